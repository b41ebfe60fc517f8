package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * What was claimed from the funder under an allocation. Never altered: one that was wrong is withdrawn, and made again.
 */
@Entity
@Audited
class FundingClaim {
    private static final int LONGEST = 400;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID allocationId;
    private LocalDate claimedOn;
    private Money amount;
    private String note;

    protected FundingClaim() {}

    /** Only by an allocation, which knows what may be claimed. */
    static FundingClaim of(UUID allocationId, LocalDate on, Money amount, String note) {
        if (note != null && note.strip().length() > LONGEST) {
            throw new RuleViolation(AllocationRule.CLAIM_NOTE_LONG, LONGEST);
        }
        FundingClaim claim = new FundingClaim();
        claim.id = Ids.next();
        claim.allocationId = allocationId;
        claim.claimedOn = on;
        claim.amount = amount;
        claim.note = note == null || note.isBlank() ? null : note.strip();
        return claim;
    }

    UUID id() {
        return id;
    }

    UUID allocationId() {
        return allocationId;
    }

    Money amount() {
        return amount;
    }
}
