package cymru.cydweithio.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * Objects of the demonstration for a line of a matrix: its {@code own} ones are those of Newport's partnership and
 * council, its {@code other} ones Cardiff's.
 */
@InServerSupport
@ApplicationScoped
public class OwnAndOther {

    @PersistenceContext(unitName = "cydweithio")
    private EntityManager em;

    public UUID partnership(String object) {
        return (UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = :code")
                .setParameter("code", object.equals("own") ? "CSP-NWP" : "CSP-CRF")
                .getSingleResult();
    }

    public UUID organisation(String object) {
        return (UUID) em.createNativeQuery("select id from organisation where code = :code")
                .setParameter("code", object.equals("own") ? "LA-NWP" : "LA-CRF")
                .getSingleResult();
    }

    /** Something that the own or the other council leads, and that is for its partnership. */
    public UUID shared(String table, String object) {
        return (UUID) em.createNativeQuery("select l.id from " + table + "_scope l join " + table
                        + "_scope p on p.id = l.id where l.leads and l.scope_id = :organisation "
                        + "and p.scope_id = :partnership order by l.id limit 1")
                .setParameter("organisation", organisation(object))
                .setParameter("partnership", partnership(object))
                .getSingleResult();
    }

    /** Any row of a table that the own or the other partnership holds. */
    public UUID held(String table, String object) {
        return (UUID) em.createNativeQuery(
                        "select id from " + table + " where partnership_id = :partnership order by id limit 1")
                .setParameter("partnership", partnership(object))
                .getSingleResult();
    }

    /** Any row of a table that belongs to nobody in particular. */
    UUID any(String table) {
        return (UUID) em.createNativeQuery("select id from " + table + " order by id limit 1")
                .getSingleResult();
    }
}
