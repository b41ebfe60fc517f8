package cymru.cydweithio.security;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** That a person holds a role over a scope: granted from a day, ended by a last day, never removed. */
@Entity
@Audited
class RoleGrant {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Scope.Kind scope;

    private UUID partnershipId;
    private UUID organisationId;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Instant revokedAt;

    protected RoleGrant() {}

    static RoleGrant of(UUID accountId, Role role, Scope scope, LocalDate from) {
        if (!role.scopes().contains(scope.kind())) {
            throw new RuleViolation(SecurityRule.GRANT_SCOPE_WRONG);
        }
        RoleGrant grant = new RoleGrant();
        grant.id = Ids.next();
        grant.accountId = accountId;
        grant.role = role;
        grant.scope = scope.kind();
        grant.partnershipId = scope.kind() == Scope.Kind.PARTNERSHIP ? scope.id() : null;
        grant.organisationId = scope.kind() == Scope.Kind.ORGANISATION ? scope.id() : null;
        grant.validFrom = from;
        return grant;
    }

    /** Ends at once, in the middle of the day that is its last. */
    void revoke(Instant now, LocalDate today) {
        if (!heldOn(today)) {
            throw new RuleViolation(SecurityRule.GRANT_ENDED);
        }
        revokedAt = now;
        validTo = today;
    }

    boolean heldOn(LocalDate today) {
        return revokedAt == null && period().activeOn(today);
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }

    Scope scope() {
        return switch (scope) {
            case PARTNERSHIP -> Scope.partnership(partnershipId);
            case ORGANISATION -> Scope.organisation(organisationId);
            case NATION, ACCOUNT -> Scope.NATION;
        };
    }
}
