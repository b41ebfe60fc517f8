package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lets go of spreadsheets that waited too long: the content first, later also that there was one. */
@ApplicationScoped
class ExpiredUploads {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private EntityManager em;
    private Clock clock;

    protected ExpiredUploads() {}

    @Inject
    ExpiredUploads(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Transactional
    void clear() {
        // after a restore nothing works by itself until an administrator lets it
        if (Rows.number(em.createNativeQuery("select held from work_on_hold").getSingleResult()) != 0) {
            return;
        }
        Instant now = clock.instant();
        for (String upload : List.of("ImportUpload", "OrganisationUpload")) {
            em.createQuery("update " + upload
                            + " u set u.content = null where u.content is not null and u.expiresAt <= :now")
                    .setParameter("now", now)
                    .executeUpdate();
            em.createQuery("delete from " + upload + " u where u.expiresAt <= :then")
                    .setParameter("then", now.minus(REMEMBERED))
                    .executeUpdate();
        }
    }
}
