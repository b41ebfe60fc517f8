package cymru.cydweithio.backup;

import java.util.List;

/**
 * A table, view or sequence.
 *
 * @param key the columns of the primary key, in whose order rows are written
 * @param definition how it is made; of a view without the user to whom it belonged
 */
record Relation(Kind kind, String name, List<Column> columns, List<String> key, String definition) {

    enum Kind {
        TABLE,
        SEQUENCE,
        VIEW
    }

    boolean is(Kind one) {
        return kind == one;
    }

    /** Names and types of the columns: what a reader of this relation relies on. */
    String shape() {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> column.name() + " " + column.type())
                        .toList());
    }
}
