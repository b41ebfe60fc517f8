package cymru.cydweithio.security;

import cymru.cydweithio.platform.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Links to set a password that were used or have run out. */
@ApplicationScoped
class EndedLinks implements RetentionRule {

    private EntityManager em;

    protected EndedLinks() {}

    @Inject
    EndedLinks(EntityManager em) {
        this.em = em;
    }

    @Override
    public String words() {
        return "security.kept.links";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(30);
    }

    @Override
    public Basis basis() {
        return Basis.POLICY;
    }

    @Override
    @Transactional
    public int clear(Instant now) {
        return em.createQuery("delete from PasswordLink l where l.expiresAt < :then")
                .setParameter("then", now.minus(kept()))
                .executeUpdate();
    }
}
