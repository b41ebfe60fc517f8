package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

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

    @Enumerated(EnumType.STRING)
    private Fate fate;

    private String fateBecause;
    private UUID deferredTo;

    @NotAudited
    private String draftedEn;

    @NotAudited
    private String draftedCy;

    protected AgendaItem() {}

    static AgendaItem of(UUID meetingId, int position, ItemDetails details) {
        AgendaItem item = new AgendaItem();
        item.id = Ids.next();
        item.meetingId = meetingId;
        item.position = position;
        item.fate = Fate.ON;
        item.describe(details);
        return item;
    }

    void describe(ItemDetails details) {
        titleEn = details.titleEn();
        titleCy = details.titleCy();
        purpose = details.purpose();
        presenterId = details.presenterId();
        minutes = details.minutes();
        classification = details.classification();
        classificationReason = details.classificationReason();
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    void minute(String en, String cy) {
        minuteEn = bounded(en);
        minuteCy = bounded(cy);
    }

    /** Writes what follows from what was recorded, where nothing is written yet. */
    void draft(String en, String cy) {
        if (!minuted() && (en != null || cy != null)) {
            minute(en, cy);
            draftedEn = minuteEn;
            draftedCy = minuteCy;
        }
    }

    /** Whether the facts tell another story now than when the minute was drafted. */
    boolean stale(String en, String cy) {
        return drafted() && !(Objects.equals(draftedEn, en) && Objects.equals(draftedCy, cy));
    }

    boolean drafted() {
        return draftedEn != null || draftedCy != null;
    }

    /** Whether what was drafted still stands in the minute, so that it can be replaced without touching the rest. */
    boolean holdsDraft() {
        return holds(minuteEn, draftedEn) && holds(minuteCy, draftedCy);
    }

    private static boolean holds(String minute, String drafted) {
        return drafted == null || minute != null && minute.contains(drafted);
    }

    /**
     * Replaces what was drafted by what would be drafted now. Where it was written over by hand, the minute stays as it
     * is: who refreshes says that it is right.
     */
    void redraft(String en, String cy) {
        if (holdsDraft()) {
            minute(replaced(minuteEn, draftedEn, en), replaced(minuteCy, draftedCy, cy));
        }
        draftedEn = en;
        draftedCy = cy;
    }

    private static String replaced(String minute, String was, String now) {
        if (was == null) {
            return minute == null ? now : minute;
        }
        return minute.replace(was, now == null ? "" : now);
    }

    /** The meeting does not deal with it, or a later one does. */
    void end(Fate newFate, UUID later, String because) {
        if (fate != Fate.ON) {
            throw MeetingRule.ITEM_NOT_ON.broken();
        }
        fate = newFate;
        deferredTo = later;
        fateBecause = because;
    }

    void putBack() {
        if (fate == Fate.ON) {
            throw MeetingRule.ITEM_ON.broken();
        }
        fate = Fate.ON;
        deferredTo = null;
        fateBecause = null;
    }

    /** As long as nobody has the agenda, an item that another meeting is to deal with simply goes there. */
    void goTo(UUID meeting, int newPosition) {
        meetingId = meeting;
        position = newPosition;
    }

    boolean on() {
        return fate == Fate.ON;
    }

    Fate fate() {
        return fate;
    }

    String fateBecause() {
        return fateBecause;
    }

    UUID deferredTo() {
        return deferredTo;
    }

    private static String bounded(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // browsers send line ends of their own
        String lines = text.replace("\r\n", "\n").strip();
        if (lines.length() > LONGEST_MINUTE) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, LONGEST_MINUTE);
        }
        return lines;
    }

    boolean minutedOtherwise(String en, String cy) {
        return !(Objects.equals(minuteEn, bounded(en)) && Objects.equals(minuteCy, bounded(cy)));
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

    ItemDetails details() {
        return new ItemDetails(titleEn, titleCy, purpose, presenterId, minutes, classification, classificationReason);
    }
}
