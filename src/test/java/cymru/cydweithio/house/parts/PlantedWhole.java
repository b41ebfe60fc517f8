package cymru.cydweithio.house.parts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A whole with parts. */
@Entity
class PlantedWhole {
    @Id
    private UUID id;

    @Version
    private long version;

    protected PlantedWhole() {}

    static PlantedWhole make(UUID id) {
        PlantedWhole whole = new PlantedWhole();
        whole.id = id;
        return whole;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
