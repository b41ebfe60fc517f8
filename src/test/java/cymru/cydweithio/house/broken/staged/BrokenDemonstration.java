package cymru.cydweithio.house.broken.staged;

import jakarta.persistence.EntityManager;

/** Stages by SQL what a use case would refuse. */
public class BrokenDemonstration {

    void stage(EntityManager em) {
        em.createNativeQuery("delete from account").executeUpdate();
    }
}
