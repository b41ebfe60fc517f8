package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A document of approved minutes, in one language. */
@Entity
@Immutable
class MinutesFile {

    @Id
    private UUID id;

    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean closed;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String fileSha256;

    private Instant filedAt;
    private String filedBy;

    protected MinutesFile() {}

    static MinutesFile of(UUID meetingId, Language language, boolean closed, String sha256, Instant now, String by) {
        MinutesFile file = new MinutesFile();
        file.id = Ids.next();
        file.meetingId = meetingId;
        file.language = language;
        file.closed = closed;
        file.fileSha256 = sha256;
        file.filedAt = now;
        file.filedBy = by;
        return file;
    }

    String fileSha256() {
        return fileSha256;
    }
}
