package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: allocation. The texts stand under the keys in the bundles of {@code funding}. */
public enum AllocationRule implements Rule {
    ALLOCATION_AMOUNT("funding.allocation.amount"),
    ALLOCATION_BELOW_CLAIMS("funding.allocation.belowClaims"),
    ALLOCATION_CLAIMED("funding.allocation.claimed"),
    ALLOCATION_NO_AWARD("funding.allocation.noAward"),
    ALLOCATION_STANDING("funding.allocation.standing"),
    CLAIM_ALLOCATION_REQUIRED("funding.claim.allocation.required"),
    CLAIM_AMOUNT("funding.claim.amount"),
    CLAIM_DAY_EARLY("funding.claim.day.early"),
    CLAIM_DAY_FUTURE("funding.claim.day.future"),
    CLAIM_DAY_REQUIRED("funding.claim.day.required"),
    CLAIM_NOT_CONFIRMED("funding.claim.notConfirmed"),
    CLAIM_NOTE_LONG("funding.claim.note.long"),
    CLAIM_OVER_ALLOCATION("funding.claim.overAllocation"),
    CLAIM_OVER_AWARD("funding.claim.overAward");

    private final String key;

    AllocationRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
