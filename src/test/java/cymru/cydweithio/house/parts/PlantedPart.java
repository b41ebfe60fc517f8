package cymru.cydweithio.house.parts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A part of it. */
@Entity
@Immutable
class PlantedPart {
    @Id
    private UUID id;

    private UUID wholeId;

    protected PlantedPart() {}

    static PlantedPart of(PlantedWhole whole, UUID id) {
        PlantedPart part = new PlantedPart();
        part.id = id;
        part.wholeId = whole.id();
        return part;
    }

    UUID wholeId() {
        return wholeId;
    }

    UUID id() {
        return id;
    }
}
