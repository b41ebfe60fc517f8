package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small maps made up for tests: areas are squares of a grid, a footprint is said by the areas that it covers. */
final class InventedMap {

    private final int columns;
    private final int rows;

    InventedMap(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** The area in a column and a row, both from 0. */
    static String area(int column, int row) {
        return "W000000" + (column + 1) + row;
    }

    List<Outlines.Shape> shapes() {
        List<Outlines.Shape> shapes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double west = -5 + column * 0.5;
                double north = 53 - row * 0.5;
                String ring = "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]"
                        .formatted(west, north, west + 0.5, north - 0.5);
                shapes.add(new Outlines.Shape(
                        area(column, row),
                        "Area " + column + row,
                        "Ardal " + column + row,
                        "GB-A" + column + row,
                        column,
                        row,
                        "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}",
                        0));
            }
        }
        return shapes;
    }

    /** What covers each area: {@code layer("A", "00 10", "B", "01")}. An area with a tilde is covered in part. */
    static Map<String, List<Places.Covering>> layer(String... footprintsAndAreas) {
        Map<String, List<Places.Covering>> byArea = new LinkedHashMap<>();
        for (int i = 0; i < footprintsAndAreas.length; i += 2) {
            for (String one : footprintsAndAreas[i + 1].split(" ")) {
                boolean part = one.startsWith("~");
                String place = part ? one.substring(1) : one;
                byArea.computeIfAbsent(area(place.charAt(0) - '0', place.charAt(1) - '0'), code -> new ArrayList<>())
                        .add(covering(footprintsAndAreas[i], part));
            }
        }
        return byArea;
    }

    static Places.Covering covering(String code, boolean part) {
        return new Places.Covering(
                new Places.FootprintRow(
                        null,
                        code,
                        "Footprint " + code,
                        "Ôl troed " + code,
                        Bilingual.WelshStatus.OFFICIAL,
                        "L",
                        "Layer",
                        "Haen",
                        null,
                        null,
                        null,
                        null,
                        FootprintStatus.CURRENT,
                        Confidence.HIGH,
                        Evidence.SOURCE,
                        "",
                        null),
                part ? Coverage.PARTIAL : Coverage.FULL,
                Confidence.HIGH);
    }

    MapOfWales.Drawing draw(
            Map<String, List<Places.Covering>> fill, Map<String, List<Places.Covering>> border, MapOfWales.View view) {
        return new MapRenderer(new Outlines()).draw(shapes(), fill, border, view, Language.EN);
    }

    MapOfWales.Drawing grouped(List<MapOfWales.Group> groups, MapOfWales.View view) {
        return new MapRenderer(new Outlines()).grouped(shapes(), groups, view, Language.EN);
    }

    String picture(
            Map<String, List<Places.Covering>> fill,
            Map<String, List<Places.Covering>> border,
            Bilingual fillLayer,
            Language language,
            Set<String> highlighted) {
        Outlines outlines = new Outlines();
        Messages messages = new Messages();
        return new SvgMapWriter(messages, new AreaWords(messages))
                .svg(
                        new MapRenderer(outlines).draw(shapes(), fill, border, MapOfWales.View.OUTLINES, language),
                        shapes(),
                        outlines,
                        fillLayer,
                        border == null ? null : new Bilingual("Border layer", "Haen ffin"),
                        LocalDate.of(2026, 1, 1),
                        language,
                        highlighted);
    }
}
