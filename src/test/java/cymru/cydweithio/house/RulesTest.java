package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import cymru.cydweithio.house.planted.PlantedRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the product are constants: each has its words, each is used, and nothing else names its key. */
class RulesTest {

    private static final Path CLASSES = Path.of("target/classes/cymru/cydweithio");
    private static final Path PLANTED = Path.of("target/test-classes/cymru/cydweithio/house/planted");
    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF");
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final int MOST = 75;

    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath(CLASSES);

    @Test
    void every_rule_has_a_text_in_both_languages() {
        List<String> silent = withoutText(rules(PRODUCT));
        assertEquals(List.of(), silent);
        assertTrue(rules(PRODUCT).size() > 600, "the search finds the rules");
        assertEquals(
                List.of("platform.planted.silent"),
                withoutText(List.of(PlantedRule.values())),
                "a rule without words is found");
    }

    @Test
    void no_two_rules_have_the_same_key_and_each_is_of_its_own_capability() {
        Map<String, Rule> byKey = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Rule rule : rules(PRODUCT)) {
            if (byKey.put(rule.key(), rule) != null) {
                wrong.add("twice: " + rule.key());
            }
            String capability = rule.getClass().getPackageName().substring("cymru.cydweithio.".length());
            if (!rule.key().startsWith(capability + ".")) {
                wrong.add(capability + " names " + rule.key());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_rule_is_used_and_no_list_of_rules_is_long() {
        assertEquals(Set.of(), unused(PRODUCT));
        assertEquals(
                Set.of("PlantedRule.UNUSED", "PlantedRule.SILENT"),
                unused(new ClassFileImporter().importPath(PLANTED)),
                "a rule that nothing uses is found");
        ofRules(PRODUCT)
                .forEach(type -> assertTrue(constants(type).size() <= MOST, type.getName() + " is to be split"));
    }

    @Test
    void nothing_but_its_constant_names_the_key_of_a_rule() throws IOException {
        Set<String> keys = rules(PRODUCT).stream().map(Rule::key).collect(Collectors.toSet());
        assertEquals(Map.of(), named(CLASSES, keys));
        assertEquals(
                Set.of("PlantedViolations"),
                named(PLANTED, Set.of("platform.planted.spelled")).keySet(),
                "a key that is spelled out is found");
    }

    @Test
    void a_violation_is_of_a_rule() {
        List<Constructor<?>> made = List.of(RuleViolation.class.getConstructors());
        assertEquals(1, made.size());
        assertEquals(Rule.class, made.get(0).getParameterTypes()[0]);
    }

    /** An input names the rules whose message belongs beside it. */
    @Test
    void every_rule_that_a_view_names_is_one() throws IOException {
        Set<String> keys = rules(PRODUCT).stream().map(Rule::key).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        int found = 0;
        try (Stream<Path> files = Files.walk(VIEWS)) {
            for (Path view :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                for (String key : namedBy(Files.readString(view))) {
                    found++;
                    if (!keys.contains(key)) {
                        unknown.add(view.getFileName() + " " + key);
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertFalse(found < 40, "the search finds the rules of inputs: " + found);
    }

    private static List<String> namedBy(String view) {
        List<String> keys = new ArrayList<>();
        Matcher matcher = Pattern.compile("name=\"rules\"\\s+value=\"([a-zA-Z. \\s]+)\"|\\brules=\"([a-zA-Z. \\s]+)\"")
                .matcher(view);
        while (matcher.find()) {
            String all = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            keys.addAll(Arrays.asList(all.strip().split("\\s+")));
        }
        return keys;
    }

    private static Stream<JavaClass> ofRules(JavaClasses classes) {
        return classes.stream().filter(type -> type.isEnum() && type.isAssignableTo(Rule.class));
    }

    private static List<Rule> rules(JavaClasses classes) {
        return ofRules(classes)
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(Rule.class::cast)
                .toList();
    }

    private static List<JavaField> constants(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getRawType().equals(type))
                .toList();
    }

    private static Set<String> unused(JavaClasses classes) {
        Set<String> unused = new TreeSet<>();
        ofRules(classes).flatMap(type -> constants(type).stream()).forEach(field -> {
            if (field.getAccessesToSelf().stream()
                    .allMatch(access -> access.getOriginOwner().equals(field.getOwner()))) {
                unused.add(field.getOwner().getSimpleName() + "." + field.getName());
            }
        });
        return unused;
    }

    /** Classes with the keys that they spell out, though they are no rules themselves. */
    private static Map<String, Set<String>> named(Path folder, Set<String> keys) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (StringsOfClasses type : StringsOfClasses.under(folder)) {
            Set<String> spelled = new TreeSet<>(type.strings());
            spelled.retainAll(keys);
            if (!spelled.isEmpty() && !isRule(type.type())) {
                found.put(type.type().substring(type.type().lastIndexOf('.') + 1), spelled);
            }
        }
        return found;
    }

    private static boolean isRule(String type) {
        try {
            return Rule.class.isAssignableFrom(Class.forName(type, false, RulesTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> withoutText(List<? extends Rule> rules) {
        Map<String, Properties> bundles = new HashMap<>();
        List<String> silent = new ArrayList<>();
        for (Rule rule : rules) {
            int dot = rule.key().indexOf('.');
            for (String language : List.of("_en", "_cy")) {
                Properties texts = bundles.computeIfAbsent(rule.key().substring(0, dot) + language, RulesTest::load);
                if (texts.getProperty(rule.key().substring(dot + 1), "").isBlank() && !silent.contains(rule.key())) {
                    silent.add(rule.key());
                }
            }
        }
        return silent;
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
