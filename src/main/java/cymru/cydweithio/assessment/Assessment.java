package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A statutory product of a partnership. Commissioned, drafted, consulted on where its kind is, and signed off by a
 * decision of the partnership that owns it; from then on nothing of it changes, and a later one takes its place. Its
 * areas, contributors and the sections that it uses are rows of their own.
 */
@Entity
@Audited
class Assessment {
    static final int LONGEST_REASON = 1000;
    private static final int EARLIEST = 1998;
    private static final int LATEST = 2100;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID kindId;
    private String titleEn;
    private String titleCy;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private LocalDate dueOn;
    private UUID leadId;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    private UUID decisionId;
    private LocalDate signedOffOn;
    private String missingBecause;
    private UUID supersedesId;

    @Embedded
    private Withdrawal withdrawal;

    @Embedded
    private Restoration restoration;

    protected Assessment() {}

    /** A section as it is judged when the whole is signed off. */
    record Judged(UUID sectionId, long sources, Set<RequiredContent> contents) {}

    static Assessment commission(UUID partnershipId, AssessmentKind kind, Assessments.AssessmentDetails details) {
        if (kind.retired()) {
            throw new RuleViolation(AssessmentRule.KIND_RETIRED);
        }
        Assessment assessment = new Assessment();
        assessment.id = Ids.next();
        assessment.partnershipId = partnershipId;
        assessment.kindId = kind.id();
        assessment.state = AssessmentState.COMMISSIONED;
        assessment.describe(details);
        return assessment;
    }

    /** Refuses what cannot be said of an assessment, before anything is looked up for it. */
    static void validate(Assessments.AssessmentDetails details) {
        if (details.kind() == null || details.kind().isBlank()) {
            throw new RuleViolation(AssessmentRule.KIND_REQUIRED);
        }
        BoundedTexts.wording(
                details.title(), BoundedTexts.TITLE, AssessmentRule.TITLE_REQUIRED, AssessmentRule.TITLE_LONG);
        period(details.from(), details.to());
        if (details.leadId() == null) {
            throw new RuleViolation(AssessmentRule.LEAD_REQUIRED);
        }
        if (details.areas() == null || details.areas().isEmpty()) {
            throw new RuleViolation(AssessmentRule.AREAS_REQUIRED);
        }
    }

    /** Both ends are said, the first before the last, in years in which there were such products. */
    static Period period(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            throw new RuleViolation(AssessmentRule.PERIOD_REQUIRED);
        }
        if (from.getYear() < EARLIEST || to.getYear() > LATEST) {
            throw new RuleViolation(AssessmentRule.PERIOD_UNLIKELY, EARLIEST, LATEST);
        }
        return new Period(from, to);
    }

    void describe(Assessments.AssessmentDetails details) {
        validate(details);
        mustBeOpen();
        titleEn = details.title().en();
        titleCy = details.title().cy();
        periodFrom = details.from();
        periodTo = details.to();
        dueOn = details.dueOn();
        leadId = details.leadId();
    }

    /**
     * Takes the place of an earlier one of its partnership and kind.
     *
     * @param earlier null where it takes nobody's
     * @param chain the earlier one and all whose places that took, as ids
     */
    void supersede(Assessment earlier, Collection<UUID> chain) {
        mustBeOpen();
        if (earlier == null) {
            supersedesId = null;
            return;
        }
        if (earlier.id.equals(id) || chain.contains(id)) {
            throw new RuleViolation(AssessmentRule.SUPERSEDES_CIRCLE);
        }
        if (!earlier.partnershipId.equals(partnershipId) || !earlier.kindId.equals(kindId)) {
            throw new RuleViolation(AssessmentRule.SUPERSEDES_OTHER);
        }
        supersedesId = earlier.id;
    }

    void moveTo(AssessmentState wanted, AssessmentKind kind) {
        mustBeOpen();
        if (wanted == null || !state.next(kind.consulted()).contains(wanted)) {
            throw new RuleViolation(AssessmentRule.STATE_OTHER);
        }
        state = wanted;
    }

    /** The contents that the law names for the kind and that no section gives. */
    static List<RequiredContent> missing(AssessmentKind kind, Collection<Judged> sections) {
        return kind.law().contents().stream()
                .filter(content ->
                        sections.stream().noneMatch(one -> one.contents().contains(content)))
                .toList();
    }

    /**
     * Approved by a decision.
     *
     * @param takenOn when the decision was taken
     * @param because why a content that the law names is missing; nothing where none is
     */
    void signOff(AssessmentKind kind, Collection<Judged> sections, UUID decision, LocalDate takenOn, String because) {
        mustBeOpen();
        if (!state.mayBeSignedOff(kind.consulted())) {
            throw new RuleViolation(AssessmentRule.SIGN_OFF_STATE);
        }
        if (sections.isEmpty()) {
            throw new RuleViolation(AssessmentRule.SECTIONS_MISSING);
        }
        long bare = sections.stream().filter(one -> one.sources() == 0).count();
        if (bare > 0) {
            throw new RuleViolation(AssessmentRule.SOURCES_MISSING, bare);
        }
        List<RequiredContent> missing = missing(kind, sections);
        if (missing.isEmpty()) {
            missingBecause = null;
        } else {
            missingBecause = BoundedTexts.text(
                    because, LONGEST_REASON, AssessmentRule.CONTENTS_MISSING, AssessmentRule.REASON_LONG);
        }
        state = AssessmentState.SIGNED_OFF;
        decisionId = decision;
        signedOffOn = takenOn;
    }

    void mustBeOpen() {
        if (withdrawal != null) {
            throw new RuleViolation(PlatformRule.WITHDRAW_CLOSED);
        }
        if (state == AssessmentState.SIGNED_OFF) {
            throw new RuleViolation(AssessmentRule.SIGNED_OFF);
        }
    }

    boolean signedOff() {
        return state == AssessmentState.SIGNED_OFF && withdrawal == null;
    }

    /** It was entered wrongly, and nothing was built upon it. */
    void withdraw(LocalDate today, String by, String because) {
        withdrawal = Withdrawal.of(withdrawal, today, by, because);
    }

    void restore(LocalDate today, String by, String because) {
        restoration = Restoration.of(withdrawal, today, by, because);
        withdrawal = null;
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    Restoration restoration() {
        return restoration;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    UUID kindId() {
        return kindId;
    }

    Wording title() {
        return new Wording(titleEn, titleCy);
    }

    Period period() {
        return new Period(periodFrom, periodTo);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UUID leadId() {
        return leadId;
    }

    AssessmentState state() {
        return state;
    }

    UUID decisionId() {
        return decisionId;
    }

    LocalDate signedOffOn() {
        return signedOffOn;
    }

    String missingBecause() {
        return missingBecause;
    }

    UUID supersedesId() {
        return supersedesId;
    }
}
