package cymru.cydweithio.platform;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;

/** Reads the columns of native queries as values; each method returns null for null, except those for numbers. */
public final class Rows {
    private Rows() {}

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
