package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.dev.CaughtMail;
import cymru.cydweithio.dev.Ports;
import cymru.cydweithio.dev.ServerProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The demonstration, staged by the product itself on an empty database whose first day is another one: whenever it is
 * first started, it shows what is done, what is due and what is late.
 */
class DemonstrationDaysIT {

    @TempDir
    private Path folder;

    /** The first day of a financial year, and with every look four more. */
    static List<String> days() {
        List<String> days = new ArrayList<>(List.of("2027-04-01"));
        if (Boolean.getBoolean("every.look")) {
            // a leap day, the last day of a financial year, Christmas Day on a Saturday, a Sunday before a bank holiday
            days.addAll(List.of("2028-02-29", "2027-03-31", "2027-12-25", "2027-08-29"));
        }
        return days;
    }

    @ParameterizedTest
    @MethodSource("days")
    void whenever_it_is_first_started_the_demonstration_shows_what_is_done_due_and_late(LocalDate day)
            throws Exception {
        String url = TestEnvironment.empty("days");
        int smtp = Ports.free();
        Map<String, String> settings = Map.of("DEMONSTRATION_DAY", day.toString(), "SMTP_PORT", Integer.toString(smtp));
        // its mails must not come between those of other tests
        CaughtMail mail = CaughtMail.start(smtp);
        try (ServerProcess server = TestEnvironment.another(folder.resolve("server"), Ports.free(), url, settings)) {
            assertTrue(server.awaitReady(), () -> day + ": see " + server.log());
            try (Connection base = TestEnvironment.connection(url)) {
                assertAll(
                        day.toString(),
                        () -> actions(base, day),
                        () -> meetings(base, day),
                        () -> papers(base, day),
                        () -> contracts(base, day),
                        () -> money(base, day));
            }
        } finally {
            mail.close();
            TestEnvironment.empty("days");
        }
    }

    private static void actions(Connection base, LocalDate day) throws SQLException {
        long open = count(base, "action where state = 'OPEN'");
        long late = count(base, "action where state = 'OPEN' and due_on < '" + day + "'");
        between("open actions that are late, in per cent", 100 * late / open, 5, 30);
        atLeast("done", 10, count(base, "action where state = 'DONE'"));
        atLeast("due within six weeks", 3, count(base, "action where state = 'OPEN' and " + within("due_on", day, 42)));
        assertEquals(0, count(base, "action where raised_on > '" + day + "'"), "raised on a day to come");
    }

    private static void meetings(Connection base, LocalDate day) throws SQLException {
        atLeast("held", 2, count(base, "meeting where state = 'HELD' and held_on < '" + day + "'"));
        atLeast(
                "meeting within six weeks",
                1,
                count(base, "meeting where state = 'ISSUED' and " + within("held_on", day.plusDays(1), 42)));
        assertEquals(
                0,
                count(base, "meeting where (state = 'HELD') <> (held_on < '" + day + "') or weekday(held_on) > 4"),
                "held before its day, forgotten or on a weekend");
        atLeast("minutes approved", 1, count(base, "meeting where minutes_state = 'APPROVED'"));
        atLeast("minutes waiting", 1, count(base, "meeting where minutes_state = 'DRAFT'"));
    }

    private static void papers(Connection base, LocalDate day) throws SQLException {
        String received = "paper_version v join paper p on p.id = v.paper_id join agenda_item i on i.id = p.item_id "
                + "join meeting m on m.id = i.meeting_id where v.received_on ";
        atLeast("papers in time", 5, count(base, received + "<= m.papers_due_on"));
        between("papers late", count(base, received + "> m.papers_due_on"), 1, 3);
        assertEquals(0, count(base, received + "> '" + day + "'"), "received on a day to come");
        atLeast(
                "Welsh versions outstanding",
                1,
                count(
                        base,
                        "paper p where p.welsh_expected and not exists (select 1 from paper_version v where v.paper_id = p.id and v.language = 'CY')"));
    }

    private static void contracts(Connection base, LocalDate day) throws SQLException {
        long open = count(base, "contract_due");
        long late = count(base, "contract_due where due_on < '" + day + "'");
        between("open critical dates that are late, in per cent", 100 * late / open, 5, 40);
        atLeast("critical dates within 90 days", 1, count(base, "contract_due where " + within("due_on", day, 90)));
        atLeast("critical dates kept", 1, count(base, "critical_date where kept_on is not null"));
        assertEquals(0, count(base, "contract where state = 'LIVE' and last_on < '" + day + "'"), "runs after its end");
        assertEquals(0, count(base, "contract where state = 'LIVE' and starts_on > '" + day + "'"), "runs too early");
        assertEquals(4, count(base, "contract where state = 'LIVE'"));
        atLeast(
                "options to be decided",
                2,
                count(base, "contract_option where state = 'OPEN' and starts_on > '" + day + "'"));
        assertEquals(
                1,
                count(
                        base,
                        "contract c join funding_stream s on s.reference = 'VAWDA-ILL' where c.reference = 'NWP-DA-1' and s.ends_on > '"
                                + day + "' and s.ends_on < c.last_on - interval 6 month"),
                "the main contract outlives its grant");
    }

    private static void money(Connection base, LocalDate day) throws SQLException {
        atLeast("claims", 2, count(base, "funding_claim"));
        assertEquals(0, count(base, "funding_claim where claimed_on > '" + day + "'"), "claimed on a day to come");
        assertEquals(0, count(base, "payment where paid_on > '" + day + "'"), "paid on a day to come");
        assertEquals(
                0,
                count(base, "payment p join contract c on c.id = p.contract_id where p.paid_on < c.starts_on"),
                "paid before there was a contract");
        atLeast("conditions met", 1, count(base, "funding_condition where state = 'MET'"));
        atLeast("conditions breached", 1, count(base, "funding_condition where state = 'BREACHED'"));
        between(
                "conditions late",
                count(base, "funding_condition where state = 'OPEN' and due_on < '" + day + "'"),
                1,
                2);
        atLeast(
                "conditions due within a quarter",
                1,
                count(base, "funding_condition where state = 'OPEN' and " + within("due_on", day, 92)));
    }

    private static String within(String column, LocalDate from, int days) {
        return column + " between '" + from + "' and '" + from.plusDays(days) + "'";
    }

    private static void atLeast(String what, long least, long there) {
        between(what, there, least, Long.MAX_VALUE);
    }

    private static void between(String what, long there, long least, long most) {
        assertTrue(there >= least && there <= most, () -> what + ": " + there);
    }

    private static long count(Connection base, String from) throws SQLException {
        try (Statement statement = base.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
