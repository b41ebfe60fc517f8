package cymru.cydweithio.meeting;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PartnershipLock;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The decisions of one meeting, as they are taken, corrected and taken back while its minutes are written. */
@ApplicationScoped
class DecisionsOfMeeting {

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private QuorumAtMeeting quorum;
    private MeetingActions actions;
    private PartnershipLock turns;
    private ImplicationsOfDecisions implications;

    protected DecisionsOfMeeting() {}

    @Inject
    DecisionsOfMeeting(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            QuorumAtMeeting quorum,
            MeetingActions actions,
            PartnershipLock turns,
            ImplicationsOfDecisions implications) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.quorum = quorum;
        this.actions = actions;
        this.turns = turns;
        this.implications = implications;
    }

    List<Decision> of(Meeting meeting) {
        return em.createQuery(
                        "select d from Decision d where d.meetingId = :meeting order by d.reference", Decision.class)
                .setParameter("meeting", meeting.id())
                .getResultList();
    }

    /** The decisions as they are shown, with what they mean under Section 17. */
    List<Decisions.DecisionRow> rows(Meeting meeting) {
        List<Decision> decisions = of(meeting);
        Map<UUID, Implications.Stated> stated =
                implications.of(decisions.stream().map(Decision::id).toList());
        return decisions.stream()
                .map(decision -> decision.row(meeting.heldOn(), stated.get(decision.id())))
                .toList();
    }

    /**
     * Writes down a decision.
     *
     * @param section17 what it means under Section 17, or null where that is not stated yet
     */
    UUID take(Meeting meeting, AgendaItem item, Decisions.DecisionText text, Section17Statement section17) {
        Decision decision = Decision.take(
                meeting,
                item.id(),
                nextReference(meeting),
                text.textEn(),
                text.textCy(),
                quorum.quorateFor(meeting, item.id()));
        em.persist(decision);
        if (section17 != null) {
            em.flush();
            implications.state(meeting, decision, section17, null);
        }
        return decision.id();
    }

    /** References run through the year of a partnership: two people at once wait for each other. */
    private String nextReference(Meeting meeting) {
        turns.acquire(new PartnershipId(meeting.partnershipId()));
        String prefix = "D-" + meeting.heldOn().getYear() + "-";
        Number highest = (Number) em.createNativeQuery(
                        "select coalesce(max(cast(substring(reference, 8) as int)), 0) from decision where partnership_id = :partnership and reference like :prefix")
                .setParameter("partnership", meeting.partnershipId())
                .setParameter("prefix", prefix + "%")
                .getSingleResult();
        return prefix + String.format(java.util.Locale.ROOT, "%03d", highest.intValue() + 1);
    }

    void edit(Meeting meeting, AgendaItem item, Decisions.DecisionEdit edit) {
        Decision decision = em.find(Decision.class, edit.id());
        if (decision == null || !decision.itemId().equals(item.id())) {
            throw new NotFound();
        }
        boolean changed = !decision.text().equals(edit.text());
        if (!changed && !edit.remove()) {
            return;
        }
        if (meeting.state() == MeetingState.CANCELLED) {
            throw MeetingRule.OVER.broken();
        }
        boolean shared = meeting.minutesAreOut();
        if (edit.remove()) {
            if (shared || actions.anyOfDecision(decision.id())) {
                amend(decision, Amendment.Kind.WITHDRAWN, edit.because());
                decision.withdraw();
            } else {
                implications.remove(decision.id());
                em.remove(decision);
            }
        } else {
            if (shared) {
                amend(decision, Amendment.Kind.CHANGED, edit.because());
            }
            decision.correct(edit.text());
        }
    }

    private void amend(Decision decision, Amendment.Kind kind, String because) {
        em.persist(Amendment.of(
                decision, kind, because, clock.instant(), current.get().name()));
    }
}
