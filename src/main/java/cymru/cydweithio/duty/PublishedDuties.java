package cymru.cydweithio.duty;

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
import java.util.List;

/**
 * Duties and whom they bind, for programs. Open to strangers while it is published ({@link Publication}), otherwise to
 * those who are signed in.
 */
@UseCase
public class PublishedDuties {

    /** A duty with those whom it binds. */
    public record PublishedDuty(Duties.DutyView duty, List<Duties.BindingRow> bindings) {}

    private static final String CHANGED = """
        where cast(sql('(select count(*) from duty_aud x join revision_facts r on r.id = x.rev where x.id = ? and r.changed_at >= ?)', d.id, :since) as Long) > 0
        or cast(sql('(select count(*) from duty_binding_aud x join revision_facts r on r.id = x.rev where x.duty_id = ? and r.changed_at >= ?)', d.id, :since) as Long) > 0""";

    private EntityManager em;
    private Publication publication;

    protected PublishedDuties() {}

    @Inject
    PublishedDuties(EntityManager em, Publication publication) {
        this.em = em;
        this.publication = publication;
    }

    /** The number of the newest change to any duty, or to whom it binds. */
    @Requires(Permission.PUBLIC)
    public long edition() {
        publication.ask();
        return ((Number) em.createNativeQuery(
                                "select greatest(coalesce((select max(rev) from duty_aud), 0), coalesce((select max(rev) from duty_binding_aud), 0))")
                        .getSingleResult())
                .longValue();
    }

    /**
     * Duties by their code.
     *
     * @param since those that were changed since, or whom they bind; null for all
     */
    @Requires(Permission.PUBLIC)
    public Page<Duties.DutyView> duties(Instant since, Slice slice) {
        publication.ask();
        String where = since == null ? "" : " " + CHANGED;
        TypedQuery<Duties.DutyView> rows = em.createQuery(
                        Duties.VIEW + where + " order by d.code", Duties.DutyView.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        TypedQuery<Long> count = em.createQuery("select count(d) from Duty d" + where, Long.class);
        if (since != null) {
            rows.setParameter("since", since);
            count.setParameter("since", since);
        }
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    @Requires(Permission.PUBLIC)
    public PublishedDuty duty(String code) {
        publication.ask();
        return new PublishedDuty(
                em.createQuery(Duties.VIEW + " where d.code = :code", Duties.DutyView.class)
                        .setParameter("code", code)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(NotFound::new),
                Duties.bindingsOf(em, code));
    }

    /** The duties that bind an organisation, by name, by its kind, or by the two lists of the Act of 1998. */
    @Requires(Permission.PUBLIC)
    public List<Duties.Reaching> ofOrganisation(String organisationCode) {
        publication.ask();
        if (em.createQuery("select o.id from OrganisationReference o where o.code = :code")
                .setParameter("code", organisationCode)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
        return Duties.reachingOf(em, organisationCode);
    }
}
