package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A right to extend a contract by a period. Options follow each other from the end of the term without gap or overlap.
 */
@Entity
@Audited
class ContractOption {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private OptionState state;

    private LocalDate decidedOn;
    private String decision;

    @Enumerated(EnumType.STRING)
    private ChangeNotice notice;

    private LocalDate noticeOn;

    protected ContractOption() {}

    static ContractOption offer(UUID contractId, Period period) {
        ContractOption option = new ContractOption();
        option.id = Ids.next();
        option.contractId = contractId;
        option.startsOn = period.from();
        option.endsOn = period.to();
        option.state = OptionState.OPEN;
        return option;
    }

    /** Refuses options that are not one after the other from the end of the term on. */
    static void validate(LocalDate end, List<Period> options) {
        LocalDate last = end;
        for (Period option : options) {
            if (option.from() == null || option.to() == null) {
                throw new RuleViolation(TermsRule.OPTION_DATES);
            }
            if (!option.from().isAfter(last)) {
                throw new RuleViolation(TermsRule.OPTION_OVERLAPS, option.from(), last);
            }
            if (option.from().isAfter(last.plusDays(1))) {
                throw new RuleViolation(TermsRule.OPTION_GAP, last.plusDays(1), option.from());
            }
            last = option.to();
        }
    }

    void take(TakenOption taken) {
        state = state.taken();
        decidedOn = taken.decidedOn();
        decision = taken.decision().strip();
        notice = taken.notice();
        noticeOn = taken.noticeOn();
    }

    void letLapse(LocalDate on) {
        state = state.lapsed();
        decidedOn = on;
    }

    /** Where it stands, as long as it is, behind another last day. */
    Period after(LocalDate last) {
        java.time.Period length = java.time.Period.between(startsOn, endsOn.plusDays(1));
        LocalDate start = last.plusDays(1);
        return new Period(start, start.plus(length).minusDays(1));
    }

    void moveTo(Period place) {
        startsOn = place.from();
        endsOn = place.to();
    }

    /** One that was taken is varied. */
    void extendTo(LocalDate to) {
        if (to.isBefore(startsOn)) {
            throw new RuleViolation(TermsRule.ENDS_BEFORE_START, startsOn);
        }
        endsOn = to;
    }

    UUID id() {
        return id;
    }

    OptionState state() {
        return state;
    }

    Period period() {
        return new Period(startsOn, endsOn);
    }

    String decision() {
        return decision;
    }

    ChangeNotice notice() {
        return notice;
    }

    LocalDate noticeOn() {
        return noticeOn;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }
}
