package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form that stands beside others keeps its input: pressing a button of another one must lose nothing. */
class FormsTest {

    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF/views");
    /** What others show on these pages: it stands beside their forms. */
    private static final Path PANELS = Path.of("src/main/webapp/WEB-INF/panels");

    private static final String BESIDE = "<h:form id=\"beside\" styleClass=\"keeps-input\"><p:commandButton/></h:form>";

    /** A form, or the verb whose tag is one: that one always keeps its input. */
    private static final Pattern FORM = Pattern.compile("<(h:form|cyd:verb)\\b([^>]*)>(.*?)</\\1>", Pattern.DOTALL);

    /** What somebody types or chooses; passwords and files are never kept. */
    private static final Pattern FIELD = Pattern.compile(
            "<(p:inputText|p:inputTextarea|p:inputNumber|h:inputText|h:inputTextarea|h:selectOneMenu|h:selectOneRadio|h:selectManyCheckbox|h:selectBooleanCheckbox|p:selectBooleanCheckbox"
                    + "|cyd:(?:text|area|number|money|date|time|choice|check)Field)\\b");

    @Test
    void a_form_beside_others_keeps_what_is_typed_into_it() throws IOException {
        List<String> forgetful = new ArrayList<>();
        try (Stream<Path> views = Files.walk(VIEWS)) {
            for (Path view :
                    views.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                forgetful.addAll(forgetful(view.toString(), Files.readString(view)));
            }
        }
        try (Stream<Path> panels = Files.walk(PANELS)) {
            for (Path panel :
                    panels.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                forgetful.addAll(forgetful(panel.toString(), BESIDE + Files.readString(panel)));
            }
        }
        assertEquals(List.of(), forgetful);
    }

    /**
     * A new page with several forms fails here until somebody has looked at it: its line in the table gives it to
     * {@code FormsBesideOthersIT}, which types into all of its forms.
     */
    @Test
    void every_page_with_several_forms_is_in_the_table_of_those_that_are_tried_in_the_browser() throws IOException {
        Set<String> several = new TreeSet<>();
        try (Stream<Path> views = Files.walk(VIEWS)) {
            for (Path view :
                    views.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                if (severalToFillIn(Files.readString(view))) {
                    several.add(
                            VIEWS.relativize(view).toString().replace('\\', '/').replace(".xhtml", ""));
                }
            }
        }
        Set<String> tried = Files.readAllLines(Path.of("src/test/resources/matrix/forms.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(several, tried);
        assertTrue(several.size() > 20);
    }

    @Test
    void the_search_for_pages_with_several_forms_is_able_to_find_one() {
        String one = "<h:form id=\"a\"><p:inputText id=\"t\"/></h:form>";
        assertFalse(severalToFillIn(one));
        assertFalse(severalToFillIn("<h:form id=\"a\"><p:commandButton/></h:form><h:form id=\"b\"></h:form>"));
        assertTrue(severalToFillIn(one + "<h:form id=\"b\"><p:commandButton/></h:form>"));
        String verb = "<cyd:verb name=\"c\" binding=\"#{c}\"><cyd:areaField name=\"t\"/></cyd:verb>";
        assertFalse(severalToFillIn(verb));
        assertTrue(severalToFillIn(verb + verb));
    }

    private static boolean severalToFillIn(String view) {
        List<MatchResult> forms = FORM.matcher(view).results().toList();
        return forms.size() > 1
                && forms.stream().anyMatch(form -> FIELD.matcher(form.group(3)).find());
    }

    @Test
    void the_check_is_able_to_fail() {
        String keeps = "<h:form id=\"a\" styleClass=\"narrow keeps-input\"><p:inputText id=\"t\"/></h:form>";
        assertEquals(List.of(), forgetful("view", keeps + "<h:form id=\"b\"><p:commandButton/></h:form>"));
        assertTrue(forgetful("view", keeps + "<h:form id=\"b\"><p:inputText id=\"u\"/></h:form>")
                .get(0)
                .contains("id=\"b\""));
        assertEquals(
                1,
                forgetful("view", keeps + "<h:form id=\"b\"><cyd:dateField name=\"u\"/></h:form>")
                        .size());
        assertEquals(
                List.of(), forgetful("view", keeps + "<cyd:verb name=\"b\"><cyd:dateField name=\"u\"/></cyd:verb>"));
    }

    private static List<String> forgetful(String name, String view) {
        List<String> forgetful = new ArrayList<>();
        Matcher form = FORM.matcher(view);
        int forms = 0;
        while (form.find()) {
            forms++;
            if (form.group(1).equals("h:form")
                    && FIELD.matcher(form.group(3)).find()
                    && !form.group(2).contains("keeps-input")) {
                forgetful.add(name + ":" + form.group(2));
            }
        }
        return forms < 2 ? List.of() : forgetful;
    }
}
