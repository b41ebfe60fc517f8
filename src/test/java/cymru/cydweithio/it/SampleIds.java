package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The ids that stand in the addresses of the matrix, {@code {board}} and the like, as the demonstration has them. */
public final class SampleIds {

    public static final String OF_NEWPORT = " where b.partnership_id = uuid_partnership('CSP-NWP')";
    public static final String OF_CARDIFF = " where b.partnership_id = uuid_partnership('CSP-CRF')";

    private final Map<String, String> ids = new HashMap<>();
    private final Connection connection;

    /** What a capability gives: a class of this kind among its tests, which finds the ids of its own things. */
    public interface Source {
        void find(SampleIds ids) throws Exception;

        /** Who needs the ids of others comes after them. */
        default int order() {
            return 5;
        }
    }

    private SampleIds(Connection connection) {
        this.connection = connection;
    }

    static Map<String, String> all() throws Exception {
        try (Connection connection = TestEnvironment.connection()) {
            SampleIds found = new SampleIds(connection);
            for (Source source : TestClasses.contributed(Source.class).stream()
                    .sorted(Comparator.comparing(Source::order))
                    .toList()) {
                source.find(found);
            }
            return found.ids;
        }
    }

    public String get(String name) {
        String id = ids.get(name);
        assertTrue(id != null, name + " is not known yet");
        return id;
    }

    public void put(String name, String id) {
        assertNull(ids.put(name, id), name + " is given twice");
    }

    /** Puts what a statement finds; {@code uuid_partnership('CSP-NWP')} stands for the id of that partnership. */
    public void put(String name, String before, String sql) throws SQLException {
        put(name, before + one(sql));
    }

    public String one(String sql) throws SQLException {
        // which of several is taken is not left to the database
        assertTrue(!sql.contains("limit 1") || sql.contains("order by"), sql);
        String wanted = sql.replaceAll(
                "uuid_partnership\\('([A-Z-]+)'\\)",
                "(select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = '$1')");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(wanted)) {
            assertTrue(rows.next(), wanted);
            return rows.getString(1);
        }
    }

    /** Something that a council leads, and that is for its partnership. */
    public String led(String table, String council, String partnership) throws SQLException {
        return one(
                "select l.id from %1$s_scope l join %1$s_scope p on p.id = l.id where l.leads and l.scope_id = (select id from organisation where code = '%2$s') and p.scope_id = uuid_partnership('%3$s') order by l.id limit 1"
                        .formatted(table, council, partnership));
    }

    public void run(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    /** The first link on a page, as somebody sees it, to an address that begins so: the rest of that address. */
    public String linked(String who, String page, String beginning) throws Exception {
        return Visitor.signedIn(who)
                .page(page)
                .select("a[href^=" + beginning + "]")
                .attr("href")
                .substring(beginning.length());
    }

    /** Sends a file by the form of a page, and answers the last part of the address where that leads. */
    public String sent(String who, String page, String form, Map<String, String> values, String input, String content)
            throws Exception {
        String location = Visitor.signedIn(who)
                .send(page, form, values, input, "log.csv", content)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
