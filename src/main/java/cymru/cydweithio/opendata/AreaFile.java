package cymru.cydweithio.opendata;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.OutlineOverlaps;
import cymru.cydweithio.place.OutlineValidator;
import cymru.cydweithio.place.PlaceRegister.ImportedArea;
import cymru.cydweithio.place.PlaceRule;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A file of areas, as GeoJSON with their outlines or as CSV without: those of known areas stay as they are then, and a
 * new area cannot come. It is gone through twice: first everything in it is judged, and of each area only its code,
 * level and parent are kept, and the land it lies on; then, where nothing is wrong, its areas are handed on one by one.
 */
final class AreaFile {

    /**
     * An area as it stands in the file.
     *
     * @param line in CSV; 0 in GeoJSON
     * @param feature in GeoJSON; -1 in CSV
     */
    private record Node(long line, int feature, AreaLevel level, String parent, Period validity) {}

    /** The columns of a CSV file. */
    static final List<String> COLUMNS = List.of(
            "code",
            "level",
            "parent",
            "name_en",
            "name_cy",
            "population",
            "land_km2",
            "valid_from",
            "valid_to",
            "confidence",
            "source",
            "licence");

    private static final List<String> NEEDED =
            List.of("code", "level", "parent", "name_en", "name_cy", "population", "land_km2");
    private static final int CODE = 9;

    private final FaultCollector faults;
    private final Map<String, AreaLevel> known;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final OutlineOverlaps overlaps = new OutlineOverlaps();

    /** @param known the level of each area that is registered, by its code */
    AreaFile(FaultCollector faults, Map<String, AreaLevel> known) {
        this.faults = faults;
        this.known = known;
    }

    /** Notes everything that is wrong. */
    void validateGeoJson(InputStream in) throws IOException {
        new FeatureReader(faults, true).read(in, feature -> {
            ImportedArea area = read(feature);
            if (area != null) {
                overlaps.add(area.code(), area.level(), area.validity(), area.parentCode(), area.outline());
            }
            if (feature.properties() != null) {
                // what is wrong with them is noted; here they only say which areas there are
                note(
                        new FeatureProperties(new FaultCollector(), feature.index(), "", feature.properties()),
                        0,
                        feature.index());
            }
        });
        nodes.forEach(this::validateParent);
    }

    /** The levels of the areas in the file, and of those that these lie in. */
    Set<AreaLevel> levels() {
        TreeSet<AreaLevel> levels =
                nodes.values().stream().map(Node::level).collect(Collectors.toCollection(TreeSet::new));
        if (!levels.isEmpty()) {
            levels.add(AreaLevel.PRINCIPAL);
        }
        return levels;
    }

    /**
     * Tells of an area that is registered. Where a file has it too, the file's outline counts; a file of rows has none,
     * and the registered one is judged with the parent and the days of the row.
     */
    void beside(String code, AreaLevel level, Period validity, String outline) {
        Node node = nodes.get(code);
        if (outline == null) {
            return;
        }
        if (node == null) {
            overlaps.known(code, level, validity, outline);
        } else if (node.line() > 0) {
            overlaps.add(code, level, node.validity(), node.parent(), outline);
        }
    }

    /** Notes which areas of a sound file lie over others of their level, and which lie outside their parent. */
    void validateOverlaps() {
        overlaps.find().forEach(one -> misplaced(nodes.get(one.code()), PlaceRule.OUTLINE_OVERLAPS, one));
        overlaps.findOutside().forEach(one -> misplaced(nodes.get(one.code()), PlaceRule.OUTLINE_OUTSIDE_PARENT, one));
    }

    private void misplaced(Node node, Rule rule, OutlineOverlaps.Overlap overlap) {
        if (node.line() > 0) {
            faults.inLine(
                    node.line(),
                    rule == PlaceRule.OUTLINE_OVERLAPS ? "code" : "parent",
                    rule,
                    overlap.code(),
                    overlap.other());
        } else {
            faults.inJson(
                    node.feature(),
                    "/features/" + node.feature() + "/geometry",
                    rule.key(),
                    overlap.code(),
                    overlap.other());
        }
    }

    /** Notes everything that is wrong. */
    void validateCsv(InputStream in) {
        new RowReader(faults, NEEDED).read(in, row -> {
            read(row, null);
            note(row.unnoted(), row.line(), -1);
        });
        nodes.forEach(this::validateParent);
    }

    /** Hands on the areas of a file that was judged and found sound. */
    void eachOfGeoJson(InputStream in, Consumer<ImportedArea> taker) throws IOException {
        new FeatureReader(faults, true).read(in, feature -> hand(read(feature), taker));
    }

    /** Hands on the areas of a file that was judged and found sound; they have no outline. */
    void eachOfCsv(InputStream in, Consumer<ImportedArea> taker) {
        new RowReader(faults, NEEDED).read(in, row -> hand(read(row, null), taker));
    }

    private static void hand(ImportedArea area, Consumer<ImportedArea> taker) {
        if (area != null) {
            taker.accept(area);
        }
    }

