package cymru.cydweithio.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The action log with nothing around it: the same answers to a coordinator by hand-written SQL over one connection, to
 * compare the pages with.
 */
final class PlainLog {
    private static final int ROWS = 25;
    private static final int MOST_COUNTED = 2_000;
    private static final String COLUMNS =
            "SELECT a.id, a.reference, a.wording, a.language, b.name_en, b.name_cy, m.held_on, p.name, o.name_en, o.name_cy, a.raised_on, a.due_on, a.state, "
                    + "a.progress, a.closed_on, i.classification FROM action a LEFT JOIN board b ON b.id = a.board_id LEFT JOIN meeting m ON m.id = a.meeting_id "
                    + "LEFT JOIN agenda_item i ON i.id = a.item_id LEFT JOIN person p ON p.id = a.owner_id LEFT JOIN organisation o ON o.id = p.organisation_id";
    private static final String NOT_BARRED =
            " AND NOT EXISTS (SELECT 1 FROM declaration d JOIN person dp ON dp.id = d.person_id WHERE d.item_id = a.item_id "
                    + "AND d.kind IN ('PREJUDICIAL', 'CONFLICT') AND dp.email = '" + BenchActions.email(1) + "')";

    private final Connection connection;
    private final String partnership;
    private List<String> shown = List.of();

    PlainLog(Connection connection, String partnership) {
        this.connection = connection;
        this.partnership = partnership;
    }

    /** The actions that the last list answered. */
    List<String> shown() {
        return shown;
    }

    /** @return nanoseconds */
    long visit(LogVisit visit) throws SQLException {
        long began = System.nanoTime();
        if (visit == LogVisit.ACTION) {
            String id = shown.get(0);
            read(COLUMNS + " WHERE a.partnership_id = '" + partnership + "' AND a.id = '" + id + "'" + NOT_BARRED);
            read(
                    "SELECT id, made_at, made_by, kind, note, progress, state, due_on, owner_name FROM action_update WHERE action_id = '"
                            + id + "' ORDER BY made_at DESC, id DESC");
        } else {
            String where = " WHERE a.partnership_id = '" + partnership + "' AND " + visit.condition() + NOT_BARRED;
            List<String> found = read(COLUMNS + where + " ORDER BY a.due_order, a.id LIMIT " + ROWS
                    + (visit == LogVisit.NEXT ? " OFFSET " + ROWS : ""));
            read("SELECT COUNT(*) FROM (SELECT 1 FROM action a" + where + " LIMIT " + (MOST_COUNTED + 1) + ") counted");
            shown = found.isEmpty() && visit == LogVisit.RARE ? shown : found;
        }
        return System.nanoTime() - began;
    }

    /** Every column of every row, and of each row the first one. */
    private List<String> read(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            List<String> first = new ArrayList<>();
            while (found.next()) {
                first.add(found.getString(1));
                for (int column = 2; column <= columns; column++) {
                    found.getString(column);
                }
            }
            return first;
        }
    }

    /** How many questions the database has answered so far, whoever asked. */
    static long asked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            found.next();
            return found.getLong(2);
        }
    }
}
