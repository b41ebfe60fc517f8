package cymru.cydweithio.house.broken;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows by the places of their columns, in each way that there is. */
class BrokenReader {

    Object ofArrays(EntityManager em) {
        return em.createQuery("select l.code, l.name from Layer l", Object[].class)
                .getSingleResult()[0];
    }

    Object ofArraysThatAreCast(EntityManager em) {
        return ((Object[]) em.createNativeQuery("select code, name from layer").getSingleResult())[1];
    }

    Object ofTuples(Tuple row) {
        return row.get(0);
    }

    String ofTuplesWithTheirType(Tuple row) {
        return row.get(1, String.class);
    }

    Object[] ofWholeTuples(Tuple row) {
        return row.toArray();
    }

    String ofResults(ResultSet row) throws SQLException {
        return row.getString(2);
    }

    /** As it should be. */
    String byName(Tuple row, ResultSet found) throws SQLException {
        return row.get("code", String.class) + found.getString("name");
    }
}
