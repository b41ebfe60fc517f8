package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Holding;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.WithinReach;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the columns of native queries as values; each answers null for null. */
final class Rows {
    private Rows() {
    }

    static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    static Money money(Object value) {
        return value == null ? null : new Money((BigDecimal) value);
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }

    static Wording wording(Object en, Object cy) {
        return Wording.ofNullable((String) en, (String) cy);
    }

    static Bilingual bilingual(Object en, Object cy) {
        return en == null ? null : new Bilingual((String) en, (String) cy);
    }

    /** Whether an actor may know of something that bodies commission together. */
    static boolean reached(EntityManager em, Actor actor, Holding holding, UUID id) {
        WithinReach within = new WithinReach(holding, actor.reach(Permission.READ_COMMISSIONING));
        return !within.bind(em.unwrap(Session.class).createNativeQuery("select 1 from " + holding.name().toLowerCase(Locale.ROOT) + "_facts x where x.id = :id and " + within.condition("x.id"),
            Integer.class)).setParameter("id", id).getResultList().isEmpty();
    }
}
