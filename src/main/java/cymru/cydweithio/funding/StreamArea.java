package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** An area that a stream is for. Never altered: it is added, and taken away. */
@Entity
@Audited
class StreamArea {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID streamId;
    private UUID areaId;

    protected StreamArea() {}

    static StreamArea of(UUID streamId, UUID areaId) {
        StreamArea area = new StreamArea();
        area.id = Ids.next();
        area.streamId = streamId;
        area.areaId = areaId;
        return area;
    }

    UUID streamId() {
        return streamId;
    }

    UUID areaId() {
        return areaId;
    }
}
