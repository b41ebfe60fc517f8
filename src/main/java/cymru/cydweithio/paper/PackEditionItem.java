package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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

    protected PackEditionItem() {}

    static PackEditionItem of(UUID editionId, Agenda.ItemView item) {
        PackEditionItem stored = new PackEditionItem();
        stored.id = Ids.next();
        stored.editionId = editionId;
        stored.itemId = item.id();
        stored.number = item.number();
        stored.titleEn = item.facts().titleEn();
        stored.titleCy = item.facts().titleCy();
        stored.purpose = item.facts().purpose().name();
        stored.presenter = item.presenter();
        stored.minutes = item.facts().minutes();
        stored.classification = item.facts().classification();
        return stored;
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
