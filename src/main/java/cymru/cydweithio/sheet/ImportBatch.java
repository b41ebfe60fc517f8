package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** A spreadsheet that was imported whole. Later it may be taken back whole, once. */
@Entity
@Audited
class ImportBatch {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;

    private String kind;

    private String fileName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String fileSha256;

    private int rowCount;
    private Instant importedAt;
    private String importedBy;
    private Instant undoneAt;

    protected ImportBatch() {}

    static ImportBatch of(ImportUpload upload, int rows, Instant now, String by) {
        ImportBatch batch = new ImportBatch();
        batch.id = Ids.next();
        batch.partnershipId = upload.partnershipId();
        batch.kind = upload.kind();
        batch.fileName = upload.fileName();
        batch.fileSha256 = upload.fileSha256();
        batch.rowCount = rows;
        batch.importedAt = now;
        batch.importedBy = by;
        return batch;
    }

    void undo(Instant now) {
        if (undoneAt != null) {
            throw new RuleViolation(SheetRule.UNDO_ALREADY);
        }
        undoneAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    String kind() {
        return kind;
    }

    Imports.BatchRow row(Imports.Kind kindOf) {
        return new Imports.BatchRow(id, kindOf, fileName, rowCount, importedAt, importedBy, undoneAt);
    }
}
