package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form that stands beside others keeps its input: pressing a button of another one must lose nothing. */
class FormsTest {

    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF/views");
    private static final Pattern FORM = Pattern.compile("<h:form([^>]*)>(.*?)</h:form>", Pattern.DOTALL);
    /** What somebody types or chooses; passwords and files are never kept. */
    private static final Pattern FIELD = Pattern.compile(
            "<(p:inputText|p:inputTextarea|p:inputNumber|h:inputText|h:inputTextarea|h:selectOneMenu|h:selectOneRadio|h:selectManyCheckbox|h:selectBooleanCheckbox|p:selectBooleanCheckbox)\\b");

    @Test
    void a_form_beside_others_keeps_what_is_typed_into_it() throws IOException {
        List<String> forgetful = new ArrayList<>();
        try (Stream<Path> views = Files.walk(VIEWS)) {
            for (Path view :
                    views.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                forgetful(view.toString(), Files.readString(view)).forEach(forgetful::add);
            }
        }
        assertEquals(List.of(), forgetful);
    }

    @Test
    void the_check_is_able_to_fail() {
        String keeps = "<h:form id=\"a\" styleClass=\"narrow keeps-input\"><p:inputText id=\"t\"/></h:form>";
        assertEquals(List.of(), forgetful("view", keeps + "<h:form id=\"b\"><p:commandButton/></h:form>"));
        assertTrue(forgetful("view", keeps + "<h:form id=\"b\"><p:inputText id=\"u\"/></h:form>")
                .get(0)
                .contains("id=\"b\""));
    }

    private static List<String> forgetful(String name, String view) {
        List<String> forgetful = new ArrayList<>();
        Matcher form = FORM.matcher(view);
        int forms = 0;
        while (form.find()) {
            forms++;
            if (FIELD.matcher(form.group(2)).find() && !form.group(1).contains("keeps-input")) {
                forgetful.add(name + ":" + form.group(1));
            }
        }
        return forms < 2 ? List.of() : forgetful;
    }
}
