package cymru.cydweithio.security;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: security. The texts stand under the keys in the bundles of {@code security}. */
public enum SecurityRule implements Rule {
    ACCOUNT_BLOCKED("security.account.blocked"),
    ACCOUNT_OWN("security.account.own"),
    ACCOUNT_TRANSITION("security.account.transition"),
    EMAIL_TAKEN("security.email.taken"),
    EMAIL_UNREADABLE("security.email.unreadable"),
    GRANT_ENDED("security.grant.ended"),
    GRANT_OWN_ADMINISTRATOR("security.grant.ownAdministrator"),
    GRANT_SCOPE_WRONG("security.grant.scope.wrong"),
    GRANT_TWICE("security.grant.twice"),
    LINK_UNUSABLE("security.link.unusable"),
    NAME_REQUIRED("security.name.required"),
    PASSWORD_COMMON("security.password.common"),
    PASSWORD_DIFFER("security.password.differ"),
    PASSWORD_LONG("security.password.long"),
    PASSWORD_OWN("security.password.own"),
    PASSWORD_SHORT("security.password.short"),
    PASSWORD_WRONG("security.password.wrong"),
    SIGN_IN_CLOSED("security.signIn.closed"),
    SIGN_IN_WRONG("security.signIn.wrong");

    private final String key;

    SecurityRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
