package cymru.cydweithio.platform;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.Query;

/**
 * Asks the database for rows: each is a record whose components are filled by the names of the columns, never by their
 * places.
 *
 * <p>{@code record PaymentRow(UUID id, LocalDate paidOn, Money amount, Wording title)} is filled by the columns
 * {@code id, paid_on, amount, title_en, title_cy}, in whatever order they come.
 */
public final class Rows {
    private Rows() {}

    /** A statement of SQL; each column bears the name of the component that it fills. */
    public static <R> NativeQuery<R> ofSql(EntityManager em, String sql, Class<R> row) {
        return em.unwrap(Session.class).createNativeQuery(sql, Object[].class).setTupleTransformer(RowMapper.of(row));
    }

    /** A query over entities; each part of what it selects bears, after {@code as}, the name of its component. */
    public static <R> Query<R> ofEntities(EntityManager em, String query, Class<R> row) {
        return em.unwrap(Session.class).createQuery(query, Object[].class).setTupleTransformer(RowMapper.of(row));
    }

    public static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    public static Money money(Object value) {
        return value == null ? null : new Money((BigDecimal) value);
    }

    public static long number(Object value) {
        return ((Number) value).longValue();
    }

    public static Wording wording(Object en, Object cy) {
        return Wording.ofNullable((String) en, (String) cy);
    }

    public static Bilingual bilingual(Object en, Object cy) {
        return en == null ? null : new Bilingual((String) en, (String) cy);
    }
}
