package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A spreadsheet of an organisation between its upload and its import, with the sheet, the matching, the filter and the
 * owners of its rows as somebody chose them. It is kept packed: a year of a ledger is large and repeats itself. After a
 * day, or when it was imported, its content goes.
 */
@Entity
@Table(name = "money_upload")
class OrganisationUpload {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;

    private String kind;

    private String fileName;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String fileSha256;

    private int sheet;
    private String matching;
    private Integer filterColumn;
    private String filterWords;
    private UUID ownerId;

    private String owners;

    private boolean remembered;
    private String leftLines;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String agreedNames;

    private Instant uploadedAt;
    private Instant expiresAt;
    private UUID importId;

    protected OrganisationUpload() {}

    static OrganisationUpload receive(
            UUID organisationId, String kind, String fileName, MoneyFile file, String sha256, Instant now) {
        OrganisationUpload upload = new OrganisationUpload();
        upload.id = Ids.next();
        upload.organisationId = organisationId;
        upload.kind = kind;
        upload.take(fileName, file, sha256, now);
        return upload;
    }

    /** A corrected file in the place of the one before. */
    void take(String name, MoneyFile file, String sha256, Instant now) {
        fileName = ImportUpload.named(name);
        content = file.packed();
        decide(PreviewDecisions.NONE);
        fileSha256 = sha256;
        uploadedAt = now;
        expiresAt = now.plus(ImportUpload.HOURS_KEPT, ChronoUnit.HOURS);
    }

    void layout(int newSheet, Matching newMatching, boolean fromMemory) {
        sheet = newSheet;
        matching = newMatching.written();
        remembered = fromMemory;
    }

    void choose(RowFilter filter, RowOwners rowOwners) {
        // other lines may be wanted now: what of them is doubtful is asked anew
        leftLines = null;
        filterColumn = filter.column();
        filterWords = filter.words();
        ownerId = rowOwners.otherwise();
        owners = rowOwners.written();
    }

    /** What somebody says of lines and names that the preview points out. */
    void decide(PreviewDecisions decided) {
        leftLines = decided.leftLines();
        agreedNames = decided.agreedNames();
    }

    PreviewDecisions decided() {
        return new PreviewDecisions(leftLines, agreedNames);
    }

    boolean isWaiting(Instant now) {
        return importId == null && content != null && now.isBefore(expiresAt);
    }

    /** Refuses what waited too long or was imported already. */
    OrganisationUpload waiting(Instant now) {
        if (importId != null) {
            throw new RuleViolation(SheetRule.UPLOAD_IMPORTED);
        }
        if (!isWaiting(now)) {
            throw new RuleViolation(SheetRule.UPLOAD_EXPIRED, ImportUpload.HOURS_KEPT);
        }
        return this;
    }

    void become(UUID imported) {
        importId = imported;
        content = null;
    }

    MoneyFile file() {
        return MoneyFile.unpacked(content);
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

    String fileName() {
        return fileName;
    }

    String fileSha256() {
        return fileSha256;
    }

    int sheet() {
        return sheet;
    }

    Matching matching(List<? extends SheetColumn> known) {
        return Matching.read(matching, known);
    }

    RowFilter filter() {
        return new RowFilter(filterColumn, filterWords);
    }

    RowOwners owners() {
        return RowOwners.read(ownerId, owners);
    }

    /** Whether its columns are matched as those of an earlier file with the same headings were. */
    boolean isRemembered() {
        return remembered;
    }

    UUID importId() {
        return importId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
