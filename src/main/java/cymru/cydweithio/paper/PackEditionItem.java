package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.Fate;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An item of the agenda as an edition was issued with it. */
@Entity
@Immutable
class PackEditionItem {

    @Id
    private UUID id;

    private UUID editionId;
    private UUID itemId;
    private int number;
    private String titleEn;
    private String titleCy;
    private String purpose;
    private String presenter;
    private Integer minutes;

    @Enumerated(EnumType.STRING)
    private Classification classification;

    @Enumerated(EnumType.STRING)
    private Fate fate;

    private LocalDate deferredOn;

    protected PackEditionItem() {}

    static PackEditionItem of(UUID editionId, Agenda.ItemView item) {
        PackEditionItem stored = new PackEditionItem();
        stored.id = Ids.next();
        stored.editionId = editionId;
        stored.itemId = item.id();
        stored.number = item.number();
        stored.titleEn = item.details().titleEn();
        stored.titleCy = item.details().titleCy();
        stored.purpose = item.details().purpose().name();
        stored.presenter = item.presenter();
        stored.minutes = item.details().minutes();
        stored.classification = item.details().classification();
        stored.fate = item.ending() == null ? Fate.ON : item.ending().fate();
        if (item.ending() != null) {
            stored.deferredOn = item.ending().on();
        }
        return stored;
    }

    boolean on() {
        return fate == Fate.ON;
    }

    Fate fate() {
        return fate;
    }

    /** The day of the meeting that deals with it instead, or null. */
    LocalDate deferredOn() {
        return deferredOn;
    }

    /** Whether readers who have the other one know this one. */
    boolean says(PackEditionItem other) {
        return itemId.equals(other.itemId)
                && number == other.number
                && title().equals(other.title())
                && closed() == other.closed()
                && fate == other.fate
                && Objects.equals(deferredOn, other.deferredOn);
    }

    boolean closed() {
        return classification.closed();
    }

    UUID itemId() {
        return itemId;
    }

    UUID editionId() {
        return editionId;
    }

    int number() {
        return number;
    }

    Wording title() {
        return new Wording(titleEn, titleCy);
    }

    String purpose() {
        return purpose;
    }

    String presenter() {
        return presenter;
    }

    Integer minutes() {
        return minutes;
    }

    Classification classification() {
        return classification;
    }
}
