package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * One item of an agenda, later with its minute. Closed items stand after all others, so that every reader's agenda has
 * the same numbers.
 */
@Entity
@Audited
class AgendaItem {

    private static final int LONGEST_MINUTE = 20_000;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID meetingId;
    private int position;
    private String titleEn;
    private String titleCy;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private UUID presenterId;
    private Integer minutes;

    @Enumerated(EnumType.STRING)
    private Classification classification;

    private String classificationReason;
    private String minuteEn;
    private String minuteCy;

    protected AgendaItem() {}

    static AgendaItem of(UUID meetingId, int position, ItemFacts facts) {
        AgendaItem item = new AgendaItem();
        item.id = Ids.next();
        item.meetingId = meetingId;
        item.position = position;
        item.describe(facts);
        return item;
    }

    void describe(ItemFacts facts) {
        titleEn = facts.titleEn();
        titleCy = facts.titleCy();
        purpose = facts.purpose();
        presenterId = facts.presenterId();
        minutes = facts.minutes();
        classification = facts.classification();
        classificationReason = facts.classificationReason();
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    void minute(String en, String cy) {
        minuteEn = bounded(en);
        minuteCy = bounded(cy);
    }

    private static String bounded(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_MINUTE) {
            throw new RuleViolation("platform.text.long", LONGEST_MINUTE);
        }
        return text.strip();
    }

    boolean minuted() {
        return minuteEn != null || minuteCy != null;
    }

    boolean closed() {
        return classification.closed();
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    int position() {
        return position;
    }

    Purpose purpose() {
        return purpose;
    }

    UUID presenterId() {
        return presenterId;
    }

    String minuteEn() {
        return minuteEn;
    }

    String minuteCy() {
        return minuteCy;
    }

    ItemFacts facts() {
        return new ItemFacts(titleEn, titleCy, purpose, presenterId, minutes, classification, classificationReason);
    }
}
