package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Where in a copy a paper stands. */
@Entity
@Immutable
class PackPart {

    @Id
    private UUID id;

    private UUID copyId;
    private UUID itemId;
    private UUID paperVersionId;
    private String series;
    private int firstPage;
    private int lastPage;

    protected PackPart() {}

    static PackPart of(UUID copyId, PackLayout.Part part) {
        PackPart stored = new PackPart();
        stored.id = Ids.next();
        stored.copyId = copyId;
        stored.itemId = part.itemId();
        stored.paperVersionId = part.versionId();
        stored.series = part.place().series().key();
        stored.firstPage = part.place().first();
        stored.lastPage = part.place().last();
        return stored;
    }
}
