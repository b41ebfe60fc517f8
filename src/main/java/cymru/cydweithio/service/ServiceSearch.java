package cymru.cydweithio.service;

import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.ScopeFilter;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The list of services as one SQL condition over the table {@code service}, which is called s. */
final class ServiceSearch {

    private static final SortOrder ORDER = SortOrder.byDefault("coalesce(s.name_en, s.name_cy), s.id")
            .column("nameEn", "coalesce(s.name_en, s.name_cy)")
            .column("nameCy", "coalesce(s.name_cy, s.name_en)")
            .column("theme", "s.theme")
            .column("stage", "s.stage")
            .column("prevention", "s.prevention")
            .tieBreak("s.id");

    /** How many gates of its stage a service has passed this time round. */
    static final String PASSED =
            "(select count(*) from service_gate g where g.service_id = s.id and g.cycle = s.cycle and ("
                    + Arrays.stream(Stage.values())
                            .map(stage -> "s.stage = '" + stage + "' and g.gate in ("
                                    + Gate.of(stage).stream()
                                            .map(gate -> "'" + gate + "'")
                                            .collect(Collectors.joining(", "))
                                    + ")")
                            .collect(Collectors.joining(" or "))
                    + "))";

    private final ScopeFilter within;
    private final StringBuilder where = new StringBuilder(" where ");
    private final Map<String, Object> parameters = new HashMap<>();

    ServiceSearch(Actor.Reach reach) {
        within = new ScopeFilter(ServiceId.HOLDING, reach);
        where.append(within.condition("s.id"));
    }

    ServiceSearch matching(Services.Filter filter) {
        where.append(filter.withdrawn() ? " and s.withdrawn_on is not null" : " and s.withdrawn_on is null");
        equal("s.theme", "theme", filter.theme() == null ? null : filter.theme().name());
        equal("s.stage", "stage", filter.stage() == null ? null : filter.stage().name());
        equal("s.organisation_id", "organisation", filter.organisation());
        if (filter.area() != null) {
            where.append(" and s.id in (select a.service_id from service_area a where a.area_id = :area)");
            parameters.put("area", filter.area());
        }
        String text = SearchText.contains(filter.text());
        if (text != null) {
            // the collation of the columns knows neither case nor accents
            where.append(
                    " and (s.name_en like :text escape '\\\\' or s.name_cy like :text escape '\\\\' or s.cohort like :text escape '\\\\' or s.need_en like :text escape '\\\\' or s.need_cy like :text escape '\\\\')");
            parameters.put("text", text);
        }
        return this;
    }

    private void equal(String column, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    long count(EntityManager em) {
        return filled(em.unwrap(Session.class).createNativeQuery("select count(*) from service s" + where, Long.class))
                .getSingleResult();
    }

    /** A query for columns of the services, and of the organisation that leads each, which is called o. */
    <R> NativeQuery<R> select(EntityManager em, String columns, Slice slice, Class<R> row) {
        return filled(Rows.ofSql(
                em,
                "select " + columns + " from service s join organisation_facts o on o.id = s.organisation_id" + where
                        + ORDER.orderBy(slice),
                row));
    }

    private <T> NativeQuery<T> filled(NativeQuery<T> query) {
        within.bind(query);
        parameters.forEach(query::setParameter);
        return query;
    }
}
