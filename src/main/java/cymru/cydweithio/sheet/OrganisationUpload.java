package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.ShortText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A spreadsheet of an organisation that waits for an answer: how its totals would be shared is shown, and nothing is
 * booked before somebody confirms. After a day, or when it was imported, its content goes.
 */
@Entity
@Table(name = "money_upload")
class OrganisationUpload {
    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;

    private String kind;

    private String fileName;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    private Instant uploadedAt;
    private Instant expiresAt;
    private UUID importId;

    protected OrganisationUpload() {}

    static OrganisationUpload receive(UUID organisationId, String kind, String fileName, byte[] content, Instant now) {
        OrganisationUpload upload = new OrganisationUpload();
        upload.id = Ids.next();
        upload.organisationId = organisationId;
        upload.kind = kind;
        upload.fileName = ShortText.of(fileName, LONGEST_NAME);
        upload.content = content.clone();
        upload.uploadedAt = now;
        upload.expiresAt = now.plus(ImportUpload.HOURS_KEPT, ChronoUnit.HOURS);
        return upload;
    }

    /** Refuses what waited too long or was imported already. */
    byte[] waiting(Instant now) {
        if (importId != null) {
            throw new RuleViolation(SheetRule.UPLOAD_IMPORTED);
        }
        if (content == null || !now.isBefore(expiresAt)) {
            throw new RuleViolation(SheetRule.UPLOAD_EXPIRED, ImportUpload.HOURS_KEPT);
        }
        return content.clone();
    }

    void become(UUID imported) {
        importId = imported;
        content = null;
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    String kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }
}
