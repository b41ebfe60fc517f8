package cymru.cydweithio.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Requires;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules of the code, each also tried on a class that breaks it. */
class HouseRulesTest {

    private static final String ROOT = "cymru.cydweithio.";
    /** With the demonstration, which is no part of the product and keeps the same rules. */
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(location -> ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location)
                    || location.contains("/cymru/cydweithio/demonstration/") && !location.contains("Test"))
            .importPackages("cymru.cydweithio");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("cymru.cydweithio.house.broken");

    /**
     * Which capability may use which, beside {@code platform}, which all may use: each says so in a file of its own.
     */
    private static final Map<String, Set<String>> MAY_USE = Uses.capabilities(Uses.FILES);

    /** Libraries that are for those capabilities only that name them in their file. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "outlines", List.of("org.locationtech.."),
            "mail", List.of("jakarta.mail.."),
            "spreadsheets", List.of("org.dhatim.."),
            "jobs", List.of("org.quartz.."),
            "calendars", List.of("net.fortuna.."),
            "pdf", List.of("org.apache.pdfbox..", "com.openhtmltopdf.."),
            "word", List.of("org.apache.poi..", "org.openxmlformats.."));

    static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put(
                "capabilities form no cycles",
                slices().matching("cymru.cydweithio.(*)..").should().beFreeOfCycles());
        rules.put(
                "only pages touch Faces",
                noClasses()
                        .that(resideOutsideOfPackage("..web.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("jakarta.faces..")
                                .or(resideInAPackage("org.primefaces.."))
                                .or(resideInAPackage("org.omnifaces..")))
                        .allowEmptyShould(true));
        rules.put(
                "pages never touch persistence",
                noClasses()
                        .that(resideInAPackage("..web..").and(resideOutsideOfPackage("..platform.web..")))
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("jakarta.persistence..").or(resideInAPackage("org.hibernate..")))
                        .allowEmptyShould(true));
        rules.put(
                "the demonstration is staged by use cases alone",
                noClasses()
                        .that(resideInAnyPackage("cymru.cydweithio.demonstration..", "..broken.staged.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql.."))
                        .allowEmptyShould(true));
        rules.put(
                "entities are hidden behind use cases",
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .bePackagePrivate()
                        .allowEmptyShould(true));
        rules.put(
                "entities extend nothing",
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should(extendNothing())
                        .allowEmptyShould(true));
        rules.put(
                "every entity that can change carries a version",
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .and()
                        .areNotAnnotatedWith(Immutable.class)
                        .and()
                        .doNotHaveSimpleName("Revision")
                        .should(haveAVersion())
                        .allowEmptyShould(true));
        rules.put(
                "entities have no setters",
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .should(notBeASetter())
                        .allowEmptyShould(true));
        rules.put(
                "every use-case method says who may",
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(UseCase.class)
                        .and()
                        .arePublic()
                        .and()
                        .areNotStatic()
                        .should()
                        .beAnnotatedWith(Requires.class)
                        .allowEmptyShould(true));
        rules.put(
                "nothing reads the time but the clock",
                noClasses()
                        .that()
                        .doNotHaveSimpleName("Clocks")
                        .and()
                        .doNotHaveSimpleName("DemonstrationClock")
                        .should(readTheTime())
                        .allowEmptyShould(true));
        rules.put(
                "names say what a thing is",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dao)$")
                        .allowEmptyShould(true));
        rules.put(
                "pages catch nothing",
                noClasses()
                        .that(simpleNameEndingWith("Page"))
                        .should(catchSomething())
                        .allowEmptyShould(true));
        Map<String, Set<String>> named = Uses.libraries(Uses.FILES);
        LIBRARIES.forEach((library, packages) -> {
            String[] users = named.getOrDefault(library, Set.of()).stream()
                    .map(capability -> ROOT + capability + "..")
                    .toArray(String[]::new);
            rules.put(
                    "the library for " + library + " is used only where it is named",
                    noClasses()
                            .that(resideOutsideOfPackages(users))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
                            .allowEmptyShould(true));
        });
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> the_code_keeps_every_rule() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_is_able_to_fail() {
        Map<String, ArchRule> rules = rules();
        rules.put(
                "capabilities form no cycles",
                slices().matching("cymru.cydweithio.house.broken.(*)..")
                        .should()
                        .beFreeOfCycles());
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThrows(
                                AssertionError.class, () -> rule.getValue().check(BROKEN))));
    }

    @Test
    void rows_are_read_by_the_names_of_their_columns() throws IOException {
        Map<String, List<String>> byPlace = new TreeMap<>();
        ReadingsByPlace.under(Path.of("target", "classes")).stream()
                // gives the columns of arrays their names
                .filter(one -> !one.type().equals(Rows.class.getName()))
                .forEach(one -> byPlace.put(one.type(), one.methods()));
        assertEquals(Map.of(), byPlace);
    }

    @Test
    void every_way_to_read_a_row_by_place_is_seen() throws IOException {
        assertEquals(
                List.of(new ReadingsByPlace(
                        ROOT + "house.broken.BrokenReader",
                        List.of(
                                "ofArrays",
                                "ofArraysThatAreCast",
                                "ofResults",
                                "ofTuples",
                                "ofTuplesWithTheirType",
                                "ofWholeTuples"))),
                ReadingsByPlace.under(Path.of("target", "test-classes", "cymru", "cydweithio", "house", "broken")));
    }

    @TestFactory
    Stream<DynamicTest> a_capability_uses_only_those_that_it_may() {
        return MAY_USE.keySet().stream()
                .map(capability -> DynamicTest.dynamicTest(capability, () -> {
                    ArchRule rule = noClasses()
                            .that(resideInAPackage(ROOT + capability + ".."))
                            .should()
                            .dependOnClassesThat(notAllowedFor(capability));
                    rule.check(PRODUCT);
                    assertThrows(
                            AssertionError.class,
                            () -> noClasses()
                                    .should()
                                    .dependOnClassesThat(notAllowedFor("platform"))
                                    .check(PRODUCT),
                            "the rule can fail");
                }));
    }

    @Test
    void every_package_of_the_product_is_a_capability_of_the_table() {
        classes()
                .should(new ArchCondition<JavaClass>("belong to a capability of the table") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(
                                item,
                                MAY_USE.containsKey(capability(item)),
                                item.getName() + " belongs to no capability of the table"));
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void a_file_of_uses_names_only_capabilities_and_libraries_that_there_are() {
        assertEquals(Set.of(), unknown(MAY_USE, Uses.libraries(Uses.FILES)));
        assertEquals(
                Set.of("elsewhere", "paint"),
                unknown(
                        Map.of("place", Set.of("elsewhere", "place")),
                        Map.of("paint", Set.of("place"), "pdf", Set.of("place"))),
                "the check can fail");
    }

    private static Set<String> unknown(Map<String, Set<String>> capabilities, Map<String, Set<String>> libraries) {
        Set<String> unknown = new TreeSet<>(libraries.keySet());
        unknown.removeAll(LIBRARIES.keySet());
        capabilities.values().forEach(unknown::addAll);
        unknown.removeAll(capabilities.keySet());
        return unknown;
    }

    private static String capability(JavaClass type) {
        String rest =
                type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length()));
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static DescribedPredicate<JavaClass> notAllowedFor(String capability) {
        return DescribedPredicate.describe(
                "that " + capability + " may not use",
                type -> type.getPackageName().startsWith(ROOT)
                        && !capability(type).equals(capability)
                        && !capability(type).equals("platform")
                        && !MAY_USE.get(capability).contains(capability(type)));
    }

    private static ArchCondition<JavaClass> extendNothing() {
        return new ArchCondition<>("extend nothing") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean alone = item.getRawSuperclass()
                        .map(parent -> parent.isEquivalentTo(Object.class))
                        .orElse(true);
                events.add(new SimpleConditionEvent(item, alone, item.getName() + " extends something"));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAVersion() {
        return new ArchCondition<>("carry a version") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        item,
                        item.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class)),
                        item.getName() + " has no version"));
            }
        };
    }

    private static ArchCondition<JavaMethod> notBeASetter() {
        return new ArchCondition<>("not be a setter") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                boolean setter = item.getName().matches("set[A-Z].*")
                        && item.getRawParameterTypes().size() == 1;
                events.add(new SimpleConditionEvent(item, !setter, item.getFullName() + " is a setter"));
            }
        };
    }

    private static ArchCondition<JavaClass> readTheTime() {
        Set<String> now = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");
        Set<String> owners = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                Clock.class.getName(),
                System.class.getName());
        return new ArchCondition<>("read the time") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(call ->
                                owners.contains(call.getTargetOwner().getName()) && now.contains(call.getName()))
                        .filter(call -> call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> catchSomething() {
        return new ArchCondition<>("catch something") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getCodeUnits().stream()
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .filter(block -> !block.getCaughtThrowables().isEmpty())
                        .forEach(block -> events.add(SimpleConditionEvent.satisfied(item, block.toString())));
            }
        };
    }
}
