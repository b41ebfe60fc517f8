package cymru.cydweithio.partnership;

import cymru.cydweithio.place.Publication;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;

/**
 * Organisations for programs, as the reference data has them. Open to strangers while it is published
 * ({@link Publication}), otherwise to those who are signed in.
 */
@UseCase
public class PublishedOrganisations {

    private static final String CHANGED =
            " where cast(sql('(select count(*) from organisation_aud x join revision_facts r on r.id = x.rev where x.id = ? and r.changed_at >= ?)', o.id, :since) as Long) > 0";

    private EntityManager em;
    private Publication publication;

    protected PublishedOrganisations() {}

    @Inject
    PublishedOrganisations(EntityManager em, Publication publication) {
        this.em = em;
        this.publication = publication;
    }

    /** The number of the newest change to any organisation. */
    @Requires(Permission.PUBLIC)
    public long edition() {
        publication.ask();
        return ((Number) em.createNativeQuery("select coalesce(max(rev), 0) from organisation_aud")
                        .getSingleResult())
                .longValue();
    }

    /**
     * Organisations by their code.
     *
     * @param since those that were changed since; null for all
     */
    @Requires(Permission.PUBLIC)
    public Page<Organisations.OrganisationView> organisations(Instant since, Slice slice) {
        publication.ask();
        String where = since == null ? "" : CHANGED;
        TypedQuery<Organisations.OrganisationView> rows = em.createQuery(
                        Organisations.VIEW + where + " order by o.code", Organisations.OrganisationView.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        TypedQuery<Long> count = em.createQuery("select count(o) from Organisation o" + where, Long.class);
        if (since != null) {
            rows.setParameter("since", since);
            count.setParameter("since", since);
        }
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    @Requires(Permission.PUBLIC)
    public Organisations.OrganisationView organisation(String code) {
        publication.ask();
        return em.createQuery(Organisations.VIEW + " where o.code = :code", Organisations.OrganisationView.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
