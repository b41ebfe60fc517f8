package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What programs are told over HTTP, held against the files of reference data and against the OpenAPI document. */
@ArquillianTest
@RunAsClient
class OpenDataIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";
    private static final String BRIDGEND = "W06000013";

    private final Visitor stranger = Visitor.stranger();

    @Test
    void the_22_areas_are_those_of_the_file_with_their_names_in_both_languages() throws Exception {
        JsonNode areas = valid("/areas", "/areas");
        assertEquals(22, areas.get("total").asInt());
        Map<String, String> found = new TreeMap<>();
        areas.get("items")
                .forEach(area -> found.put(
                        area.get("code").asText(),
                        area.get("name").get("en").asText() + "|"
                                + area.get("name").get("cy").asText() + "|"
                                + area.get("population").asInt() + "|"
                                + area.get("landKm2").asText() + "|"
                                + area.get("confidence").asText()));
        Map<String, String> expected = new TreeMap<>();
        rows("areas.csv")
                .forEach(row -> expected.put(
                        row.get("gss_code"),
                        row.get("name_en") + "|" + row.get("name_cy") + "|"
                                + row.get("population_census_2021_unrounded") + "|" + row.get("area_km2") + "|"
                                + row.get("confidence").toUpperCase()));
        assertEquals(expected, found);
        assertEquals(
                "Ynys Môn",
                valid("/areas/W06000001", "/areas/{code}").get("name").get("cy").asText());
    }

    @Test
    void bridgend_is_seen_from_both_sides_of_1_april_2019() throws Exception {
        Set<String> before = footprintsOf(BRIDGEND, "2019-03-31");
        Set<String> after = footprintsOf(BRIDGEND, "2019-04-01");
        assertEquals(fromFiles(BRIDGEND, "2019-03-31"), before);
        assertEquals(fromFiles(BRIDGEND, "2019-04-01"), after);
        assertTrue(
                before.containsAll(Set.of("LHB-H-ABM", "RPB-H-WB")) && !before.contains("LHB-CTM"), before.toString());
        assertTrue(after.containsAll(Set.of("LHB-CTM", "RPB-CTM")) && !after.contains("LHB-H-ABM"), after.toString());
        assertEquals(fromFiles("W06000024", "2019-04-01"), footprintsOf("W06000024", "2019-04-01"));
    }

    @Test
    void the_layers_are_those_of_the_file() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        rows("footprint_types.csv")
                .forEach(row -> expected.put(
                        row.get("type_code"),
                        row.get("name_cy") + "|" + row.get("level").toUpperCase() + "|"
                                + row.get("partition_expected").equals("yes")));
        Map<String, String> found = new TreeMap<>();
        valid("/layers?limit=200", "/layers")
                .get("items")
                .forEach(layer -> found.put(
                        layer.get("code").asText(),
                        layer.get("name").get("cy").asText() + "|"
                                + layer.get("level").asText() + "|"
                                + layer.get("dividesWales").asBoolean()));
        assertEquals(expected, found);
    }

    @Test
    void every_ordered_pair_of_layers_has_its_measures_or_null_where_they_are_not_defined() throws Exception {
        JsonNode relations = valid("/layers/relations?date=2026-01-01", "/layers/relations");
        int layers = rows("footprint_types.csv").size();
        assertEquals(layers * (layers - 1), relations.get("items").size());
        Map<String, JsonNode> pairs = new TreeMap<>();
        relations
                .get("items")
                .forEach(one ->
                        pairs.put(one.get("a").asText() + " " + one.get("b").asText(), one));
        long all = 0;
        long same = 0;
        for (CSVRecord area : rows("areas.csv")) {
            long residents = Long.parseLong(area.get("population_census_2021_unrounded"));
            all += residents;
            int number = Integer.parseInt(area.get("gss_code").substring(1));
            same += number <= 6_000_006 || number >= 6_000_018 && number <= 6_000_022 ? residents : 0;
        }
        JsonNode health = pairs.get("LHB POLICE");
        assertEquals((double) same / all, health.get("sameBoundaryShare").asDouble(), 1e-12, "the north and Gwent");
        assertTrue(health.get("aNestsInB").asBoolean());
        assertEquals(0, health.get("cuttingPairs").asInt());
        assertEquals(5, health.get("movesToSame").asInt());
        assertEquals(0, health.get("movesToNest").asInt());
        assertEquals(5, pairs.get("POLICE LHB").get("movesToNest").asInt());
        assertTrue(pairs.get("MARAC LHB").get("sameBoundaryShare").isNull(), "no map of MARAC areas is known");
        assertEquals(
                "FIRST_EMPTY",
                pairs.get("MARAC LHB")
                        .get("reasons")
                        .get("sameBoundaryShare")
                        .get("code")
                        .asText());
        for (JsonNode pair : pairs.values()) {
            for (String measure :
                    List.of("sameBoundaryShare", "aNestsInB", "cuttingPairs", "movesToSame", "movesToNest")) {
                assertEquals(
                        pair.get(measure).isNull(),
                        pair.get("reasons").has(measure),
                        () -> measure + " of " + pair + " has a reason where it is null, and only there");
            }
        }
        assertEquals(400, stranger.get(API + "/layers/relations?date=tomorrow").statusCode());
    }

    @Test
    void footprints_of_a_layer_on_a_date_come_with_their_areas_and_where_that_was_read() throws Exception {
        for (String date : List.of("2019-03-31", "2019-04-01")) {
            Map<String, Set<String>> found = new TreeMap<>();
            valid("/footprints?layer=LHB&date=" + date, "/footprints")
                    .get("items")
                    .forEach(one -> {
                        Set<String> areas = new TreeSet<>();
                        one.get("areas")
                                .forEach(cover -> areas.add(cover.get("area").asText()));
                        found.put(one.get("code").asText(), areas);
                        assertFalse(one.get("provenance").get("source").asText().isBlank());
                        assertTrue(one.get("confirmed").asBoolean());
                    });
            assertEquals(areasFromFiles("LHB", date, false), found);
        }
    }

    @Test
    void unconfirmed_footprints_come_only_when_asked_for_and_are_marked() throws Exception {
        String date = "2026-03-01";
        assertEquals(
                0,
                valid("/footprints?layer=SOCB&date=" + date, "/footprints")
                        .get("total")
                        .asInt());
        JsonNode asked = valid("/footprints?layer=SOCB&unconfirmed=true&date=" + date, "/footprints");
        assertEquals(
                areasFromFiles("SOCB", date, true).size(), asked.get("total").asInt());
        assertTrue(asked.get("total").asInt() > 0);
        asked.get("items").forEach(one -> assertFalse(one.get("confirmed").asBoolean()));
    }

    @Test
    void a_list_is_told_in_pages_that_lead_to_one_another_and_miss_nothing() throws Exception {
        Set<String> codes = new TreeSet<>();
        String next = API + "/footprints?date=all&unconfirmed=true&limit=50";
        int pages = 0;
        while (next != null) {
            HttpResponse<String> answer = stranger.get(next);
            validate(answer, "/footprints");
            JSON.readTree(answer.body())
                    .get("items")
                    .forEach(one -> assertTrue(codes.add(one.get("code").asText()), "each once"));
            Matcher link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                    .matcher(String.join(", ", answer.headers().allValues("Link")));
            next = link.find() ? link.group(1) : null;
            pages++;
        }
        Set<String> expected = new TreeSet<>();
        rows("footprints.csv").forEach(row -> expected.add(row.get("footprint_code")));
        assertEquals(expected, codes);
        assertEquals((expected.size() + 49) / 50, pages);
    }

    @Test
    void what_cannot_be_answered_is_a_problem_in_the_language_of_the_asker() throws Exception {
        Map<String, Integer> bad = new TreeMap<>(Map.ofEntries(
                Map.entry("/footprints?date=2019-02-30", 400),
                Map.entry("/areas/W06000013/footprints?date=yesterday", 400),
                Map.entry("/layers?date=all", 400),
                Map.entry("/areas?limit=0", 400),
                Map.entry("/areas?limit=201", 400),
                Map.entry("/areas?offset=-1", 400),
                Map.entry("/areas?limit=many", 400),
                Map.entry("/areas?level=PARISH", 400),
                Map.entry("/footprints?unconfirmed=1", 400),
                Map.entry("/footprints.csv?date=x", 400),
                Map.entry("/areas.geojson?level=x", 400),
                Map.entry("/areas/W06000099", 404),
                Map.entry("/areas/W06000099/footprints", 404),
                Map.entry("/footprints?layer=NOPE", 404),
                Map.entry("/footprints.geojson?layer=NOPE", 404),
                Map.entry("/nothing", 404),
                Map.entry("/", 404),
                Map.entry("/areas/W06000013/nothing", 404),
                Map.entry("/layers?date=+1000000-01-01", 400),
                Map.entry("/layers/NOPE", 404),
                Map.entry("/footprints/NOPE", 404),
                Map.entry("/footprints/NOPE/areas", 404),
                Map.entry("/areas/W06000099/areas", 404),
                Map.entry("/organisations/NOPE", 404),
                Map.entry("/organisations/NOPE/duties", 404),
                Map.entry("/duties/NOPE", 404),
                Map.entry("/areas?modified_since=yesterday", 400),
                Map.entry("/duties?modified_since=2026-02-30", 400),
                Map.entry("/areas/at", 400),
                Map.entry("/areas/at?lon=-3.58", 400),
                Map.entry("/areas/at?lon=NaN&lat=51.51", 400),
                Map.entry("/areas/at?lon=1e999&lat=51.51", 400),
                Map.entry("/areas/at?lon=-181&lat=51.51", 400),
                Map.entry("/areas/at?lon=-3.58&lat=90.5", 400),
                Map.entry("/areas/at?lon=51.51&lat=-3.58", 400),
                Map.entry("/areas/at?lon=-3.58&lat=51.51&crs=EPSG:27700", 400),
                Map.entry("/areas?lebel=WARD", 400),
                Map.entry("/areas?level=WARD&level=LSOA", 400),
                Map.entry("/areas.csv?format=xml", 400),
                Map.entry("/openapi?v=2", 400)));
        for (Map.Entry<String, Integer> one : bad.entrySet()) {
            Set<String> titles = new TreeSet<>();
            for (String language : List.of("en-GB", "cy;q=0.9,en;q=0.5")) {
                HttpResponse<String> answer =
                        stranger.send(Visitor.request(API + one.getKey()).header("Accept-Language", language));
                assertEquals(one.getValue(), answer.statusCode(), one.getKey());
                assertEquals("application/problem+json", type(answer), one.getKey());
                assertEquals(
                        language.substring(0, 2),
                        answer.headers().firstValue("Content-Language").orElse(null),
                        one.getKey());
                validate(JSON.readTree(answer.body()), "#/components/schemas/Problem", one.getKey());
                assertEquals(
                        one.getValue(),
                        JSON.readTree(answer.body()).get("status").asInt());
                titles.add(JSON.readTree(answer.body()).get("title").asText()
                        + JSON.readTree(answer.body()).get("detail").asText());
            }
            assertEquals(2, titles.size(), "both languages: " + titles);
        }
        JsonNode unknown = JSON.readTree(
                stranger.get(API + "/footprints?Layer=PSB&dat=2019-04-01").body());
        assertEquals(
                "This address does not know Layer, dat. It knows: date, layer, limit, modified_since, offset, unconfirmed.",
                unknown.get("detail").asText());
        HttpResponse<String> post = Visitor.signedIn("administrator")
                .send(Visitor.request(API + "/areas").POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals(405, post.statusCode());
        assertEquals("application/problem+json", type(post));
    }

    @Test
    void at_every_address_every_method_but_get_and_head_is_refused_by_a_problem_that_names_those_there_are()
            throws Exception {
        List<String> paths = new ArrayList<>(document("en").get("paths").properties().stream()
                .map(path -> path.getKey().replaceAll("\\{[^}]*}", BRIDGEND))
                .toList());
        assertTrue(paths.size() > 20, paths.toString());
        Visitor somebody = Visitor.signedIn("member");
        for (String path : paths) {
            for (String method : List.of("POST", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "MERGE", "BREW")) {
                // without a session, as programs ask, and with one
                for (Visitor asker : List.of(Visitor.stranger(), somebody)) {
                    refusesTheMethod(
                            asker,
                            Visitor.request(API + path).method(method, HttpRequest.BodyPublishers.noBody()),
                            method + " " + path + (asker == somebody ? " signed in" : ""));
                }
            }
        }
        assertEquals(
                405,
                stranger.send(Visitor.request(API + "/areas").method("TRACE", HttpRequest.BodyPublishers.noBody()))
                        .statusCode(),
                "which the server itself refuses, before it looks whom it is for");
        for (String path :
                List.of("/areas", "/areas/W06000013", "/layers/relations", "/areas.csv", "/openapi", "/duties")) {
            HttpResponse<String> head =
                    stranger.send(Visitor.request(API + path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertEquals(List.of(200, ""), List.of(head.statusCode(), head.body()), path);
        }
    }

    @Test
    void whatever_is_posted_to_an_address_for_programs_the_answer_is_that_nothing_can_be() throws Exception {
        Map<String, HttpRequest.BodyPublisher> bodies = Map.of(
                "application/x-www-form-urlencoded", HttpRequest.BodyPublishers.ofString("a=b&a[0]=%zz"),
                "application/json", HttpRequest.BodyPublishers.ofString("{\"code\":\"W05000001\"}"),
                "text/xml", HttpRequest.BodyPublishers.ofString("<a/>"),
                "multipart/form-data; boundary=x", HttpRequest.BodyPublishers.ofString("--x\r\nno part"),
                "application/octet-stream", HttpRequest.BodyPublishers.ofByteArray(new byte[6 << 20]),
                "application/geo+json",
                        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000])));
        Visitor somebody = Visitor.signedIn("administrator");
        for (Map.Entry<String, HttpRequest.BodyPublisher> body : bodies.entrySet()) {
            for (String method : List.of("POST", "PUT", "DELETE")) {
                for (Visitor asker : List.of(Visitor.stranger(), somebody)) {
                    refusesTheMethod(
                            asker,
                            Visitor.request(API + "/areas")
                                    .header("Content-Type", body.getKey())
                                    .header("Origin", "https://elsewhere.example")
                                    .method(method, body.getValue()),
                            method + " " + body.getKey());
                }
            }
        }
    }

    @Test
    void an_address_that_no_program_knows_is_unknown_whatever_the_method() throws Exception {
        for (String path : List.of("/nothing", "/", "/areas/W06000013/nothing")) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                for (Visitor asker : List.of(Visitor.stranger(), Visitor.signedIn("member"))) {
                    String what = method + " " + path;
                    HttpResponse<String> answer =
                            asker.send(Visitor.request(API + path).method(method, HttpRequest.BodyPublishers.noBody()));
                    assertEquals(404, answer.statusCode(), what);
                    assertEquals("application/problem+json", type(answer), what);
                    validate(JSON.readTree(answer.body()), "#/components/schemas/Problem", what);
                }
            }
        }
    }

    private void refusesTheMethod(Visitor asker, HttpRequest.Builder request, String what) throws Exception {
        HttpResponse<String> answer = asker.send(request);
        assertEquals(405, answer.statusCode(), what);
        assertEquals("application/problem+json", type(answer), what);
        assertEquals(
                Set.of("GET", "HEAD", "OPTIONS"),
                Set.of(String.join(", ", answer.headers().allValues("Allow")).split(", *")),
                what);
        validate(JSON.readTree(answer.body()), "#/components/schemas/Problem", what);
        assertEquals(405, JSON.readTree(answer.body()).get("status").asInt(), what);
    }

    @Test
    void every_file_of_rows_begins_with_the_mark_by_which_excel_knows_utf8_and_nothing_else_does() throws Exception {
        for (String path : List.of("/areas.csv", "/footprints.csv", "/footprint-areas.csv")) {
            assertTrue(stranger.get(API + path).body().startsWith("\uFEFF"), path);
        }
        for (String path : List.of("/areas", "/areas.geojson", "/footprints.geojson?layer=PSB", "/openapi")) {
            assertTrue(stranger.get(API + path).body().startsWith("{"), path);
        }
    }

    @Test
    void a_single_footprint_has_its_areas_of_every_time_and_its_outline_and_a_single_layer_is_told_of_a_date()
            throws Exception {
        JsonNode footprint = valid("/footprints/LHB-CTM", "/footprints/{code}");
        assertEquals("LHB", footprint.get("layer").asText());
        Set<String> areas = new TreeSet<>();
        footprint.get("areas").forEach(cover -> areas.add(cover.get("area").asText()));
        assertEquals(areasFromFiles("LHB", "2019-04-01", false).get("LHB-CTM"), areas);
        assertTrue(footprint.get("outline").get("type").asText().endsWith("Polygon"));
        JsonNode layer = valid("/layers/LHB?date=2019-04-01", "/layers/{code}");
        assertEquals(
                areasFromFiles("LHB", "2019-04-01", false).size(),
                layer.get("footprints").asInt());
    }

    @Test
    void what_lies_within_a_footprint_and_within_an_area_is_told_on_its_date() throws Exception {
        for (String date : List.of("2019-03-31", "2019-04-01")) {
            Set<String> found = new TreeSet<>();
            valid("/footprints/LHB-CTM/areas?date=" + date, "/footprints/{code}/areas")
                    .get("items")
                    .forEach(area -> found.add(area.get("code").asText()));
            assertEquals(areasFromFiles("LHB", date, false).getOrDefault("LHB-CTM", Set.of()), found, date);
        }
        assertEquals(
                0,
                valid("/areas/W06000013/areas?level=PRINCIPAL", "/areas/{code}/areas")
                        .get("total")
                        .asInt());
    }

    @Test
    void an_area_is_found_by_a_place_in_it_and_none_is_at_sea() throws Exception {
        for (Map.Entry<String, String> one : Map.of(
                        "lon=-3.58&lat=51.55", "W06000013",
                        "lon=-4.35&lat=53.27", "W06000001",
                        "lon=-3.4&lat=52.3", "W06000023")
                .entrySet()) {
            JsonNode found = valid("/areas/at?" + one.getKey(), "/areas/at");
            assertEquals(1, found.get("total").asInt(), one.getKey());
            assertEquals(one.getValue(), found.get("items").get(0).get("code").asText());
        }
        for (String sea : List.of("lon=-6&lat=52", "lon=2.35&lat=48.85", "lon=180&lat=-90")) {
            assertEquals(0, valid("/areas/at?" + sea, "/areas/at").get("total").asInt(), sea);
        }
    }

    @Test
    void a_place_is_looked_up_among_the_areas_of_its_date() throws Exception {
        Visitor administrator = Visitor.signedIn("administrator");
        List<String> rows = stranger.get(API + "/areas.csv")
                .body()
                .replace("\uFEFF", "")
                .lines()
                .toList();
        String bridgend = rows.stream()
                .filter(line -> line.startsWith(BRIDGEND))
                .findFirst()
                .orElseThrow();
        int from = List.of(rows.get(0).split(",")).indexOf("valid_from");
        String[] cells = parse(rows.get(0) + "\r\n" + bridgend).get(0).values();
        cells[from] = "2019-04-01";
        String later = Stream.of(cells)
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
        String there = "/areas/at?lon=-3.58&lat=51.55&date=";
        try {
            bring(administrator, rows.get(0) + "\r\n" + later + "\r\n");
            assertEquals(
                    0, valid(there + "2019-03-31", "/areas/at").get("total").asInt(), "not yet an area");
            JsonNode found = valid(there + "2019-04-01", "/areas/at");
            assertEquals(BRIDGEND, found.get("items").get(0).get("code").asText());
            assertEquals("2019-04-01", found.get("date").asText());
        } finally {
            bring(administrator, rows.get(0) + "\r\n" + bridgend + "\r\n");
        }
        assertEquals(1, valid(there + "2019-03-31", "/areas/at").get("total").asInt(), "as it was");
    }

    @Test
    void a_place_just_over_a_boundary_lies_in_the_area_beyond_it_alone() throws Exception {
        // the outlines say where the boundary is: whatever lies in the box around Bridgend and not in Bridgend is told
        // as what it is
        JsonNode outlines = JSON.readTree(stranger.get(API + "/areas.geojson").body());
        Map<String, Geometry> areas = new TreeMap<>();
        for (JsonNode feature : outlines.get("features")) {
            areas.put(
                    feature.get("properties").get("code").asText(),
                    GeometryFixer.fix(
                            new GeoJsonReader().read(feature.get("geometry").toString())));
        }
        Geometry box = areas.get(BRIDGEND).getEnvelope();
        int beyond = 0;
        for (int i = 0; i < 25; i++) {
            double lon = box.getCoordinates()[0].x + box.getEnvelopeInternal().getWidth() * (i % 5 + 0.5) / 5;
            double lat = box.getCoordinates()[0].y + box.getEnvelopeInternal().getHeight() * (i / 5 + 0.5) / 5;
            Geometry place = box.getFactory().createPoint(new Coordinate(lon, lat));
            Set<String> expected = new TreeSet<>();
            areas.forEach((code, area) -> {
                if (area.covers(place)) {
                    expected.add(code);
                }
            });
            Set<String> found = new TreeSet<>();
            valid(String.format(Locale.ROOT, "/areas/at?lon=%.9f&lat=%.9f", lon, lat), "/areas/at")
                    .get("items")
                    .forEach(area -> found.add(area.get("code").asText()));
            assertEquals(expected, found, lon + " " + lat);
            beyond += expected.contains(BRIDGEND) ? 0 : 1;
        }
        assertTrue(beyond > 0, "some of them lie beyond");
    }

    @Test
    void organisations_and_duties_are_told_as_the_files_have_them_and_whom_each_binds() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        rows("organisations.csv")
                .forEach(row -> expected.put(row.get("code"), row.get("name_en") + "|" + row.get("kind")));
        Map<String, String> found = new TreeMap<>();
        JsonNode all = valid("/organisations?limit=200", "/organisations");
        all.get("items")
                .forEach(one -> found.put(
                        one.get("code").asText(),
                        one.get("name").get("en").asText() + "|"
                                + one.get("kind").asText()));
        assertEquals(expected.size(), all.get("total").asInt());
        assertTrue(expected.entrySet().containsAll(found.entrySet()), "as the file has them");
        assertTrue(valid("/organisations/LA-AGY", "/organisations/{code}")
                .get("responsibleAuthority")
                .asBoolean());
        Set<String> duties = new TreeSet<>();
        valid("/organisations/LA-AGY/duties", "/organisations/{code}/duties")
                .get("items")
                .forEach(one -> duties.add(one.get("duty").asText()));
        assertTrue(duties.contains("CDA-S6"), duties.toString());
        assertEquals(
                rows("duties.csv").size(),
                valid("/duties?limit=200", "/duties").get("total").asInt());
        JsonNode duty = valid("/duties/CDA-S6", "/duties/{code}");
        Set<String> bound = new TreeSet<>();
        duty.get("binds").forEach(one -> bound.add(one.get("target").asText()));
        assertTrue(bound.contains("RESPONSIBLE_AUTHORITY"), bound.toString());
    }

    @Test
    void what_was_changed_since_a_time_is_told_and_nothing_since_one_to_come() throws Exception {
        Map<String, String> lists = Map.of(
                "/areas", "/areas?level=all",
                "/layers", "/layers?limit=200",
                "/footprints", "/footprints?date=all&unconfirmed=true",
                "/organisations", "/organisations?limit=1",
                "/duties", "/duties?limit=1");
        for (Map.Entry<String, String> list : lists.entrySet()) {
            String more = list.getValue() + (list.getValue().contains("?") ? "&" : "?") + "modified_since=";
            int all = valid(list.getValue(), list.getKey()).get("total").asInt();
            assertTrue(all > 0);
            assertEquals(
                    all, valid(more + "2020-01-01", list.getKey()).get("total").asInt(), list.getKey());
            assertEquals(
                    all,
                    valid(more + "2020-01-01T00:00:00%2B01:00", list.getKey())
                            .get("total")
                            .asInt(),
                    list.getKey());
            assertEquals(
                    0,
                    valid(more + "9000-01-01T00:00:00Z", list.getKey())
                            .get("total")
                            .asInt(),
                    list.getKey());
        }
        Visitor administrator = Visitor.signedIn("administrator");
        String rows = stranger.get(API + "/areas.csv").body();
        String bridgend = rows.lines()
                .filter(line -> line.startsWith(BRIDGEND))
                .findFirst()
                .orElseThrow();
        String head = rows.lines().findFirst().orElseThrow() + "\r\n";
        String residents =
                valid("/areas/" + BRIDGEND, "/areas/{code}").get("population").asText();
        String now = DateTimeFormatter.RFC_1123_DATE_TIME
                .parse(
                        stranger.get(API + "/layers?limit=1")
                                .headers()
                                .firstValue("Date")
                                .orElseThrow(),
                        Instant::from)
                .toString();
        try {
            bring(administrator, head + bridgend.replace("," + residents + ",", "," + residents + "1,"));
            JsonNode changed = valid("/areas?modified_since=" + now, "/areas");
            assertEquals(1, changed.get("total").asInt());
            assertEquals(BRIDGEND, changed.get("items").get(0).get("code").asText());
        } finally {
            bring(administrator, head + bridgend);
        }
    }

    private static void bring(Visitor administrator, String rows) throws Exception {
        assertEquals(
                302,
                administrator
                        .send(
                                "/place-import",
                                "form#bring",
                                Map.of("bring:content", "AREAS"),
                                "bring:file",
                                "areas.csv",
                                rows)
                        .statusCode());
    }

    @Test
    void every_row_has_a_source_and_a_licence_of_its_own() throws Exception {
        valid("/areas", "/areas").get("items").forEach(area -> {
            assertTrue(
                    area.get("provenance").get("source").asText().contains("Natural Earth"),
                    area.get("code").asText());
            assertEquals("OGL-UK-3.0", area.get("provenance").get("licence").asText());
        });
        parse(stranger.get(API + "/areas.csv").body()).forEach(row -> assertEquals("OGL-UK-3.0", row.get("licence")));
        JSON.readTree(stranger.get(API + "/areas.geojson").body())
                .get("features")
                .forEach(one -> assertEquals(
                        "OGL-UK-3.0", one.get("properties").get("licence").asText()));
    }

    @Test
    void a_stranger_finds_the_area_of_a_place_on_the_page_of_open_data_and_is_told_what_is_wrong() throws Exception {
        assertTrue(stranger.page("/data").select("form.filters input[name=lon]").size() == 1);
        assertTrue(stranger.page("/data?lon=-3.58&lat=51.55")
                .select("main table")
                .get(0)
                .text()
                .contains("W06000013"));
        assertTrue(stranger.page("/data?lon=-6&lat=52").text().contains("No area of Wales is recorded"));
        for (String wrong : List.of("lon=51.55&lat=-3.58", "lon=x&lat=51", "lon=-3.58", "lon=-3.58&lat=91")) {
            assertFalse(
                    stranger.page("/data?" + wrong).select("main .note-error").isEmpty(), wrong);
        }
    }

    @Test
    void an_answer_may_be_kept_read_by_other_sites_and_is_not_sent_again_while_nothing_changed() throws Exception {
        for (String path :
                List.of("/areas", "/layers", "/footprints?layer=PSB", "/areas.csv", "/footprints.geojson?layer=PSB")) {
            HttpResponse<String> answer = stranger.get(API + path);
            assertEquals(200, answer.statusCode(), path);
            assertEquals(List.of("*"), answer.headers().allValues("Access-Control-Allow-Origin"), path);
            assertEquals(List.of("public, max-age=60"), answer.headers().allValues("Cache-Control"), path);
            assertEquals(List.of("Accept-Language"), answer.headers().allValues("Vary"), path);
            assertEquals(List.of(), answer.headers().allValues("Set-Cookie"), path);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(null),
                    path);
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again =
                    stranger.send(Visitor.request(API + path).header("If-None-Match", "\"other\", W/" + tag));
            assertEquals(304, again.statusCode(), path);
            assertEquals("", again.body());
            assertEquals(
                    200,
                    stranger.send(Visitor.request(API + path)
                                    .header("If-None-Match", tag)
                                    .header("Accept-Language", "cy"))
                            .statusCode(),
                    "the other language is another answer");
        }
    }

    @Test
    void outlines_of_footprints_are_those_of_their_areas_together() throws Exception {
        HttpResponse<String> areas = stranger.get(API + "/areas.geojson");
        assertEquals("application/geo+json", type(areas));
        JsonNode outlines = validate(areas, "/areas.geojson");
        assertEquals(22, outlines.get("features").size());
        Map<String, Geometry> shapes = new HashMap<>();
        for (JsonNode feature : outlines.get("features")) {
            shapes.put(
                    feature.get("id").asText(),
                    GeometryFixer.fix(
                            new GeoJsonReader().read(feature.get("geometry").toString())));
        }
        JsonNode footprints =
                validate(stranger.get(API + "/footprints.geojson?layer=LHB&date=2019-03-31"), "/footprints.geojson");
        Map<String, Set<String>> expected = areasFromFiles("LHB", "2019-03-31", false);
        assertEquals(expected.size(), footprints.get("features").size());
        for (JsonNode feature : footprints.get("features")) {
            Geometry found = new GeoJsonReader().read(feature.get("geometry").toString());
            Geometry together =
                    OverlayNGRobust.union(expected.get(feature.get("id").asText()).stream()
                            .map(shapes::get)
                            .toList());
            assertTrue(
                    found.isValid() && found.symDifference(together).getArea() < together.getArea() / 10_000,
                    feature.get("id").asText());
        }
    }

    @Test
    void the_files_of_rows_hold_what_the_reference_data_holds() throws Exception {
        HttpResponse<String> csv = stranger.get(API + "/footprint-areas.csv?date=all&unconfirmed=true");
        assertEquals("text/csv", type(csv));
        Set<String> found = new TreeSet<>();
        parse(csv.body())
                .forEach(row -> found.add(row.get("footprint") + " " + row.get("area") + " " + row.get("coverage") + " "
                        + row.get("confidence")));
        Set<String> expected = new TreeSet<>();
        rows("footprint_areas.csv")
                .forEach(row -> expected.add(row.get("footprint_code") + " " + row.get("gss_code") + " "
                        + row.get("coverage").toUpperCase() + " "
                        + row.get("confidence").toUpperCase()));
        assertEquals(expected, found);
        Map<String, String> dates = new TreeMap<>();
        parse(stranger.get(API + "/footprints.csv?date=all&unconfirmed=true").body())
                .forEach(row -> dates.put(
                        row.get("code"),
                        row.get("valid_from") + "|" + row.get("valid_to") + "|" + row.get("source") + "|"
                                + row.get("name_en")));
        Map<String, String> written = new TreeMap<>();
        rows("footprints.csv")
                .forEach(row -> written.put(
                        row.get("footprint_code"),
                        row.get("valid_from") + "|" + row.get("valid_to") + "|" + row.get("source_note") + "|"
                                + row.get("name_en")));
        assertEquals(written, dates, "dates as roughly as they are known");
        assertEquals(22, parse(stranger.get(API + "/areas.csv").body()).size());
    }

    @Test
    void what_goes_out_comes_in_again_without_changing_anything() throws Exception {
        Visitor administrator = Visitor.signedIn("administrator");
        String before = state();
        for (String[] file : new String[][] {
            {"AREAS", "areas.geojson", "/areas.geojson?level=all"},
            {"AREAS", "areas.csv", "/areas.csv?level=all"},
            {"FOOTPRINTS", "footprints.geojson", "/footprints.geojson?date=all&unconfirmed=true"},
            {"FOOTPRINTS", "footprints.csv", "/footprints.csv?date=all&unconfirmed=true"}
        }) {
            String content = stranger.get(API + file[2]).body();
            HttpResponse<String> sent = administrator.send(
                    "/place-import", "form#bring", Map.of("bring:content", file[0]), "bring:file", file[1], content);
            assertEquals(
                    302,
                    sent.statusCode(),
                    () -> file[1] + " "
                            + Jsoup.parse(sent.body())
                                    .select("#messages-box, .faults")
                                    .text());
            String notice =
                    administrator.page("/place-import").select("#notices").text();
            assertTrue(notice.contains("0 added, 0 changed"), notice);
            assertEquals(before, state(), file[1]);
            assertEquals(content, stranger.get(API + file[2]).body(), file[1]);
        }
    }

    @Test
    void faults_are_shown_to_the_administrator_in_welsh_with_their_places() throws Exception {
        Visitor administrator = Visitor.signedIn("administrator");
        administrator.get("/place-import?lang=cy");
        String before = state();
        HttpResponse<String> answer = administrator.send(
                "/place-import",
                "form#bring",
                Map.of("bring:content", "AREAS"),
                "bring:file",
                "a.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"W05000001\",\"level\":\"WARD\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-4,52],[-3,53],[-3,52],[-4,53],[-4,52]]]}}]}");
        Document page = Jsoup.parse(answer.body());
        assertEquals(200, answer.statusCode());
        String faults = page.select(".faults").text();
        assertTrue(
                faults.contains("Nodwedd 0 /features/0/geometry/coordinates")
                        && faults.contains("ei groesi ei hun")
                        && faults.contains("/features/0/properties/name_cy")
                        && faults.contains("Mae gwerth ar goll"),
                faults);
        assertEquals(before, state());
        administrator.get("/place-import?lang=en");
        HttpResponse<String> json = administrator.send(
                "/place-import",
                "form#bring",
                Map.of("bring:content", "AREAS"),
                "bring:file",
                "a.geojson",
                "not JSON at all");
        assertTrue(Jsoup.parse(json.body()).select(".faults").text().contains("Line 1 This is not JSON"), json.body());
    }

    @Test
    void a_second_import_at_the_same_time_and_a_file_that_is_too_large_are_told_so() throws Exception {
        Visitor administrator = Visitor.signedIn("administrator");
        try (Connection first = TestEnvironment.connection();
                Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.executeQuery("select id from reference_gate where id = 1 for update");
            HttpResponse<String> second = administrator.send(
                    "/place-import", "form#bring", Map.of("bring:content", "AREAS"), "bring:file", "a.geojson", "{}");
            assertTrue(
                    Jsoup.parse(second.body())
                            .select(".field-error, #messages-box")
                            .text()
                            .contains("Somebody else is importing a file"),
                    second.body());
            first.rollback();
        }
        HttpResponse<String> large = administrator.send(
                "/place-import",
                "form#bring",
                Map.of("bring:content", "AREAS"),
                "bring:file",
                "a.geojson",
                " ".repeat(50 * 1024 * 1024 + 1));
        assertTrue(
                Jsoup.parse(large.body())
                        .select(".field-error, #messages-box")
                        .text()
                        .contains("larger than 50 MB"),
                () -> large.statusCode() + " " + Jsoup.parse(large.body()).text());
        assertEquals(
                413,
                administrator
                        .send(
                                "/place-import",
                                "form#bring",
                                Map.of("bring:content", "AREAS"),
                                "bring:file",
                                "a.geojson",
                                " ".repeat(56 * 1024 * 1024))
                        .statusCode());
    }

    @Test
    void the_openapi_document_names_every_address_in_both_languages() throws Exception {
        Set<String> resources = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cymru.cydweithio")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(type -> {
                            for (JavaMethod method : type.getMethods()) {
                                if (method.isAnnotatedWith(GET.class)) {
                                    String root =
                                            type.getAnnotationOfType(Path.class).value();
                                    String rest = method.isAnnotatedWith(Path.class)
                                            ? method.getAnnotationOfType(Path.class)
                                                    .value()
                                            : "";
                                    resources.add("/"
                                            + Stream.of(root, rest)
                                                    .filter(part -> !part.isEmpty())
                                                    .reduce((one, other) -> one + "/" + other)
                                                    .orElse(""));
                                }
                            }
                        });
        Set<String> described = new TreeSet<>();
        document("en").get("paths").fieldNames().forEachRemaining(described::add);
        assertEquals(resources, described);
        assertEquals(
                "Data agored Cydweithio",
                document("cy").get("info").get("title").asText());
        for (String language : List.of("en", "cy")) {
            assertFalse(document(language).toString().contains("#{"), "no text is left open");
        }
        assertEquals(
                List.of(),
                new ArrayList<>(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JSON.readTree("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}"))
                        .validate(
                                document("en").get("components").get("schemas").get("Areas"))));
    }

    @Test
    void an_answer_of_another_form_would_be_noticed() throws Exception {
        ObjectNode areas =
                (ObjectNode) JSON.readTree(stranger.get(API + "/areas").body());
        areas.put("total", "22");
        assertFalse(faults(areas, "#/components/schemas/Areas").isEmpty());
        ((ObjectNode) areas.put("total", 22).get("items").get(0)).put("more", 1);
        assertFalse(faults(areas, "#/components/schemas/Areas").isEmpty());
    }

    private Set<String> footprintsOf(String area, String date) throws Exception {
        Set<String> codes = new TreeSet<>();
        valid("/areas/" + area + "/footprints?limit=200&date=" + date, "/areas/{code}/footprints")
                .get("items")
                .forEach(one -> codes.add(one.get("code").asText()));
        return codes;
    }

    /**
     * What the files say, read here by the plain meaning of their columns: a year starts on its first and ends on its
     * last day.
     */
    private static Map<String, Set<String>> areasFromFiles(String layer, String date, boolean unconfirmed)
            throws IOException {
        Map<String, Set<String>> areas = new TreeMap<>();
        for (CSVRecord row : rows("footprints.csv")) {
            boolean counts = unconfirmed
                    || !row.get("status").equals("unconfirmed")
                            && !(row.get("status").equals("historic")
                                    && row.get("valid_to").isEmpty());
            String from = row.get("valid_from").length() == 4
                    ? row.get("valid_from") + "-01-01"
                    : row.get("valid_from").length() == 7 ? row.get("valid_from") + "-01" : row.get("valid_from");
            String to = row.get("valid_to").length() == 4
                    ? row.get("valid_to") + "-12-31"
                    : row.get("valid_to").length() == 7 ? row.get("valid_to") + "-31" : row.get("valid_to");
            if (counts
                    && (layer == null || row.get("type_code").equals(layer))
                    && (row.get("valid_from").isEmpty() || from.compareTo(date) <= 0)
                    && (to.isEmpty() || to.compareTo(date) >= 0)) {
                areas.put(row.get("footprint_code"), new TreeSet<>());
            }
        }
        for (CSVRecord row : rows("footprint_areas.csv")) {
            if (areas.containsKey(row.get("footprint_code"))) {
                areas.get(row.get("footprint_code")).add(row.get("gss_code"));
            }
        }
        return areas;
    }

    private static Set<String> fromFiles(String area, String date) throws IOException {
        Set<String> codes = new TreeSet<>();
        areasFromFiles(null, date, false).forEach((code, areas) -> {
            if (areas.contains(area)) {
                codes.add(code);
            }
        });
        return codes;
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        return parse(
                Files.readString(java.nio.file.Path.of("src/main/resources/reference", file), StandardCharsets.UTF_8));
    }

    private static List<CSVRecord> parse(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))
                .getRecords();
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    }

    /** An answer that has the form which the document gives it. */
    private JsonNode valid(String path, String described) throws Exception {
        HttpResponse<String> answer = stranger.get(API + path);
        assertEquals("application/json", type(answer), path);
        return validate(answer, described);
    }

    private JsonNode validate(HttpResponse<String> answer, String described) throws Exception {
        assertEquals(200, answer.statusCode(), described + " " + answer.body());
        JsonNode content = document("en")
                .get("paths")
                .get(described)
                .get("get")
                .get("responses")
                .get("200")
                .get("content")
                .get(type(answer));
        JsonNode body = JSON.readTree(answer.body());
        validate(body, content.get("schema").get("$ref").asText(), described);
        return body;
    }

    private void validate(JsonNode body, String schema, String what) throws Exception {
        assertEquals(List.of(), faults(body, schema), what);
    }

    private List<String> faults(JsonNode body, String reference) throws Exception {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", reference);
        schema.set("components", document("en").get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    private final Map<String, JsonNode> documents = new HashMap<>();

    private JsonNode document(String language) throws Exception {
        if (!documents.containsKey(language)) {
            HttpResponse<String> answer =
                    stranger.send(Visitor.request(API + "/openapi").header("Accept-Language", language));
            assertEquals(200, answer.statusCode());
            documents.put(language, JSON.readTree(answer.body()));
        }
        return documents.get(language);
    }

    private static String state() throws SQLException {
        StringBuilder state = new StringBuilder();
        try (Connection connection = TestEnvironment.connection();
                Statement statement = connection.createStatement()) {
            for (String table :
                    List.of("area", "area_aud", "footprint", "footprint_aud", "footprint_area", "footprint_area_aud")) {
                try (ResultSet result = statement.executeQuery("select count(*) from " + table)) {
                    result.next();
                    state.append(table).append(' ').append(result.getLong(1)).append(' ');
                }
            }
        }
        return state.toString();
    }
}
