package cymru.cydweithio.reference;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RegisterResult;
import cymru.cydweithio.platform.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a file was loaded: written once, never changed. */
@Entity
class ReferenceLoad {
    @Id
    private UUID id;

    @Version
    private long version;

    private String fileName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private Instant loadedAt;
    private UUID actorId;
    private int rowCount;
    private int added;
    private int changed;
    private int removed;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    protected ReferenceLoad() {}

    static ReferenceLoad of(
            ReferenceFile file,
            byte[] content,
            Origin origin,
            Instant now,
            UUID actor,
            int rows,
            RegisterResult result) {
        ReferenceLoad load = new ReferenceLoad();
        load.id = Ids.next();
        load.fileName = file.fileName();
        load.content = content.clone();
        load.sha256 = Sha256.of(content);
        load.origin = origin;
        load.loadedAt = now;
        load.actorId = actor;
        load.rowCount = rows;
        load.added = result.added();
        load.changed = result.changed();
        load.removed = result.removed();
        return load;
    }
}
