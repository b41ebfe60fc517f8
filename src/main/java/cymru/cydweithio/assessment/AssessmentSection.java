package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * What a partnership found on a theme: written once, used in as many of its assessments as need it. It is open until
 * one of them is signed off; what was approved stays, and a later edition is a section of its own that supersedes it.
 */
@Entity
@Audited
class AssessmentSection {
    static final int LONGEST_FINDINGS = 8000;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;

    @Enumerated(EnumType.STRING)
    private AssessmentTheme theme;

    private String titleEn;
    private String titleCy;
    private String findingsEn;
    private String findingsCy;
    private UUID supersedesId;

    protected AssessmentSection() {}

    static AssessmentSection write(UUID partnershipId, Sections.SectionDetails details) {
        AssessmentSection section = new AssessmentSection();
        section.id = Ids.next();
        section.partnershipId = partnershipId;
        section.describe(details);
        return section;
    }

    /** A new edition, which begins as the old one was. */
    AssessmentSection renewed() {
        AssessmentSection edition = new AssessmentSection();
        edition.id = Ids.next();
        edition.partnershipId = partnershipId;
        edition.theme = theme;
        edition.titleEn = titleEn;
        edition.titleCy = titleCy;
        edition.findingsEn = findingsEn;
        edition.findingsCy = findingsCy;
        // set once, when it is made: editions cannot go round in a circle
        edition.supersedesId = id;
        return edition;
    }

    void describe(Sections.SectionDetails details) {
        if (details.theme() == null) {
            throw new RuleViolation(AssessmentRule.SECTION_THEME);
        }
        Wording title = BoundedTexts.wording(
                details.title(), BoundedTexts.TITLE, AssessmentRule.TITLE_REQUIRED, AssessmentRule.TITLE_LONG);
        Wording findings = BoundedTexts.wording(
                details.findings(),
                LONGEST_FINDINGS,
                AssessmentRule.SECTION_FINDINGS,
                AssessmentRule.SECTION_FINDINGS_LONG);
        theme = details.theme();
        titleEn = title.en();
        titleCy = title.cy();
        findingsEn = findings.en();
        findingsCy = findings.cy();
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

    AssessmentTheme theme() {
        return theme;
    }

    Wording title() {
        return new Wording(titleEn, titleCy);
    }

    Wording findings() {
        return new Wording(findingsEn, findingsCy);
    }

    UUID supersedesId() {
        return supersedesId;
    }
}
