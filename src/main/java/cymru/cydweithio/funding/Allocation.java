package cymru.cydweithio.funding;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * What is set aside of a stream in a financial year for one service, contract or post. Indicative at first; work may be
 * begun at somebody's risk; confirmed under the award letter, and only then claimed.
 */
@Entity
@Audited
class Allocation {
    private static final int LONGEST_APPROVER = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID streamId;
    private int year;
    private UUID serviceId;
    private UUID contractId;
    private UUID postId;
    private Money amount;

    @Enumerated(EnumType.STRING)
    private AllocationStatus standing;

    private String approvedBy;
    private LocalDate approvedOn;
    private UUID importId;

    protected Allocation() {}

    /** A plan; nobody may rely on it yet. */
    static Allocation plan(UUID streamId, FinancialYear year, Allocations.Target target, Money amount) {
        Allocation allocation = new Allocation();
        allocation.id = Ids.next();
        allocation.streamId = streamId;
        allocation.year = year.start();
        switch (target.kind()) {
            case SERVICE -> allocation.serviceId = target.id();
            case CONTRACT -> allocation.contractId = target.id();
            case POST -> allocation.postId = target.id();
        }
        allocation.amount = positive(amount);
        allocation.standing = AllocationStatus.INDICATIVE;
        return allocation;
    }

    /** It came by an import, which can be taken back. */
    void importedBy(UUID brought) {
        importId = brought;
    }

    private static Money positive(Money amount) {
        if (amount == null || amount.isNegative() || amount.isZero()) {
            throw new RuleViolation(AllocationRule.ALLOCATION_AMOUNT);
        }
        return amount;
    }

    /** @param claimed of it already */
    void change(Money to, Money claimed) {
        positive(to);
        if (claimed.isMoreThan(to)) {
            throw new RuleViolation(AllocationRule.ALLOCATION_BELOW_CLAIMS, claimed);
        }
        amount = to;
    }

    /**
     * Work goes on before the letter is there.
     *
     * @param by who took the risk: name and post
     */
    void commitAtRisk(String by, LocalDate on, LocalDate today) {
        if (by == null || by.isBlank()) {
            throw new RuleViolation(FundingRule.APPROVER_REQUIRED);
        }
        if (by.strip().length() > LONGEST_APPROVER) {
            throw new RuleViolation(FundingRule.APPROVER_LONG, LONGEST_APPROVER);
        }
        if (on == null) {
            throw new RuleViolation(FundingRule.APPROVED_ON_REQUIRED);
        }
        if (on.isAfter(today)) {
            throw new RuleViolation(FundingRule.APPROVED_ON_FUTURE, on);
        }
        moveTo(AllocationStatus.AT_RISK);
        approvedBy = by.strip();
        approvedOn = on;
    }

    /** @param awarded of the year; null where there is no letter yet */
    void confirm(Money awarded) {
        if (awarded == null) {
            throw new RuleViolation(AllocationRule.ALLOCATION_NO_AWARD, year());
        }
        moveTo(AllocationStatus.CONFIRMED);
    }

    /** Nobody may rely on it any more. */
    void revertToIndicative(Money claimed) {
        if (!claimed.isZero()) {
            throw new RuleViolation(AllocationRule.ALLOCATION_CLAIMED, claimed);
        }
        moveTo(AllocationStatus.INDICATIVE);
        approvedBy = null;
        approvedOn = null;
    }

    private void moveTo(AllocationStatus next) {
        if (!standing.next().contains(next)) {
            throw new RuleViolation(AllocationRule.ALLOCATION_STANDING);
        }
        standing = next;
    }

    /**
     * Claims something of it.
     *
     * @param claimed of it already
     * @param awarded of the stream in the year
     * @param claimedOfYear of the stream in the year already
     */
    FundingClaim claim(
            Money claim,
            LocalDate on,
            String note,
            Money claimed,
            Money awarded,
            Money claimedOfYear,
            LocalDate today) {
        if (standing != AllocationStatus.CONFIRMED) {
            throw new RuleViolation(AllocationRule.CLAIM_NOT_CONFIRMED);
        }
        if (claim == null || claim.isNegative() || claim.isZero()) {
            throw new RuleViolation(AllocationRule.CLAIM_AMOUNT);
        }
        if (on == null) {
            throw new RuleViolation(AllocationRule.CLAIM_DAY_REQUIRED);
        }
        if (on.isAfter(today)) {
            throw new RuleViolation(AllocationRule.CLAIM_DAY_FUTURE, on);
        }
        if (on.isBefore(year().firstDay())) {
            throw new RuleViolation(AllocationRule.CLAIM_DAY_EARLY, year());
        }
        if (claimed.plus(claim).isMoreThan(amount)) {
            throw new RuleViolation(
                    AllocationRule.CLAIM_OVER_ALLOCATION, amount.minus(claimed).orNothing());
        }
        Money letter = awarded == null ? Money.ZERO : awarded;
        if (claimedOfYear.plus(claim).isMoreThan(letter)) {
            throw new RuleViolation(
                    AllocationRule.CLAIM_OVER_AWARD, letter.minus(claimedOfYear).orNothing());
        }
        return FundingClaim.of(id, on, claim, note);
    }

    UUID id() {
        return id;
    }

    UUID streamId() {
        return streamId;
    }

    FinancialYear year() {
        return new FinancialYear(year);
    }

    Money amount() {
        return amount;
    }

    AllocationStatus standing() {
        return standing;
    }
}