    private void note(Fields fields, long line, int feature) {
        String code = fields.optional("code", CODE);
        AreaLevel level = fields.word("level", AreaLevel.class);
        if (code == null || level == null) {
            return;
        }
        LocalDate from = fields.value("valid_from", 10, Days::parse);
        LocalDate to = fields.value("valid_to", 10, Days::parse);
        Node node = new Node(
                line,
                feature,
                level,
                fields.optional("parent", CODE),
                // days the wrong way round are noted elsewhere
                from != null && to != null && to.isBefore(from) ? Period.ALWAYS : new Period(from, to));
        Node twin = nodes.putIfAbsent(code, node);
        if (twin != null) {
            fault(node, "code", OpenDataRule.FAULT_TWICE, code, twin.line() + Math.max(0, twin.feature()));
        } else if (known.get(code) == null && level == AreaLevel.PRINCIPAL) {
            fault(node, "level", PlaceRule.AREA_NEW_PRINCIPAL, code);
        } else if (known.get(code) != null && known.get(code) != level) {
            fault(node, "level", PlaceRule.AREA_OTHER_LEVEL, code);
        } else if (known.get(code) == null && line > 0) {
            fault(node, "code", OpenDataRule.FAULT_NEW_WITHOUT_OUTLINE, code);
        }
    }

    private void fault(Node at, String name, Rule rule, Object... args) {
        if (at.line() > 0) {
            faults.inLine(at.line(), name, rule, args);
        } else {
            faults.inJson(at.feature(), "/features/" + at.feature() + "/properties/" + name, rule.key(), args);
        }
    }

    private ImportedArea read(FeatureReader.Feature feature) {
        boolean outlined = validateOutline(feature);
        if (feature.properties() == null) {
            return null;
        }
        ImportedArea area = read(
                new FeatureProperties(
                        faults, feature.index(), "/features/" + feature.index() + "/properties", feature.properties()),
                outlined ? feature.outline().geoJson() : null);
        return outlined ? area : null;
    }

    private static ImportedArea read(Fields properties, String outline) {
        String code = properties.required("code", CODE);
        if (code != null && !code.matches("W\\d{8}")) {
            properties.refuse("code", PlaceRule.AREA_CODE_FORM, code);
        }
        String nameEn = properties.required("name_en", 100);
        String nameCy = properties.required("name_cy", 100);
        AreaLevel level = properties.requiredWord("level", AreaLevel.class);
        String parent = properties.optional("parent", CODE);
        BigDecimal population = properties.count("population");
        BigDecimal land = properties.extent("land_km2");
        LocalDate from = properties.value("valid_from", 10, Days::parse);
        LocalDate to = properties.value("valid_to", 10, Days::parse);
        if (from != null && to != null && to.isBefore(from)) {
            properties.refuse("valid_to", PlatformRule.PERIOD_END_BEFORE_START, from, to);
        }
        Confidence confidence = properties.word("confidence", Confidence.class);
        String source = properties.optional("source", 500);
        String licence = properties.optional("licence", 200);
        if (!properties.sound()) {
            return null;
        }
        try {
            return new ImportedArea(
                    code,
                    level,
                    parent,
                    nameEn,
                    nameCy,
                    population.intValueExact(),
                    land,
                    new Period(from, to),
                    confidence,
                    source,
                    licence,
                    outline);
        } catch (RuleViolation e) {
            return properties.refuse("code", e.rule(), e.args());
        }
    }

    private boolean validateOutline(FeatureReader.Feature feature) {
        String here = "/features/" + feature.index() + "/geometry";
        if (feature.outlineBroken()) {
            return false;
        }
        if (feature.outline() == null) {
            faults.inJson(feature.index(), here, "opendata.fault.outline");
            return false;
        }
        var flaws = OutlineValidator.flaws(
                feature.outline().polygons(), feature.outline().several());
        flaws.forEach(flaw ->
                faults.inJson(feature.index(), here + "/coordinates" + flaw.pointer(), flaw.key(), flaw.args()));
        return flaws.isEmpty();
    }

    /** Below the principal areas each lies in one of them, so that no chain of parents is a ring. */
    private void validateParent(String code, Node node) {
        if (node.level() == AreaLevel.PRINCIPAL) {
            if (node.parent() != null) {
                fault(node, "parent", OpenDataRule.FAULT_PARENT_OF_PRINCIPAL);
            }
        } else if (node.parent() == null) {
            fault(node, "parent", OpenDataRule.FAULT_PARENT_MISSING);
        } else if (!known.containsKey(node.parent()) && !nodes.containsKey(node.parent())) {
            fault(node, "parent", OpenDataRule.FAULT_UNKNOWN_AREA, node.parent());
        } else if (ring(code) != null) {
            fault(node, "parent", OpenDataRule.FAULT_CYCLE, ring(code));
        } else if (levelOf(node.parent()) != AreaLevel.PRINCIPAL) {
            fault(node, "parent", OpenDataRule.FAULT_PARENT_LEVEL, node.parent());
        }
    }

    private AreaLevel levelOf(String code) {
        return known.containsKey(code) ? known.get(code) : nodes.get(code).level();
    }

    /** The chain of parents from the area back to itself, in words; null where it does not come back. */
    private String ring(String code) {
        Set<String> chain = new LinkedHashSet<>();
        String at = code;
        while (at != null && chain.add(at)) {
            Node node = nodes.get(at);
            at = node == null ? null : node.parent();
        }
        return code.equals(at) ? String.join(" → ", chain) + " → " + code : null;
    }
}
