package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * What the funder asks for. Open until it is met or breached; of one that recurs the next follows then, while the
 * stream lasts.
 */
@Entity
@Audited
class FundingCondition {
    static final int LONGEST = 1000;
    private static final int LONGEST_EVIDENCE = 400;
    private static final int MOST_MONTHS = 60;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID streamId;
    private String text;
    private LocalDate dueOn;
    private Integer everyMonths;
    private String shownBy;
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private ConditionState state;

    private LocalDate closedOn;
    private String note;
    private UUID actionId;

    protected FundingCondition() {}

    static FundingCondition of(UUID streamId, FundingConditions.NewCondition details) {
        if (details.text() == null || details.text().isBlank()) {
            throw new RuleViolation(ConditionRule.CONDITION_TEXT_REQUIRED);
        }
        if (details.text().strip().length() > LONGEST) {
            throw new RuleViolation(ConditionRule.CONDITION_TEXT_LONG, LONGEST);
        }
        if (details.evidence() != null && details.evidence().strip().length() > LONGEST_EVIDENCE) {
            throw new RuleViolation(ConditionRule.CONDITION_EVIDENCE_LONG, LONGEST_EVIDENCE);
        }
        if (details.everyMonths() != null && (details.everyMonths() < 1 || details.everyMonths() > MOST_MONTHS)) {
            throw new RuleViolation(ConditionRule.CONDITION_EVERY_RANGE, MOST_MONTHS);
        }
        if (details.everyMonths() != null && details.dueOn() == null) {
            throw new RuleViolation(ConditionRule.CONDITION_DUE_REQUIRED);
        }
        FundingCondition condition = new FundingCondition();
        condition.id = Ids.next();
        condition.streamId = streamId;
        condition.text = details.text().strip();
        condition.dueOn = details.dueOn();
        condition.everyMonths = details.everyMonths();
        condition.shownBy = details.evidence() == null || details.evidence().isBlank()
                ? null
                : details.evidence().strip();
        condition.ownerId = details.ownerId();
        condition.state = ConditionState.OPEN;
        return condition;
    }

    void meet(LocalDate on, String said) {
        close(ConditionState.MET, on, said);
    }

    /** @param said why; never nothing */
    void breach(LocalDate on, String said) {
        if (said == null || said.isBlank()) {
            throw new RuleViolation(ConditionRule.CONDITION_NOTE_REQUIRED);
        }
        close(ConditionState.BREACHED, on, said);
    }

    private void close(ConditionState end, LocalDate on, String said) {
        if (state != ConditionState.OPEN) {
            throw new RuleViolation(ConditionRule.CONDITION_CLOSED);
        }
        if (said != null && said.strip().length() > LONGEST) {
            throw new RuleViolation(ConditionRule.CONDITION_NOTE_LONG, LONGEST);
        }
        state = end;
        closedOn = on;
        note = said == null || said.isBlank() ? null : said.strip();
    }

    /** Was raised because of it. */
    void raised(UUID action) {
        actionId = action;
    }

    /**
     * The next one; null where it does not recur, or where the stream had ended when this one was due. What was due on
     * the last day of a month is due on the last day of one again.
     */
    FundingCondition next(LocalDate streamEndsOn) {
        if (everyMonths == null || !dueOn.isBefore(streamEndsOn)) {
            return null;
        }
        LocalDate due = dueOn.plusMonths(everyMonths);
        boolean lastOfMonth = dueOn.equals(dueOn.with(TemporalAdjusters.lastDayOfMonth()));
        return of(
                streamId,
                new FundingConditions.NewCondition(
                        text,
                        lastOfMonth ? due.with(TemporalAdjusters.lastDayOfMonth()) : due,
                        everyMonths,
                        shownBy,
                        ownerId));
    }

    UUID id() {
        return id;
    }

    UUID streamId() {
        return streamId;
    }

    String text() {
        return text;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ConditionState state() {
        return state;
    }
}
