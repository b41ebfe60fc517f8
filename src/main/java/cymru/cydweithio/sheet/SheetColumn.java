package cymru.cydweithio.sheet;

import java.util.Locale;

/**
 * What a column of somebody's spreadsheet can hold: a constant of the capability whose kind of spreadsheet it is in. By
 * its name it is kept while a file waits, so that a name never changes.
 *
 * <p>Its words are {@code <capability>.sheet.column.<name>} and {@code <capability>.sheet.example.<name>} in the
 * bundles, and the headings by which it is recognised stand in {@code vocabulary/<capability>.properties}.
 */
public interface SheetColumn {

    String name();

    /** In whose bundle and vocabulary its words are. */
    String capability();

    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether somebody is asked where several columns could be this one, such as amounts with and without VAT: taking
     * the wrong one would go unnoticed.
     */
    default boolean asked() {
        return false;
    }

    /** The message key of its name. */
    default String key() {
        return capability() + ".sheet.column." + word();
    }

    /** The message key of what the template shows in it. */
    default String example() {
        return capability() + ".sheet.example." + word();
    }
}
