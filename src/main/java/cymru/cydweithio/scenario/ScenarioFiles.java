package cymru.cydweithio.scenario;

import cymru.cydweithio.opendata.DrawnMap;
import cymru.cydweithio.opendata.OpenDataRule;
import cymru.cydweithio.opendata.PlaceFault;
import cymru.cydweithio.opendata.PlaceFaults;
import cymru.cydweithio.opendata.PlaceImport;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.SpreadsheetText;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Exports and imports scenarios: their steps as rows of CSV (RFC 4180), and the resulting map as GeoJSON (RFC 7946). An
 * imported map is translated into the steps that lead to it from the current one, so that it can be drawn in any
 * mapping program.
 */
@UseCase
public class ScenarioFiles {
    /** A file of steps holds no more. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int MOST_STEPS = 1_000;
    private static final int LOOK_AHEAD = 64;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String CODE = "[A-Z0-9_-]{1,12}";
    private static final List<String> COLUMNS =
            List.of("kind", "layer", "from_day", "from", "to", "areas", "name_en", "name_cy");

    private Scenarios scenarios;
    private ScenarioRegister scenarioRegister;
    private Coterminosity coterminosity;
    private MapOfWales map;

    protected ScenarioFiles() {}

    @Inject
    ScenarioFiles(Scenarios scenarios, ScenarioRegister scenarioRegister, Coterminosity coterminosity, MapOfWales map) {
        this.scenarios = scenarios;
        this.scenarioRegister = scenarioRegister;
        this.coterminosity = coterminosity;
        this.map = map;
    }

    /** Writes the steps, a row each, in their order. */
    @Requires(Permission.READ_SCENARIOS)
    public void writeSteps(ScenarioId id, OutputStream out) {
        Scenarios.ScenarioView view = scenarios.view(id);
        try {
            CsvRows csv = new CsvRows(out, COLUMNS);
            for (Scenarios.StepView one : view.steps()) {
                Step step = one.step();
                Wording name = step instanceof Step.Split split
                        ? split.name()
                        : step instanceof Step.Create create ? create.name() : null;
                csv.row(Arrays.<Object>asList(
                        step.kind(),
                        step.layer(),
                        step.on(),
                        from(step),
                        to(step),
                        String.join(" ", new TreeSet<>(areas(step))),
                        name == null ? null : SpreadsheetText.cell(name.en()),
                        name == null ? null : SpreadsheetText.cell(name.cy())));
            }
            csv.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String from(Step step) {
        return step instanceof Step.Move move
                ? move.from()
                : step instanceof Step.Merge merge
                        ? merge.from()
                        : step instanceof Step.Split split
                                ? split.from()
                                : step instanceof Step.End end ? end.from() : null;
    }

    private static String to(Step step) {
        return step instanceof Step.Move move
                ? move.to()
                : step instanceof Step.Merge merge
                        ? merge.into()
                        : step instanceof Step.Split split
                                ? split.code()
                                : step instanceof Step.Create create ? create.code() : null;
    }

    private static Set<String> areas(Step step) {
        return step instanceof Step.Move move
                ? move.areas()
                : step instanceof Step.Split split
                        ? split.areas()
                        : step instanceof Step.Create create ? create.areas() : Set.of();
    }

    /** Writes the footprints of the layers that the scenario changes, as they are after all its steps. */
    @Requires(Permission.READ_SCENARIOS)
    public void writeMap(ScenarioId id, OutputStream out) {
        Scenarios.ScenarioView view = scenarios.view(id);
        MapsOfDay after = view.after();
        Map<String, Set<String>> areas = new LinkedHashMap<>();
        for (String layer : view.layers()) {
            LayerMap changed = after.layers().get(layer);
            changed.footprints().forEach(areaSet -> areas.put(areaSet.code(), codes(after, areaSet)));
        }
        Map<String, String> outlines = map.outlines(areas);
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject().write("type", "FeatureCollection").writeStartArray("features");
            for (String layer : view.layers()) {
                after.layers().get(layer).footprints().forEach(patch -> {
                    Bilingual name = after.footprintNames().get(patch.code());
                    json.writeStartObject().write("type", "Feature").write("id", patch.code());
                    try (JsonReader outline = Json.createReader(new StringReader(outlines.get(patch.code())))) {
                        json.write("geometry", outline.readValue());
                    }
                    json.writeStartObject("properties")
                            .write("code", patch.code())
                            .write("layer", layer)
                            .write("scenario", id.toString())
                            .write("date", view.day().toString())
                            .write("name_en", name.en());
                    if (name.cy() == null) {
                        json.writeNull("name_cy");
                    } else {
                        json.write("name_cy", name.cy());
                    }
                    json.write("residents", after.ground().residents(patch.areas()))
                            .writeStartArray("areas");
                    areas.get(patch.code()).forEach(json::write);
                    json.writeEnd().writeEnd().writeEnd();
                });
            }
            json.writeEnd().writeEnd();
        }
    }

    /**
     * Appends the steps of a file to a scenario, or those that lead to the map that the file draws: all of them or, if
     * anything is wrong, none, with every fault and its place. A footprint that a step makes has the code that the file
     * gives it, or a new one.
     *
     * @return how many steps were added
     */
    @Requires(Permission.RUN_REVIEW)
    public int importSteps(ScenarioId id, long version, PlaceImport.Source source) {
        Scenarios.ScenarioView view = scenarios.view(id);
        MapsOfDay maps = coterminosity.maps(view.baseDate(), CountingOptions.SURE);
        List<Step> steps = new ArrayList<>(
                view.steps().stream().map(Scenarios.StepView::step).toList());
        List<PlaceFault> faults = new ArrayList<>();
        List<Step> added;
        try (BufferedInputStream file = new BufferedInputStream(limited(source))) {
            added = drawn(file) ? drawn(maps, steps, DrawnMap.read(file), faults) : listed(maps, steps, file, faults);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new PlaceFaults(List.of(new PlaceFault(0, null, -1, null, ScenarioRule.FILE_UNREADABLE.key())));
        }
        if (added.isEmpty() && faults.isEmpty()) {
            faults.add(new PlaceFault(0, null, -1, null, ScenarioRule.FILE_EMPTY.key()));
        }
        if (added.size() > MOST_STEPS) {
            faults.add(new PlaceFault(0, null, -1, null, ScenarioRule.FILE_LONG.key(), MOST_STEPS));
        }
        if (!faults.isEmpty()) {
            throw new PlaceFaults(faults);
        }
        scenarioRegister.addAll(id, version, added);
        return added.size();
    }

    /** Whether the file is JSON: a text that begins with a brace is no row of headings. */
    private static boolean drawn(BufferedInputStream file) throws IOException {
        file.mark(LOOK_AHEAD);
        String start = new String(file.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8).stripLeading();
        file.reset();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** @param steps of the scenario; those that can be applied are added */
    private List<Step> listed(MapsOfDay maps, List<Step> steps, InputStream file, List<PlaceFault> faults)
            throws IOException {
        List<Step> added = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser csv = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()))) {
            List<String> missing = COLUMNS.stream()
                    .filter(column -> !csv.getHeaderMap().containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new PlaceFaults(missing.stream()
                        .map(column -> new PlaceFault(1, column, -1, null, ScenarioRule.FILE_COLUMN.key(), column))
                        .toList());
            }
            for (CSVRecord row : csv) {
                long line = csv.getCurrentLineNumber();
                if (added.size() >= MOST_STEPS) {
                    faults.add(new PlaceFault(line, null, -1, null, ScenarioRule.FILE_LONG.key(), MOST_STEPS));
                    break;
                }
                if (!row.isConsistent()) {
                    faults.add(new PlaceFault(
                            line,
                            null,
                            -1,
                            null,
                            OpenDataRule.FAULT_WIDTH.key(),
                            csv.getHeaderNames().size(),
                            row.size()));
                    continue;
                }
                Step step = read(row, line, faults);
                if (step != null) {
                    carryOut(maps, steps, step, line, faults);
                    added.add(step);
                }
            }
        }
        return added;
    }

    /** Every layer in the file is drawn in full; other layers stay as they are. */
    private static List<Step> drawn(MapsOfDay maps, List<Step> steps, DrawnMap drawn, List<PlaceFault> faults) {
        MapsOfDay reached = StepApplier.of(maps, steps, LocalDate.MAX);
        Map<String, List<DrawnMap.DrawnFootprint>> layers = drawn.footprints().stream()
                .collect(
                        Collectors.groupingBy(DrawnMap.DrawnFootprint::layer, LinkedHashMap::new, Collectors.toList()));
        List<Step> added = new ArrayList<>();
        layers.forEach((layer, footprints) -> {
            LocalDate day = footprints.get(0).day();
            validate(reached, layer, footprints, faults);
            if (!faults.isEmpty()) {
                return;
            }
            Map<String, TreeSet<String>> before = new LinkedHashMap<>();
            reached.layers()
                    .get(layer)
                    .footprints()
                    .forEach(areaSet -> before.put(areaSet.code(), codes(reached, areaSet)));
            for (Step step : MapDifference.of(layer, day, before, footprints, faults)) {
                carryOut(maps, steps, step, 0, faults);
                added.add(step);
            }
        });
        return added;
    }

    private static void validate(
            MapsOfDay maps, String layer, List<DrawnMap.DrawnFootprint> footprints, List<PlaceFault> faults) {
        for (DrawnMap.DrawnFootprint one : footprints) {
            String here = "/features/" + one.feature() + "/properties/";
            if (!maps.layers().containsKey(layer)) {
                faults.add(new PlaceFault(
                        0, null, one.feature(), here + "layer", OpenDataRule.FAULT_UNKNOWN_LAYER.key(), layer));
            }
            if (!one.day().equals(footprints.get(0).day())) {
                faults.add(new PlaceFault(
                        0,
                        null,
                        one.feature(),
                        here + "date",
                        ScenarioRule.FILE_OTHER_DAY.key(),
                        footprints.get(0).day()));
            }
            one.areas().stream()
                    .filter(area -> !maps.ground().has(area))
                    .forEach(area -> faults.add(new PlaceFault(
                            0, null, one.feature(), here + "areas", OpenDataRule.FAULT_UNKNOWN_AREA.key(), area)));
        }
    }

    private static TreeSet<String> codes(MapsOfDay maps, AreaSet areaSet) {
        return areaSet.areas()
                .mapToObj(place -> maps.ground().area(place).code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Only so much is ever read. */
    private static InputStream limited(PlaceImport.Source source) throws IOException {
        try (InputStream file = source.open()) {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("too large");
            }
            // our own files, and those of many programs, begin with a byte order mark
            int from = bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)
                    ? MARK.length
                    : 0;
            if (blank(bytes, from)) {
                throw new PlaceFaults(List.of(new PlaceFault(0, null, -1, null, PlatformRule.FILE_EMPTY.key())));
            }
            return new ByteArrayInputStream(bytes, from, bytes.length - from);
        }
    }

    private static boolean blank(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] < 0 || bytes[at] > ' ') {
                return false;
            }
        }
        return true;
    }

    private Step read(CSVRecord row, long line, List<PlaceFault> faults) {
        int before = faults.size();
        Step.Kind kind = Arrays.stream(Step.Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(row.get("kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            faults.add(new PlaceFault(line, "kind", -1, null, ScenarioRule.FILE_KIND.key(), row.get("kind")));
        }
        LocalDate day = null;
        try {
            day = LocalDate.parse(row.get("from_day"));
        } catch (DateTimeException e) {
            faults.add(new PlaceFault(line, "from_day", -1, null, ScenarioRule.FILE_DAY.key(), row.get("from_day")));
        }
        for (String column : List.of("from", "to")) {
            if (!row.get(column).isEmpty() && !row.get(column).matches(CODE)) {
                faults.add(new PlaceFault(line, column, -1, null, ScenarioRule.FILE_CODE.key(), row.get(column)));
            }
        }
        if (faults.size() > before) {
            return null;
        }
        try {
            return step(row, kind, day);
        } catch (RuleViolation broken) {
            faults.add(new PlaceFault(line, null, -1, null, broken.key(), broken.args()));
            return null;
        }
    }

    private Step step(CSVRecord row, Step.Kind kind, LocalDate day) {
        String layer = row.get("layer");
        Set<String> areas = row.get("areas").isEmpty()
                ? Set.of()
                : new TreeSet<>(Arrays.asList(row.get("areas").split("[ ;]+")));
        Wording name = Wording.ofNullable(
                SpreadsheetText.typed(row.get("name_en")), SpreadsheetText.typed(row.get("name_cy")));
        return switch (kind) {
            case MOVE -> new Step.Move(layer, day, row.get("from"), row.get("to"), areas);
            case MERGE -> new Step.Merge(layer, day, row.get("from"), row.get("to"));
            case SPLIT -> new Step.Split(layer, day, row.get("from"), areas, made(row, layer), name);
            case CREATE -> new Step.Create(layer, day, areas, made(row, layer), name);
            case END -> new Step.End(layer, day, row.get("from"));
        };
    }

    private String made(CSVRecord row, String layer) {
        return row.get("to").isEmpty() ? scenarioRegister.newCode(layer) : row.get("to");
    }

    /**
     * Tries a step after the previous ones; one that fails is reported and left out, so that the rest are checked too.
     */
    private static void carryOut(MapsOfDay maps, List<Step> steps, Step step, long line, List<PlaceFault> faults) {
        steps.add(step);
        try {
            StepApplier.of(maps, steps, LocalDate.MAX);
        } catch (RuleViolation broken) {
            steps.remove(steps.size() - 1);
            faults.add(new PlaceFault(line, null, -1, null, broken.key(), broken.args()));
        }
    }
}
