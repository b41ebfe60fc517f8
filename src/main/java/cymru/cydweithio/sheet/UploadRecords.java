package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** That a spreadsheet was uploaded, when its file is gone: who comes back to it is told so. */
@ApplicationScoped
class UploadRecords implements RetentionRule {

    private EntityManager em;

    protected UploadRecords() {}

    @Inject
    UploadRecords(EntityManager em) {
        this.em = em;
    }

    @Override
    public String words() {
        return "sheet.kept.record";
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
        return em.createQuery("delete from ImportUpload u where u.expiresAt <= :then")
                        .setParameter("then", now.minus(kept()))
                        .executeUpdate()
                + em.createQuery("delete from OrganisationUpload u where u.expiresAt <= :then")
                        .setParameter("then", now.minus(kept()))
                        .executeUpdate();
    }
}
