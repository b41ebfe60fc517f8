package cymru.cydweithio.house.broken.one.web;

import jakarta.persistence.EntityManager;

/** A page that asks the database itself and swallows what goes wrong. */
public class BrokenPage {
    public Object load(EntityManager em) {
        try {
            return em.createQuery("select 1").getSingleResult();
        } catch (IllegalStateException e) {
            return null;
        }
    }
}
