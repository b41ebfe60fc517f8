package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whoever changes a part counts that as a change of the whole ({@link StaleEdit#countChange}): a part is an entity that
 * holds the id of a versioned entity of its own capability. Otherwise two people at once leave a whole that contradicts
 * its parts, such as an action at 20 % whose last update says 50 %.
 */
class PartsTest {

    /** What names another entity of its capability without being a part of it. */
    private static final Map<String, String> NO_PARTS = Map.ofEntries(
            Map.entry("Assessment.kindId", "an assessment is of a kind, which shows no facts of it"),
            Map.entry("OrganisationUpload.importId", "the import that came of it"),
            Map.entry("Appointment.personId", "it is a part of its seat; the person's own facts do not change"),
            Map.entry("PackEditionPaper.paperId", "an edition says what a paper was when it was issued"),
            Map.entry(
                    "ImportUpload.importId",
                    "the import that came of it, which is another thing than those of organisations"),
            Map.entry("GovernanceLink.partnershipId", "a link between two, with a version of its own"),
            Map.entry("Footprint.layerId", "a footprint stands by itself; its layer shows no facts of it"),
            Map.entry("SelfAssessmentEvidence.answerId", "it is a part of its self-assessment"),
            Map.entry("FootprintArea.areaId", "it is a part of its footprint"),
            Map.entry(
                    "Priority.assessmentId", "it was adopted from what was signed off, which does not change with it"),
            Map.entry("Priority.planId", "it names the plan that meets it; the plan lists it when it is read"));

    private static final String REFERENCE = "reference data are loaded by themselves, before anybody edits them";
    private static final String LEDGER =
            "a payment is a line of a ledger: it contradicts no other, and the sums are reckoned when they are read";
    private static final String ACCOUNT = "a role or a link stands by itself; the account's page changes none of them";
    private static final String SAID = "what others say of a scenario must not stop its author from working on it";
    private static final String CHECK = "only tries whether it would be refused; nothing is stored";

    /** Changes that need not be counted, each with its reason. This list only shrinks. */
    private static final Map<String, String> UNCOUNTED = new TreeMap<>(Map.ofEntries(
            Map.entry("Accounts.block: PasswordLink of Account", ACCOUNT),
            Map.entry("Accounts.grant: RoleGrant of Account", ACCOUNT),
            Map.entry("Accounts.revoke: RoleGrant of Account", ACCOUNT),
            Map.entry("Accounts.sendLink: PasswordLink of Account", ACCOUNT),
            Map.entry("PasswordLinks.redeem: PasswordLink of Account", ACCOUNT),
            Map.entry("PasswordLinks.request: PasswordLink of Account", ACCOUNT),
            Map.entry("BoardImport.faults: Seat of Board", CHECK),
            Map.entry("FundingImport.allocationFaults: Allocation of FundedPost", CHECK),
            Map.entry("FundingImport.allocationFaults: Allocation of FundingStream", CHECK),
            Map.entry("DutyRegister.registerBindings: DutyBinding of Duty", REFERENCE),
            Map.entry("PlaceRegister.registerCover: FootprintArea of Footprint", REFERENCE),
            Map.entry("PlaceRegister.registerDatedCover: FootprintArea of Footprint", REFERENCE),
            Map.entry("ReviewRegister.registerPlanLines: PlanLine of Recommendation", REFERENCE),
            Map.entry("ReviewRegister.registerRecommendations: Recommendation of Review", REFERENCE),
            Map.entry("ReviewRegister.registerIssues: ReviewIssue of Review", REFERENCE),
            Map.entry("ReviewRegister.registerIssues: ReviewIssue of ReviewTheme", REFERENCE),
            Map.entry("ReviewRegister.registerPoints: ReviewPoint of ReviewIssue", REFERENCE),
            Map.entry("ReviewRegister.registerProposals: IssueProposal of Recommendation", REFERENCE),
            Map.entry("ReviewRegister.registerProposals: IssueProposal of ReviewIssue", REFERENCE),
            Map.entry("ReviewRegister.registerThemes: ReviewTheme of Review", REFERENCE),
            Map.entry(
                    "FootprintChanges.undo: FootprintArea of Footprint",
                    "takes back an adoption whole, which has a version of its own"),
            Map.entry("FundingImport.importPayments: Payment of FundedPost", LEDGER),
            Map.entry("FundingImport.importPayments: Payment of FundingStream", LEDGER),
            Map.entry("Payments.pay: Payment of FundedPost", LEDGER),
            Map.entry("Payments.pay: Payment of FundingStream", LEDGER),
            Map.entry("Payments.payPost: Payment of FundedPost", LEDGER),
            Map.entry("Payments.payPost: Payment of FundingStream", LEDGER),
            Map.entry("Payments.voidForPost: Payment of FundedPost", LEDGER),
            Map.entry("Payments.voidForPost: Payment of FundingStream", LEDGER),
            Map.entry("Payments.voidUnderContract: Payment of FundedPost", LEDGER),
            Map.entry("Payments.voidUnderContract: Payment of FundingStream", LEDGER),
            Map.entry("FundedPosts.addPostWithoutMoney: FundedPost of FundingStream", "the post has no stream yet"),
            Map.entry("ScenarioRegister.comment: ScenarioComment of Scenario", SAID),
            Map.entry("ScenarioRegister.share: ScenarioInvitation of Scenario", SAID)));

    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void whoever_changes_a_part_counts_it_as_a_change_of_the_whole() {
        assertEquals(UNCOUNTED.keySet(), uncounted(PRODUCT));
    }

    @Test
    void the_parts_are_found() {
        Map<String, String> parts = parts(PRODUCT);
        for (String part : Set.of(
                "ActionUpdate",
                "AgendaItem",
                "Attendance",
                "Guest",
                "Seat",
                "Appointment",
                "PaperVersion",
                "CriticalDate",
                "Allocation",
                "ServiceGate")) {
            assertTrue(parts.containsKey(part), part);
        }
    }

    @Test
    void a_use_case_that_forgets_the_whole_is_found() {
        assertEquals(
                Set.of("PlantedParts.forget: PlantedPart of PlantedWhole"),
                uncounted(new ClassFileImporter().importPackages("cymru.cydweithio.house.parts")));
    }

    private static Map<String, String> parts(JavaClasses classes) {
        Map<String, String> parts = new TreeMap<>();
        entities(classes)
                .forEach(entity -> wholes(entity, classes)
                        .forEach(whole -> parts.put(entity.getSimpleName(), whole.getSimpleName())));
        return parts;
    }

    private static Set<String> uncounted(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass useCase : classes) {
            if (!useCase.isAnnotatedWith(UseCase.class)) {
                continue;
            }
            Set<JavaClass> entities = entities(classes).stream()
                    .filter(entity -> entity.getPackageName().equals(useCase.getPackageName()))
                    .collect(Collectors.toSet());
            for (JavaMethod method : useCase.getMethods()) {
                if (!method.getModifiers().contains(JavaModifier.PUBLIC)) {
                    continue;
                }
                Set<JavaMember> reached = reached(method);
                if (reached.stream()
                        .anyMatch(member -> member.getOwner().isEquivalentTo(StaleEdit.class)
                                && member.getName().equals("countChange"))) {
                    continue;
                }
                for (JavaClass entity : entities) {
                    if (!changes(reached, entity)) {
                        continue;
                    }
                    wholes(entity, classes).stream()
                            .filter(whole -> !makes(reached, whole))
                            .forEach(whole -> found.add(useCase.getSimpleName() + "." + method.getName() + ": "
                                    + entity.getSimpleName() + " of " + whole.getSimpleName()));
                }
            }
        }
        return found;
    }

    private static Set<JavaClass> entities(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .collect(Collectors.toSet());
    }

    private static Set<JavaClass> wholes(JavaClass part, JavaClasses classes) {
        Set<JavaClass> wholes = new LinkedHashSet<>();
        part.getFields().stream()
                .filter(field -> field.getRawType().isEquivalentTo(UUID.class)
                        && field.getName().endsWith("Id")
                        && !NO_PARTS.containsKey(part.getSimpleName() + "." + field.getName()))
                .map(field -> field.getName()
                        .substring(0, field.getName().length() - 2)
                        .toLowerCase(Locale.ROOT))
                .forEach(name -> entities(classes).stream()
                        .filter(whole -> !whole.equals(part)
                                && whole.getPackageName().equals(part.getPackageName())
                                && whole.getSimpleName()
                                        .toLowerCase(Locale.ROOT)
                                        .endsWith(name)
                                && whole.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class)))
                        .forEach(wholes::add));
        return wholes;
    }

    /** Whether a field of the entity is set on the way, be it by its factory or by one of its verbs. */
    private static boolean changes(Set<JavaMember> reached, JavaClass entity) {
        return reached.stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .flatMap(unit -> unit.getFieldAccesses().stream())
                .anyMatch(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET
                        && access.getTargetOwner().equals(entity));
    }

    private static boolean makes(Set<JavaMember> reached, JavaClass whole) {
        return reached.stream()
                .anyMatch(member -> member.getOwner().equals(whole)
                        && member instanceof JavaMethod method
                        && method.getModifiers().contains(JavaModifier.STATIC)
                        && method.getRawReturnType().equals(whole));
    }

    /** What a method calls within its capability, and what those call, with the first step out of it. */
    private static Set<JavaMember> reached(JavaMethod from) {
        Set<JavaMember> reached = new LinkedHashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(from);
        reached.add(from);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.remove().getAccessesFromSelf()) {
                access.getTarget().resolveMember().map(JavaMember.class::cast).ifPresent(member -> {
                    if (reached.add(member)
                            && member instanceof JavaCodeUnit unit
                            && unit.getOwner()
                                    .getPackageName()
                                    .equals(from.getOwner().getPackageName())) {
                        open.add(unit);
                    }
                });
            }
        }
        return reached;
    }
}
