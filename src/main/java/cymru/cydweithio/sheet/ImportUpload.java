package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PlainText;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.platform.ShortText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A spreadsheet between its upload and its import: with the sheet, the matching and the choices that somebody made for
 * it, so that steps, languages and windows can be changed without losing them. After a day, or when it was imported,
 * its content goes.
 */
@Entity
class ImportUpload {
    static final int HOURS_KEPT = 24;
    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;

    private String kind;

    private String fileName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String fileSha256;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    private int sheet;
    private String matching;
    private UUID boardId;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean createPeople;
    private boolean greenIsDone;
    private LocalDate since;
    private String leftLines;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String agreedNames;

    private Instant uploadedAt;
    private UUID uploadedBy;
    private Instant expiresAt;
    private UUID importId;

    protected ImportUpload() {}

    static ImportUpload receive(
            UUID partnershipId,
            String kind,
            String fileName,
            byte[] content,
            Matching matching,
            ImportChoices choices,
            Instant now,
            UUID by) {
        ImportUpload upload = new ImportUpload();
        upload.id = Ids.next();
        upload.partnershipId = partnershipId;
        upload.kind = kind;
        upload.uploadedBy = by;
        upload.leftLines = "";
        upload.take(fileName, content, now);
        upload.layout(0, matching);
        upload.choose(choices);
        return upload;
    }

    /**
     * What a file is called, of what a browser sends: some send the whole path, and signs that do not show or that turn
     * the direction of writing make a name look like another.
     */
    static String named(String sent) {
        String last = sent == null
                ? ""
                : PlainText.of(sent)
                        .replaceFirst("(?s)^.*[/\\\\]", "")
                        .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                        .strip();
        return last.isEmpty() ? "?" : ShortText.endOf(last, LONGEST_NAME);
    }

    private void take(String name, byte[] bytes, Instant now) {
        fileName = named(name);
        content = bytes.clone();
        fileSha256 = Sha256.of(bytes);
        uploadedAt = now;
        expiresAt = now.plus(HOURS_KEPT, ChronoUnit.HOURS);
    }

    /** A corrected file in the place of the one before. */
    void replace(String name, byte[] bytes, int newSheet, Matching newMatching, Instant now) {
        take(name, bytes, now);
        layout(newSheet, newMatching);
        leftLines = "";
    }

    void layout(int newSheet, Matching newMatching) {
        // the lines of another sheet are other lines
        leftLines = newSheet == sheet ? leftLines : "";
        sheet = newSheet;
        matching = newMatching.written();
    }

    void choose(ImportChoices choices) {
        boardId = choices.ownerId();
        language = choices.language();
        createPeople = choices.createPeople();
        greenIsDone = choices.greenIsDone();
        since = choices.since();
    }

    /**
     * What somebody says of lines and names.
     *
     * @param names the questions that are answered with yes; null where they are not answered
     */
    void decide(Set<Integer> left, Set<String> names) {
        PreviewDecisions decided = PreviewDecisions.of(left, names);
        leftLines = decided.leftLines();
        agreedNames = decided.agreedNames();
    }

    /** Lines that are left out. */
    Set<Integer> left() {
        return new PreviewDecisions(leftLines, agreedNames).left();
    }

    /** Whether exactly these names were confirmed: new ones are asked anew. */
    boolean agrees(Set<String> names) {
        return new PreviewDecisions(leftLines, agreedNames).agrees(names);
    }

    boolean isWaiting(Instant now) {
        return importId == null && content != null && now.isBefore(expiresAt);
    }

    /** Refuses what waited too long or was imported already. */
    ImportUpload waiting(Instant now) {
        if (importId != null) {
            throw new RuleViolation(SheetRule.UPLOAD_IMPORTED);
        }
        if (!isWaiting(now)) {
            throw new RuleViolation(SheetRule.UPLOAD_EXPIRED, HOURS_KEPT);
        }
        return this;
    }

    void become(ImportBatch batch) {
        importId = batch.id();
        content = null;
    }

    /** Its owner has too many that wait. */
    void expire(Instant now) {
        expiresAt = now;
        content = null;
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

    ImportChoices choices() {
        return new ImportChoices(boardId, language, createPeople, greenIsDone, since);
    }

    Spreadsheet spreadsheet() {
        return Spreadsheet.read(content, sheet);
    }

    UUID importId() {
        return importId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
