package cymru.cydweithio.opendata;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.OutlineJudge;
import cymru.cydweithio.place.PlaceRegister.ImportedArea;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A GeoJSON file of areas. It is gone through twice: first everything in it is judged, and of each area only its code, level and parent are kept; then, where nothing
 * is wrong, its areas are handed on one by one.
 */
final class AreaFile {

    private record Node(int feature, AreaLevel level, String parent) {
    }

    private static final int CODE = 9;

    private final FaultBook faults;
    private final Map<String, AreaLevel> known;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /**
     * @param known the level of each area that is registered, by its code
     */
    AreaFile(FaultBook faults, Map<String, AreaLevel> known) {
        this.faults = faults;
        this.known = known;
    }

    /** Notes everything that is wrong. */
    void judge(InputStream in) throws IOException {
        new FeatureReader(faults, true).read(in, this::judge);
        nodes.forEach(this::judgeParent);
    }

    /** Hands on the areas of a file that was judged and found sound. */
    void each(InputStream in, Consumer<ImportedArea> taker) throws IOException {
        new FeatureReader(faults, true).read(in, feature -> {
            ImportedArea area = read(feature);
            if (area != null) {
                taker.accept(area);
            }
        });
    }

    private void judge(FeatureReader.Feature feature) {
        read(feature);
        if (feature.properties() == null) {
            return;
        }
        // what is wrong with these two is noted; here they only say which areas there are
        FaultBook noted = new FaultBook();
        Fields properties = new FeatureProperties(noted, feature.index(), "", feature.properties());
        String code = properties.optional("code", CODE);
        AreaLevel level = properties.word("level", AreaLevel.class);
        if (code == null || level == null) {
            return;
        }
        Node twin = nodes.putIfAbsent(code, new Node(feature.index(), level, properties.optional("parent", CODE)));
        if (twin != null) {
            faults.inJson(feature.index(), pointer(feature.index(), "code"), "opendata.fault.twice", code, twin.feature());
        } else if (known.get(code) == null && level == AreaLevel.PRINCIPAL) {
            faults.inJson(feature.index(), pointer(feature.index(), "level"), "place.area.newPrincipal", code);
        } else if (known.get(code) != null && known.get(code) != level) {
            faults.inJson(feature.index(), pointer(feature.index(), "level"), "place.area.otherLevel", code);
        }
    }

    private static String pointer(int feature, String name) {
        return "/features/" + feature + "/properties/" + name;
    }

    private ImportedArea read(FeatureReader.Feature feature) {
        boolean outlined = judgeOutline(feature);
        if (feature.properties() == null) {
            return null;
        }
        FeatureProperties properties = new FeatureProperties(faults, feature.index(), "/features/" + feature.index() + "/properties", feature.properties());
        String code = properties.required("code", CODE);
        if (code != null && !code.matches("W\\d{8}")) {
            properties.refuse("code", "place.area.codeForm", code);
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
            properties.refuse("valid_to", "platform.period.endBeforeStart", from, to);
        }
        Confidence confidence = properties.word("confidence", Confidence.class);
        String source = properties.optional("source", 500);
        if (!properties.sound() || !outlined) {
            return null;
        }
        try {
            return new ImportedArea(code, level, parent, nameEn, nameCy, population.intValueExact(), land, new Period(from, to), confidence, source, feature.outline().geoJson());
        } catch (RuleViolation e) {
            return properties.refuse("code", e.key(), e.args());
        }
    }

    private boolean judgeOutline(FeatureReader.Feature feature) {
        String here = "/features/" + feature.index() + "/geometry";
        if (feature.outlineBroken()) {
            return false;
        }
        if (feature.outline() == null) {
            faults.inJson(feature.index(), here, "opendata.fault.outline");
            return false;
        }
        var flaws = OutlineJudge.flaws(feature.outline().polygons(), feature.outline().several());
        flaws.forEach(flaw -> faults.inJson(feature.index(), here + "/coordinates" + flaw.pointer(), flaw.key(), flaw.args()));
        return flaws.isEmpty();
    }

    /** Below the principal areas each lies in one of them, so that no chain of parents is a ring. */
    private void judgeParent(String code, Node node) {
        String here = pointer(node.feature(), "parent");
        if (node.level() == AreaLevel.PRINCIPAL) {
            if (node.parent() != null) {
                faults.inJson(node.feature(), here, "opendata.fault.parentOfPrincipal");
            }
        } else if (node.parent() == null) {
            faults.inJson(node.feature(), here, "opendata.fault.parentMissing");
        } else if (!known.containsKey(node.parent()) && !nodes.containsKey(node.parent())) {
            faults.inJson(node.feature(), here, "opendata.fault.unknownArea", node.parent());
        } else if (ring(code) != null) {
            faults.inJson(node.feature(), here, "opendata.fault.cycle", ring(code));
        } else if (levelOf(node.parent()) != AreaLevel.PRINCIPAL) {
            faults.inJson(node.feature(), here, "opendata.fault.parentLevel", node.parent());
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
