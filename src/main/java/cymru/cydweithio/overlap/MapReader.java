package cymru.cydweithio.overlap;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
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

    private record AreaRow(String code, Bilingual name, long population, BigDecimal landKm2) {}

    /** @param counts whether it is sure */
    private record CoverRow(
            String layerCode,
            String footprintCode,
            Bilingual name,
            boolean counts,
            String coverage,
            String areaCode,
            String status) {}

    private record DayRow(LocalDate day) {}

    private EntityManager em;

    protected MapReader() {}

    @Inject
    MapReader(EntityManager em) {
        this.em = em;
    }

    MapsOfDay on(LocalDate date, CountingOptions options) {
        Map<String, Bilingual> areaNames = new LinkedHashMap<>();
        List<AreaIndex.IndexedArea> indexedAreas = new ArrayList<>();
        Rows.ofSql(
                        em,
                        "select code, name_en, name_cy, population, land_km2 from area_measures order by code",
                        AreaRow.class)
                .getResultList()
                .forEach(row -> {
                    areaNames.put(row.code(), row.name());
                    indexedAreas.add(new AreaIndex.IndexedArea(
                            row.code(), row.population(), row.landKm2().longValue()));
                });
        AreaIndex areas = new AreaIndex(indexedAreas);
        Map<String, Cover> covers = new LinkedHashMap<>();
        Map<String, Bilingual> names = new HashMap<>();
        Map<String, TreeSet<String>> unconfirmed = new HashMap<>();
        Map<String, TreeSet<String>> ended = new HashMap<>();
        Map<String, TreeSet<String>> partial = new HashMap<>();
        List<CoverRow> found =
                Rows.ofSql(em, """
            select layer_code, footprint_code, name_en, name_cy, name_cy_status, counts, coverage, area_code, status from footprint_cover
            where (valid_from is null or valid_from <= :date) and (valid_to is null or valid_to >= :date)
            and (cover_from is null or cover_from <= :date) and (cover_to is null or cover_to >= :date) order by footprint_code""", CoverRow.class).setParameter("date", date).getResultList();
        for (CoverRow row : found) {
            String layer = row.layerCode();
            String code = row.footprintCode();
            names.putIfAbsent(code, row.name());
            boolean sure = row.counts();
            boolean whole = row.coverage().equals("FULL");
            if (!sure && !options.unconfirmed()) {
                (row.status().equals("HISTORIC") ? ended : unconfirmed)
                        .computeIfAbsent(layer, key -> new TreeSet<>())
                        .add(code);
            } else if (!whole && !options.partial()) {
                partial.computeIfAbsent(layer, key -> new TreeSet<>()).add(code);
            } else {
                covers.computeIfAbsent(code, key -> new Cover(layer, new ArrayList<>()))
                        .places()
                        .add(areas.indexOf(row.areaCode()));
            }
        }
        Map<String, List<AreaSet>> patches = new TreeMap<>();
        em.unwrap(Session.class)
                .createNativeQuery("select code from layer_profile", String.class)
                .getResultList()
                .forEach(layer -> patches.put(layer, new ArrayList<>()));
        covers.forEach((code, cover) -> patches.get(cover.layer())
                .add(new AreaSet(code, cover.places().stream().flatMapToInt(IntStream::of))));
        Map<String, LayerMap> layers = new LinkedHashMap<>();
        Map<String, MapsOfDay.Apart> apart = new HashMap<>();
        patches.forEach((layer, of) -> {
            layers.put(layer, new LayerMap(layer, areas, of));
            apart.put(
                    layer,
                    new MapsOfDay.Apart(
                            List.copyOf(unconfirmed.getOrDefault(layer, new TreeSet<>())),
                            List.copyOf(ended.getOrDefault(layer, new TreeSet<>())),
                            List.copyOf(partial.getOrDefault(layer, new TreeSet<>()))));
        });
        return new MapsOfDay(areas, areaNames, layers, names, apart);
    }

    /** All days after a given one on which something begins or has just ended. */
    List<LocalDate> daysOfChange(LocalDate after) {
        return Rows.ofSql(em, """
            select valid_from as day from footprint_cover where valid_from > :day union select cover_from from footprint_cover where cover_from > :day
            union select valid_to + interval 1 day from footprint_cover where valid_to >= :day
            union select cover_to + interval 1 day from footprint_cover where cover_to >= :day order by 1""", DayRow.class).setParameter("day", after).getResultList().stream()
                .map(DayRow::day)
                .toList();
    }
}
