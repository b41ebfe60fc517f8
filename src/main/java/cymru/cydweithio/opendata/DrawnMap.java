package cymru.cydweithio.opendata;

import cymru.cydweithio.platform.Wording;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A map of layers as a GeoJSON file draws it (RFC 7946), of a day. What counts are the properties {@code layer},
 * {@code date}, {@code code}, {@code areas}, and for a new footprint its names; geometries are passed over, because the
 * outline of a footprint is that of its areas.
 *
 * @param footprints in the order of the file
 */
public record DrawnMap(List<DrawnFootprint> footprints) {

    /**
     * A footprint of the map.
     *
     * @param feature its number in the file, from 0
     * @param day of the map
     * @param names null where the file gives none
     * @param areas their codes, at least one
     */
    public record DrawnFootprint(
            int feature, String layer, LocalDate day, String code, Wording names, TreeSet<String> areas) {}

    /**
     * Reads a map.
     *
     * @throws PlaceFaults with every fault and its place
     */
    public static DrawnMap read(InputStream in) throws IOException {
        FaultCollector faults = new FaultCollector();
        List<DrawnFootprint> drawn = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        new FeatureReader(faults, false).read(in, feature -> {
            if (feature.properties() == null) {
                return;
            }
            FeatureProperties properties = new FeatureProperties(
                    faults, feature.index(), "/features/" + feature.index() + "/properties", feature.properties());
            DrawnFootprint one = footprint(feature.index(), properties);
            Integer twin = one.code() == null ? null : places.putIfAbsent(one.code(), feature.index());
            if (twin != null) {
                properties.refuse("code", OpenDataRule.FAULT_TWICE, one.code(), twin);
            }
            drawn.add(one);
        });
        faults.refuseIfAny();
        return new DrawnMap(List.copyOf(drawn));
    }

    private static DrawnFootprint footprint(int feature, FeatureProperties properties) {
        String code = properties.required("code", 12);
        if (code != null && !code.matches("[A-Z0-9_-]+")) {
            properties.refuse("code", OpenDataRule.FAULT_CODE_FORM, code);
        }
        String layer = properties.required("layer", 10);
        String day = properties.required("date", 10);
        String nameEn = properties.optional("name_en", 120);
        String nameCy = properties.optional("name_cy", 120);
        TreeSet<String> areas = new TreeSet<>();
        if (properties.value("areas") instanceof JsonArray array
                && array.stream().allMatch(JsonString.class::isInstance)) {
            for (JsonString area : array.getValuesAs(JsonString.class)) {
                if (!areas.add(area.getString().strip())) {
                    properties.refuse("areas", OpenDataRule.FAULT_OVERLAP, area.getString());
                }
            }
            if (areas.isEmpty()) {
                properties.refuse("areas", OpenDataRule.FAULT_NO_AREAS);
            }
        } else {
            properties.refuse("areas", OpenDataRule.FAULT_AREA_CODES);
        }
        return new DrawnFootprint(
                feature,
                layer,
                day == null ? null : properties.value("date", 10, Days::parse),
                code,
                Wording.ofNullable(nameEn, nameCy),
                areas);
    }
}
