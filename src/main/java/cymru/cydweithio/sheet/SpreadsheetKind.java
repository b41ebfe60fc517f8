package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.security.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of spreadsheet that can be imported: a bean of the capability that keeps what it brings, found by its type.
 * Pages and imports ask these and know no kind by name.
 */
public interface SpreadsheetKind {

    /** What is stored of imports of this kind, in capitals; it never changes. */
    String name();

    /** Its place among the kinds: each builds on those before it. */
    int order();

    /** Who imports it. The columns are matched, with a preview, before anything is imported. */
    Scope.Kind importer();

    /**
     * Where its words are: a prefix of keys. {@code .kind} names it, {@code .file} its template. {@code .how} tells an
     * organisation what is understood and {@code .imported} what was imported: 0 things, 1 lines, 2 the total.
     */
    String words();

    /** The columns that it can have. */
    List<? extends SheetColumn> columns();

    /** Those without which nothing can be imported. */
    Set<? extends SheetColumn> required();

    /** What is broken where somebody who matches columns by hand leaves one of them out: it says which are needed. */
    default Rule missing() {
        return SheetRule.MATCH_UNKNOWN;
    }

    /** Those in which the example of the template has nothing, because another column says it. */
    default Set<? extends SheetColumn> blankInTemplate() {
        return Set.of();
    }

    /** What it asks of the file as a whole. */
    default Set<ImportChoice> choices() {
        return Set.of();
    }

    /** Whether people who are not in the register are entered unless somebody says otherwise. */
    default boolean createsPeople() {
        return false;
    }

    /** To what rows can belong that do not say so themselves. */
    default List<Owner> owners(Scope importer) {
        return List.of();
    }

    /**
     * The column in whose place somebody can say, for lines that do not, to which of the {@link #owners} they belong;
     * null where there is none.
     */
    default SheetColumn ownerColumn() {
        return null;
    }

    /**
     * By what lines of different {@link #owners} can be told apart where {@link #ownerColumn} is missing, such as the
     * supplier in a ledger; null where by nothing.
     */
    default SheetColumn ownerBy() {
        return null;
    }

    /** Bare words of {@link #ownerBy} that are known, such as providers of contracts: those are asked about. */
    default Set<String> knownOwners(Scope importer) {
        return Set.of();
    }

    /** Reads and imports one file. */
    RowValidator validator(ImportRequest request);

    /**
     * Kinds of content that came along with it and may stay when it is taken back, where they are used elsewhere by
     * then.
     */
    default Set<String> mayStay() {
        return Set.of();
    }

    /** Something that rows can belong to, such as a board. */
    record Owner(UUID id, Bilingual name) {}
}
