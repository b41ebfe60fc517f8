package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.ShortText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** A spreadsheet of an organisation that was imported whole. Later it may be taken back whole, once. */
@Entity
@Table(name = "money_import")
@Audited
class OrganisationImport {
    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;

    private String kind;

    private String fileName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String fileSha256;

    private int rowCount;
    private Instant importedAt;
    private String importedBy;
    private Instant undoneAt;
    private String undoneBy;

    protected OrganisationImport() {}

    static OrganisationImport of(
            UUID organisationId, String kind, String fileName, String sha256, int rows, Instant now, String by) {
        OrganisationImport imported = new OrganisationImport();
        imported.id = Ids.next();
        imported.organisationId = organisationId;
        imported.kind = kind;
        imported.fileName = ShortText.of(fileName, LONGEST_NAME);
        imported.fileSha256 = sha256;
        imported.rowCount = rows;
        imported.importedAt = now;
        imported.importedBy = by;
        return imported;
    }

    void undo(Instant now, String by) {
        if (undoneAt != null) {
            throw new RuleViolation(SheetRule.UNDO_ALREADY);
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

    String kind() {
        return kind;
    }

    OrganisationImports.BatchRow row(Imports.Kind kindOf) {
        return new OrganisationImports.BatchRow(
                id, kindOf, fileName, rowCount, importedAt, importedBy, undoneAt, undoneBy);
    }
}
