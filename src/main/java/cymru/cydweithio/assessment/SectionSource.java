package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What a section rests on. Added and taken away, never changed. */
@Entity
@Audited
class SectionSource {
    private static final int LONGEST_EDITION = 100;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID sectionId;
    private String dataSet;
    private String edition;
    private UUID supplierId;
    private LocalDate suppliedOn;

    protected SectionSource() {}

    static SectionSource of(UUID sectionId, Sections.SourceDetails details, LocalDate today) {
        SectionSource source = new SectionSource();
        source.id = Ids.next();
        source.sectionId = sectionId;
        source.dataSet = BoundedTexts.text(
                details.dataSet(), BoundedTexts.TITLE, AssessmentRule.SOURCE_DATA_SET, AssessmentRule.SOURCE_LONG);
        source.edition = BoundedTexts.text(
                details.edition(), LONGEST_EDITION, AssessmentRule.SOURCE_EDITION, AssessmentRule.SOURCE_LONG);
        if (details.supplierId() == null) {
            throw new RuleViolation(AssessmentRule.SOURCE_SUPPLIER);
        }
        if (details.suppliedOn() == null) {
            throw new RuleViolation(AssessmentRule.SOURCE_ON_REQUIRED);
        }
        if (details.suppliedOn().isAfter(today)) {
            throw new RuleViolation(AssessmentRule.SOURCE_FUTURE);
        }
        source.supplierId = details.supplierId();
        source.suppliedOn = details.suppliedOn();
        return source;
    }

    /** The same for a new edition of the section. */
    SectionSource copyFor(UUID otherSection) {
        SectionSource copy = new SectionSource();
        copy.id = Ids.next();
        copy.sectionId = otherSection;
        copy.dataSet = dataSet;
        copy.edition = edition;
        copy.supplierId = supplierId;
        copy.suppliedOn = suppliedOn;
        return copy;
    }

    boolean same(SectionSource other) {
        return dataSet.equalsIgnoreCase(other.dataSet)
                && edition.equalsIgnoreCase(other.edition)
                && supplierId.equals(other.supplierId);
    }

    UUID id() {
        return id;
    }

    UUID sectionId() {
        return sectionId;
    }
}
