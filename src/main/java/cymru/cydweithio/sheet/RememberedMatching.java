package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How an organisation matched a file of a source, known by its headings: the next file with the same headings is
 * matched so, with the same filter and owners. There is one for each organisation, kind and row of headings.
 */
@Entity
@Table(name = "money_matching")
class RememberedMatching {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;

    private String kind;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String headingsSha256;

    private String matching;
    private Integer filterColumn;
    private String filterWords;
    private UUID ownerId;

    private String owners;

    private Instant matchedAt;

    protected RememberedMatching() {}

    static RememberedMatching of(UUID organisationId, String kind, String headings) {
        RememberedMatching remembered = new RememberedMatching();
        remembered.id = Ids.next();
        remembered.organisationId = organisationId;
        remembered.kind = kind;
        remembered.headingsSha256 = headings;
        return remembered;
    }

    /** By what a row of headings is known again: its words, whatever their case. */
    static String headings(Row row) {
        return Sha256.of(row.cells().stream()
                .map(cell -> Vocabulary.bare(cell.text()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    void remember(Matching newMatching, RowFilter filter, RowOwners rowOwners, Instant now) {
        matching = newMatching.written();
        filterColumn = filter.column();
        filterWords = filter.words();
        ownerId = rowOwners.otherwise();
        owners = rowOwners.written();
        matchedAt = now;
    }

    boolean isOf(Row row) {
        return headingsSha256.equals(headings(row));
    }

    /** The same columns below another row of headings. */
    Matching matching(int headingLine, List<? extends SheetColumn> known) {
        return new Matching(headingLine, Matching.read(matching, known).columns());
    }

    RowFilter filter() {
        return new RowFilter(filterColumn, filterWords);
    }

    RowOwners owners() {
        return RowOwners.read(ownerId, owners);
    }

    Instant matchedAt() {
        return matchedAt;
    }
}
