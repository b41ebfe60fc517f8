package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.it.HostileUploads.Door;
import cymru.cydweithio.it.HostileUploads.Kind;
import cymru.cydweithio.it.HostileUploads.Pair;
import cymru.cydweithio.it.HostileUploads.Upload;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Files that mean harm are sent to every place where files come in, as a browser sends them: each is refused beside its
 * field in the language of whoever sends it, nothing of it is stored, and the server says nothing of it in its log.
 * Each has a harmless twin that must be taken, so that a gate that refuses everything fails.
 */
@ArquillianTest
@RunAsClient
class HostileUploadsIT {

    private static final int SAMPLE = 18;
    private static final int AT_NIGHT = Integer.getInteger("hostile.uploads", 300);
    /** Of the sample in every build: the same files each time. */
    private static final long SEED = 20_261_201L;

    /** A page tells no more faults of a file than this. */
    private static final int MOST_FAULTS = 5_010;

    private static final String TOKEN = "hand-in-link-of-the-tests-of-hostile-upload";

    /** Written to by what works by itself beside the tests. */
    private static final String BY_ITSELF = "QRTZ_%' or table_name like 'qrtz_%' or table_name like 'flyway%";

    /** How a file is sent: by whom, on which page, with what else. */
    private record Way(String who, String page, String form, Map<String, String> fields, String input) {}

    /** One way in which a text with a number can go on. */
    private static final Pattern BRANCH = Pattern.compile("\\{([^{}]*)}");

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();
    private static final Map<Language, List<Pattern>> TEXTS = new EnumMap<>(Language.class);
    private static final UUID PAPER = UUID.randomUUID();
    private static final UUID SCENARIO = UUID.randomUUID();
    private static String own;
    private static String council;
    private static String loads;

    @BeforeAll
    static void there_is_a_paper_with_a_link_and_a_scenario() throws Exception {
        own = AddressesIT.ids().get("{own}");
        council = AddressesIT.ids().get("{council}");
        try (Connection base = TestEnvironment.connection();
                Statement statement = base.createStatement()) {
            statement.execute(
                    "create temporary table one as select p.* from paper p join meeting m on m.id = p.meeting_id where p.partnership_id = '"
                            + own
                            + "' and m.held_on > curdate() and m.state <> 'CANCELLED' and p.withdrawn_at is null order by p.id limit 1");
            statement.execute("update one set id = '" + PAPER + "', version = 0, position = 900");
            assertEquals(1, statement.executeUpdate("insert into paper select * from one"));
            statement.execute(
                    "insert into paper_link (id, version, paper_id, token_sha256, email, language, issued_at, expires_at) values (uuid(), 0, '"
                            + PAPER + "', '" + Sha256.of(TOKEN)
                            + "', 'author@cydweithio.example', 'EN', utc_timestamp(), utc_timestamp() + interval 1 day)");
            statement.execute(
                    "create temporary table two as select * from scenario where state = 'DRAFT' order by id limit 1");
            statement.execute("update two set id = '" + SCENARIO + "', version = 0");
            assertEquals(1, statement.executeUpdate("insert into scenario select * from two"));
            try (ResultSet last = statement.executeQuery("select max(id) from reference_load")) {
                last.next();
                loads = last.getString(1);
            }
        }
        for (Language language : Language.values()) {
            TEXTS.put(language, texts(language));
        }
    }

    @AfterAll
    static void what_the_twins_brought_is_gone() throws SQLException {
        run(
                "delete from paper_version where paper_id = '" + PAPER + "'",
                "delete from paper_link where paper_id = '" + PAPER + "'",
                "delete from paper where id = '" + PAPER + "'",
                "delete from scenario_step where scenario_id = '" + SCENARIO + "'",
                "delete from scenario where id = '" + SCENARIO + "'",
                "delete p from partnership p join footprint f on f.id = p.footprint_id where f.code like 'TRY-%'",
                "delete c from footprint_area c join footprint f on f.id = c.footprint_id where f.code like 'TRY-%'",
                "delete from footprint where code like 'TRY-%'",
                "delete from area where gss_code = 'W05000001'",
                "delete from reference_load where id > '" + loads + "'");
    }

    @Test
    void a_fixed_sample_of_hostile_files_is_refused_and_their_twins_are_taken() throws Exception {
        send(SEED, SAMPLE);
    }

