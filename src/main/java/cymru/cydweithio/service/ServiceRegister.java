package cymru.cydweithio.service;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps services: begun by the body that commissions them, described, withdrawn and restored. */
@UseCase
public class ServiceRegister {

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private ServiceUsage use;

    protected ServiceRegister() {}

    @Inject
    ServiceRegister(EntityManager em, Clock clock, CurrentActor current, ServiceUsage use) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.use = use;
    }

    /** A service that was withdrawn by mistake counts again. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void restore(ServiceId id, long version, String because) {
        Service service = ServiceRepository.open(em, id, version);
        service.restore(LocalDate.now(clock), current.get().name(), because);
        em.flush();
    }

    /** Withdraws a service that was entered wrongly, unless contracts, posts or money are for it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdraw(ServiceId id, long version, String because) {
        Service service = ServiceRepository.open(em, id, version);
        use.refuseWhileUsed(id);
        service.withdraw(LocalDate.now(clock), current.get().name(), because);
        em.flush();
    }

    /** Whether services may be begun for an organisation: what pages ask before they show a form. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void mayBegin(OrganisationId lead) {
        // the interceptor has answered
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public ServiceId begin(OrganisationId lead, Services.ServiceDetails details) {
        Service service = Service.begin(lead.value(), details);
        refuseUnknown(details);
        em.persist(service);
        details.areas().forEach(area -> em.persist(ServiceArea.of(service.id(), area)));
        em.flush();
        return new ServiceId(service.id());
    }

    /** Says anew what a service is, and which areas it is for. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void describe(ServiceId id, long version, Services.ServiceDetails details) {
        Service service = ServiceRepository.open(em, id, version);
        service.describe(details);
        refuseUnknown(details);
        List<ServiceArea> before = em.createQuery(
                        "select a from ServiceArea a where a.serviceId = :id", ServiceArea.class)
                .setParameter("id", id.value())
                .getResultList();
        Set<UUID> missing = new HashSet<>(details.areas());
        before.forEach(area -> {
            if (!missing.remove(area.areaId())) {
                em.remove(area);
            }
        });
        missing.forEach(area -> em.persist(ServiceArea.of(id.value(), area)));
        // who opened the page before must see the other areas
        StaleEdit.countChange(em, service);
        em.flush();
    }

    private void refuseUnknown(Services.ServiceDetails details) {
        Number areas = em.unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) from area_facts where level = 'PRINCIPAL' and id in (:ids)", Long.class)
                .setParameterList("ids", details.areas())
                .getSingleResult();
        if (areas.intValue() != details.areas().size()) {
            throw new RuleViolation(ServiceRule.AREAS_UNKNOWN);
        }
        if (details.partnershipId() != null && !isPartnership(details.partnershipId())) {
            throw new RuleViolation(ServiceRule.PARTNERSHIP_UNKNOWN);
        }
    }

    private boolean isPartnership(UUID id) {
        return !em.unwrap(Session.class)
                .createNativeQuery("select 1 from scope_name where kind = 'PARTNERSHIP' and id = :id", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
