package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: contract. The texts stand under the keys in the bundles of {@code contract}. */
public enum ContractRule implements Rule {
    AWARD_BEGAN_FUTURE("contract.award.began.future"),
    AWARD_BEGAN_REGIME("contract.award.began.regime"),
    AWARD_FURTHEST_EARLY("contract.award.furthest.early"),
    AWARD_KIND_LIGHT_TOUCH("contract.award.kind.lightTouch"),
    AWARD_NOTHING("contract.award.nothing"),
    AWARD_VALUE_POSITIVE("contract.award.value.positive"),
    AWARD_VAT_RANGE("contract.award.vat.range"),
    DATE_KEPT("contract.date.kept"),
    DATE_LONG("contract.date.long"),
    DATE_NONE("contract.date.none"),
    DATE_NOTE("contract.date.note"),
    DOCUMENT_DAY_REQUIRED("contract.document.day.required"),
    DOCUMENT_KEPT_HTTPS("contract.document.kept.https"),
    DOCUMENT_KEPT_REQUIRED("contract.document.kept.required"),
    DOCUMENT_LONG("contract.document.long"),
    DOCUMENT_NONE("contract.document.none"),
    DOCUMENT_TITLE_REQUIRED("contract.document.title.required"),
    END_EARLY("contract.end.early"),
    PROCUREMENT_RANGE("contract.procurement.range"),
    REASON_LONG("contract.reason.long"),
    REASON_REQUIRED("contract.reason.required"),
    REFERENCE_LONG("contract.reference.long"),
    REFERENCE_REQUIRED("contract.reference.required"),
    REFERENCE_TAKEN("contract.reference.taken"),
    RESTORE_PROVIDER("contract.restore.provider"),
    RESTORE_SERVICE("contract.restore.service"),
    SERVICE_REQUIRED("contract.service.required"),
    SHEET_ROW_BUYER("contract.sheet.row.buyer"),
    SHEET_ROW_CONTRACT("contract.sheet.row.contract"),
    SHEET_ROW_CONTRIBUTION_KIND("contract.sheet.row.contributionKind"),
    SHEET_ROW_CONTRIBUTION_TWICE("contract.sheet.row.contributionTwice"),
    SHEET_ROW_PROVIDERS("contract.sheet.row.providers"),
    SHEET_ROW_SERVICE("contract.sheet.row.service"),
    SHEET_ROW_SERVICES("contract.sheet.row.services"),
    SHEET_ROW_TOTAL_AND_YEARS("contract.sheet.row.totalAndYears"),
    SIGNATORY_REQUIRED("contract.signatory.required"),
    STATE_AGREED("contract.state.agreed"),
    STATE_CLOSED("contract.state.closed"),
    STATE_NOT_RUNNING("contract.state.notRunning"),
    STATE_STARTED("contract.state.started"),
    TERMINATE_DAY("contract.terminate.day"),
    TERMINATE_DUE_REQUIRED("contract.terminate.due.required"),
    TERMINATE_OUTSIDE("contract.terminate.outside"),
    TITLE_LONG("contract.title.long"),
    UNDER_NOTICE_GIVEN("contract.underNotice.given"),
    UNDER_NOTICE_NONE("contract.underNotice.none"),
    UNDER_NOTICE_OVER("contract.underNotice.over"),
    WITHDRAW_AGREED("contract.withdraw.agreed"),
    WITHDRAW_ALLOCATED("contract.withdraw.allocated"),
    WITHDRAW_PAID("contract.withdraw.paid");

    private final String key;

    ContractRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