    /** Others every night; {@code -Dseed=…} sends those of a night again. */
    @Test
    @Tag("nightly")
    void three_hundred_hostile_files_are_refused_and_their_twins_are_taken() throws Exception {
        send(Long.getLong("seed", System.nanoTime()), AT_NIGHT);
    }

    private static void send(long seed, int count) throws Exception {
        System.out.println("hostile uploads: seed " + seed);
        Random chance = new Random(seed);
        List<String> wrong = new ArrayList<>();
        for (Kind kind : HostileUploads.chosen(chance, count)) {
            int known = wrong.size();
            Language language = chance.nextBoolean() ? Language.EN : Language.CY;
            Pair pair = kind.pair(chance);
            String what = kind.door() + " " + kind.what() + " (" + language + "): ";
            refused(kind.door(), language, pair.hostile()).forEach(fault -> wrong.add(what + fault));
            taken(kind.door(), language, pair.twin()).forEach(fault -> wrong.add("the twin of " + what + fault));
            // at night it is long until the end
            wrong.subList(known, wrong.size()).forEach(System.out::println);
        }
        assertEquals(200, Visitor.stranger().get("/health/ready").statusCode());
        assertEquals("", String.join("\n", wrong), () -> "seed " + seed);
    }

    @Test
    void names_that_mean_harm_become_harmless_ones() throws Exception {
        Map<Door, Upload> sound = Map.of(
                Door.LINK, new Upload("", cymru.cydweithio.inspection.HostileFiles.good()),
                Door.SPREADSHEET,
                        new Upload("", "Ref,Action,Owner,Due\nX1,Do it,,\n".getBytes(StandardCharsets.UTF_8)));
        for (String name : List.of(
                "../../../../etc/cron.d/paper.csv",
                "C:\\Windows\\System32\\paper.csv",
                "<img src=x onerror=alert(1)>.csv",
                "paper\u202Efdp.exe",
                "paper.csv; rm -r ~",
                "=HYPERLINK('https://example.org').csv",
                "a".repeat(3_000) + ".csv",
                "\uD83D\uDE00".repeat(400),
                ".htaccess",
                "CON",
                " ",
                "#{facesContext.externalContext.invalidateSession()}")) {
            for (Map.Entry<Door, Upload> door : sound.entrySet()) {
                HttpResponse<String> answer = sent(
                        door.getKey(),
                        Language.EN,
                        new Upload(name, door.getValue().bytes()));
                if (name.isBlank() && answer.statusCode() == 200) {
                    assertEquals(List.of("Choose a file."), shown(answer.body()), "no name is no file");
                    continue;
                }
                assertEquals(302, answer.statusCode(), () -> door.getKey() + " " + name + " " + shown(answer.body()));
                String page = visitor(way(door.getKey()).who(), Language.EN)
                        .page(answer.headers().firstValue("Location").orElseThrow())
                        .html();
                for (String harm : List.of("../", "System32", "<img src=x", "\u202E", "cron.d")) {
                    assertFalse(page.contains(harm), () -> door.getKey() + " " + name + " shows " + harm);
                }
            }
        }
    }

    @Test
    void what_looks_like_a_formula_or_markup_is_shown_as_text_and_does_nothing() throws Exception {
        for (String cell : List.of(
                "=HYPERLINK(\"\"https://example.org/evil\"\",\"\"press\"\")",
                "=cmd|'/C calc'!A0",
                "@SUM(1+1)*cmd|'/C calc'!A0",
                "<a href='https://example.org/evil'>press</a>",
                "<script src='https://example.org/evil'></script>",
                "javascript:alert(1)")) {
            HttpResponse<String> answer = sent(
                    Door.SPREADSHEET,
                    Language.EN,
                    new Upload(
                            "log.csv",
                            ("Ref,Action,Owner,Due\nX1,\"" + cell + "\",,\n").getBytes(StandardCharsets.UTF_8)));
            assertEquals(302, answer.statusCode(), cell);
            Document page = visitor("coordinator", Language.EN)
                    .page(answer.headers().firstValue("Location").orElseThrow());
            assertTrue(
                    page.select("[href*=example.org], [src*=example.org], [href^=javascript]")
                            .isEmpty(),
                    cell);
            assertTrue(
                    page.text().contains(cell.replace("\"\"", "\"")),
                    () -> cell + ": " + page.select("main").text());
        }
    }

