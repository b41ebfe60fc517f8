package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: partnership. The texts stand under the keys in the bundles of {@code partnership}. */
public enum PartnershipRule implements Rule {
    CONTACT_UNREADABLE("partnership.contact.unreadable"),
    GOVERNANCE_FROM_REQUIRED("partnership.governance.from.required"),
    GOVERNANCE_ITSELF("partnership.governance.itself"),
    GOVERNANCE_KIND_REQUIRED("partnership.governance.kind.required"),
    GOVERNANCE_TO_REQUIRED("partnership.governance.to.required"),
    GOVERNANCE_TWICE("partnership.governance.twice"),
    GOVERNANCE_UNLIKELY("partnership.governance.unlikely"),
    ORGANISATION_KIND("partnership.organisation.kind"),
    SHEET_ROW_NO_ORGANISATION("partnership.sheet.row.noOrganisation"),
    SHEET_ROW_ORGANISATION("partnership.sheet.row.organisation"),
    SHEET_ROW_ORGANISATIONS("partnership.sheet.row.organisations"),
    WEB_UNREADABLE("partnership.web.unreadable");

    private final String key;

    PartnershipRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
