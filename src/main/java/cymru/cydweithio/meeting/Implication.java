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

/**
 * What a decision means under Section 17: one statement of those who took it together. A decision without one has not
 * stated it yet. Its effects, what bodies add and its reviews are parts of it.
 */
@Entity
@Audited
class Implication {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID meetingId;
    private UUID decisionId;
    private boolean material;
    private String reason;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String statedBy;
    private LocalDate statedOn;

    protected Implication() {}

    static Implication of(Decision decision) {
        Implication implication = new Implication();
        implication.id = Ids.next();
        implication.meetingId = decision.meetingId();
        implication.decisionId = decision.id();
        return implication;
    }

    void state(Section17Statement statement, String by, LocalDate today) {
        material = statement.material();
        reason = statement.reason();
        language = statement.language();
        statedBy = by;
        statedOn = today;
    }

    void refuseUnlessMaterial() {
        if (!material) {
            throw ImplicationRule.NOT_MATERIAL.broken();
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID decisionId() {
        return decisionId;
    }

    boolean material() {
        return material;
    }

    String reason() {
        return reason;
    }

    Language language() {
        return language;
    }

    String statedBy() {
        return statedBy;
    }

    LocalDate statedOn() {
        return statedOn;
    }
}
