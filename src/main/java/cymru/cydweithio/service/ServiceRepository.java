package cymru.cydweithio.service;

import cymru.cydweithio.platform.StaleEdit;
import jakarta.persistence.EntityManager;
import java.util.List;

/** How a service is loaded with what was noted of its gates. */
final class ServiceRepository {
    private ServiceRepository() {}

    /** As the page showed it, or a stale edit. */
    static Service open(EntityManager em, ServiceId id, long version) {
        Service service = em.find(Service.class, id.value());
        StaleEdit.refuseUnless(version, service.version());
        return service;
    }

    static List<ServiceGate> noted(EntityManager em, ServiceId id) {
        return em.createQuery("select g from ServiceGate g where g.serviceId = :id", ServiceGate.class)
                .setParameter("id", id.value())
                .getResultList();
    }
}
