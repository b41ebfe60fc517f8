package cymru.cydweithio.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The empty capability is whole: its own files, and one line of the README. */
class NewCapabilityTest {

    @TempDir
    Path checkout;

    @BeforeEach
    void makeACheckoutWithOneCapability() throws IOException {
        Files.createDirectories(checkout.resolve("src/main/java/cymru/cydweithio/duty/web"));
        Files.writeString(
                checkout.resolve("src/main/java/cymru/cydweithio/duty/web/DutyMenu.java"),
                "MenuEntry.in(\n    Room.REGISTERS, 30, \"/duties\", \"duty.duties.title\")");
        Files.writeString(
                checkout.resolve("README.md"),
                "# A product\n\n| what you find today | package |\n|---|---|\n| duties | `duty` |\n\nMore.\n");
    }

    @Test
    void an_empty_capability_has_all_its_files_and_edits_but_the_readme() throws IOException {
        assertEquals(
                List.of(
                        "src/main/java/cymru/cydweithio/assessment/package-info.java",
                        "src/main/java/cymru/cydweithio/assessment/web/package-info.java",
                        "src/main/java/cymru/cydweithio/assessment/web/AssessmentMenu.java",
                        "src/main/webapp/WEB-INF/views/assessment/assessment.xhtml",
                        "src/main/resources/i18n/assessment_en.properties",
                        "src/main/resources/i18n/assessment_cy.properties",
                        "src/test/resources/couplings/assessment.uses",
                        "src/test/resources/couplings/assessment.csv",
                        "src/test/resources/matrix/assessment/use-cases.csv",
                        "src/test/resources/matrix/assessment/addresses.csv",
                        "src/test/java/cymru/cydweithio/it/AssessmentPagesIT.java",
                        "README.md"),
                make());
        assertTrue(text("README.md").contains("| duties | `duty` |\n| Assessments | `assessment` |\n\nMore."));
        assertTrue(text("src/main/java/cymru/cydweithio/assessment/web/AssessmentMenu.java")
                .contains("in(Room.REGISTERS, 40, \"/assessment\", \"assessment.title\")"));
        assertEquals("title=Asesiadau\n", text("src/main/resources/i18n/assessment_cy.properties"));
    }

    @Test
    void what_was_made_compiles_and_no_place_in_it_is_left_to_fill() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String file : make()) {
            assertFalse(text(file).matches("(?s).*@(name|type|order|english|welsh)@.*"), file);
            if (file.endsWith(".java")) {
                sources.add(checkout.resolve(file));
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-d",
                                    Files.createDirectories(checkout.resolve("classes"))
                                            .toString(),
                                    "-classpath",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertTrue(compiled, said::toString);
        }
    }

    @Test
    void nothing_is_written_where_something_is_there_or_a_name_or_title_is_wrong() throws IOException {
        make();
        String readme = text("README.md");
        assertThrows(IllegalArgumentException.class, this::make);
        assertThrows(IllegalArgumentException.class, () -> NewCapability.make(checkout, "Needs", "Needs", "Anghenion"));
        assertThrows(IllegalArgumentException.class, () -> NewCapability.make(checkout, "needs", "Needs", "Needs"));
        assertFalse(Files.exists(checkout.resolve("src/main/java/cymru/cydweithio/needs")));
        assertEquals(readme, text("README.md"));
    }

    private List<String> make() throws IOException {
        return NewCapability.make(checkout, "assessment", "Assessments", "Asesiadau");
    }

    private String text(String file) throws IOException {
        return Files.readString(checkout.resolve(file));
    }
}
