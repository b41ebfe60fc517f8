package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: funding. The texts stand under the keys in the bundles of {@code funding}. */
public enum FundingRule implements Rule {
    ANNOUNCED_AMOUNT("funding.announced.amount"),
    ANNOUNCED_NEGATIVE("funding.announced.negative"),
    ANNOUNCED_REQUIRED("funding.announced.required"),
    ANNOUNCED_ON_FUTURE("funding.announcedOn.future"),
    ANNOUNCED_ON_REQUIRED("funding.announcedOn.required"),
    APPROVED_ON_FUTURE("funding.approvedOn.future"),
    APPROVED_ON_REQUIRED("funding.approvedOn.required"),
    APPROVER_LONG("funding.approver.long"),
    APPROVER_REQUIRED("funding.approver.required"),
    AREA_UNKNOWN("funding.area.unknown"),
    AWARDED_AMOUNT("funding.awarded.amount"),
    AWARDED_CLAIMED("funding.awarded.claimed"),
    AWARDED_NEGATIVE("funding.awarded.negative"),
    AWARDED_ON_FUTURE("funding.awardedOn.future"),
    AWARDED_ON_REQUIRED("funding.awardedOn.required"),
    ENDS_BEFORE_START("funding.ends.beforeStart"),
    ENDS_FAR("funding.ends.far"),
    ENDS_REQUIRED("funding.ends.required"),
    ENDS_YEARS("funding.ends.years"),
    FUNDER_REQUIRED("funding.funder.required"),
    HOLDER_UNKNOWN("funding.holder.unknown"),
    NAME_LONG("funding.name.long"),
    PARTNERSHIP_OWNERS("funding.partnership.owners"),
    PARTNERSHIP_UNKNOWN("funding.partnership.unknown"),
    PAYS_FOR_LONG("funding.paysFor.long"),
    PROGRAMME_LONG("funding.programme.long"),
    RECEIVED_NEGATIVE("funding.received.negative"),
    RECEIVED_OVER("funding.received.over"),
    REFERENCE_LONG("funding.reference.long"),
    REFERENCE_REQUIRED("funding.reference.required"),
    REFERENCE_TAKEN("funding.reference.taken"),
    SHARES_WHOLE("funding.shares.whole"),
    SHEET_ROW_ALLOCATION_TWICE("funding.sheet.row.allocationTwice"),
    SHEET_ROW_CONTRACT_OR_SERVICE("funding.sheet.row.contractOrService"),
    SHEET_ROW_PARTNERSHIP("funding.sheet.row.partnership"),
    SHEET_ROW_PARTNERSHIPS("funding.sheet.row.partnerships"),
    SHEET_ROW_STANDING("funding.sheet.row.standing"),
    SHEET_ROW_STREAM("funding.sheet.row.stream"),
    SHEET_ROW_THEME("funding.sheet.row.theme"),
    SHEET_ROW_YEAR_TWICE("funding.sheet.row.yearTwice"),
    STARTS_EARLY("funding.starts.early"),
    STARTS_REQUIRED("funding.starts.required"),
    TARGET_REQUIRED("funding.target.required"),
    TARGET_TWICE("funding.target.twice"),
    TARGET_UNKNOWN("funding.target.unknown"),
    THEME_REQUIRED("funding.theme.required"),
    WHAT_IF_CUT_RANGE("funding.whatIf.cut.range"),
    WHAT_IF_LATE_RANGE("funding.whatIf.late.range"),
    WITHDRAW_ALLOCATED("funding.withdraw.allocated"),
    WITHDRAW_PAID("funding.withdraw.paid"),
    WITHDRAW_POSTS("funding.withdraw.posts"),
    YEAR_OUTSIDE("funding.year.outside"),
    YEAR_REQUIRED("funding.year.required");

    private final String key;

    FundingRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
