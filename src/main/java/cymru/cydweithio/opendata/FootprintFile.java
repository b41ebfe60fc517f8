package cymru.cydweithio.opendata;

import cymru.cydweithio.place.Coverage;
import cymru.cydweithio.place.Evidence;
import cymru.cydweithio.place.FootprintStatus;
import cymru.cydweithio.place.PlaceRegister.DatedCover;
import cymru.cydweithio.place.PlaceRegister.FootprintInput;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of footprints, as CSV or as GeoJSON, each with the areas that it covers. In GeoJSON the geometry is passed
 * over: the outline of a footprint is that of its areas.
 */
final class FootprintFile {

    /** The columns of a CSV file; the first eight and the last must be there. */
    static final List<String> COLUMNS = List.of(
            "code",
            "layer",
            "name_en",
            "name_cy",
            "valid_from",
            "valid_to",
            "status",
            "confidence",
            "source",
            "name_cy_status",
            "evidence",
            "licence",
            "areas");

    private static final Set<String> MAY_LACK = Set.of("name_cy_status", "evidence", "licence");
    private static final int MOST_COVERS = 200_000;
    /** {@code W06000013}, {@code W06000013:partial}, {@code W06000013:full:high@2019-04-01/2022-03-31}. */
    private static final Pattern ENTRY = Pattern.compile("([^:@]+)(?::([^:@]+))?(?::([^:@]+))?(?:@([^/]*)/(.*))?");

    /** A cover as a file names it, with the place where it does. */
    private record Named(
            String area, Coverage coverage, Confidence confidence, Period period, Fields at, String name) {}

    final List<FootprintInput> footprints = new ArrayList<>();
    final List<DatedCover> covers = new ArrayList<>();
    private final FaultCollector faults;
    private final Set<String> layers;
    private final Set<String> areas;
    /** Where each code stood first: a line or the number of a feature. */
    private final Map<String, Long> places = new HashMap<>();

    private boolean full;

    FootprintFile(FaultCollector faults, Set<String> layers, Set<String> areas) {
        this.faults = faults;
        this.layers = layers;
        this.areas = areas;
    }

    void readGeoJson(InputStream in) throws IOException {
        new FeatureReader(faults, false).read(in, feature -> {
            if (feature.properties() != null) {
                FeatureProperties properties = new FeatureProperties(
                        faults, feature.index(), "/features/" + feature.index() + "/properties", feature.properties());
                take(properties, feature.index(), coversOf(properties));
            }
        });
    }

    void readCsv(InputStream in) {
        new RowReader(
                        faults,
                        COLUMNS.stream()
                                .filter(column -> !MAY_LACK.contains(column))
                                .toList())
                .read(in, row -> take(row, row.line(), coversOf(row)));
    }

