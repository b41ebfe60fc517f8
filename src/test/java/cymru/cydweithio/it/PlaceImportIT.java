package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.opendata.OpenDataRule;
import cymru.cydweithio.opendata.PlaceFault;
import cymru.cydweithio.opendata.PlaceFaults;
import cymru.cydweithio.opendata.PlaceFiles;
import cymru.cydweithio.opendata.PlaceImport;
import cymru.cydweithio.opendata.PlaceImport.Content;
import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.FootprintChanges;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.place.PlaceRule;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Areas and footprints come in whole or not at all. */
class PlaceImportIT extends InServer {

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-3.61,51.52],[-3.51,51.52],[-3.51,51.62],[-3.61,51.62],[-3.61,51.52]]]}";
    private static final String ELSEWHERE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-3.58,51.47],[-3.54,51.47],[-3.54,51.51],[-3.58,51.51],[-3.58,51.47]]]}";
    private static final String HEADER =
            "code,layer,name_en,name_cy,valid_from,valid_to,status,confidence,source,areas\n";

    @Inject
    private PlaceImport imports;

    @Inject
    private Places places;

    @Inject
    private MapOfWales map;

    @Inject
    private FootprintChanges changes;

    @Inject
    private PlaceFiles files;

    /** What is wrong with a file: its place, as the line and column or the pointer, and the rule. */
    record Expected(String place, String key) {}

    record Bad(String what, Content content, String file, String text, List<Expected> faults) {}

    private static String area(String code, String level, String parent, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"level\":\"" + level + "\""
                + (parent == null ? "" : ",\"parent\":\"" + parent + "\"")
                + ",\"name_en\":\"A place\",\"name_cy\":\"Lle\",\"population\":1500,\"land_km2\":0.35},\"geometry\":"
                + geometry + "}";
    }

    private static String ward(int number, String coordinates) {
        return area(
                "W0500000" + number, "WARD", "W06000013", "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}");
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    /** A footprint as it is right, but for what is changed: of two values of a key the later one counts here. */
    private static String footprint(String changes) {
        String properties =
                "{\"code\":\"TRY-1\",\"layer\":\"PSB\",\"name_en\":\"Try\",\"status\":\"CURRENT\",\"confidence\":\"HIGH\",\"source\":\"Test\",\"areas\":[\"W06000013\"]"
                        + changes + "}";
        return "{\"type\":\"Feature\",\"geometry\":null,\"properties\":"
                + Json.createReader(new StringReader(properties)).readObject() + "}";
    }

    private static List<Bad> table() {
        String g = "/features/0/geometry";
        String p = "/features/0/properties/";
        List<Bad> table = new ArrayList<>();
        table.add(new Bad(
                "two areas of one level over the same land",
                Content.AREAS,
                "a.geojson",
                sample("map-bad-overlap.geojson"),
                List.of(new Expected("/features/1/geometry", PlaceRule.OUTLINE_OVERLAPS.key()))));
        table.add(new Bad(
                "an area over half of another",
                Content.AREAS,
                "a.geojson",
                collection(
                        ward(1, "[[[-3.66,51.52],[-3.56,51.52],[-3.56,51.62],[-3.66,51.62],[-3.66,51.52]]]"),
                        ward(2, "[[[-3.61,51.52],[-3.51,51.52],[-3.51,51.62],[-3.61,51.62],[-3.61,51.52]]]")),
                List.of(new Expected("/features/1/geometry", PlaceRule.OUTLINE_OVERLAPS.key()))));
        table.add(new Bad(
                "an area that lies in another principal area than the one it names",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", "W06000001", SQUARE)),
                List.of(new Expected(g, PlaceRule.OUTLINE_OUTSIDE_PARENT.key()))));
        table.add(new Bad(
                "an area half of which lies in England",
                Content.AREAS,
                "a.geojson",
                collection(
                        area(
                                "W05000001",
                                "WARD",
                                "W06000023",
                                "{\"type\":\"Polygon\",\"coordinates\":[[[-3.2,52.2],[-2.6,52.2],[-2.6,52.4],[-3.2,52.4],[-3.2,52.2]]]}")),
                List.of(new Expected(g, PlaceRule.OUTLINE_OUTSIDE_PARENT.key()))));
        table.add(new Bad(
                "metres of the National Grid that say so",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", "W06000013", SQUARE))
                        .replace(
                                "\"features\"",
                                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\""),
                List.of(new Expected("/crs", OpenDataRule.FAULT_CRS.key()))));
        table.add(new Bad(
                "blanks alone",
                Content.AREAS,
                "a.geojson",
                "\uFEFF \n",
                List.of(new Expected("0:null", PlatformRule.FILE_EMPTY.key()))));
        table.add(new Bad(
                "rows of blanks alone",
                Content.FOOTPRINTS,
                "f.csv",
                "\uFEFF\n\n",
                List.of(new Expected("0:null", PlatformRule.FILE_EMPTY.key()))));
        table.add(new Bad(
                "ring that is not closed",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[[[-3.5,51.5],[-3.4,51.5],[-3.4,51.6],[-3.5,51.6]]]")),
                List.of(new Expected(g + "/coordinates/0/3", PlaceRule.OUTLINE_OPEN.key()))));
        table.add(new Bad(
                "two rings that are not closed",
                Content.AREAS,
                "a.geojson",
                collection(
                        ward(
                                1,
                                "[[[-3.5,51.5],[-3.4,51.5],[-3.4,51.6],[-3.5,51.6]],[[-3.45,51.52],[-3.44,51.52],[-3.44,51.53],[-3.45,51.53]]]")),
                List.of(
                        new Expected(g + "/coordinates/0/3", PlaceRule.OUTLINE_OPEN.key()),
                        new Expected(g + "/coordinates/1/3", PlaceRule.OUTLINE_OPEN.key()))));
        table.add(new Bad(
                "outline that crosses itself",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[[[-4,52],[-3,53],[-3,52],[-4,53],[-4,52]]]")),
                List.of(new Expected(g + "/coordinates", PlaceRule.OUTLINE_CROSSES.key()))));
        table.add(new Bad(
                "second polygon that crosses itself",
                Content.AREAS,
                "a.geojson",
                collection(
                        area(
                                "W05000001",
                                "WARD",
                                "W06000013",
                                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[-4.5,52],[-4.4,52],[-4.4,52.1],[-4.5,52]]],[[[-4,52],[-3,53],[-3,52],[-4,53],[-4,52]]]]}")),
                List.of(new Expected(g + "/coordinates/1", PlaceRule.OUTLINE_CROSSES.key()))));
        table.add(new Bad(
                "latitude before longitude",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[[[51.5,-3.5],[51.5,-3.4],[51.6,-3.4],[51.6,-3.5],[51.5,-3.5]]]")),
                List.of(new Expected(g + "/coordinates/0", PlaceRule.OUTLINE_SWAPPED.key()))));
        table.add(new Bad(
                "outside Wales",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[[[-3.5,51.5],[-3.4,51.5],[2.3,48.8],[-3.5,51.6],[-3.5,51.5]]]")),
                List.of(new Expected(g + "/coordinates/0/2", PlaceRule.OUTLINE_OUTSIDE.key()))));
        table.add(new Bad(
                "metres instead of degrees",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[[[290000,180000],[291000,180000],[291000,181000],[290000,180000]]]")),
                List.of(new Expected(g + "/coordinates/0/0", PlaceRule.OUTLINE_OUTSIDE.key()))));
        table.add(new Bad(
                "empty outline",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[]")),
                List.of(new Expected(g + "/coordinates", PlaceRule.OUTLINE_EMPTY.key()))));
        table.add(new Bad(
                "empty ring",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[[]]")),
                List.of(new Expected(g + "/coordinates/0", PlaceRule.OUTLINE_EMPTY.key()))));
        table.add(new Bad(
                "ring of two positions",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[[[-3.5,51.5],[-3.5,51.5]]]")),
                List.of(new Expected(g + "/coordinates/0", PlaceRule.OUTLINE_SHORT.key()))));
        table.add(new Bad(
                "no outline",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", "W06000013", "null")),
                List.of(new Expected(g, "opendata.fault.outline"))));
        table.add(new Bad(
                "point",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", "W06000013", "{\"type\":\"Point\",\"coordinates\":[-3.5,51.5]}")),
                List.of(new Expected(g + "/type", OpenDataRule.FAULT_GEOMETRY_TYPE.key()))));
        table.add(new Bad(
                "coordinates of a multipolygon in a polygon",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[[[[-3.5,51.5],[-3.4,51.5],[-3.4,51.6],[-3.5,51.5]]]]")),
                List.of(new Expected(g + "/coordinates/0/0", OpenDataRule.FAULT_DEPTH.key()))));
        table.add(new Bad(
                "texts for numbers",
                Content.AREAS,
                "a.geojson",
                collection(ward(1, "[[[\"-3.5\",51.5],[-3.4,51.5],[-3.4,51.6],[-3.5,51.5]]]")),
                List.of(new Expected(g + "/coordinates/0/0/0", OpenDataRule.FAULT_POSITION.key()))));
        table.add(new Bad(
                "unknown parent",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", "W06000099", SQUARE)),
                List.of(new Expected(p + "parent", OpenDataRule.FAULT_UNKNOWN_AREA.key()))));
        table.add(new Bad(
                "no parent",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", null, SQUARE)),
                List.of(new Expected(p + "parent", OpenDataRule.FAULT_PARENT_MISSING.key()))));
        table.add(new Bad(
                "parent that is no principal area",
                Content.AREAS,
                "a.geojson",
                collection(
                        area("W05000001", "WARD", "W06000013", SQUARE), area("W01000001", "LSOA", "W05000001", SQUARE)),
                List.of(new Expected("/features/1/properties/parent", OpenDataRule.FAULT_PARENT_LEVEL.key()))));
        table.add(new Bad(
                "membership in a circle",
                Content.AREAS,
                "a.geojson",
                collection(
                        area("W05000001", "WARD", "W05000002", SQUARE),
                        area("W05000002", "WARD", "W05000003", SQUARE),
                        area("W05000003", "WARD", "W05000001", SQUARE)),
                List.of(
                        new Expected(p + "parent", OpenDataRule.FAULT_CYCLE.key()),
                        new Expected("/features/1/properties/parent", OpenDataRule.FAULT_CYCLE.key()),
                        new Expected("/features/2/properties/parent", OpenDataRule.FAULT_CYCLE.key()))));
        table.add(new Bad(
                "area within itself",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", "W05000001", SQUARE)),
                List.of(new Expected(p + "parent", OpenDataRule.FAULT_CYCLE.key()))));
        table.add(new Bad(
                "code that stands twice",
                Content.AREAS,
                "a.geojson",
                collection(
                        area("W05000001", "WARD", "W06000013", SQUARE), area("W05000001", "WARD", "W06000013", SQUARE)),
                List.of(new Expected("/features/1/properties/code", OpenDataRule.FAULT_TWICE.key()))));
        table.add(new Bad(
                "new principal area",
                Content.AREAS,
                "a.geojson",
                collection(area("W06000099", "PRINCIPAL", null, SQUARE)),
                List.of(new Expected(p + "level", PlaceRule.AREA_NEW_PRINCIPAL.key()))));
        table.add(new Bad(
                "known area as a ward",
                Content.AREAS,
                "a.geojson",
                collection(area("W06000013", "WARD", "W06000012", SQUARE)),
                List.of(new Expected(p + "level", PlaceRule.AREA_OTHER_LEVEL.key()))));
        table.add(new Bad(
                "wrong types",
                Content.AREAS,
                "a.geojson",
                collection(
                        "{\"type\":\"Feature\",\"properties\":{\"code\":17,\"level\":\"PARISH\",\"parent\":\"W06000013\",\"name_en\":[],\"name_cy\":\" \",\"population\":\"1500\",\"land_km2\":-2,"
                                + "\"valid_from\":\"2019-02-30\",\"valid_to\":\"2019\"},\"geometry\":" + SQUARE + "}"),
                List.of(
                        new Expected(p + "code", OpenDataRule.FAULT_TEXT.key()),
                        new Expected(p + "level", OpenDataRule.FAULT_WORD.key()),
                        new Expected(p + "name_en", OpenDataRule.FAULT_TEXT.key()),
                        new Expected(p + "name_cy", OpenDataRule.FAULT_MISSING.key()),
                        new Expected(p + "population", OpenDataRule.FAULT_WHOLE.key()),
                        new Expected(p + "land_km2", OpenDataRule.FAULT_POSITIVE.key()),
                        new Expected(p + "valid_from", PlatformRule.DATE_UNREADABLE.key()),
                        new Expected(p + "valid_to", PlatformRule.DATE_UNREADABLE.key()))));
        table.add(new Bad(
                "numbers that would take for ever",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", "W06000013", SQUARE)
                        .replace("1500", "1e999999999")
                        .replace("0.35", "1E-999999999")),
                List.of(
                        new Expected(p + "population", OpenDataRule.FAULT_WHOLE.key()),
                        new Expected(p + "land_km2", OpenDataRule.FAULT_NUMBER.key()))));
        table.add(new Bad(
                "end before start",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", "W06000013", SQUARE)
                        .replace(
                                "\"population\"",
                                "\"valid_from\":\"2020-01-01\",\"valid_to\":\"2019-01-01\",\"population\"")),
                List.of(new Expected(p + "valid_to", PlatformRule.PERIOD_END_BEFORE_START.key()))));
        table.add(new Bad(
                "no JSON at all",
                Content.AREAS,
                "a.geojson",
                "code,name\nW05000001,A place\n",
                List.of(new Expected("1:null", OpenDataRule.FAULT_JSON.key()))));
        table.add(new Bad(
                "JSON that breaks off",
                Content.AREAS,
                "a.geojson",
                "{\"type\":\"FeatureCollection\",\n\"features\":[\n{\"type\":\"Feat",
                List.of(new Expected("3:null", OpenDataRule.FAULT_JSON.key()))));
        table.add(new Bad(
                "something behind the end",
                Content.AREAS,
                "a.geojson",
                collection(area("W05000001", "WARD", "W06000013", SQUARE)) + "}",
                List.of(new Expected("1:null", OpenDataRule.FAULT_JSON.key()))));
        table.add(new Bad(
                "list instead of a collection",
                Content.AREAS,
                "a.geojson",
                "[]",
                List.of(new Expected("", "opendata.fault.collection"))));
        table.add(new Bad(
                "another object",
                Content.AREAS,
                "a.geojson",
                "{\"type\":\"Topology\"}",
                List.of(
                        new Expected("/type", "opendata.fault.collection"),
                        new Expected("/features", "opendata.fault.features"))));
        table.add(new Bad(
                "nothing in it",
                Content.AREAS,
                "a.geojson",
                collection(),
                List.of(new Expected("/features", OpenDataRule.FAULT_NONE.key()))));
        table.add(new Bad(
                "feature that is none",
                Content.AREAS,
                "a.geojson",
                collection("7", "{\"type\":\"Thing\",\"geometry\":" + SQUARE + "}"),
                List.of(
                        new Expected("/features/0", "opendata.fault.feature"),
                        new Expected("/features/1/type", "opendata.fault.feature"),
                        new Expected("/features/1/properties", "opendata.fault.properties"))));
        table.add(new Bad(
                "nested without end",
                Content.AREAS,
                "a.geojson",
                "{\"type\":\"FeatureCollection\",\"x\":" + "[".repeat(5000),
                null));

        String head = "code,level,parent,name_en,name_cy,population,land_km2\n";
        table.add(new Bad(
                "new area without an outline",
                Content.AREAS,
                "a.csv",
                head + "W05000001,WARD,W06000013,A place,Lle,1500,0.35\n",
                List.of(new Expected("2:code", OpenDataRule.FAULT_NEW_WITHOUT_OUTLINE.key()))));
        table.add(new Bad(
                "every column of a row of areas",
                Content.AREAS,
                "a.csv",
                head
                        + "W06000013,PRINCIPAL,W06000012,,Pen-y-bont ar Ogwr,many,-1\nW06000012,WARD,W06000012,Neath Port Talbot,Castell-nedd Port Talbot,1,1\n"
                        + "W06000012,PRINCIPAL,,Neath Port Talbot,Castell-nedd Port Talbot,1,1\n",
                List.of(
                        new Expected("2:parent", OpenDataRule.FAULT_PARENT_OF_PRINCIPAL.key()),
                        new Expected("2:name_en", OpenDataRule.FAULT_MISSING.key()),
                        new Expected("2:population", OpenDataRule.FAULT_WHOLE.key()),
                        new Expected("2:land_km2", OpenDataRule.FAULT_POSITIVE.key()),
                        new Expected("3:level", PlaceRule.AREA_OTHER_LEVEL.key()),
                        new Expected("3:parent", OpenDataRule.FAULT_CYCLE.key()),
                        new Expected("4:code", OpenDataRule.FAULT_TWICE.key()))));
        table.add(new Bad(
                "columns of areas that are missing",
                Content.AREAS,
                "a.csv",
                "code,level\nW06000013,PRINCIPAL\n",
                List.of(new Expected(
                        "1:parent, name_en, name_cy, population, land_km2", OpenDataRule.FAULT_COLUMNS.key()))));
        table.add(new Bad(
                "unknown area and layer",
                Content.FOOTPRINTS,
                "f.geojson",
                collection(footprint(
                        ",\"areas\":[\"W06000013\",\"W06000099\",{\"code\":\"W99000001\"}],\"layer\":\"NOPE\"")),
                List.of(
                        new Expected(p + "layer", OpenDataRule.FAULT_UNKNOWN_LAYER.key()),
                        new Expected(p + "areas/1", OpenDataRule.FAULT_UNKNOWN_AREA.key()),
                        new Expected(p + "areas/2/code", OpenDataRule.FAULT_UNKNOWN_AREA.key()))));
        table.add(new Bad(
                "overlapping validity",
                Content.FOOTPRINTS,
                "f.geojson",
                collection(
                        footprint(
                                ",\"areas\":[{\"code\":\"W06000013\",\"valid_to\":\"2019-04-01\"},{\"code\":\"W06000013\",\"coverage\":\"PARTIAL\",\"valid_from\":\"2019-04-01\"}]")),
                List.of(new Expected(p + "areas/1/code", OpenDataRule.FAULT_OVERLAP.key()))));
        table.add(new Bad(
                "area outside the footprint's time",
                Content.FOOTPRINTS,
                "f.geojson",
                collection(
                        footprint(
                                ",\"valid_from\":\"2019-04-01\",\"areas\":[{\"code\":\"W06000013\",\"valid_from\":\"2019-03-31\"}]")),
                List.of(new Expected(p + "areas/0/code", OpenDataRule.FAULT_COVER_OUTSIDE.key()))));
        table.add(new Bad(
                "bad words and dates",
                Content.FOOTPRINTS,
                "f.geojson",
                collection(
                        footprint(
                                ",\"status\":\"ALIVE\",\"confidence\":null,\"valid_from\":\"1.4.2019\",\"valid_to\":2019,\"areas\":[{\"code\":\"W06000013\",\"coverage\":\"HALF\"}]")),
                List.of(
                        new Expected(p + "status", OpenDataRule.FAULT_WORD.key()),
                        new Expected(p + "confidence", OpenDataRule.FAULT_MISSING.key()),
                        new Expected(p + "valid_from", PlatformRule.DATE_UNREADABLE.key()),
                        new Expected(p + "valid_to", OpenDataRule.FAULT_TEXT.key()),
                        new Expected(p + "areas/0/coverage", OpenDataRule.FAULT_WORD.key()))));
        table.add(new Bad(
                "areas that are no list",
                Content.FOOTPRINTS,
                "f.geojson",
                collection(footprint(",\"areas\":\"W06000013\"")),
                List.of(new Expected(p + "areas", OpenDataRule.FAULT_AREAS.key()))));
        table.add(new Bad(
                "no areas",
                Content.FOOTPRINTS,
                "f.geojson",
                collection(footprint(",\"areas\":[]")),
                List.of(new Expected(p + "areas", OpenDataRule.FAULT_NO_AREAS.key()))));
        table.add(new Bad(
                "footprint that stands twice",
                Content.FOOTPRINTS,
                "f.geojson",
                collection(footprint(""), footprint("")),
                List.of(new Expected("/features/1/properties/code", OpenDataRule.FAULT_TWICE.key()))));

        String good = "TRY-1,PSB,Try,,2019-04-01,,current,high,Test,W06000013\n";
        table.add(new Bad(
                "every column of a row",
                Content.FOOTPRINTS,
                "f.csv",
                HEADER + good
                        + "try 2,NOPE,,,2019-13-01,2018,alive,sure,,W06000013:half; W06000099; W06000012@2020-01-01/2019-01-01; W06000013@x/\n",
                List.of(
                        new Expected("3:code", OpenDataRule.FAULT_CODE_FORM.key()),
                        new Expected("3:layer", OpenDataRule.FAULT_UNKNOWN_LAYER.key()),
                        new Expected("3:name_en", OpenDataRule.FAULT_MISSING.key()),
                        new Expected("3:valid_from", PlatformRule.DATE_UNREADABLE.key()),
                        new Expected("3:status", OpenDataRule.FAULT_WORD.key()),
                        new Expected("3:confidence", OpenDataRule.FAULT_WORD.key()),
                        new Expected("3:source", OpenDataRule.FAULT_MISSING.key()),
                        new Expected("3:areas", OpenDataRule.FAULT_WORD.key()),
                        new Expected("3:areas", OpenDataRule.FAULT_UNKNOWN_AREA.key()),
                        new Expected("3:areas", PlatformRule.PERIOD_END_BEFORE_START.key()),
                        new Expected("3:areas", PlatformRule.DATE_UNREADABLE.key()))));
        table.add(new Bad(
                "overlap in a cell",
                Content.FOOTPRINTS,
                "f.csv",
                HEADER + good.replace("W06000013", "W06000013@/2019-04-01; W06000013@2019-04-01/"),
                List.of(new Expected("2:areas", OpenDataRule.FAULT_OVERLAP.key()))));
        table.add(new Bad(
                "end before start in a row",
                Content.FOOTPRINTS,
                "f.csv",
                HEADER + good.replace("2019-04-01,", "2019-04-01,2019-03"),
                List.of(new Expected("2:valid_to", PlatformRule.PERIOD_END_BEFORE_START.key()))));
        table.add(new Bad(
                "row that stands twice",
                Content.FOOTPRINTS,
                "f.csv",
                HEADER + good + "\n" + good,
                List.of(new Expected("4:code", OpenDataRule.FAULT_TWICE.key()))));
        table.add(new Bad(
                "row that is too short",
                Content.FOOTPRINTS,
                "f.csv",
                HEADER + good + "TRY-2,PSB\n",
                List.of(new Expected("3:null", OpenDataRule.FAULT_WIDTH.key()))));
        table.add(new Bad(
                "columns that are missing",
                Content.FOOTPRINTS,
                "f.csv",
                "code,layer\nTRY-1,PSB\n",
                List.of(new Expected(
                        "1:name_en, name_cy, valid_from, valid_to, status, confidence, source, areas",
                        OpenDataRule.FAULT_COLUMNS.key()))));
        table.add(new Bad(
                "quotes that do not end",
                Content.FOOTPRINTS,
                "f.csv",
                HEADER + good + "\"TRY-2,PSB",
                List.of(new Expected("0:null", OpenDataRule.FAULT_CSV.key()))));
        table.add(new Bad(
                "header alone",
                Content.FOOTPRINTS,
                "f.csv",
                HEADER,
                List.of(new Expected("0:null", OpenDataRule.FAULT_NONE.key()))));
        return table;
    }

    @Test
    void every_fault_is_named_with_its_place_and_nothing_is_loaded() throws Exception {
        String before = counts();
        List<String> wrong = new ArrayList<>();
        for (Bad bad : table()) {
            try {
                importAll(bad.content(), bad.file(), bad.text().getBytes(StandardCharsets.UTF_8));
                wrong.add(bad.what() + " was taken");
            } catch (PlaceFaults refused) {
                List<String> found = refused.faults().stream()
                        .map(fault -> place(fault) + " " + fault.key())
                        .sorted()
                        .toList();
                if (bad.faults() != null
                        && !found.equals(bad.faults().stream()
                                .map(one -> one.place() + " " + one.key())
                                .sorted()
                                .toList())) {
                    wrong.add(bad.what() + ": " + found);
                }
                for (PlaceFault fault : refused.faults()) {
                    for (Language language : Language.values()) {
                        String text =
                                new cymru.cydweithio.platform.Messages().text(language, fault.key(), fault.args());
                        if (text.contains("{")) {
                            wrong.add(bad.what() + ": " + text);
                        }
                    }
                }
            }
            if (!before.equals(counts())) {
                wrong.add(bad.what() + " left something: " + counts());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void what_is_no_utf8_is_told() throws Exception {
        byte[] latin = collection(area("W05000001", "WARD", "W06000013", SQUARE).replace("Lle", "Llŷn"))
                .getBytes(StandardCharsets.ISO_8859_1);
        latin[new String(latin, StandardCharsets.ISO_8859_1).indexOf("Ll?n") + 2] = (byte) 0xFF;
        assertEquals(
                OpenDataRule.FAULT_ENCODING.key(),
                assertThrows(PlaceFaults.class, () -> importAll(Content.AREAS, "a.geojson", latin))
                        .faults()
                        .get(0)
                        .key());
        byte[] csv = (HEADER + "TRY-1,PSB,Try?,,,,current,high,Test,W06000013\n").getBytes(StandardCharsets.ISO_8859_1);
        csv[HEADER.length() + 13] = (byte) 0xF4;
        assertEquals(
                OpenDataRule.FAULT_ENCODING.key(),
                assertThrows(PlaceFaults.class, () -> importAll(Content.FOOTPRINTS, "f.csv", csv))
                        .faults()
                        .get(0)
                        .key());
        assertEquals(
                OpenDataRule.EMPTY_FILE,
                assertThrows(RuleViolation.class, () -> importAll(Content.AREAS, "a.geojson", new byte[0]))
                        .rule());
    }

    @Test
    void areas_that_went_out_as_csv_come_in_again_without_effect_and_a_corrected_one_keeps_its_outline()
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asSystem(() -> {
            files.areasAsCsv(null, out);
            return null;
        });
        String csv = out.toString(StandardCharsets.UTF_8);
        PlaceImport.ImportResult same = importAll(Content.AREAS, "areas.csv", out.toByteArray());
        assertTrue(same.read() >= 22 && same.places().changedNothing(), same.toString());
        String outline = outline("W06000013");
        int residents = asSystem(() -> places.area("W06000013")).population();
        try {
            PlaceImport.ImportResult corrected = importAll(
                    Content.AREAS,
                    "areas.csv",
                    csv.replace("," + residents + ",", "," + (residents + 1) + ",")
                            .getBytes(StandardCharsets.UTF_8));
            assertEquals(1, corrected.places().changed());
            assertEquals(residents + 1, asSystem(() -> places.area("W06000013")).population());
            assertEquals(outline, outline("W06000013"));
        } finally {
            importAll(Content.AREAS, "areas.csv", out.toByteArray());
        }
    }

    private String outline(String code) throws Exception {
        return inTransaction(
                () -> (String) em.createNativeQuery("select cast(outline as char) from area where gss_code = :code")
                        .setParameter("code", code)
                        .getSingleResult());
    }

    @Test
    void a_ward_is_brought_lies_in_its_principal_area_and_leaves_the_map_as_it_was() throws Exception {
        try {
            importAll(
                    Content.AREAS,
                    "a.geojson",
                    collection(
                                    area("W05000001", "WARD", "W06000013", SQUARE),
                                    area("W01000001", "LSOA", "W06000013", SQUARE))
                            .getBytes(StandardCharsets.UTF_8));
            Places.AreaView ward = asSystem(() -> places.area("W05000001"));
            assertEquals(
                    List.of(AreaLevel.WARD, "W06000013", "Bridgend", 1500),
                    List.of(ward.level(), ward.parentCode(), ward.parentEn(), ward.population()));
            assertEquals("0.3500", ward.landKm2().toString());
            assertEquals(
                    22, asSystem(() -> places.areas(null, Slice.firstRows(100))).total());
            assertEquals(
                    1,
                    asSystem(() -> places.areasAt(AreaLevel.WARD, null, Slice.firstRows(100)))
                            .total());
            assertEquals(
                    22,
                    asSystem(() -> map.draw("PSB", LocalDate.of(2026, 3, 1), false, Language.EN))
                            .areas()
                            .size());
            assertEquals(
                    codes("W06000013", LocalDate.of(2019, 3, 31)),
                    codes("W05000001", LocalDate.of(2019, 3, 31)),
                    "what covers Bridgend covers what lies in it");
            importAll(
                    Content.FOOTPRINTS,
                    "f.csv",
                    (HEADER
                                    + "TRY-W,PSB,Try,,2019-04-01,,current,high,Test,W05000001:partial@2019-04-01/2022-03-31; W05000001:full:low@2022-04-01/\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    List.of(false, true, true, true),
                    List.of(
                            codes("W05000001", LocalDate.of(2019, 3, 31)).contains("TRY-W"),
                            codes("W05000001", LocalDate.of(2019, 4, 1)).contains("TRY-W"),
                            codes("W05000001", LocalDate.of(2022, 3, 31)).contains("TRY-W"),
                            codes("W05000001", LocalDate.of(2022, 4, 1)).contains("TRY-W")));
            assertEquals(
                    22,
                    asSystem(() -> map.draw("PSB", LocalDate.of(2026, 3, 1), false, Language.EN))
                            .covered());
            PlaceImport.ImportResult again = importAll(
                    Content.FOOTPRINTS,
                    "f.csv",
                    (HEADER + "TRY-W,PSB,Try,,2019-04-01,,current,high,Test,W05000001\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    List.of(1, 2),
                    List.of(again.covers().added(), again.covers().removed()),
                    "a file says exactly what a footprint covers");
        } finally {
            remove();
        }
    }

    @Test
    void an_outline_that_runs_clockwise_is_turned_before_it_is_published() throws Exception {
        try {
            importAll(Content.AREAS, "a.geojson", sample("map-bad-cw.geojson").getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            asSystem(() -> {
                files.areasAsGeoJson(AreaLevel.LSOA, out);
                return null;
            });
            String published = out.toString(StandardCharsets.UTF_8);
            assertTrue(
                    published.contains(
                            "[[[-4.42983,53.2148],[-4.40423,53.2148],[-4.40423,53.2404],[-4.42983,53.2404],[-4.42983,53.2148]]]"),
                    published.substring(Math.max(0, published.indexOf("W01990014") - 200)));
        } finally {
            remove();
        }
    }

    @Test
    void an_area_over_one_that_is_registered_is_refused_with_both_codes_unless_the_other_has_ended() throws Exception {
        try {
            importAll(
                    Content.AREAS,
                    "a.geojson",
                    collection(area("W05000001", "WARD", "W06000013", SQUARE)
                                    .replace("\"population\"", "\"valid_to\":\"2021-05-31\",\"population\""))
                            .getBytes(StandardCharsets.UTF_8));
            String successor = area("W05000002", "WARD", "W06000013", SQUARE);
            PlaceFaults refused = assertThrows(
                    PlaceFaults.class,
                    () -> importAll(
                            Content.AREAS, "a.geojson", collection(successor).getBytes(StandardCharsets.UTF_8)));
            assertEquals(
                    List.of(PlaceRule.OUTLINE_OVERLAPS.key()),
                    refused.faults().stream().map(PlaceFault::key).toList());
            assertEquals(
                    List.of("W05000002", "W05000001"),
                    List.of(refused.faults().get(0).args()));
            importAll(
                    Content.AREAS,
                    "a.geojson",
                    collection(successor.replace("\"population\"", "\"valid_from\":\"2021-06-01\",\"population\""))
                            .getBytes(StandardCharsets.UTF_8));
        } finally {
            remove();
        }
    }

    @Test
    void what_is_brought_in_has_the_source_and_licence_that_its_file_names_and_ours_are_not_claimed_for_it()
            throws Exception {
        try {
            importAll(
                    Content.AREAS,
                    "a.geojson",
                    collection(
                                    area("W05000001", "WARD", "W06000013", SQUARE),
                                    area("W05000002", "WARD", "W06000013", ELSEWHERE)
                                            .replace(
                                                    "\"population\"",
                                                    "\"source\":\"A council\",\"licence\":\"CC-BY-4.0\",\"population\""))
                            .getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            asSystem(() -> {
                files.areasAsCsv(AreaLevel.WARD, out);
                return null;
            });
            List<String> rows = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertTrue(rows.get(0).startsWith("\uFEFFcode,"), rows.get(0));
            assertTrue(rows.get(1).startsWith("W05000001") && rows.get(1).endsWith(",MEDIUM,,"), rows.get(1));
            assertTrue(rows.get(2).endsWith(",MEDIUM,A council,CC-BY-4.0"), rows.get(2));
            assertTrue(
                    importAll(Content.AREAS, "areas.csv", out.toByteArray())
                            .places()
                            .changedNothing(),
                    "out and in again");
        } finally {
            remove();
        }
    }

    @Test
    void a_principal_area_that_a_file_corrects_without_a_source_is_no_longer_said_to_be_ours() throws Exception {
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        asSystem(() -> {
            files.areasAsCsv(AreaLevel.PRINCIPAL, before);
            return null;
        });
        String row = before.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("W06000013"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.endsWith(",OGL-UK-3.0") && row.contains("Natural Earth"), row);
        String head = "code,level,parent,name_en,name_cy,population,land_km2\n";
        int land = Math.round(asSystem(() -> places.area("W06000013")).landKm2().floatValue());
        try {
            importAll(
                    Content.AREAS,
                    "areas.csv",
                    (head + "W06000013,PRINCIPAL,,Bridgend,Pen-y-bont ar Ogwr,145001," + land + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertEquals(null, asSystem(() -> places.area("W06000013")).sourceNote());
        } finally {
            importAll(Content.AREAS, "areas.csv", before.toByteArray());
        }
        assertTrue(asSystem(() -> places.area("W06000013")).sourceNote().contains("Natural Earth"));
    }

    @Test
    void a_row_that_moves_a_known_ward_to_a_principal_area_in_which_it_does_not_lie_is_refused() throws Exception {
        try {
            importAll(
                    Content.AREAS,
                    "a.geojson",
                    collection(area("W05000001", "WARD", "W06000013", SQUARE)).getBytes(StandardCharsets.UTF_8));
            String row =
                    "code,level,parent,name_en,name_cy,population,land_km2\nW05000001,WARD,%s,A place,Lle,1500,0.35\n";
            PlaceFaults refused = assertThrows(
                    PlaceFaults.class,
                    () -> importAll(
                            Content.AREAS, "a.csv", row.formatted("W06000001").getBytes(StandardCharsets.UTF_8)));
            assertEquals(
                    List.of(PlaceRule.OUTLINE_OUTSIDE_PARENT.key()),
                    refused.faults().stream().map(PlaceFault::key).toList());
            assertEquals(
                    List.of("W05000001", "W06000001"),
                    List.of(refused.faults().get(0).args()));
            importAll(Content.AREAS, "a.csv", row.formatted("W06000013").getBytes(StandardCharsets.UTF_8));
        } finally {
            remove();
        }
    }

    private static String sample(String name) {
        try (InputStream file = PlaceImportIT.class.getResourceAsStream("/cases/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_database_itself_lets_no_footprint_cover_an_area_twice_at_a_time_and_no_area_lie_in_a_ward()
            throws Exception {
        String row =
                "insert into footprint_area (id, version, footprint_id, area_id, coverage, confidence, valid_from, valid_to, covers_from, covers_until) select uuid(), 0, c.footprint_id, c.area_id, 'FULL', 'LOW', %s "
                        + "from footprint_area c join footprint f on f.id = c.footprint_id where f.code = 'PSB-GWE' limit 1";
        assertThrows(
                PersistenceException.class,
                () -> inTransaction(
                        () -> em.createNativeQuery(row.formatted("'2030-01-01', null, '2030-01-01', '9999-12-31'"))
                                .executeUpdate()));
        assertThrows(
                PersistenceException.class,
                () -> inTransaction(
                        () -> em.createNativeQuery(row.formatted("'2030-01-01', null, '2031-01-01', '9999-12-31'"))
                                .executeUpdate()),
                "the two periods of a row are one");
        try {
            importAll(
                    Content.AREAS,
                    "a.geojson",
                    collection(
                                    area("W05000001", "WARD", "W06000013", SQUARE),
                                    area("W05000002", "WARD", "W06000013", ELSEWHERE))
                            .getBytes(StandardCharsets.UTF_8));
            assertThrows(
                    PersistenceException.class,
                    () -> inTransaction(() -> em.createNativeQuery(
                                    "update area a join area b on b.gss_code = 'W05000002' set a.parent_id = b.id where a.gss_code = 'W05000001'")
                            .executeUpdate()));
        } finally {
            remove();
        }
    }

    @Test
    void an_area_that_leaves_a_footprint_may_join_it_again_from_that_day_on_but_not_twice() throws Exception {
        try {
            importAll(
                    Content.FOOTPRINTS,
                    "f.csv",
                    (HEADER + "TRY-C,PSB,Try,,,,current,high,Test,W06000013\n").getBytes(StandardCharsets.UTF_8));
            LocalDate day = LocalDate.of(2027, 4, 1);
            as(demonstration("reviewer"), () -> {
                changes.leave("TRY-C", Set.of("W06000013"), day);
                changes.join("TRY-C", Set.of("W06000013"), day);
                return null;
            });
            assertEquals(
                    2L, count("footprint_area c join footprint f on f.id = c.footprint_id where f.code = 'TRY-C'"));
            assertThrows(
                    PersistenceException.class,
                    () -> as(demonstration("reviewer"), () -> {
                        changes.join("TRY-C", Set.of("W06000013"), day.plusYears(1));
                        return null;
                    }));
            assertTrue(codes("W06000013", day.minusDays(1)).contains("TRY-C")
                    && codes("W06000013", day).contains("TRY-C"));
        } finally {
            remove();
        }
    }

    @Test
    void one_thousand_nine_hundred_and_seventeen_small_areas_come_in_at_once_and_again_without_effect()
            throws Exception {
        byte[] file = collection(IntStream.rangeClosed(1, 1917)
                        .mapToObj(i -> area("W01%06d".formatted(i), "LSOA", "W06000023", ring(i)))
                        .toArray(String[]::new))
                .getBytes(StandardCharsets.UTF_8);
        try {
            PlaceImport.ImportResult importResult = importAll(Content.AREAS, "lsoa.geojson", file);
            assertEquals(
                    List.of(1917, 1917, 0),
                    List.of(
                            importResult.read(),
                            importResult.places().added(),
                            importResult.places().changed()));
            assertEquals(1917L, count("area where level = 'LSOA'"));
            assertTrue(importAll(Content.AREAS, "lsoa.geojson", file).places().changedNothing());
            String all = IntStream.rangeClosed(1, 1917)
                    .mapToObj("W01%06d"::formatted)
                    .collect(Collectors.joining("; "));
            assertEquals(
                    1917,
                    importAll(
                                    Content.FOOTPRINTS,
                                    "f.csv",
                                    (HEADER + "TRY-L,PSB,Try,,,,current,high,Test," + all + "\n")
                                            .getBytes(StandardCharsets.UTF_8))
                            .covers()
                            .added());
        } finally {
            remove();
        }
    }

    @Test
    void where_nothing_is_published_a_stranger_is_sent_to_sign_in_by_a_problem() throws Exception {
        String base = "http://localhost:" + System.getProperty("jboss.http.port");
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest asked = HttpRequest.newBuilder(URI.create(base + "/api/v1/areas"))
                .header("Accept-Language", "cy")
                .build();
        try {
            System.setProperty("OPEN_DATA_PUBLISHED", "false");
            HttpResponse<String> refused = client.send(asked, HttpResponse.BodyHandlers.ofString());
            assertEquals(401, refused.statusCode());
            assertEquals(
                    "application/problem+json",
                    refused.headers().firstValue("Content-Type").orElse("").split(";")[0]);
            assertTrue(refused.headers().firstValue("WWW-Authenticate").isPresent());
            assertTrue(
                    refused.body().contains("Mewngofnodwch yn gyntaf")
                            && !refused.body().contains("W06000013"),
                    refused.body());
            for (String path : List.of(
                    "areas/W06000013",
                    "areas/W06000013/footprints",
                    "layers",
                    "footprints",
                    "areas.csv",
                    "areas.geojson",
                    "footprints.csv",
                    "footprints.geojson",
                    "footprint-areas.csv",
                    "areas/at?lon=-3.58&lat=51.51",
                    "areas/W06000013/areas",
                    "footprints/LHB-CTM",
                    "footprints/LHB-CTM/areas",
                    "layers/PSB",
                    "layers/relations",
                    "organisations",
                    "organisations/LA-AGY",
                    "organisations/LA-AGY/duties",
                    "duties",
                    "duties/CDA-S6")) {
                assertEquals(
                        401,
                        client.send(
                                        HttpRequest.newBuilder(URI.create(base + "/api/v1/" + path))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .statusCode(),
                        path);
            }
        } finally {
            System.clearProperty("OPEN_DATA_PUBLISHED");
        }
        assertEquals(
                200, client.send(asked, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    /** A ring of sixty positions about a place in Powys. */
    private static String ring(int number) {
        StringBuilder ring = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
        double x = -3.65 + number % 40 * 0.01;
        double y = 52.1 + number / 40 * 0.01;
        for (int i = 0; i <= 60; i++) {
            double angle = 2 * Math.PI * (i % 60) / 60;
            ring.append(i == 0 ? "" : ",")
                    .append('[')
                    .append(Math.round((x + 0.004 * Math.cos(angle)) * 1e6) / 1e6)
                    .append(',')
                    .append(Math.round((y + 0.004 * Math.sin(angle)) * 1e6) / 1e6)
                    .append(']');
        }
        return ring.append("]]}").toString();
    }

    private List<String> codes(String area, LocalDate date) throws Exception {
        return asSystem(() -> places.covering(area, date, false, Language.EN)).stream()
                .map(one -> one.footprint().code())
                .sorted()
                .toList();
    }

    private static String place(PlaceFault fault) {
        return fault.pointer() == null ? fault.line() + ":" + fault.column() : Objects.toString(fault.pointer());
    }

    private PlaceImport.ImportResult importAll(Content content, String name, byte[] bytes) throws Exception {
        return as(
                demonstration("administrator"),
                () -> imports.importFile(content, name, bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    private String counts() {
        return List.of(
                        "area",
                        "area_aud",
                        "footprint",
                        "footprint_aud",
                        "footprint_area",
                        "footprint_area_aud",
                        "revision")
                .stream()
                .map(table -> table + " " + count(table))
                .toList()
                .toString();
    }

    private long count(String table) {
        return ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }

    private void remove() throws Exception {
        inTransaction(() -> {
            em.createNativeQuery(
                            "delete c from footprint_area c join footprint f on f.id = c.footprint_id where f.code like 'TRY-%'")
                    .executeUpdate();
            em.createNativeQuery("delete from footprint where code like 'TRY-%'")
                    .executeUpdate();
            return em.createNativeQuery("delete from area where level <> 'PRINCIPAL'")
                    .executeUpdate();
        });
    }
}
