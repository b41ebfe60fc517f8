package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** The day on which it is looked at whether a decision had the effect that was expected; answered once. */
@Entity
@Audited
class ImplicationReview {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID meetingId;
    private UUID implicationId;
    private LocalDate dueOn;
    private String happened;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String answeredBy;
    private LocalDate answeredOn;

    protected ImplicationReview() {}

    static ImplicationReview planned(Implication implication, LocalDate dueOn) {
        ImplicationReview review = new ImplicationReview();
        review.id = Ids.next();
        review.meetingId = implication.meetingId();
        review.implicationId = implication.id();
        review.dueOn = dueOn;
        return review;
    }

    void moveTo(LocalDate day) {
        dueOn = day;
    }

    void answer(String said, Language in, String by, LocalDate today) {
        if (!open()) {
            throw ImplicationRule.REVIEW_NONE_OPEN.broken();
        }
        if (said == null) {
            throw ImplicationRule.REVIEW_OUTCOME_REQUIRED.broken();
        }
        happened = said;
        language = in;
        answeredBy = by;
        answeredOn = today;
    }

    boolean open() {
        return answeredOn == null;
    }

    UUID implicationId() {
        return implicationId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Implications.ReviewRow row() {
        return new Implications.ReviewRow(dueOn, happened, language, answeredBy, answeredOn);
    }
}
