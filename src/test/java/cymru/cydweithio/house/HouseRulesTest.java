package cymru.cydweithio.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Requires;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules of the code, each also tried on a class that breaks it. */
class HouseRulesTest {

    private static final String ROOT = "cymru.cydweithio.";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cymru.cydweithio");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("cymru.cydweithio.house.broken");

    /** Which capability may use which, beside {@code platform}, which all may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("backup", Set.of()),
            Map.entry("security", Set.of()),
            Map.entry("place", Set.of("security")),
            Map.entry("overlap", Set.of("opendata", "place", "security")),
            Map.entry("conflict", Set.of("action", "overlap", "partnership", "place", "security")),
            Map.entry("scenario", Set.of("conflict", "opendata", "overlap", "place", "security")),
            Map.entry("partnership", Set.of("place", "security")),
            Map.entry("board", Set.of("partnership", "security")),
            Map.entry("duty", Set.of("board", "partnership", "place", "security")),
            Map.entry("meeting", Set.of("board", "partnership", "security")),
            Map.entry("action", Set.of("board", "meeting", "partnership", "security")),
            Map.entry("report", Set.of("action", "board", "partnership", "security")),
            Map.entry("paper", Set.of("action", "board", "meeting", "partnership", "report", "security")),
            Map.entry("opendata", Set.of("place", "security")),
            Map.entry("review", Set.of("security")),
            Map.entry("brief", Set.of("place", "report", "security")),
            Map.entry("burden", Set.of("place", "security")),
            Map.entry(
                    "reviewpaper", Set.of("burden", "conflict", "overlap", "place", "report", "scenario", "security")),
            Map.entry("reminder", Set.of("security")),
            Map.entry("structure", Set.of("partnership", "place", "security")),
            Map.entry("service", Set.of("partnership", "place", "security")),
            Map.entry("contract", Set.of("partnership", "security", "service")),
            Map.entry("funding", Set.of("action", "contract", "partnership", "security", "service")),
            Map.entry("home", Set.of("duty", "funding", "partnership", "security")),
            Map.entry(
                    "interchange",
                    Set.of(
                            "action",
                            "board",
                            "contract",
                            "duty",
                            "funding",
                            "meeting",
                            "partnership",
                            "place",
                            "review",
                            "security",
                            "service")),
            Map.entry(
                    "start",
                    Set.of(
                            "action",
                            "board",
                            "conflict",
                            "contract",
                            "funding",
                            "interchange",
                            "meeting",
                            "paper",
                            "partnership",
                            "review",
                            "scenario",
                            "security",
                            "service")));

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
        rules.put(
                "outlines are read in place only",
                noClasses()
                        .that(resideOutsideOfPackage("cymru.cydweithio.place.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.locationtech.."))
                        .allowEmptyShould(true));
        rules.put(
                "mail is sent by reminder only",
                noClasses()
                        .that(resideOutsideOfPackage("cymru.cydweithio.reminder.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("jakarta.mail.."))
                        .allowEmptyShould(true));
        rules.put(
                "spreadsheets are read and written in interchange, action, burden and reviewpaper only",
                noClasses()
                        .that(resideOutsideOfPackage("cymru.cydweithio.interchange..")
                                .and(resideOutsideOfPackage("cymru.cydweithio.action.."))
                                .and(resideOutsideOfPackage("cymru.cydweithio.burden.."))
                                .and(resideOutsideOfPackage("cymru.cydweithio.reviewpaper..")))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.dhatim.."))
                        .allowEmptyShould(true));
        rules.put(
                "jobs are scheduled in reminder only",
                noClasses()
                        .that(resideOutsideOfPackage("cymru.cydweithio.reminder.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.quartz.."))
                        .allowEmptyShould(true));
        rules.put(
                "calendars are written in reminder only",
                noClasses()
                        .that(resideOutsideOfPackage("cymru.cydweithio.reminder.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("net.fortuna.."))
                        .allowEmptyShould(true));
        rules.put(
                "PDF is made in report and paper only",
                noClasses()
                        .that(resideOutsideOfPackage("cymru.cydweithio.report..")
                                .and(resideOutsideOfPackage("cymru.cydweithio.paper..")))
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("org.apache.pdfbox..").or(resideInAPackage("com.openhtmltopdf..")))
                        .allowEmptyShould(true));
        rules.put(
                "Word documents are made in brief only",
                noClasses()
                        .that(resideOutsideOfPackage("cymru.cydweithio.brief.."))
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("org.apache.poi..").or(resideInAPackage("org.openxmlformats..")))
                        .allowEmptyShould(true));
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
