package cymru.cydweithio.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes an empty capability with one page, in files of its own, so that the house tests and the matrices hold at once:
 *
 * <pre>java src/test/java/cymru/cydweithio/dev/NewCapability.java assessment "Assessments" "Asesiadau"</pre>
 *
 * It uses nothing but the JDK, and writes over nothing.
 */
public final class NewCapability {

    private static final String ROOT = "cymru/cydweithio/";
    private static final String EVERYBODY =
            "administrator coordinator chair member commissioner provider reviewer auditor";
    private static final Pattern ORDER = Pattern.compile("MenuEntry\\.in\\(\\s*Room\\.REGISTERS,\\s*(\\d+)");
    private static final String README_TABLE = "| what you find today | package |";

    private final Path checkout;
    private final String name;
    private final String english;
    private final String welsh;

    private NewCapability(Path checkout, String name, String english, String welsh) {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("The name is that of a package, in small letters: " + name);
        }
        if (english.isBlank()
                || welsh.isBlank()
                || english.equals(welsh)
                || (english + welsh).matches(".*[={}|\"\\\\].*")) {
            throw new IllegalArgumentException("A title in English and one in Welsh, in words");
        }
        this.checkout = checkout;
        this.name = name;
        this.english = english.strip();
        this.welsh = welsh.strip();
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("name \"English title\" \"Welsh title\"");
        }
        make(Path.of(""), args[0], args[1], args[2]).forEach(System.out::println);
    }

    /** Answers the files that were written, as paths within the checkout. */
    static List<String> make(Path checkout, String name, String english, String welsh) throws IOException {
        NewCapability capability = new NewCapability(checkout, name, english, welsh);
        Map<String, String> files = capability.files();
        for (String file : files.keySet()) {
            if (Files.exists(checkout.resolve(file))) {
                throw new IllegalArgumentException(file + " is there already");
            }
        }
        String readme = capability.readme();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = checkout.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(checkout.resolve("README.md"), readme);
        return Stream.concat(files.keySet().stream(), Stream.of("README.md")).toList();
    }

    private Map<String, String> files() throws IOException {
        String type = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("src/main/java/" + ROOT + name + "/package-info.java", """
                /**
                 * @english@: what it is for, in a sentence or two.
                 *
                 * <p>API: its use cases. Neighbours: {@code security} for who may.
                 */
                package cymru.cydweithio.@name@;
                """);
        files.put("src/main/java/" + ROOT + name + "/web/package-info.java", """
                /** Pages of {@code @name@}: small beans that ask its use cases. */
                package cymru.cydweithio.@name@.web;
                """);
        files.put("src/main/java/" + ROOT + name + "/web/" + type + "Menu.java", """
                package cymru.cydweithio.@name@.web;

                import cymru.cydweithio.security.web.MenuEntry;
                import cymru.cydweithio.security.web.MenuSource;
                import cymru.cydweithio.security.web.Room;
                import jakarta.enterprise.context.ApplicationScoped;
                import java.util.List;

                /** What the menus show of this capability. */
                @ApplicationScoped
                class @type@Menu implements MenuSource {

                    @Override
                    public List<MenuEntry> entries() {
                        return List.of(MenuEntry.in(Room.REGISTERS, @order@, "/@name@", "@name@.title").markedOn("@name@"));
                    }
                }
                """);
        files.put("src/main/webapp/WEB-INF/views/" + name + "/" + name + ".xhtml", """
                <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets"
                    template="/WEB-INF/templates/page.xhtml">
                  <ui:param name="here" value="@name@"/>
                  <ui:define name="title">#{@name@['title']}</ui:define>
                  <ui:define name="main"/>
                </ui:composition>
                """);
        files.put("src/main/resources/i18n/" + name + "_en.properties", "title=@english@\n");
        files.put("src/main/resources/i18n/" + name + "_cy.properties", "title=@welsh@\n");
        files.put("src/test/resources/couplings/" + name + ".uses", "uses: security\n");
        files.put("src/test/resources/couplings/" + name + ".csv", "relation;readers\n");
        files.put("src/test/resources/matrix/" + name + "/use-cases.csv", "use_case,object,allowed\n");
        files.put(
                "src/test/resources/matrix/" + name + "/addresses.csv",
                "view,address,allowed\n@name@/@name@,/@name@," + EVERYBODY + "\n");
        files.put("src/test/java/" + ROOT + "it/" + type + "PagesIT.java", """
                package cymru.cydweithio.it;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import org.jboss.arquillian.container.test.api.RunAsClient;
                import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
                import org.junit.jupiter.api.Test;

                @ArquillianTest
                @RunAsClient
                class @type@PagesIT {

                    @Test
                    void the_menu_leads_to_the_page_in_both_languages() throws Exception {
                        Visitor visitor = Visitor.signedIn("coordinator");
                        String marked = ".section-nav a[href=/@name@][aria-current=page]";
                        visitor.get("/?lang=en");
                        assertEquals("@english@", visitor.page("/@name@").select(marked).text());
                        visitor.get("/?lang=cy");
                        assertEquals("@welsh@", visitor.page("/@name@").select(marked).text());
                    }
                }
                """);
        String order = Integer.toString(last() + 10);
        files.replaceAll((file, text) -> text.replace("@name@", name)
                .replace("@type@", type)
                .replace("@order@", order)
                .replace("@english@", english)
                .replace("@welsh@", welsh));
        return files;
    }

    /**
     * The highest number that an entry of the registers has, where a new capability stands until somebody knows better.
     */
    private int last() throws IOException {
        int last = 0;
        try (Stream<Path> sources = Files.walk(checkout.resolve("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith("Menu.java"))
                    .toList()) {
                Matcher order = ORDER.matcher(Files.readString(source));
                while (order.find()) {
                    last = Math.max(last, Integer.parseInt(order.group(1)));
                }
            }
        }
        return last;
    }

    private String readme() throws IOException {
        String readme = Files.readString(checkout.resolve("README.md"));
        int table = readme.indexOf(README_TABLE);
        int end = table < 0 ? -1 : readme.indexOf("\n\n", table);
        if (end < 0) {
            throw new IllegalStateException("README.md has no table of what there is");
        }
        return readme.substring(0, end + 1) + "| " + english + " | `" + name + "` |" + readme.substring(end);
    }
}
