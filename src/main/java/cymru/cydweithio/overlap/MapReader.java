package cymru.cydweithio.overlap;

import cymru.cydweithio.platform.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Reads the maps of all layers on a date, in three statements however many there are. */
@ApplicationScoped
class MapReader {

    /** The indexes of the areas that one footprint covers, while they are read. */
    private record Cover(String layer, List<Integer> places) {}

    private EntityManager em;

    protected MapReader() {}

    @Inject
    MapReader(EntityManager em) {
        this.em = em;
    }

    MapsOfDay on(LocalDate date, Counting counting) {
        Map<String, Bilingual> areaNames = new LinkedHashMap<>();
        List<Ground.Plot> plots = new ArrayList<>();
        for (Tuple row : rows("select code, name_en, name_cy, population, land_km2 from area_measures order by code")) {
            areaNames.put(row.get(0, String.class), new Bilingual(row.get(1, String.class), row.get(2, String.class)));
            plots.add(new Ground.Plot(row.get(0, String.class), number(row.get(3)), number(row.get(4))));
        }
        Ground ground = new Ground(plots);
        Map<String, Cover> covers = new LinkedHashMap<>();
        Map<String, Bilingual> names = new HashMap<>();
        Map<String, TreeSet<String>> unconfirmed = new HashMap<>();
        Map<String, TreeSet<String>> ended = new HashMap<>();
        Map<String, TreeSet<String>> partial = new HashMap<>();
        List<Tuple> found = em.unwrap(Session.class)
                .createNativeQuery("""
            select layer_code, footprint_code, name_en, name_cy, name_cy_status, counts, coverage, area_code, status from footprint_cover
            where (valid_from is null or valid_from <= :date) and (valid_to is null or valid_to >= :date)
            and (cover_from is null or cover_from <= :date) and (cover_to is null or cover_to >= :date) order by footprint_code""", Tuple.class)
                .setParameter("date", date)
                .getResultList();
        for (Tuple row : found) {
            String layer = row.get(0, String.class);
            String code = row.get(1, String.class);
            names.computeIfAbsent(
                    code,
                    key -> new Bilingual(
                            row.get(2, String.class),
                            row.get(3, String.class),
                            Bilingual.WelshStatus.valueOf(row.get(4, String.class))));
            boolean sure = number(row.get(5)) != 0;
            boolean whole = row.get(6, String.class).equals("FULL");
            if (!sure && !counting.unconfirmed()) {
                (row.get(8, String.class).equals("HISTORIC") ? ended : unconfirmed)
                        .computeIfAbsent(layer, key -> new TreeSet<>())
                        .add(code);
            } else if (!whole && !counting.partial()) {
                partial.computeIfAbsent(layer, key -> new TreeSet<>()).add(code);
            } else {
                covers.computeIfAbsent(code, key -> new Cover(layer, new ArrayList<>()))
                        .places()
                        .add(ground.place(row.get(7, String.class)));
            }
        }
        Map<String, List<Patch>> patches = new TreeMap<>();
        rows("select code from layer_profile").forEach(row -> patches.put(row.get(0, String.class), new ArrayList<>()));
        covers.forEach((code, cover) -> patches.get(cover.layer())
                .add(new Patch(code, cover.places().stream().flatMapToInt(IntStream::of))));
        Map<String, LayerMap> layers = new LinkedHashMap<>();
        Map<String, MapsOfDay.Apart> apart = new HashMap<>();
        patches.forEach((layer, of) -> {
            layers.put(layer, new LayerMap(layer, ground, of));
            apart.put(
                    layer,
                    new MapsOfDay.Apart(
                            List.copyOf(unconfirmed.getOrDefault(layer, new TreeSet<>())),
                            List.copyOf(ended.getOrDefault(layer, new TreeSet<>())),
                            List.copyOf(partial.getOrDefault(layer, new TreeSet<>()))));
        });
        return new MapsOfDay(ground, areaNames, layers, names, apart);
    }

    /** All days after a given one on which something begins or has just ended. */
    List<LocalDate> daysOfChange(LocalDate after) {
        List<Tuple> rows = em.unwrap(Session.class)
                .createNativeQuery("""
            select valid_from as day from footprint_cover where valid_from > :day union select cover_from from footprint_cover where cover_from > :day
            union select valid_to + interval 1 day from footprint_cover where valid_to >= :day
            union select cover_to + interval 1 day from footprint_cover where cover_to >= :day order by 1""", Tuple.class)
                .setParameter("day", after)
                .getResultList();
        return rows.stream()
                .map(row -> row.get(0) instanceof LocalDate date ? date : ((Date) row.get(0)).toLocalDate())
                .toList();
    }

    private List<Tuple> rows(String sql) {
        return em.unwrap(Session.class).createNativeQuery(sql, Tuple.class).getResultList();
    }

    private static long number(Object value) {
        return value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).longValue();
    }
}
