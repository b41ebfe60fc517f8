package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.PartialDate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The real maps of Wales on a day, read from the reference files alone: what is sure of every layer. */
final class WalesMaps {

    private WalesMaps() {}

    static MapsOfDay on(LocalDate day) {
        Map<String, Bilingual> areaNames = new LinkedHashMap<>();
        List<AreaIndex.IndexedArea> indexedAreas = new ArrayList<>();
        read("areas.csv").stream()
                .sorted((one, other) -> one.get("gss_code").compareTo(other.get("gss_code")))
                .forEach(row -> {
                    areaNames.put(row.get("gss_code"), new Bilingual(row.get("name_en"), row.get("name_cy")));
                    indexedAreas.add(new AreaIndex.IndexedArea(
                            row.get("gss_code"), Long.parseLong(row.get("population_census_2021_unrounded")), 1));
                });
        AreaIndex areas = new AreaIndex(indexedAreas);
        Map<String, List<Integer>> places = new TreeMap<>();
        read("footprint_areas.csv").stream()
                .filter(row -> row.get("coverage").equals("full"))
                .forEach(row -> places.computeIfAbsent(row.get("footprint_code"), key -> new ArrayList<>())
                        .add(areas.indexOf(row.get("gss_code"))));
        Map<String, List<AreaSet>> patches = new TreeMap<>();
        read("footprint_types.csv").forEach(row -> patches.put(row.get("type_code"), new ArrayList<>()));
        Map<String, Bilingual> names = new HashMap<>();
        for (CSVRecord row : read("footprints.csv")) {
            String code = row.get("footprint_code");
            names.put(code, new Bilingual(row.get("name_en"), row.get("name_cy")));
            if (holds(row, day) && places.containsKey(code)) {
                patches.get(row.get("type_code"))
                        .add(new AreaSet(code, places.get(code).stream().mapToInt(Integer::intValue)));
            }
        }
        Map<String, LayerMap> layers = new LinkedHashMap<>();
        patches.forEach((layer, of) -> layers.put(layer, new LayerMap(layer, areas, of)));
        return new MapsOfDay(areas, areaNames, layers, names, Map.of());
    }

    private static boolean holds(CSVRecord row, LocalDate day) {
        String from = row.get("valid_from");
        String to = row.get("valid_to");
        return !row.get("status").equals("unconfirmed")
                && !(row.get("status").equals("historic") && to.isBlank())
                && (from.isBlank() || !PartialDate.parse(from).earliest().isAfter(day))
                && (to.isBlank() || !PartialDate.parse(to).latest().isBefore(day));
    }

    private static List<CSVRecord> read(String file) {
        try (Reader reader = new InputStreamReader(
                WalesMaps.class.getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
