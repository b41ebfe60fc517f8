package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.AllocationId;
import cymru.cydweithio.funding.Allocations;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody types of an allocation: of a new one its year and what it is for, of one that exists which it is. */
public class AllocationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID id;
    private Integer year;
    private String target;
    private Money amount;
    private String approvedBy;
    private LocalDate approvedOn;
    private LocalDate claimedOn;
    private String note;

    FinancialYear financialYear() {
        return year == null ? null : new FinancialYear(year);
    }

    /** The menu's values are kind and id; anything else names nothing. */
    Allocations.Target chosen() {
        if (target == null || !target.contains(":")) {
            return null;
        }
        String kind = target.substring(0, target.indexOf(':'));
        return Ids.parse(target.substring(kind.length() + 1))
                .map(value -> new Allocations.Target(Allocations.TargetKind.valueOf(kind), value))
                .orElse(null);
    }

    /** Null while none is chosen. */
    AllocationId allocation() {
        return id == null ? null : new AllocationId(id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    public void setApprovedBy(String approvedBy) {
        this.approvedBy = approvedBy;
    }

    public LocalDate getApprovedOn() {
        return approvedOn;
    }

    public void setApprovedOn(LocalDate approvedOn) {
        this.approvedOn = approvedOn;
    }

    public LocalDate getClaimedOn() {
        return claimedOn;
    }

    public void setClaimedOn(LocalDate claimedOn) {
        this.claimedOn = claimedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
