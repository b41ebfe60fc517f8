package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What falls due on the page that a person sees first, card by card. */
@ArquillianTest
@RunAsClient
class MyWorkIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final String REACHED = """
        select g.%s from role_grant g join account a on a.id = g.account_id
        where a.email = ? and g.role in ('COORDINATOR', 'CHAIR', 'MEMBER', 'COMMISSIONER') and g.revoked_at is null and g.%1$s is not null""";
    private static final Map<Language, String> MEETING =
            Map.of(Language.EN, "Meeting to come", Language.CY, "Cyfarfod i ddod");

    private final Messages messages = new Messages();

    @Test
    void the_next_three_meetings_come_before_the_persons_own_actions_in_both_languages() throws Exception {
        for (String who : List.of("coordinator", "chair", "member")) {
            Visitor visitor = Visitor.signedIn(who);
            for (Language language : Language.values()) {
                List<String> expected = meetings(who, language);
                assertFalse(expected.isEmpty(), "there are meetings to come");
                if (language == Language.EN) {
                    expected.add(actions(who));
                }
                List<String> seen = cards(home(visitor, language), "/meeting/", "/actions");
                assertEquals(
                        expected,
                        language == Language.EN ? seen : seen.subList(0, seen.size() - 1),
                        who + " in " + language);
            }
        }
    }

    @Test
    void a_commissioner_sees_the_next_three_dates_of_contracts_and_how_many_there_are() throws Exception {
        UUID added = UUID.randomUUID();
        try (Connection connection = TestEnvironment.connection()) {
            run(
                    connection,
                    "insert into critical_date (id, version, contract_id, kind, due_on, for_end) select ?, 0, c.id, 'NEEDS', ?, ? from contract c where c.state = 'LIVE' and c.lead_id in ("
                            + REACHED.formatted("organisation_id") + ") order by c.id limit 1",
                    added,
                    TODAY.minusDays(1),
                    TODAY.plusYears(30),
                    "commissioner@cydweithio.example");
            try {
                List<String> expected = contracts("commissioner");
                assertFalse(expected.size() < 2, "there is a date that has passed");
                assertEquals(
                        expected,
                        cards(home(Visitor.signedIn("commissioner"), Language.EN), "/contract/", "/contracts"));
            } finally {
                run(connection, "delete from critical_date where id = ?", added);
            }
        }
    }

    @Test
    void who_reads_no_meetings_and_no_actions_and_commissions_nothing_sees_none_of_them() throws Exception {
        for (String who : List.of("administrator", "reviewer", "auditor", "provider")) {
            assertEquals(
                    List.of(),
                    cards(
                            home(Visitor.signedIn(who), Language.EN),
                            "/meeting/",
                            "/actions?mine",
                            "/contract/",
                            "/contracts"),
                    who);
        }
    }

    private static Document home(Visitor visitor, Language language) throws Exception {
        visitor.get("/accessibility?lang=" + language.code());
        return visitor.page("/");
    }

    /** Address and words of the cards that lead to such an address. */
    private static List<String> cards(Document page, String... beginnings) {
        return page.select(".cards section.card").stream()
                .filter(card -> List.of(beginnings).stream()
                        .anyMatch(start -> card.select("h2 a").attr("href").startsWith(start)))
                .map(card -> card.select("h2 a").attr("href") + " " + card.text())
                .toList();
    }

    private List<String> meetings(String who, Language language) throws SQLException {
        List<String> cards = new ArrayList<>();
        try (Connection connection = TestEnvironment.connection();
                PreparedStatement query = filled(
                        connection,
                        "select m.id, m.held_on, m.starts_at, b.name_en, b.name_cy, m.state from meeting m join board b on b.id = m.board_id where m.partnership_id in ("
                                + REACHED.formatted("partnership_id")
                                + ") and m.held_on >= ? order by m.held_on, m.starts_at, m.id limit 3",
                        who + "@cydweithio.example",
                        TODAY);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String board =
                        language == Language.CY && rows.getString(5) != null ? rows.getString(5) : rows.getString(4);
                cards.add("/meeting/" + rows.getString(1) + " " + MEETING.get(language) + " "
                        + Formats.date(language, rows.getObject(2, LocalDate.class)) + ", "
                        + Formats.time(language, rows.getObject(3, LocalTime.class)) + " " + board + " · "
                        + messages.text(
                                language, "meeting.state." + rows.getString(6).toLowerCase(java.util.Locale.ROOT)));
            }
        }
        return cards;
    }

    private static String actions(String who) throws SQLException {
        try (Connection connection = TestEnvironment.connection();
                PreparedStatement query = filled(
                        connection,
                        "select count(*), coalesce(sum(a.due_on < ?), 0) from action a join person p on p.id = a.owner_id where a.state = 'OPEN' and p.email = ? and a.partnership_id in ("
                                + REACHED.formatted("partnership_id") + ")",
                        TODAY,
                        who + "@cydweithio.example",
                        who + "@cydweithio.example");
                ResultSet counts = query.executeQuery()) {
            counts.next();
            return "/actions?mine=true My actions "
                    + (counts.getInt(1) == 0 ? "Nothing is open" : counts.getInt(1) + " open") + ", "
                    + (counts.getInt(2) == 0 ? "nothing overdue" : counts.getInt(2) + " overdue");
        }
    }

    private List<String> contracts(String who) throws SQLException {
        List<String> cards = new ArrayList<>();
        int all = 0;
        try (Connection connection = TestEnvironment.connection();
                PreparedStatement query = filled(
                        connection,
                        "select c.id, d.kind, d.due_on, coalesce(c.title_en, c.title_cy) from critical_date d join contract c on c.id = d.contract_id where d.kept_on is null and d.due_on <= ?"
                                + " and (c.state in ('LIVE', 'EXTENDED') or d.kind = 'TERMINATION_NOTICE' and c.state in ('ENDED', 'TERMINATED'))"
                                + " and c.id in (select w.id from contract_scope w where w.kind = 'ORGANISATION' and w.scope_id in ("
                                + REACHED.formatted("organisation_id") + ")) order by d.due_on, c.id, d.kind",
                        TODAY.plusDays(90),
                        who + "@cydweithio.example");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                LocalDate day = rows.getObject(3, LocalDate.class);
                if (all++ < 3) {
                    cards.add("/contract/" + rows.getString(1) + " Contract: a date "
                            + (day.isBefore(TODAY) ? "has passed " : "comes ")
                            + messages.text(
                                    Language.EN,
                                    "contract.kind." + rows.getString(2).toLowerCase(java.util.Locale.ROOT))
                            + ", " + Formats.date(Language.EN, day) + " " + rows.getString(4));
                }
            }
        }
        cards.add("/contracts Contracts "
                + (all == 1
                        ? "1 date has passed or comes in 90 days."
                        : all + " dates have passed or come in 90 days."));
        return cards;
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = filled(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i] instanceof UUID id ? id.toString() : parameters[i]);
        }
        return statement;
    }
}
