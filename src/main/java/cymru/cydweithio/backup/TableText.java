package cymru.cydweithio.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of one table as inserts, as they come from the database and without keeping them. */
final class TableText {
    private static final int INSERT_CHARACTERS = 256 * 1024;
    private static final int ROWS_AT_ONCE = 500;

    private final Relation table;
    private final List<Column> columns;
    private final SqlText out;
    private final FileHashes files;
    private final List<String> rest = new ArrayList<>();

    /** @param files is told of every part of a stored file */
    TableText(Relation table, SqlText out, FileHashes files) {
        this.table = table;
        this.columns =
                table.columns().stream().filter(column -> !column.generated()).toList();
        this.out = out;
        this.files = files;
    }

    long write(Connection connection) throws SQLException, IOException {
        long rows = 0;
        int written = 0;
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(columns.stream().anyMatch(Column::large) ? 1 : ROWS_AT_ONCE);
            try (ResultSet found = statement.executeQuery(query())) {
                while (found.next()) {
                    String row = row(found);
                    out.write(written == 0 ? insert() : ",\n");
                    out.write(row);
                    rows++;
                    written += row.length();
                    if (written > INSERT_CHARACTERS || !rest.isEmpty()) {
                        out.write(";\n");
                        written = 0;
                        writeRest();
                    }
                }
            }
        }
        if (written > 0) {
            out.write(";\n");
        }
        return rows;
    }

    private String names() {
        return String.join(
                ", ",
                columns.stream().map(column -> Schema.quoted(column.name())).toList());
    }

    private String query() {
        String order = table.key().isEmpty()
                ? ""
                : " order by "
                        + String.join(
                                ", ", table.key().stream().map(Schema::quoted).toList());
        return "select " + names() + " from " + Schema.quoted(table.name()) + order;
    }

    private String insert() {
        return "INSERT INTO " + Schema.quoted(table.name()) + " (" + names() + ") VALUES\n";
    }

    private String row(ResultSet found) throws SQLException {
        StringBuilder row = new StringBuilder("(");
        for (int i = 0; i < columns.size(); i++) {
            row.append(i == 0 ? "" : ", ").append(value(found, columns.get(i)));
        }
        if (table.name().equals(Schema.FILES)) {
            files.part(found.getString("sha256"), found.getBytes("bytes"));
        }
        return row.append(")").toString();
    }

    private String value(ResultSet found, Column column) throws SQLException {
        if (column.bytes()) {
            byte[] value = found.getBytes(column.name());
            if (value == null) {
                return "NULL";
            }
            for (int from = SqlText.LARGEST_VALUE; from < value.length; from += SqlText.LARGEST_VALUE) {
                later(column, SqlText.bytes(value, from, Math.min(value.length, from + SqlText.LARGEST_VALUE)), found);
            }
            return SqlText.bytes(value, 0, Math.min(value.length, SqlText.LARGEST_VALUE));
        }
        String value = found.getString(column.name());
        if (value == null) {
            return "NULL";
        }
        if (column.number()) {
            return value;
        }
        int to = cut(value, 0);
        for (int from = to; from < value.length(); ) {
            int next = cut(value, from);
            later(column, SqlText.text(value.substring(from, next)), found);
            from = next;
        }
        return SqlText.text(value.substring(0, to));
    }

    /** A piece's end, never between the two halves of one character. A character may take four bytes. */
    private static int cut(String value, int from) {
        int to = Math.min(value.length(), from + SqlText.LARGEST_VALUE / 2);
        return to < value.length() && Character.isHighSurrogate(value.charAt(to - 1)) ? to - 1 : to;
    }

    private void later(Column column, String piece, ResultSet row) throws SQLException {
        if (table.key().isEmpty()) {
            throw new BackupFault("A value of " + table.name() + " is too large for a table without a key.");
        }
        StringBuilder where = new StringBuilder();
        for (String key : table.key()) {
            where.append(where.isEmpty() ? "" : " AND ")
                    .append(Schema.quoted(key))
                    .append(" = ")
                    .append(SqlText.text(row.getString(key)));
        }
        String name = Schema.quoted(column.name());
        rest.add("UPDATE " + Schema.quoted(table.name()) + " SET " + name + " = CONCAT(" + name + ", " + piece
                + ") WHERE " + where);
    }

    private void writeRest() throws IOException {
        for (String piece : rest) {
            out.statement(piece);
        }
        rest.clear();
    }
}
