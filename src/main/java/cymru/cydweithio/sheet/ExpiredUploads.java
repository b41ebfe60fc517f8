package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Spreadsheets that wait to be imported: the file goes first, and {@link UploadRecords later} that there was one. */
@ApplicationScoped
class ExpiredUploads implements RetentionRule {

    private EntityManager em;

    protected ExpiredUploads() {}

    @Inject
    ExpiredUploads(EntityManager em) {
        this.em = em;
    }

    @Override
    public String words() {
        return "sheet.kept.upload";
    }

    @Override
    public Duration kept() {
        return Duration.ofHours(ImportUpload.HOURS_KEPT);
    }

    @Override
    public Basis basis() {
        return Basis.POLICY;
    }

    @Override
    @Transactional
    public int clear(Instant now) {
        return em.createQuery(
                                "update ImportUpload u set u.content = null where u.content is not null and u.expiresAt <= :now")
                        .setParameter("now", now)
                        .executeUpdate()
                + em.createQuery(
                                "update OrganisationUpload u set u.content = null where u.content is not null and u.expiresAt <= :now")
                        .setParameter("now", now)
                        .executeUpdate();
    }
}