    /** What is wrong with how a hostile file was met. */
    private static List<String> refused(Door door, Language language, Upload upload) throws Exception {
        List<String> wrong = new ArrayList<>();
        // who signs in, and the upload that is corrected, are there before anything is counted
        corrected = null;
        visitor(way(door).who(), language);
        Map<String, Long> before = stored();
        long log = Files.size(log());
        HttpResponse<String> answer = sent(door, language, upload);
        Map<String, Long> after = stored();
        after.forEach((table, rows) -> {
            if (rows > before.getOrDefault(table, 0L)) {
                wrong.add("something is stored in " + table);
            }
        });
        String logged = loggedSince(log);
        if (logged.matches("(?s).*\"level\":\"(WARN|ERROR|FATAL)\".*") || logged.contains("stackTrace")) {
            wrong.add("the log says " + logged.substring(0, Math.min(1_500, logged.length())));
        }
        Document page = Jsoup.parse(answer.body());
        if (answer.statusCode() != 200) {
            wrong.add("answered " + answer.statusCode() + " "
                    + answer.headers()
                            .firstValue("Location")
                            .orElse(page.select("h1").text()));
            return wrong;
        }
        if (!language.code().equals(page.selectFirst("html").attr("lang"))) {
            wrong.add("not in the language of the page");
        }
        List<String> shown = shown(answer.body());
        if (shown.isEmpty()) {
            wrong.add("nothing is said: " + page.select("main").text());
        }
        if (shown.size() > MOST_FAULTS) {
            wrong.add("told too often: " + shown.size());
        }
        shown.stream()
                .distinct()
                .limit(20)
                .filter(text -> TEXTS.get(language).stream()
                        .noneMatch(one -> one.matcher(text).matches()))
                .limit(3)
                .forEach(text -> wrong.add("no text of ours in this language: " + text));
        if (shown.stream().anyMatch(text -> pastTheGate(language, text))) {
            wrong.add("taken for a sound document: " + shown);
        }
        if (answer.body().contains("\tat ") || answer.body().contains("Exception")) {
            wrong.add("a stack trace is shown");
        }
        return wrong;
    }

    private static List<String> taken(Door door, Language language, Upload upload) throws Exception {
        if (door == Door.STEPS) {
            run("delete from scenario_step where scenario_id = '" + SCENARIO + "'");
        }
        HttpResponse<String> answer = sent(door, language, upload);
        List<String> shown = shown(answer.body());
        return answer.statusCode() == 302
                        || upload.name().startsWith("paper.")
                                && !upload.name().endsWith(".pdf")
                                && shown.stream().allMatch(text -> pastTheGate(language, text))
                                && !shown.isEmpty()
                ? List.of()
                : List.of("not taken: " + answer.statusCode() + " " + shown);
    }

    /** Where there is no LibreOffice, or the document is one for the gate alone: that it cannot be converted. */
    private static boolean pastTheGate(Language language, String text) {
        return List.of("word.unavailable", "word.failed").stream()
                .anyMatch(
                        key -> Messages.bundle("paper", language).getString(key).equals(text));
    }

    private static HttpResponse<String> sent(Door door, Language language, Upload upload) throws Exception {
        Way way = way(door);
        Visitor visitor = visitor(way.who(), language);
        return visitor.send(way.page(), way.form(), way.fields(), way.input(), upload.name(), upload.bytes());
    }

    private static Way way(Door door) throws Exception {
        return switch (door) {
            case PAPER ->
                new Way(
                        "coordinator",
                        "/paper/" + PAPER,
                        "form#submit",
                        Map.of("submit:language", "EN", "submit:do", ""),
                        "submit:file");
            case LINK ->
                new Way(
                        "",
                        "/hand-in/" + TOKEN,
                        "form#submit",
                        Map.of("submit:language", "EN", "submit:do", ""),
                        "submit:file");
            case AREAS -> places("AREAS");
            case FOOTPRINTS -> places("FOOTPRINTS");
            case STEPS ->
                new Way("reviewer", "/scenario-steps/" + SCENARIO, "form#bring", Map.of("bring:go", ""), "bring:file");
            case SPREADSHEET ->
                new Way(
                        "coordinator",
                        "/import-new/" + own,
                        "form#upload",
                        Map.of("upload:kind", "ACTIONS", "upload:go", ""),
                        "upload:file");
            case CORRECTED ->
                new Way(
                        "coordinator",
                        "/import-check/" + faulty(),
                        "form#replace",
                        Map.of("replace:go", ""),
                        "replace:file");
            case MONEY ->
                new Way(
                        "commissioner",
                        "/money-import/" + council,
                        "form#upload",
                        Map.of("upload:kind", "PAYMENTS", "upload:go", ""),
                        "upload:file");
            case REFERENCE ->
                new Way("administrator", "/reference-data", "form#upload", Map.of("upload:load", ""), "upload:files");
        };
    }

