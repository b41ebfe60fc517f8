package cymru.cydweithio.security;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads who a signed-in person is and which roles he or she holds today, in one statement. */
@ApplicationScoped
class ActorDirectory {

    /** An account beside one role that it holds; without one where it holds none. */
    private record GrantedRow(Account account, RoleGrant grant) {}

    private EntityManager em;
    private Clock clock;

    protected ActorDirectory() {}

    @Inject
    ActorDirectory(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Answers a stranger for an account that no longer exists or is blocked, and for a session that the account has
     * ended.
     */
    @Transactional
    Actor find(String principalName, OpenSession session) {
        UUID id = Ids.parse(principalName).orElse(null);
        if (id == null) {
            return Actor.STRANGER;
        }
        List<GrantedRow> rows = Rows.ofEntities(em, """
                select a as account, g as grant from Account a
                left join RoleGrant g on g.accountId = a.id and g.revokedAt is null and g.validFrom <= :today
                    and (g.validTo is null or g.validTo >= :today)
                where a.id = :id and a.state = :active""", GrantedRow.class)
                .setParameter("id", id)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("active", AccountState.ACTIVE)
                .getResultList();
        if (rows.isEmpty()) {
            return Actor.STRANGER;
        }
        Account account = rows.get(0).account();
        if (session.endedBy(account.sessionSeries())) {
            return Actor.STRANGER;
        }
        List<Actor.Grant> grants = rows.stream()
                .map(GrantedRow::grant)
                .filter(java.util.Objects::nonNull)
                .map(grant -> new Actor.Grant(grant.role(), grant.scope()))
                .toList();
        return new Actor(account.id(), account.name(), false, account.language(), grants);
    }
}
