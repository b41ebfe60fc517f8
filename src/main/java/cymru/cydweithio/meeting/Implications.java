package cymru.cydweithio.meeting;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What decisions mean under Section 17: stated once for all who decided, added to by a body for which it differs, and
 * looked at again on a day that comes up by itself.
 */
@UseCase
public class Implications {

    /**
     * The likely effect under a head.
     *
     * @param organisationId the body that adds it, or null
     * @param done what is done about it, or null
     */
    public record EffectRow(
            UUID organisationId,
            Bilingual organisation,
            ImplicationHead head,
            String effect,
            String done,
            Language language,
            String writtenBy,
            LocalDate writtenOn) {}

    /**
     * A review.
     *
     * @param answeredOn null as long as it waits
     */
    public record ReviewRow(
            LocalDate dueOn, String outcome, Language language, String answeredBy, LocalDate answeredOn) {
        public boolean open() {
            return answeredOn == null;
        }
    }

    /**
     * What is stated of a decision.
     *
     * @param joint the effects for all who decided
     * @param additions as they differ for a body, in its own words
     */
    public record Stated(
            long version,
            boolean material,
            String reason,
            Language language,
            String statedBy,
            LocalDate statedOn,
            List<EffectRow> joint,
            List<EffectRow> additions,
            List<ReviewRow> reviews) {

        public LocalDate reviewOn() {
            return reviews.stream()
                    .filter(ReviewRow::open)
                    .map(ReviewRow::dueOn)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A body that the duties register says is bound on the day of the decision, or joins in.
     *
     * @param voluntary whether the law does not bind it
     * @param mine whether the actor may write for it
     * @param seat whether he or she does so from its seat on the board; otherwise by a role in it
     */
    public record BodyRow(UUID id, Bilingual name, boolean voluntary, boolean mine, boolean seat) {}

    /**
     * A decision with what it means.
     *
     * @param version of the meeting, of which all of this is a part
     * @param mayState whether the actor states it and answers its reviews
     * @param shared whether the members have had it before them, so that a change has its reason
     */
    public record ImplicationView(
            MeetingId meeting,
            long version,
            LocalDate heldOn,
            int number,
            Wording item,
            Decisions.DecisionRow decision,
            List<Minutes.AmendmentRow> amendments,
            List<BodyRow> bodies,
            boolean mayState,
            boolean readsMinutes,
            boolean shared) {}

    private EntityManager em;
    private CurrentActor current;
    private MeetingRepository meetings;
    private VisibleItems visible;
    private ImplicationsOfDecisions implications;

    protected Implications() {}

    @Inject
    Implications(
            EntityManager em,
            CurrentActor current,
            MeetingRepository meetings,
            VisibleItems visible,
            ImplicationsOfDecisions implications) {
        this.em = em;
        this.current = current;
        this.meetings = meetings;
        this.visible = visible;
        this.implications = implications;
    }

    /**
     * What a decision means: for those who read its minutes, and for officers of a bound body once the minutes of an
     * open item were shared.
     */
    @Requires(Permission.READ_SECTION17)
    public ImplicationView view(DecisionId id) {
        Decision decision = load(id);
        Meeting meeting = meetings.load(new MeetingId(decision.meetingId()));
        List<BodyRow> bodies = bodies(decision);
        refuseUnlessOpen(decision, meeting, bodies);
        AgendaItem item = meetings.item(meeting, decision.itemId());
        Scope partnership = Scope.partnership(meeting.partnershipId());
        Actor actor = current.get();
        return new ImplicationView(
                new MeetingId(meeting.id()),
                meeting.version(),
                meeting.heldOn(),
                item.position(),
                new Wording(item.details().titleEn(), item.details().titleCy()),
                decision.row(
                        meeting.heldOn(),
                        implications.of(List.of(decision.id())).get(decision.id())),
                em.createQuery(
                                "select a from Amendment a where a.decisionId = :decision and a.beforeSection17 is not null order by a.madeAt, a.id",
                                Amendment.class)
                        .setParameter("decision", decision.id())
                        .getResultStream()
                        .map(Amendment::row)
                        .toList(),
                decision.withdrawn()
                        ? bodies.stream().map(Implications::readOnly).toList()
                        : bodies,
                actor.may(Permission.RUN_MEETINGS, partnership) && !decision.withdrawn(),
                actor.may(Permission.READ_MEETINGS, partnership),
                meeting.minutesAreOut());
    }

    private static BodyRow readOnly(BodyRow body) {
        return new BodyRow(body.id(), body.name(), body.voluntary(), false, false);
    }

    /**
     * States what a decision means, or states it anew.
     *
     * @param because why it changes; needed where the members had another statement before them
     */
    @Requires(Permission.RUN_MEETINGS)
    public void state(MeetingId id, long version, DecisionId decisionId, Section17Statement statement, String because) {
        Meeting meeting = meetings.load(id, version);
        Decision decision = decisionOf(meeting, decisionId);
        meetings.touch(meeting);
        implications.state(meeting, decision, statement, because);
    }

    /**
     * Says what came of it, on the day that was set for that.
     *
     * @param nextOn when it is looked at once more, or null where it is closed
     */
    @Requires(Permission.RUN_MEETINGS)
    public void answer(
            MeetingId id, long version, DecisionId decisionId, String outcome, Language language, LocalDate nextOn) {
        Meeting meeting = meetings.load(id, version);
        Implication implication = stated(decisionOf(meeting, decisionId));
        meetings.touch(meeting);
        implications.answer(implication, outcome, language, nextOn);
    }

    /** An officer of a bound body says how it differs for that body; nothing said takes it back. */
    @Requires(Permission.ADD_SECTION17)
    public void add(
            OrganisationId organisation,
            DecisionId decisionId,
            long version,
            Map<ImplicationHead, Section17Statement.Effect> said,
            Language language) {
        add(decisionId, version, organisation.value(), false, said, language);
    }

    /** Whoever sits on the board for a bound body says it. */
    @Requires(Permission.READ_MEETINGS)
    public void addFromSeat(
            MeetingId id,
            DecisionId decisionId,
            long version,
            Seated organisation,
            Map<ImplicationHead, Section17Statement.Effect> said,
            Language language) {
        decisionOf(meetings.load(id), decisionId);
        add(decisionId, version, organisation.value(), true, said, language);
    }

    /** The organisation for which somebody sits. */
    public record Seated(UUID value) {}

    private void add(
            DecisionId decisionId,
            long version,
            UUID organisation,
            boolean fromSeat,
            Map<ImplicationHead, Section17Statement.Effect> said,
            Language language) {
        Decision decision = load(decisionId);
        Meeting meeting = meetings.load(new MeetingId(decision.meetingId()));
        List<BodyRow> bodies = bodies(decision);
        refuseUnlessOpen(decision, meeting, bodies);
        BodyRow body = bodies.stream()
                .filter(one -> one.id().equals(organisation))
                .findFirst()
                .orElseThrow(ImplicationRule.BODY_NOT_BOUND::broken);
        if (!body.mine() || fromSeat && !body.seat()) {
            throw new NotFound();
        }
        if (decision.withdrawn()) {
            throw MeetingRule.DECISION_WITHDRAWN.broken();
        }
        Implication implication = stated(decision);
        implication.refuseUnlessMaterial();
        StaleEdit.refuseUnless(version, implication.version());
        implications.add(implication, organisation, said, language);
    }

    private Implication stated(Decision decision) {
        Implication implication = implications.ofDecision(decision.id());
        if (implication == null) {
            throw ImplicationRule.NOT_STATED.broken();
        }
        return implication;
    }

    private Decision load(DecisionId id) {
        Decision decision = id == null || id.value() == null ? null : em.find(Decision.class, id.value());
        if (decision == null) {
            throw new NotFound();
        }
        return decision;
    }

    private Decision decisionOf(Meeting meeting, DecisionId id) {
        Decision decision = load(id);
        if (!decision.meetingId().equals(meeting.id())) {
            throw new NotFound();
        }
        return decision;
    }

    private record BoundRow(UUID id, String nameEn, String nameCy, String strength, boolean seat) {}

    /** The bodies of the board that are bound on the day, by the duties register. */
    private List<BodyRow> bodies(Decision decision) {
        Actor actor = current.get();
        return Rows.ofSql(em, """
            select o.id, o.name_en, o.name_cy, b.strength,
                case when exists (select 1 from appointment_facts a join meeting m on m.board_id = a.board_id
                    where m.id = :meeting and a.organisation_id = o.id and a.account_id = :actor and a.valid_from <= m.held_on and (a.valid_to is null or a.valid_to >= m.held_on))
                then 1 else 0 end as seat
            from decision_bound_body b join organisation_facts o on o.id = b.organisation_id where b.decision_id = :decision order by b.strength, o.name_en""", BoundRow.class)
                .setParameter("meeting", decision.meetingId())
                .setParameter("decision", decision.id())
                .setParameter("actor", actor.id() == null ? new UUID(0, 0) : actor.id())
                .getResultStream()
                .map(row -> new BodyRow(
                        row.id(),
                        new Bilingual(row.nameEn(), row.nameCy()),
                        "VOLUNTARY".equals(row.strength()),
                        row.seat() || actor.may(Permission.ADD_SECTION17, Scope.organisation(row.id())),
                        row.seat()))
                .toList();
    }

    /** Not told apart from what is not there: a decision of an item that is closed to the actor. */
    private void refuseUnlessOpen(Decision decision, Meeting meeting, List<BodyRow> bodies) {
        Actor actor = current.get();
        Scope partnership = Scope.partnership(meeting.partnershipId());
        boolean minutes = actor.may(Permission.READ_MEETINGS, partnership)
                && (meeting.minutesAreOut() || actor.may(Permission.READ_DRAFTS, partnership))
                && visible.of(meeting).stream()
                        .anyMatch(item -> item.id().equals(decision.itemId()) && !item.withheld());
        boolean officer = meeting.minutesAreOut()
                && !meetings.item(meeting, decision.itemId()).closed()
                && !barred(decision.itemId(), actor)
                && bodies.stream().anyMatch(body -> actor.may(Permission.ADD_SECTION17, Scope.organisation(body.id())));
        if (!minutes && !officer) {
            throw new NotFound();
        }
    }

    private boolean barred(UUID item, Actor actor) {
        return ((Number) em.createNativeQuery(
                                        "select count(*) from item_bar where item_id = :item and account_id = :actor")
                                .setParameter("item", item)
                                .setParameter("actor", actor.id() == null ? new UUID(0, 0) : actor.id())
                                .getSingleResult())
                        .intValue()
                > 0;
    }
}
