package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A paper as it was handed in, in one language. Never altered: another version follows it. */
@Entity
@Immutable
class PaperVersion {

    @Id
    private UUID id;

    private UUID paperId;

    @Enumerated(EnumType.STRING)
    private Language language;

    private int number;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String fileSha256;

    private String fileName;
    private LocalDate receivedOn;
    private Instant submittedAt;
    private String submittedBy;

    protected PaperVersion() {}

    static PaperVersion of(
            UUID paperId,
            Language language,
            int number,
            String fileSha256,
            String fileName,
            LocalDate receivedOn,
            Instant now,
            String submittedBy) {
        PaperVersion version = new PaperVersion();
        version.id = Ids.next();
        version.paperId = paperId;
        version.language = language;
        version.number = number;
        version.fileSha256 = fileSha256;
        version.fileName = fileName;
        version.receivedOn = receivedOn;
        version.submittedAt = now;
        version.submittedBy = submittedBy;
        return version;
    }

    UUID id() {
        return id;
    }

    UUID paperId() {
        return paperId;
    }

    Language language() {
        return language;
    }

    String fileSha256() {
        return fileSha256;
    }

    String fileName() {
        return fileName;
    }

    int number() {
        return number;
    }
}
