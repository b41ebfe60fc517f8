package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * What an answer rests on: an object of the product, or a page elsewhere. It is added and taken away; an outside page
 * that is no longer there is told to be gone and stays as what was relied on.
 */
@Entity
@Audited
class SelfAssessmentEvidence {
    static final String ADDRESS = "address";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ADDRESS = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID assessmentId;
    private UUID answerId;
    private String kind;
    private UUID objectId;
    private String reference;
    private String nameEn;
    private String nameCy;
    private String address;
    private LocalDate datedOn;
    private LocalDate addedOn;
    private String addedBy;
    private LocalDate goneOn;

    protected SelfAssessmentEvidence() {}

    /** @param name null where what it says stays with the partnership whose it is */
    static SelfAssessmentEvidence object(
            UUID assessmentId,
            UUID answerId,
            String kind,
            UUID objectId,
            String reference,
            Wording name,
            LocalDate datedOn,
            LocalDate today,
            SelfAssessment.By by) {
        SelfAssessmentEvidence evidence = new SelfAssessmentEvidence();
        evidence.kind = kind;
        evidence.objectId = objectId;
        evidence.reference = reference;
        evidence.name(name);
        evidence.datedOn = datedOn;
        evidence.add(assessmentId, answerId, today, by);
        return evidence;
    }

    static SelfAssessmentEvidence page(
            UUID assessmentId, UUID answerId, Answers.OutsidePage page, LocalDate today, SelfAssessment.By by) {
        SelfAssessmentEvidence evidence = new SelfAssessmentEvidence();
        evidence.kind = ADDRESS;
        // it becomes a link that people follow: an address of the web, over a connection that nobody alters
        if (page.address() == null
                || !page.address().strip().matches("https://[^\\s\"<>]+")
                || page.address().strip().length() > LONGEST_ADDRESS) {
            throw new RuleViolation(Section17Rule.ADDRESS_INVALID, LONGEST_ADDRESS);
        }
        evidence.address = page.address().strip();
        evidence.name(BoundedText.wording(
                page.title(), LONGEST_TITLE, Section17Rule.ADDRESS_TITLE_REQUIRED, Section17Rule.ADDRESS_TITLE_LONG));
        if (page.datedOn() == null) {
            throw new RuleViolation(Section17Rule.ADDRESS_ON_REQUIRED);
        }
        if (page.datedOn().isAfter(today)) {
            throw new RuleViolation(Section17Rule.ADDRESS_ON_FUTURE);
        }
        evidence.datedOn = page.datedOn();
        evidence.add(assessmentId, answerId, today, by);
        return evidence;
    }

    private void add(UUID toAssessment, UUID toAnswer, LocalDate today, SelfAssessment.By by) {
        id = Ids.next();
        assessmentId = toAssessment;
        answerId = toAnswer;
        addedOn = today;
        addedBy = by.name();
    }

    private void name(Wording name) {
        nameEn = name == null ? null : name.en();
        nameCy = name == null ? null : name.cy();
    }

    /** The same as the starting point of another year. */
    SelfAssessmentEvidence carriedInto(UUID otherAssessment, UUID otherAnswer) {
        SelfAssessmentEvidence copy = new SelfAssessmentEvidence();
        copy.id = Ids.next();
        copy.assessmentId = otherAssessment;
        copy.answerId = otherAnswer;
        copy.kind = kind;
        copy.objectId = objectId;
        copy.reference = reference;
        copy.nameEn = nameEn;
        copy.nameCy = nameCy;
        copy.address = address;
        copy.datedOn = datedOn;
        copy.addedOn = addedOn;
        copy.addedBy = addedBy;
        copy.goneOn = goneOn;
        return copy;
    }

    /** Somebody followed the address and found nothing there. */
    void gone(LocalDate today) {
        if (address == null || goneOn != null) {
            throw new RuleViolation(Section17Rule.STATE_OTHER);
        }
        goneOn = today;
    }

    UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    UUID answerId() {
        return answerId;
    }

    String kind() {
        return kind;
    }

    UUID objectId() {
        return objectId;
    }

    String reference() {
        return reference;
    }

    Wording name() {
        return Wording.ofNullable(nameEn, nameCy);
    }

    String address() {
        return address;
    }

    LocalDate datedOn() {
        return datedOn;
    }

    LocalDate goneOn() {
        return goneOn;
    }
}
