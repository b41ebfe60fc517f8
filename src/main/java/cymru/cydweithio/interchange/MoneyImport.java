package cymru.cydweithio.interchange;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** A spreadsheet of money that was brought in whole. Later it may be taken back whole, once. */
@Entity
@Audited
class MoneyImport {
    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private MoneyKind kind;

    private String fileName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String fileSha256;

    private int rowCount;
    private Instant importedAt;
    private String importedBy;
    private Instant undoneAt;
    private String undoneBy;

    protected MoneyImport() {}

    static MoneyImport of(
            UUID organisationId, MoneyKind kind, String fileName, String sha256, int rows, Instant now, String by) {
        MoneyImport brought = new MoneyImport();
        brought.id = Ids.next();
        brought.organisationId = organisationId;
        brought.kind = kind;
        brought.fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        brought.fileSha256 = sha256;
        brought.rowCount = rows;
        brought.importedAt = now;
        brought.importedBy = by;
        return brought;
    }

    void takeBack(Instant now, String by) {
        if (undoneAt != null) {
            throw new RuleViolation("interchange.undo.already");
        }
        undoneAt = now;
        undoneBy = by;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID organisationId() {
        return organisationId;
    }

    MoneyImports.BatchRow row() {
        return new MoneyImports.BatchRow(id, kind, fileName, rowCount, importedAt, importedBy, undoneAt, undoneBy);
    }
}
