package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A critical date of a contract as it was worked back from an end, and whether what was due has been done. */
@Entity
@Audited
class CriticalDate {
    private static final int LONGEST_NOTE = 400;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;

    @Enumerated(EnumType.STRING)
    private DateKind kind;

    private LocalDate dueOn;
    private LocalDate forEnd;
    private LocalDate keptOn;
    private String note;

    protected CriticalDate() {}

    static CriticalDate workedOut(UUID contractId, CriticalDates.Worked worked, LocalDate end) {
        CriticalDate date = new CriticalDate();
        date.id = Ids.next();
        date.contractId = contractId;
        date.kind = worked.kind();
        date.forEnd = end;
        date.dueOn = worked.on();
        return date;
    }

    /** The rule or the bank holidays changed since; what was done stays as it was. */
    void move(LocalDate to) {
        if (keptOn == null) {
            dueOn = to;
        }
    }

    /** What was due has been done. */
    void markDone(LocalDate on, String what) {
        if (keptOn != null) {
            throw new RuleViolation(ContractRule.DATE_KEPT);
        }
        if (what == null || what.isBlank()) {
            throw new RuleViolation(ContractRule.DATE_NOTE);
        }
        if (what.strip().length() > LONGEST_NOTE) {
            throw new RuleViolation(ContractRule.DATE_LONG, LONGEST_NOTE);
        }
        keptOn = on;
        note = what.strip();
    }

    DateKind kind() {
        return kind;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate forEnd() {
        return forEnd;
    }

    LocalDate keptOn() {
        return keptOn;
    }

    String note() {
        return note;
    }
}
