package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.ItemClosed;
import cymru.cydweithio.meeting.ItemEnded;
import cymru.cydweithio.meeting.ItemMoved;
import cymru.cydweithio.meeting.MeetingMoved;
import cymru.cydweithio.platform.BackupRestored;
import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.OutboxMessage;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.SecretToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The links by which authors hand in papers: issued by mail, found by the hash of their token, withdrawn. */
@ApplicationScoped
class PaperLinks {

    private EntityManager em;
    private Clock clock;
    private Messages messages;
    private BaseUrl baseUrl;
    private Event<OutboxMessage> letters;

    protected PaperLinks() {}

    @Inject
    PaperLinks(EntityManager em, Clock clock, Messages messages, BaseUrl baseUrl, Event<OutboxMessage> letters) {
        this.em = em;
        this.clock = clock;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.letters = letters;
    }

    /**
     * A new link replaces the paper's earlier ones. The subject line, which administrators can read, never names the
     * paper, and for a closed item the text does not either.
     */
    void issue(Paper paper, MeetingReference meeting, AuthorReference author) {
        withdraw(paper.id());
        SecretToken token = SecretToken.random();
        Language language = author.language();
        PaperLink link = PaperLink.issue(
                paper.id(), token, author.email(), language, clock.instant(), meeting.papersDueOn(), meeting.heldOn());
        em.persist(link);
        String title = new Wording(paper.details().titleEn(), paper.details().titleCy()).in(language);
        String body = em.find(AgendaItemReference.class, paper.itemId()).closed()
                ? "paper.mail.handIn.closed"
                : "paper.mail.handIn.body";
        String board = new Bilingual(meeting.boardNameEn(), meeting.boardNameCy()).in(language);
        letters.fire(new OutboxMessage(
                "hand-in:" + token.sha256(),
                "hand-in",
                author.email(),
                language,
                messages.text(language, "paper.mail.handIn.subject", board, meeting.heldOn()),
                messages.text(
                        language,
                        body,
                        title,
                        board,
                        meeting.heldOn(),
                        meeting.papersDueOn(),
                        baseUrl.of("/hand-in/" + token.text()),
                        link.lastDay())));
    }

    void withdraw(UUID paperId) {
        Instant now = clock.instant();
        open(paperId).forEach(link -> link.withdraw(now));
    }

    /**
     * Links mailed while an item was open to all end when it becomes restricted; authors whose papers are still
     * expected are sent new ones.
     */
    void end(@Observes ItemClosed closed) {
        endOf(closed.itemId());
    }

    /** The meeting does not deal with an item: nothing is wanted for it any longer. */
    void end(@Observes ItemEnded ended) {
        endOf(ended.itemId());
    }

    private void endOf(UUID itemId) {
        Instant now = clock.instant();
        em.createQuery(
                        "select l from PaperLink l where l.withdrawnAt is null and l.paperId in (select p.id from Paper p where p.itemId = :item)",
                        PaperLink.class)
                .setParameter("item", itemId)
                .getResultList()
                .forEach(link -> link.withdraw(now));
    }

    /**
     * A restored backup revives links that were withdrawn after it was made: authors whose papers are still expected
     * are sent new ones.
     */
    void endAll(@Observes BackupRestored restored) {
        em.createQuery(
                        "update PaperLink l set l.withdrawnAt = :now, l.version = l.version + 1 where l.withdrawnAt is null")
                .setParameter("now", restored.at())
                .executeUpdate();
    }

    /** Where the meeting or its deadline moves, open links move with it. */
    void follow(@Observes MeetingMoved moved) {
        MeetingReference meeting = em.find(MeetingReference.class, moved.meetingId());
        em.refresh(meeting);
        em.createQuery(
                        "select l from PaperLink l where l.withdrawnAt is null and l.paperId in (select p.id from Paper p where p.meetingId = :meeting)",
                        PaperLink.class)
                .setParameter("meeting", moved.meetingId())
                .getResultList()
                .forEach(link -> link.follow(meeting.papersDueOn(), meeting.heldOn()));
        em.flush();
    }

    /** An item moved to a later meeting with its papers: open links now have the deadline of that meeting. */
    void follow(@Observes ItemMoved moved) {
        if (!moved.goneThere()) {
            return;
        }
        MeetingReference meeting = em.find(MeetingReference.class, moved.meetingId());
        em.createQuery(
                        "select l from PaperLink l where l.withdrawnAt is null and l.paperId in (select p.id from Paper p where p.itemId = :item)",
                        PaperLink.class)
                .setParameter("item", moved.itemId())
                .getResultList()
                .forEach(link -> link.follow(meeting.papersDueOn(), meeting.heldOn()));
    }

    /** The paper itself goes: so do its links. */
    void forget(UUID paperId) {
        em.createQuery("select l from PaperLink l where l.paperId = :paper", PaperLink.class)
                .setParameter("paper", paperId)
                .getResultList()
                .forEach(em::remove);
    }

    private List<PaperLink> open(UUID paperId) {
        return em.createQuery(
                        "select l from PaperLink l where l.paperId = :paper and l.withdrawnAt is null", PaperLink.class)
                .setParameter("paper", paperId)
                .getResultList();
    }

    /** The link for a token, even one that has ended: anybody who knows the token was sent it. */
    PaperLink of(String token) {
        SecretToken secret;
        try {
            secret = new SecretToken(token);
        } catch (RuleViolation e) {
            throw new NotFound();
        }
        return em.createQuery("select l from PaperLink l where l.tokenSha256 = :hash", PaperLink.class)
                .setParameter("hash", secret.sha256())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    boolean usable(PaperLink link) {
        return link.usableAt(clock.instant());
    }
}
