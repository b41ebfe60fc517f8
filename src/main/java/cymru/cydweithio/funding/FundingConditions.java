package cymru.cydweithio.funding;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.ShortText;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps what funders ask for: conditions that are due once, recur or hold throughout, are met or breached. */
@UseCase
public class FundingConditions {

    /**
     * A condition to record.
     *
     * @param dueOn null where it holds throughout
     * @param everyMonths null where it does not recur
     * @param ownerId a person of the stream's partnership, or null
     */
    public record NewCondition(String text, LocalDate dueOn, Integer everyMonths, String evidence, UUID ownerId) {}

    private record OwnerRow(UUID partnershipId, LocalDate leftOn) {}

    private static final int LONGEST_WORDING = 1000;
    private static final int WEEKS_TO_ACT = 2;

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Actions actions;
    private Messages messages;

    protected FundingConditions() {}

    @Inject
    FundingConditions(EntityManager em, Clock clock, CurrentActor current, Actions actions, Messages messages) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.actions = actions;
        this.messages = messages;
    }

    /** Records what the funder asks for. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public ConditionId add(StreamId id, long version, NewCondition details) {
        FundingStream stream = StreamRepository.of(em, id, version);
        if (details.ownerId() != null) {
            refuseOwnerOutside(stream, details.ownerId());
        }
        FundingCondition condition = FundingCondition.of(id.value(), details);
        em.persist(condition);
        StreamRepository.changed(em, stream);
        return new ConditionId(condition.id());
    }

    private void refuseOwnerOutside(FundingStream stream, UUID owner) {
        OwnerRow person = Rows.ofSql(
                        em, "select partnership_id, left_on from person_facts where id = :id", OwnerRow.class)
                .setParameter("id", owner)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (person == null || !person.partnershipId().equals(stream.partnershipId())) {
            throw new RuleViolation(ConditionRule.CONDITION_OWNER_ELSEWHERE);
        }
        if (person.leftOn() != null && person.leftOn().isBefore(today())) {
            throw new RuleViolation(ConditionRule.CONDITION_OWNER_LEFT, person.leftOn());
        }
    }

    /** A condition is met; of one that recurs the next follows. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void meet(StreamId id, long version, ConditionId conditionId, String note) {
        FundingStream stream = StreamRepository.of(em, id, version);
        FundingCondition condition = condition(id, conditionId);
        condition.meet(today(), note);
        followBy(condition, stream);
        StreamRepository.changed(em, stream);
    }

    /**
     * A condition is breached. Where the stream is held for a partnership, an action is raised there; of a condition
     * that recurs the next follows.
     *
     * @param note why
     * @return the action; null where the stream is held for no partnership
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public UUID breach(StreamId id, long version, ConditionId conditionId, String note) {
        FundingStream stream = StreamRepository.of(em, id, version);
        FundingCondition condition = condition(id, conditionId);
        condition.breach(today(), note);
        UUID action = null;
        if (stream.partnershipId() != null) {
            Language language = current.get().language();
            String wording = messages.text(language, "funding.breach.action", stream.reference(), condition.text());
            action = actions.askFor(
                    id,
                    new PartnershipId(stream.partnershipId()),
                    ShortText.withEllipsis(wording, LONGEST_WORDING),
                    language,
                    today().plusWeeks(WEEKS_TO_ACT));
            condition.raised(action);
        }
        followBy(condition, stream);
        StreamRepository.changed(em, stream);
        return action;
    }

    private void followBy(FundingCondition condition, FundingStream stream) {
        FundingCondition next = condition.next(stream.endsOn());
        if (next != null) {
            em.persist(next);
        }
    }

    private FundingCondition condition(StreamId id, ConditionId conditionId) {
        FundingCondition condition = conditionId == null ? null : em.find(FundingCondition.class, conditionId.value());
        if (condition == null || !condition.streamId().equals(id.value())) {
            throw new NotFound();
        }
        return condition;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
