package cymru.cydweithio.funding;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.hibernate.Session;

/** Whether what a form names was not withdrawn: choices leave it out, and a forged request may name it all the same. */
final class WithdrawalCheck {
    private WithdrawalCheck() {}

    static boolean service(EntityManager em, UUID id) {
        return any(em, "service_facts s where s.id = :id and s.withdrawn_on is null", id);
    }

    static boolean stream(EntityManager em, UUID id) {
        return any(em, "funding_stream f where f.id = :id and f.withdrawn_on is null", id);
    }

    static boolean contract(EntityManager em, UUID id) {
        return any(em, "contract_facts c where c.id = :id and c.state <> 'WITHDRAWN'", id);
    }

    private static boolean any(EntityManager em, String from, UUID id) {
        return !em.unwrap(Session.class)
                .createNativeQuery("select 1 from " + from, Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
