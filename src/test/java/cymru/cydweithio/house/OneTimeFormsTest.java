package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import cymru.cydweithio.platform.UseCase;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A form that makes something new says that it does it once ({@code once}), so that going back and saving again makes
 * no second one. What makes something new is a use case that returns its id.
 */
class OneTimeFormsTest {

    private static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");
    private static final Pattern FORM = Pattern.compile("<(h:form|cyd:verb)\\b([^>]*)>(.*?)</\\1>", Pattern.DOTALL);

    /** What cannot be made twice anyway, or harmlessly, each with its reason. This list only shrinks. */
    private static final Map<String, String> ANYWAY = Map.of(
            "agendaItemPage.defer", "an item that was deferred is not on the agenda any more",
            "moneyImportPage.upload", "an upload is looked at; what it holds is brought once",
            "importNewPage.upload", "an upload is looked at; what it holds is brought once",
            "importCheckPage.importAll", "an upload is brought once",
            "meetingPage.issue", "where nothing is new, nothing is issued",
            "streamPage.breach", "a condition that is breached is not breached again");

    @Test
    void a_form_that_makes_something_new_makes_it_once() throws IOException {
        Set<String> making = making(new ClassFileImporter().importPath(Path.of("target/classes")));
        assertTrue(making.size() > 20, making.toString());
        Set<String> again = new TreeSet<>();
        try (Stream<Path> views = Files.walk(WEB_INF)) {
            for (Path view :
                    views.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                again.addAll(again(Files.readString(view), making));
            }
        }
        assertEquals(Set.of(), again);
    }

    @Test
    void a_form_that_would_make_it_again_is_found() {
        String button = "<p:commandButton action=\"#{actionNewPage.raise}\"/>";
        Set<String> making = Set.of("actionNewPage.raise");
        assertEquals(making, again("<h:form id=\"raise\">" + button + "</h:form>", making));
        assertEquals(making, again("<cyd:verb name=\"raise\">" + button + "</cyd:verb>", making));
        assertEquals(Set.of(), again("<h:form id=\"raise\" once=\"true\">" + button + "</h:form>", making));
        assertFalse(FORM.matcher(button).find());
    }

    private static Set<String> again(String view, Set<String> making) {
        Set<String> again = new TreeSet<>();
        FORM.matcher(view)
                .results()
                .filter(form -> !form.group(2).contains(" once=\""))
                .forEach(form -> making.stream()
                        .filter(verb -> form.group(3).contains("#{" + verb + "}") && !ANYWAY.containsKey(verb))
                        .forEach(again::add));
        return again;
    }

    /** The verbs of pages that end in a use case which returns the id of what it made. */
    private static Set<String> making(JavaClasses classes) {
        Set<String> making = new TreeSet<>();
        for (JavaClass page : classes) {
            if (!page.isAnnotatedWith(Named.class)) {
                continue;
            }
            String bean = Character.toLowerCase(page.getSimpleName().charAt(0))
                    + page.getSimpleName().substring(1);
            page.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                            && method.getRawReturnType().getName().equals("void")
                            && makes(method))
                    .forEach(method -> making.add(bean + "." + method.getName()));
        }
        return making;
    }

    private static boolean makes(JavaMethod method) {
        Set<JavaCodeUnit> reached = new LinkedHashSet<>(List.of(method));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (JavaMethodCall call : open.remove().getMethodCallsFromSelf()) {
                if (call.getTargetOwner().isAnnotatedWith(UseCase.class)
                        && id(call.getTarget().getRawReturnType())) {
                    return true;
                }
                call.getTarget()
                        .resolveMember()
                        .filter(member -> member.getOwner().equals(method.getOwner()) && reached.add(member))
                        .ifPresent(open::add);
            }
        }
        return false;
    }

    private static boolean id(JavaClass type) {
        return type.isEquivalentTo(UUID.class) || type.getSimpleName().matches("[A-Z]\\w*Id");
    }
}
