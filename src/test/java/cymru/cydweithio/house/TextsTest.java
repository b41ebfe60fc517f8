package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every word that a person reads comes from a bundle, and every bundle speaks both languages. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path VIEWS = Path.of("src/main/webapp");
    /** Bundles whose texts are ours: all that there are, but for the messages of Faces itself. */
    private static final Set<String> CAPABILITIES = capabilities();

    private static final String FACES = "faces";

    @TempDir
    Path folder;

    /** Attributes that hold what people read, of pages and of our own tags; and styles. */
    private static final Pattern SAID =
            Pattern.compile("\\s(style=\"[^\"]*\"|(?:title|alt|aria-label|placeholder|label|headerText|emptyMessage"
                    + "|help|summary|caption|first|none|apply|term|itemLabel|pageReport|tooLarge|columns|numbers|more)"
                    + "=\"[^\"]*\\p{L}[^\"]*\")");

    private static final Pattern PLACES = Pattern.compile("\\{(\\d)");
    /** Words that are the same in both languages. */
    private static final Set<String> SAME = Set.of(
            "action.percent",
            "chain.step.contract",
            "chain.rung.contract",
            "contract.chain.contract",
            "contract.contract",
            "contract.due.mail.ahead.subject",
            "contract.due.mail.today.subject",
            "funding.kind.contract",
            "funding.target.contract",
            "meeting.draft.person",
            "security.history.field.contract_id",
            "contract.history.part.contract",
            "platform.product",
            "place.map.title",
            "burden.hours",
            "place.areaLevel.ward",
            "recommendation.file.title",
            "reviewreport.summary.counted",
            "reviewreport.map.alt.covers",
            "reviewreport.matrix.row",
            "reviewreport.effects.pair",
            "reviewreport.effects.change",
            "reviewreport.sheet.measure");

    @Test
    void both_languages_have_the_same_keys_with_the_same_places_and_no_text_is_missing() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String bundle : bundles()) {
            Properties en = load(bundle + "_en");
            Properties cy = load(bundle + "_cy");
            assertEquals(new TreeSet<>(en.stringPropertyNames()), new TreeSet<>(cy.stringPropertyNames()), bundle);
            for (String key : en.stringPropertyNames()) {
                if (en.getProperty(key).isBlank() || cy.getProperty(key).isBlank()) {
                    wrong.add(bundle + "." + key + " is blank");
                }
                if (!places(en.getProperty(key)).equals(places(cy.getProperty(key)))) {
                    wrong.add(bundle + "." + key + " has other places");
                }
                if (!bundle.equals(FACES)
                        && en.getProperty(key).equals(cy.getProperty(key))
                        && !SAME.contains(bundle + "." + key)) {
                    wrong.add(bundle + "." + key + " is not translated");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_bundle_belongs_to_a_capability_and_speaks_both_languages() throws IOException {
        assertEquals(List.of(), strangeBundles(BUNDLES));
        assertTrue(CAPABILITIES.size() > 20, CAPABILITIES::toString);
        Files.writeString(folder.resolve("board_en.properties"), "");
        Files.writeString(folder.resolve("board_cy.properties"), "");
        Files.writeString(folder.resolve("place_en.properties"), "");
        Files.writeString(folder.resolve("faces_cy.properties"), "");
        Files.writeString(folder.resolve("nowhere_en.properties"), "");
        Files.writeString(folder.resolve("nowhere_cy.properties"), "");
        Files.writeString(folder.resolve("board.properties"), "");
        assertEquals(
                List.of(
                        "board.properties is of no language",
                        "faces_en.properties is missing",
                        "nowhere_cy.properties is of no capability",
                        "nowhere_en.properties is of no capability",
                        "place_cy.properties is missing"),
                strangeBundles(folder),
                "the check can fail");
    }

    private static List<String> strangeBundles(Path bundles) throws IOException {
        Set<String> strange = new TreeSet<>();
        for (Path file : files(bundles, "")) {
            if (Files.isDirectory(file)) {
                continue;
            }
            String name = file.getFileName().toString();
            Matcher named = Pattern.compile("(\\w+)_(en|cy)\\.properties").matcher(name);
            if (!named.matches()) {
                strange.add(name + " is of no language");
                continue;
            }
            if (!named.group(1).equals(FACES)
                    && !Files.isDirectory(Path.of("src/main/java/cymru/cydweithio", named.group(1)))) {
                strange.add(name + " is of no capability");
            }
            for (Language language : Language.values()) {
                String other = named.group(1) + "_" + language.code() + ".properties";
                if (!Files.exists(bundles.resolve(other))) {
                    strange.add(other + " is missing");
                }
            }
        }
        return List.copyOf(strange);
    }

    @Test
    void no_key_stands_twice_in_a_bundle() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path bundle : files(BUNDLES, ".properties")) {
            Set<String> seen = new TreeSet<>();
            Files.readAllLines(bundle).stream()
                    .filter(line -> line.matches("[A-Za-z0-9].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .forEach(key -> twice.add(bundle.getFileName() + " " + key));
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void every_pattern_can_be_filled_in_both_languages() throws IOException {
        for (String bundle : CAPABILITIES) {
            for (Language language : Language.values()) {
                Properties texts = load(bundle + "_" + language.code());
                for (String key : texts.stringPropertyNames()) {
                    if (PLACES.matcher(texts.getProperty(key)).find()) {
                        for (int number : new int[] {0, 1, 2, 3, 6, 11}) {
                            String filled = new MessageFormat(texts.getProperty(key), language.locale())
                                    .format(new Object[] {number, number, number, number, number, number, number, number
                                    });
                            assertFalse(filled.contains("{"), bundle + "." + key + " " + filled);
                        }
                    }
                }
            }
        }
    }

    @Test
    void welsh_counts_in_its_own_plural_forms() {
        Messages messages = new Messages();
        assertNotEquals(
                messages.text(Language.CY, "duty.duties.count", 2L).replace("2", ""),
                messages.text(Language.CY, "duty.duties.count", 5L).replace("5", ""),
                "two duties mutate after dwy");
    }

    @Test
    void every_key_that_a_view_names_is_in_the_bundles() throws IOException {
        Pattern named = Pattern.compile("\\b(" + String.join("|", CAPABILITIES)
                + ")\\['([A-Za-z0-9._]+)'\\]|fmt\\.text\\('([a-z0-9]+)\\.([A-Za-z0-9._]+)'");
        List<String> missing = new ArrayList<>();
        for (Path view : Stream.concat(views().stream(), templates().stream()).toList()) {
            Matcher matcher = named.matcher(Files.readString(view));
            while (matcher.find()) {
                String bundle = matcher.group(1) != null ? matcher.group(1) : matcher.group(3);
                String key = matcher.group(2) != null ? matcher.group(2) : matcher.group(4);
                if (!load(bundle + "_en").containsKey(key)) {
                    missing.add(view.getFileName() + " " + bundle + "." + key);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void every_rule_and_fault_that_the_code_names_has_a_message() throws IOException {
        Pattern named = Pattern.compile(
                "(?:new RuleViolation|super|done|new Fault|refuse|fault|note|MenuEntry\\.in)\\([^;]*?\"((?:"
                        + String.join("|", CAPABILITIES) + ")\\.[A-Za-z0-9._]+)\"");
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            Matcher matcher = named.matcher(Files.readString(source));
            while (matcher.find()) {
                found++;
                String key = matcher.group(1);
                int dot = key.indexOf('.');
                if (!load(key.substring(0, dot) + "_en").containsKey(key.substring(dot + 1))) {
                    missing.add(source.getFileName() + " " + key);
                }
            }
        }
        assertEquals(List.of(), missing);
        assertFalse(found < 40, "the search finds the keys");
    }

    @Test
    void every_word_for_a_constant_and_every_field_of_the_history_has_a_text() throws Exception {
        List<String> missing = new ArrayList<>();
        words("funding", "payment.mark", cymru.cydweithio.funding.PaymentMark.values(), missing);
        words("place", "kind", cymru.cydweithio.place.LayerKind.values(), missing);
        words("place", "level", cymru.cydweithio.place.Level.values(), missing);
        words("place", "areaLevel", cymru.cydweithio.place.AreaLevel.values(), missing);
        words("opendata", "content", cymru.cydweithio.opendata.PlaceImport.Content.values(), missing);
        words("assessment", "state", cymru.cydweithio.assessment.AssessmentState.values(), missing);
        words("assessment", "theme", cymru.cydweithio.assessment.AssessmentTheme.values(), missing);
        words("assessment", "content", cymru.cydweithio.assessment.RequiredContent.values(), missing);
        words("assessment", "law", cymru.cydweithio.assessment.AssessmentLaw.values(), missing);
        words("assessment", "break", cymru.cydweithio.assessment.Priorities.Break.values(), missing);
        words("place", "sponsor", cymru.cydweithio.place.Sponsor.values(), missing);
        words("place", "status", cymru.cydweithio.place.FootprintStatus.values(), missing);
        words("place", "coverage", cymru.cydweithio.place.Coverage.values(), missing);
        words("place", "evidence", cymru.cydweithio.place.Evidence.values(), missing);
        words("place", "lie", cymru.cydweithio.place.MapOfWales.BoundaryRelation.values(), missing);
        words("orgchart", "kind", cymru.cydweithio.orgchart.OrgChart.Kind.values(), missing);
        words("orgchart", "above", cymru.cydweithio.partnership.GovernanceKind.values(), missing);
        words("platform", "confidence", cymru.cydweithio.platform.Confidence.values(), missing);
        words("platform", "devolved", cymru.cydweithio.platform.Devolved.values(), missing);
        words("platform", "language", Language.values(), missing);
        words("partnership", "section17", cymru.cydweithio.partnership.Section17.values(), missing);
        words("partnership", "kind", cymru.cydweithio.partnership.Organisations.KINDS.toArray(), missing);
        words("partnership", "kinds", cymru.cydweithio.partnership.Organisations.KINDS.toArray(), missing);
        words("duty", "strength", cymru.cydweithio.duty.Strength.values(), missing);
        words("security", "role", cymru.cydweithio.security.Role.values(), missing);
        words("security", "state", cymru.cydweithio.security.AccountState.values(), missing);
        words("security", "history.kind", cymru.cydweithio.security.History.Kind.values(), missing);
        for (Object subject : subjectsOfHistory()) {
            String title = "history.title." + subject.toString().toLowerCase(java.util.Locale.ROOT);
            if (bundlesWith(title).size() != 1) {
                missing.add(title);
            }
        }
        words("mail", "state", cymru.cydweithio.mail.MailState.values(), missing);
        words("partnership", "governance", cymru.cydweithio.partnership.GovernanceKind.values(), missing);
        words("board", "role", cymru.cydweithio.board.SeatRole.values(), missing);
        words("board", "capacity", cymru.cydweithio.board.Capacity.values(), missing);
        words("board", "quorum.kind", cymru.cydweithio.board.Quorum.Kind.values(), missing);
        words("duty", "binding", cymru.cydweithio.duty.BindingTarget.values(), missing);
        words("platform", "welsh", cymru.cydweithio.platform.Bilingual.WelshStatus.values(), missing);
        words("platform", "precision", cymru.cydweithio.platform.PartialDate.Precision.values(), missing);
        words("action", "state", cymru.cydweithio.action.ActionState.values(), missing);
        words("action", "timing", cymru.cydweithio.action.Timing.values(), missing);
        words("action", "kind", cymru.cydweithio.action.UpdateKind.values(), missing);
        words("action", "standing", cymru.cydweithio.action.Actions.ActionStatus.values(), missing);
        words("overlap", "measure", cymru.cydweithio.overlap.Measure.values(), missing);
        words("overlap", "measure.how", cymru.cydweithio.overlap.Measure.values(), missing);
        words("overlap", "relation", cymru.cydweithio.overlap.Relation.values(), missing);
        words("conflict", "kind", cymru.cydweithio.conflict.ConflictKind.values(), missing);
        words("conflict", "how", cymru.cydweithio.conflict.ConflictKind.values(), missing);
        words("conflict", "status", cymru.cydweithio.conflict.ConflictStatus.values(), missing);
        words("scenario", "state", cymru.cydweithio.scenario.ScenarioState.values(), missing);
        for (String prefix : List.of("step.kind", "step.add", "step.how")) {
            words("scenario", prefix, cymru.cydweithio.scenario.Step.Kind.values(), missing);
        }
        words("scenario", "verdict", cymru.cydweithio.scenario.ChangePowers.Verdict.values(), missing);
        words("service", "theme", cymru.cydweithio.service.Theme.values(), missing);
        words("service", "prevention", cymru.cydweithio.service.Prevention.values(), missing);
        words("service", "gate", cymru.cydweithio.service.Gate.values(), missing);
        words("service", "gate.help", cymru.cydweithio.service.Gate.values(), missing);
        words("service", "stage", cymru.cydweithio.service.Stage.values(), missing);
        words("service", "advance", cymru.cydweithio.service.Stage.values(), missing);
        words("burden", "by", cymru.cydweithio.burden.Burden.By.values(), missing);
        words("burden", "count", cymru.cydweithio.burden.Burden.By.values(), missing);
        words("burden", "column.name", cymru.cydweithio.burden.Burden.By.values(), missing);
        words("burden", "how.footprint", cymru.cydweithio.burden.Burden.By.values(), missing);
        words("burden", "how.recorded", cymru.cydweithio.burden.Burden.By.values(), missing);
        words("burden", "file", cymru.cydweithio.burden.Burden.By.values(), missing);
        words("burden", "counted", cymru.cydweithio.burden.Burden.Counted.values(), missing);
        words("brief", "footprints.caption", cymru.cydweithio.place.LayerKind.values(), missing);
        words("contract", "kind", cymru.cydweithio.contract.DateKind.values(), missing);
        words("funding", "standing", cymru.cydweithio.funding.AllocationStatus.values(), missing);
        words("funding", "condition.state", cymru.cydweithio.funding.ConditionState.values(), missing);
        words("funding", "kind", cymru.cydweithio.funding.Allocations.TargetKind.values(), missing);
        words("funding", "state", cymru.cydweithio.funding.FundingStreams.State.values(), missing);
        words("recommendation", "outcome", cymru.cydweithio.recommendation.Outcome.values(), missing);
        words("reference", "origin", cymru.cydweithio.reference.Origin.values(), missing);
        words("board", "sheet.shown", cymru.cydweithio.board.SeatRole.values(), missing);
        words("meeting", "sheet.shown", cymru.cydweithio.meeting.MeetingImport.ImportedMeetingStatus.values(), missing);
        words("action", "sheet.shown", cymru.cydweithio.action.ActionState.values(), missing);
        words("board", "imported", new Object[] {"person", "seat", "appointment"}, missing);
        words("meeting", "imported", new Object[] {"meeting"}, missing);
        words("action", "imported", new Object[] {"action"}, missing);
        words("contract", "imported", new Object[] {"contract", "provider"}, missing);
        words("funding", "imported", new Object[] {"stream", "allocation", "payment"}, missing);
        for (Map.Entry<String, Set<String>> table : auditedColumns().entrySet()) {
            List<String> bundles = bundlesWith("history.part." + table.getKey());
            if (bundles.size() != 1) {
                missing.add("history.part." + table.getKey() + " in " + bundles);
                continue;
            }
            for (String column : table.getValue()) {
                String field = "history.field." + column;
                if (!load(bundles.get(0) + "_en").containsKey(field)
                        && !load("security_en").containsKey(field)) {
                    missing.add(bundles.get(0) + "." + field);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void no_view_holds_a_literal_word_or_an_inline_style() throws IOException {
        List<String> literal = new ArrayList<>();
        for (Path view : views()) {
            literal.addAll(literals(Files.readString(view)).stream()
                    .map(text -> view.getFileName() + ": " + text)
                    .toList());
        }
        for (Path template : templates()) {
            literal.addAll(literals(asView(Files.readString(template))).stream()
                    .map(text -> template.getFileName() + ": " + text)
                    .toList());
        }
        assertEquals(List.of(), literal);
        assertEquals(List.of("Hello"), literals("<p>#{platform['x']}</p><p>Hello</p>"), "the search can find");
        assertEquals(
                List.of("Hello"),
                literals(asView("<#if a><p>${fmt.text('x')}</p><@page.words text=b/><p>Hello</p></#if>")),
                "the search can find");
        assertEquals(
                List.of("style=\"x\"", "title=\"Say\""),
                literals("<p style=\"x\" title=\"Say\">#{a}</p>"),
                "the search can find");
        assertEquals(
                List.of("summary=\"Say\""),
                literals("<cyd:verb name=\"say\" summary=\"Say\"><cyd:areaField help=\"#{a}\"/></cyd:verb>"),
                "the search can find");
    }

    /** A template of a document without its directives and places. */
    private static String asView(String template) {
        return template.replaceAll("(?s)<#--.*?-->|</?[#@][^<>]*>|<style>.*?</style>", "")
                .replaceAll("\\$\\{[^}]*\\}", "#{}");
    }

    private static List<String> literals(String view) {
        List<String> found = new ArrayList<>();
        String bare = view.replaceAll("(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<\\?xml[^>]*>|#\\{[^}]*\\}", "");
        Matcher text = Pattern.compile(">([^<]*)<").matcher(bare);
        while (text.find()) {
            if (Pattern.compile("\\p{L}")
                    .matcher(text.group(1).replaceAll("&[a-z]+;", ""))
                    .find()) {
                found.add(text.group(1).strip());
            }
        }
        Matcher attribute = SAID.matcher(bare);
        while (attribute.find()) {
            found.add(attribute.group(1));
        }
        return found;
    }

    private static Object[] subjectsOfHistory() throws IOException {
        List<Object> names = new ArrayList<>();
        for (Path source : files(Path.of("src/main/java"), "History.java")) {
            Matcher subject = Pattern.compile(
                            "HistorySubject\\s*\\.(?:open|scope)\\(\\s*\"(\\w+)\"|Holding\\.(\\w+), Permission")
                    .matcher(Files.readString(source));
            while (subject.find()) {
                names.add(subject.group(1) == null ? subject.group(2) : subject.group(1));
            }
        }
        return names.toArray();
    }

    private static void words(String bundle, String prefix, Object[] constants, List<String> missing)
            throws IOException {
        for (Object constant : constants) {
            String key = prefix + "."
                    + constant.toString().toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
            if (!load(bundle + "_en").containsKey(key)) {
                missing.add(bundle + "." + key);
            }
        }
    }

    /** The columns of audited tables, those that a later migration added among them. */
    private static Map<String, Set<String>> auditedColumns() throws IOException {
        Map<String, Set<String>> columns = new TreeMap<>();
        collect("CREATE TABLE (\\w+)_aud \\((.*?)\\n\\)", "(?m)^    ([a-z0-9_]+) ", columns);
        collect("ALTER TABLE (\\w+)_aud\\b(.*?);", "\\bADD (?:COLUMN )?([a-z0-9_]+) ", columns);
        columns.values().forEach(ofTable -> ofTable.removeAll(Set.of("id", "rev", "revtype")));
        assertTrue(columns.get("payment").contains("voided_on"), "the search can find what was added");
        return columns;
    }

    private static void collect(String statement, String column, Map<String, Set<String>> columns) throws IOException {
        Matcher tables = Pattern.compile(statement, Pattern.DOTALL).matcher(sql());
        while (tables.find()) {
            Matcher names = Pattern.compile(column).matcher(tables.group(2));
            while (names.find()) {
                columns.computeIfAbsent(tables.group(1), table -> new TreeSet<>())
                        .add(names.group(1));
            }
        }
    }

    private static List<String> bundlesWith(String key) throws IOException {
        List<String> found = new ArrayList<>();
        for (String bundle : bundles()) {
            if (load(bundle + "_en").containsKey(key)) {
                found.add(bundle);
            }
        }
        return found;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACES.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Set<String> capabilities() {
        try {
            Set<String> capabilities = bundles();
            capabilities.remove(FACES);
            return capabilities;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> bundles() throws IOException {
        try (Stream<Path> all = Files.list(BUNDLES)) {
            return new TreeSet<>(all.map(path -> path.getFileName().toString().replaceAll("_(en|cy)\\.properties$", ""))
                    .toList());
        }
    }

    private static List<Path> views() throws IOException {
        return files(VIEWS, ".xhtml");
    }

    private static List<Path> templates() throws IOException {
        return files(Path.of("src/main/resources/document"), ".ftlh");
    }

    static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String sql() throws IOException {
        StringBuilder sql = new StringBuilder();
        for (Path file : files(Path.of("sql"), ".sql")) {
            sql.append(Files.readString(file));
        }
        return sql.toString();
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(BUNDLES.resolve(name + ".properties"), StandardCharsets.UTF_8));
        return properties;
    }
}
