package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.MeetingRule;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Puts a file that was looked at beside the earlier versions of its paper. */
@ApplicationScoped
class PaperVersionStore {

    private EntityManager em;
    private Clock clock;
    private FileStore files;
    private PaperReceivedMail arrivals;

    protected PaperVersionStore() {}

    @Inject
    PaperVersionStore(EntityManager em, Clock clock, FileStore files, PaperReceivedMail arrivals) {
        this.em = em;
        this.clock = clock;
        this.files = files;
        this.arrivals = arrivals;
    }

    /**
     * Two people who hand in at once wait for each other at the paper's row, so that both versions are kept, one after
     * the other.
     *
     * @param receivedOn the day on which it came; null for today
     */
    @Transactional(rollbackOn = IOException.class)
    public void add(
            UUID paperId,
            Language language,
            Path pdf,
            int pages,
            boolean tagged,
            String fileName,
            LocalDate receivedOn,
            String by,
            Submissions.SubmissionChannel channel)
            throws IOException {
        Paper paper = em.find(Paper.class, paperId, LockModeType.PESSIMISTIC_WRITE);
        if (paper == null) {
            throw new NotFound();
        }
        MeetingReference meeting = em.find(MeetingReference.class, paper.meetingId());
        if (channel == Submissions.SubmissionChannel.LINK ? meeting.over() : meeting.shut()) {
            throw new RuleViolation(MeetingRule.OVER);
        }
        if (paper.withdrawn()) {
            throw new RuleViolation(PaperRule.WITHDRAWN_ALREADY);
        }
        if (receivedOn != null && receivedOn.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation(PaperRule.RECEIVED_ON_AHEAD);
        }
        int number = em.createQuery(
                                "select coalesce(max(v.number), 0) from PaperVersion v where v.paperId = :paper and v.language = :language",
                                Integer.class)
                        .setParameter("paper", paperId)
                        .setParameter("language", language)
                        .getSingleResult()
                + 1;
        StoredFile file = files.store(pdf, "application/pdf", pages, tagged, clock.instant());
        // whoever has the paper open, to withdraw it or to take it off, has not seen this version
        StaleEdit.countChange(em, paper);
        PaperVersion version = PaperVersion.of(
                paperId,
                language,
                number,
                file.sha256(),
                fileName,
                receivedOn == null ? LocalDate.now(clock) : receivedOn,
                clock.instant(),
                by);
        em.persist(version);
        if (channel == Submissions.SubmissionChannel.LINK) {
            arrivals.send(paper, meeting, version);
        }
        em.flush();
    }
}