    private static Way places(String content) {
        return new Way(
                "administrator",
                "/place-import",
                "form#bring",
                Map.of("bring:content", content, "bring:go", ""),
                "bring:file");
    }

    private static String corrected;

    /** A spreadsheet with faults that waits to be corrected. */
    private static String faulty() throws Exception {
        if (corrected == null) {
            String location = sent(
                            Door.SPREADSHEET,
                            Language.EN,
                            new Upload(
                                    "log.csv",
                                    "Ref,Action,Owner,Due\nX1,Do it,Nobody known,whenever\n"
                                            .getBytes(StandardCharsets.UTF_8)))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            corrected = location.substring(location.lastIndexOf('/') + 1);
        }
        return corrected;
    }

    private static Visitor visitor(String who, Language language) throws IOException, InterruptedException {
        Visitor visitor = VISITORS.get(who + language);
        if (visitor == null) {
            visitor = who.isEmpty() ? Visitor.stranger() : Visitor.signedIn(who);
            visitor.get("/sign-in?lang=" + language.code());
            VISITORS.put(who + language, visitor);
        }
        return visitor;
    }

    /** What the page says is wrong. */
    private static List<String> shown(String body) {
        return Jsoup.parse(body)
                .select(".ui-message-error-detail, #messages li, section.faults tbody td:last-child")
                .eachText();
    }

    /** How many rows each table has. */
    private static Map<String, Long> stored() throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Connection base = TestEnvironment.connection();
                Statement statement = base.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE' and not (table_name like '"
                            + BY_ITSELF + "')")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            String counts = String.join(
                    " union all ",
                    tables.stream()
                            .map(table -> "select '" + table + "', count(*) from " + table)
                            .toList());
            try (ResultSet found = statement.executeQuery(counts)) {
                while (found.next()) {
                    rows.put(found.getString(1), found.getLong(2));
                }
            }
        }
        return rows;
    }

    private static void run(String... statements) throws SQLException {
        try (Connection base = TestEnvironment.connection();
                Statement statement = base.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static Path log() {
        return Path.of(System.getProperty("test.server.home"), "standalone", "log", "server.log");
    }

    private static String loggedSince(long length) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "r")) {
            byte[] rest = new byte[(int) Math.min(1 << 20, Math.max(0, log.length() - length))];
            log.seek(length);
            log.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8);
        }
    }

    /** All texts of the product in a language, with anything in the places of their arguments. */
    private static List<Pattern> texts(Language language) throws IOException {
        List<Pattern> texts = new ArrayList<>();
        try (var bundles = Files.list(Path.of("src", "main", "resources", "i18n"))) {
            for (Path bundle : bundles.filter(file -> file.toString().endsWith("_en.properties"))
                    .toList()) {
                String capability = bundle.getFileName().toString().replace("_en.properties", "");
                if (capability.equals("faces")) {
                    continue;
                }
                ResourceBundle words = Messages.bundle(capability, language);
                for (String key : words.keySet()) {
                    String text = words.getString(key);
                    add(texts, pattern(text));
                    if (text.contains(", plural,") || text.contains(", select,")) {
                        BRANCH.matcher(text)
                                .results()
                                .forEach(branch -> add(
                                        texts,
                                        ".*"
                                                + Pattern.quote(branch.group(1).replace("''", "'"))
                                                        .replace("#", "\\E.*\\Q")
                                                + ".*"));
                    }
                }
            }
        }
        return texts;
    }

    /** What is nothing but a word with arguments would match anything. */
    private static void add(List<Pattern> texts, String pattern) {
        if (pattern.replaceAll("\\.\\*|\\\\Q|\\\\E", "").length() > 8) {
            texts.add(Pattern.compile(pattern, Pattern.DOTALL));
        }
    }

    private static String pattern(String text) {
        boolean arguments = text.contains("{");
        StringBuilder pattern = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        int depth = 0;
        for (char letter : (arguments ? text.replace("''", "'") : text).toCharArray()) {
            if (letter == '{' && depth++ == 0) {
                pattern.append(Pattern.quote(literal.toString())).append(".*");
                literal.setLength(0);
            } else if (letter == '}' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                literal.append(letter);
            }
        }
        return pattern.append(literal.isEmpty() ? "" : Pattern.quote(literal.toString()))
                .toString();
    }
}