    private void take(Fields fields, long place, List<Named> named) {
        String code = fields.required("code", 12);
        if (code != null && !code.matches("[A-Z0-9][A-Z0-9-]*")) {
            fields.refuse("code", OpenDataRule.FAULT_CODE_FORM, code);
        }
        Long twin = code == null ? null : places.putIfAbsent(code, place);
        if (twin != null) {
            fields.refuse("code", OpenDataRule.FAULT_TWICE, code, twin);
        }
        String layer = fields.required("layer", 10);
        if (layer != null && !layers.contains(layer)) {
            fields.refuse("layer", OpenDataRule.FAULT_UNKNOWN_LAYER, layer);
        }
        String nameEn = fields.required("name_en", 120);
        String nameCy = fields.optional("name_cy", 120);
        Bilingual.WelshStatus welsh = fields.word("name_cy_status", Bilingual.WelshStatus.class);
        PartialDate from = fields.value("valid_from", 10, PartialDate::parse);
        PartialDate to = fields.value("valid_to", 10, PartialDate::parse);
        Period period = Period.ALWAYS;
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            fields.refuse("valid_to", PlatformRule.PERIOD_END_BEFORE_START, from.earliest(), to.latest());
        } else {
            period = new Period(from == null ? null : from.earliest(), to == null ? null : to.latest());
        }
        FootprintStatus status = fields.requiredWord("status", FootprintStatus.class);
        Confidence confidence = fields.requiredWord("confidence", Confidence.class);
        Evidence evidence = fields.word("evidence", Evidence.class);
        String source = fields.required("source", 500);
        String licence = fields.optional("licence", 200);
        validate(named, period);
        if (!fields.sound() || confidence == null) {
            return;
        }
        footprints.add(new FootprintInput(
                code,
                layer,
                new Bilingual(nameEn, nameCy, welsh == Bilingual.WelshStatus.NONE ? null : welsh),
                from,
                to,
                status,
                confidence,
                evidence == null ? Evidence.SOURCE : evidence,
                source,
                licence));
        for (Named one : named) {
            covers.add(new DatedCover(
                    code,
                    one.area(),
                    one.coverage(),
                    one.confidence() == null ? confidence : one.confidence(),
                    one.period()));
        }
        if (covers.size() > MOST_COVERS && !full) {
            full = true;
            fields.refuse("areas", OpenDataRule.FAULT_TOO_MANY_COVERS, MOST_COVERS);
        }
    }

    /** Every area must be known, within the footprint's own time, and covered at most once at a time. */
    private void validate(List<Named> named, Period footprint) {
        Map<String, List<Period>> taken = new HashMap<>();
        for (Named one : named) {
            if (!areas.contains(one.area())) {
                one.at().refuse(one.name(), OpenDataRule.FAULT_UNKNOWN_AREA, one.area());
            }
            Period own = one.period();
            boolean early = own.from() != null
                    && (footprint.from() != null && own.from().isBefore(footprint.from())
                            || footprint.to() != null && own.from().isAfter(footprint.to()));
            boolean late = own.to() != null
                    && (footprint.to() != null && own.to().isAfter(footprint.to())
                            || footprint.from() != null && own.to().isBefore(footprint.from()));
            if (early || late) {
                one.at().refuse(one.name(), OpenDataRule.FAULT_COVER_OUTSIDE, one.area());
            }
            List<Period> periods = taken.computeIfAbsent(one.area(), area -> new ArrayList<>());
            if (periods.stream().anyMatch(own::overlaps)) {
                one.at().refuse(one.name(), OpenDataRule.FAULT_OVERLAP, one.area());
            }
            periods.add(own);
        }
    }

    private List<Named> coversOf(FeatureProperties properties) {
        List<Named> named = new ArrayList<>();
        if (!(properties.value("areas") instanceof JsonArray array)) {
            properties.refuse("areas", OpenDataRule.FAULT_AREAS);
            return named;
        }
        if (array.isEmpty()) {
            properties.refuse("areas", OpenDataRule.FAULT_NO_AREAS);
        }
        for (int i = 0; i < array.size(); i++) {
            String here = "areas/" + i;
            if (array.get(i) instanceof JsonString code) {
                named.add(new Named(code.getString().strip(), Coverage.FULL, null, Period.ALWAYS, properties, here));
            } else if (array.get(i) instanceof JsonObject object) {
                FeatureProperties one = properties.within(here, object);
                String code = one.required("code", 9);
                Coverage coverage = one.word("coverage", Coverage.class);
                Confidence confidence = one.word("confidence", Confidence.class);
                LocalDate from = one.value("valid_from", 10, Days::parse);
                LocalDate to = one.value("valid_to", 10, Days::parse);
                Period period = period(one, "valid_to", from, to);
                if (!one.sound()) {
                    // its faults are noted: the footprint is not sound either
                    properties.spoilt();
                }
                if (code != null) {
                    named.add(new Named(
                            code,
                            coverage == null ? Coverage.FULL : coverage,
                            confidence,
                            period,
                            new Both(one, properties),
                            "code"));
                }
            } else {
                properties.refuse(here, OpenDataRule.FAULT_AREAS);
            }
        }
        return named;
    }

    private List<Named> coversOf(RowReader.Row line) {
        List<Named> named = new ArrayList<>();
        String cell = line.raw("areas");
        if (cell == null || cell.isBlank()) {
            line.refuse("areas", OpenDataRule.FAULT_NO_AREAS);
            return named;
        }
        for (String entry : cell.strip().split("[;\\s]+")) {
            Matcher parts = ENTRY.matcher(entry);
            if (entry.isEmpty()) {
                continue;
            }
            if (!parts.matches()) {
                line.refuse("areas", OpenDataRule.FAULT_ENTRY, entry);
                continue;
            }
            try {
                Period period = period(
                        line,
                        "areas",
                        parts.group(4) == null || parts.group(4).isEmpty() ? null : Days.parse(parts.group(4)),
                        parts.group(5) == null || parts.group(5).isEmpty() ? null : Days.parse(parts.group(5)));
                named.add(new Named(
                        parts.group(1),
                        parts.group(2) == null ? Coverage.FULL : Fields.constant(Coverage.class, parts.group(2)),
                        parts.group(3) == null ? null : Fields.constant(Confidence.class, parts.group(3)),
                        period,
                        line,
                        "areas"));
            } catch (RuleViolation e) {
                line.refuse("areas", e.rule(), e.args());
            }
        }
        return named;
    }

    private static Period period(Fields fields, String name, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            fields.refuse(name, PlatformRule.PERIOD_END_BEFORE_START, from, to);
            return Period.ALWAYS;
        }
        return new Period(from, to);
    }

    /** An object within properties: what is wrong with it is wrong with them. */
    private static final class Both extends Fields {
        private final Fields inner;
        private final Fields outer;

        Both(Fields inner, Fields outer) {
            this.inner = inner;
            this.outer = outer;
        }

        @Override
        String raw(String name) {
            return inner.raw(name);
        }

        @Override
        boolean isText(String name) {
            return inner.isText(name);
        }

        @Override
        boolean isNumber(String name) {
            return inner.isNumber(name);
        }

        @Override
        void note(String name, Rule rule, Object... args) {
            inner.note(name, rule, args);
            outer.spoilt();
        }
    }
}
