package cymru.cydweithio.overlap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The maps of Wales on a day, read from the reference files alone: no database, nothing of the product's reading. */
public final class ReferenceMaps {
    static final List<CSVRecord> AREAS = read("areas.csv");
    static final AreaIndex GROUND = new AreaIndex(AREAS.stream()
            .map(row -> new AreaIndex.IndexedArea(
                    row.get("gss_code"), Long.parseLong(row.get("population_census_2021_unrounded")), 1))
            .toList());
    private static final List<CSVRecord> FOOTPRINTS = read("footprints.csv");
    private static final List<CSVRecord> COVERS = read("footprint_areas.csv");

    private ReferenceMaps() {}

    /** All layers that have a footprint on the day. */
    public static MapsOfDay on(LocalDate date) {
        Map<String, LayerMap> layers = new TreeMap<>();
        FOOTPRINTS.stream()
                .map(row -> row.get("type_code"))
                .distinct()
                .map(layer -> on(layer, date))
                .filter(map -> !map.isEmpty())
                .forEach(map -> layers.put(map.layer(), map));
        return new MapsOfDay(GROUND, Map.of(), layers, Map.of(), Map.of());
    }

    static LayerMap on(String layer, LocalDate date) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (CSVRecord footprint : FOOTPRINTS) {
            boolean historicWithoutEnd = footprint.get("status").equals("historic")
                    && footprint.get("valid_to").isBlank();
            if (footprint.get("type_code").equals(layer)
                    && !footprint.get("status").equals("unconfirmed")
                    && !historicWithoutEnd
                    && !first(footprint.get("valid_from")).isAfter(date)
                    && !last(footprint.get("valid_to")).isBefore(date)) {
                places.put(footprint.get("footprint_code"), new ArrayList<>());
            }
        }
        for (CSVRecord cover : COVERS) {
            if (places.containsKey(cover.get("footprint_code"))
                    && cover.get("coverage").equals("full")) {
                places.get(cover.get("footprint_code")).add(GROUND.indexOf(cover.get("gss_code")));
            }
        }
        places.values().removeIf(List::isEmpty);
        return new LayerMap(
                layer,
                GROUND,
                places.entrySet().stream()
                        .map(one -> new AreaSet(
                                one.getKey(), one.getValue().stream().mapToInt(Integer::intValue)))
                        .toList());
    }

    private static LocalDate first(String rough) {
        return rough.isBlank()
                ? LocalDate.MIN
                : LocalDate.parse(rough.length() == 4 ? rough + "-01-01" : rough.length() == 7 ? rough + "-01" : rough);
    }

    private static LocalDate last(String rough) {
        if (rough.isBlank()) {
            return LocalDate.MAX;
        }
        return rough.length() == 4
                ? LocalDate.parse(rough + "-12-31")
                : rough.length() == 7
                        ? LocalDate.parse(rough + "-01").plusMonths(1).minusDays(1)
                        : LocalDate.parse(rough);
    }

    private static List<CSVRecord> read(String file) {
        try (Reader in = new InputStreamReader(
                ReferenceMaps.class.getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
