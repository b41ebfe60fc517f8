package cymru.cydweithio.dev.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A made-up action log in a database that only a benchmark uses, and the people who read it. Everything follows from
 * the number of the row, so that every run has the same log: owners, boards, items of which a third is closed, due
 * dates over twelve years, four in ten still open.
 */
final class BenchActions {

    /** A word in one action of sixteen. */
    static final String COMMON = "taxi marshals";
    /** A word in one action of ten thousand. */
    static final String RARE = "llusernau";

    static final int COORDINATORS = 15;
    static final int READERS = 20;
    /** Whose log is read where all rows are of one partnership; the demonstration has no actions there. */
    static final String ONE = "CSP-SWA";

    private static final int AT_ONCE = 50_000;
    private static final int OWNERS = 20;
    private static final int ITEMS = 48;
    private static final String BENCH_ACCOUNTS = "(select id from account where email like 'bench-%')";

    private final Connection connection;
    private int partnerships;
    private int rows;

    BenchActions(Connection connection) {
        this.connection = connection;
    }

    static String email(int reader) {
        return String.format("bench-%02d@cydweithio.example", reader);
    }

    /**
     * Boards, meetings, items, people in every partnership of Wales, and accounts with the password of the
     * demonstration's.
     */
    void stage() throws SQLException {
        run(
                "create table bench_partnership (n int primary key, id uuid not null) as select row_number() over (order by f.code <> '"
                        + ONE + "', f.code) - 1 n, p.id id "
                        + "from partnership p join footprint f on f.id = p.footprint_id");
        partnerships = Integer.parseInt(text("select count(*) from bench_partnership"));
        run(
                "insert into account (id, version, email, name, language, state, password_hash, password_changed_at) select uuid(), 0, concat('bench-', lpad(seq, 2, '0'), '@cydweithio.example'), "
                        + "concat('Reader ', seq), if(seq % 4 = 0, 'CY', 'EN'), 'ACTIVE', c.password_hash, c.password_changed_at "
                        + "from seq_1_to_" + READERS + " join account c on c.email = 'coordinator@cydweithio.example'");
        run(
                "insert into board (id, version, partnership_id, name_en, papers_due_days, pack_days, valid_from) "
                        + "select uuid(), 0, p.id, concat('Bench board ', seq), 10, 5, '2010-01-01' from bench_partnership p join seq_1_to_2");
        run(
                "insert into person (id, version, partnership_id, name, language, organisation_id) select uuid(), 0, p.id, concat('Officer ', seq), if(seq % 5 = 0, 'CY', 'EN'), o.id "
                        + "from bench_partnership p join seq_1_to_" + OWNERS
                        + " join (select id, row_number() over (order by code) k from organisation) o on o.k = 1 + (p.n + seq) % 40");
        // each reader stands in the register of every partnership that they read in one of the runs
        run(
                "insert into person (id, version, partnership_id, name, language, email) select uuid(), 0, p.id, a.name, a.language, a.email from bench_partnership p "
                        + "join (select name, language, email, cast(substr(email, 7, 2) as int) k from account where email like 'bench-%') a on a.k > "
                        + COORDINATORS + " or p.n in (0, a.k - 1)");
        run(
                "insert into meeting (id, version, partnership_id, board_id, held_on, starts_at, state, papers_due_on, minutes_state) select uuid(), 0, b.partnership_id, b.id, "
                        + "date '2014-02-01' + interval (seq * 500) day, '10:00', 'HELD', date '2014-01-01', 'NONE' from board b join seq_1_to_8 where b.name_en like 'Bench board %'");
        run(
                "insert into agenda_item (id, version, meeting_id, position, title_en, purpose, classification, classification_reason) select uuid(), 0, m.id, seq, concat('Item ', seq), 'DECISION', "
                        + "if(seq = 3, 'RESTRICTED', 'PUBLISHED'), if(seq = 3, 'Prices of offers', null) from meeting m join board b on b.id = m.board_id join seq_1_to_3 where b.name_en like 'Bench board %'");
        // two readers declared an interest, one is cleared for closed items
        run(
                "insert into declaration (id, version, meeting_id, item_id, person_id, kind) select uuid(), 0, i.meeting_id, i.id, p.id, 'PREJUDICIAL' from agenda_item i join meeting m on m.id = i.meeting_id "
                        + "join person p on p.partnership_id = m.partnership_id and p.email in ('" + email(2) + "', '"
                        + email(17) + "') where i.position = 2 and i.title_en = 'Item 2'");
        run(
                "insert into seat (id, version, board_id, organisation_id, role, valid_from) select uuid(), 0, b.id, (select id from organisation order by code limit 1), 'MEMBER', '2010-01-01' "
                        + "from board b where b.name_en like 'Bench board %'");
        run(
                "insert into appointment (id, version, seat_id, person_id, capacity, cleared, valid_from) select uuid(), 0, s.id, p.id, 'HOLDER', true, '2010-01-01' from seat s join board b on b.id = s.board_id "
                        + "join person p on p.partnership_id = b.partnership_id and p.email = '" + email(16)
                        + "' where b.name_en like 'Bench board %'");
        run(
                "create table bench_owner (n int, k int, id uuid, primary key (n, k)) as select b.n n, row_number() over (partition by b.n order by p.name) - 1 k, p.id id "
                        + "from bench_partnership b join person p on p.partnership_id = b.id where p.name like 'Officer %'");
        run(
                "create table bench_item (n int, k int, id uuid, meeting_id uuid, board_id uuid, primary key (n, k)) as select b.n n, "
                        + "row_number() over (partition by b.n order by m.held_on, d.name_en, i.position) - 1 k, i.id id, m.id meeting_id, m.board_id board_id from bench_partnership b "
                        + "join board d on d.partnership_id = b.id and d.name_en like 'Bench board %' join meeting m on m.board_id = d.id join agenda_item i on i.meeting_id = m.id");
    }

    int partnerships() {
        return partnerships;
    }

    /** The partnership whose log holds all rows. */
    String one() throws SQLException {
        return text("select cast(id as char) from bench_partnership where n = 0");
    }

    /** All readers are coordinators or members of one partnership. */
    void readersOfOne() throws SQLException {
        readers("p.n = 0");
    }

    /** Each coordinator has a partnership of their own; the members are officers of a body that sits everywhere. */
    void readersOfWales() throws SQLException {
        readers("a.k > " + COORDINATORS + " or p.n = a.k - 1");
    }

    private void readers(String where) throws SQLException {
        run("delete from role_grant where account_id in " + BENCH_ACCOUNTS);
        run(
                "insert into role_grant (id, version, account_id, role, scope, partnership_id, valid_from) select uuid(), 0, a.id, if(a.k > "
                        + COORDINATORS + ", 'MEMBER', 'COORDINATOR'), 'PARTNERSHIP', p.id, "
                        + "'2020-01-01' from bench_partnership p join (select id, cast(substr(email, 7, 2) as int) k from account where email like 'bench-%') a on "
                        + where);
    }

    void empty() throws SQLException {
        run("set foreign_key_checks = 0");
        run("truncate table action_update");
        run("truncate table action");
        run("set foreign_key_checks = 1");
        rows = 0;
    }

    /** Fills the log up to so many rows: all in one partnership, or in all of them. */
    void fill(int upTo, boolean wales) throws SQLException {
        run("set foreign_key_checks = 0");
        run("set unique_checks = 0");
        for (int from = rows + 1; from <= upTo; from += AT_ONCE) {
            add(from, Math.min(from + AT_ONCE - 1, upTo), wales ? "s.a % " + partnerships : "0");
        }
        run("set unique_checks = 1");
        run("set foreign_key_checks = 1");
        rows = upTo;
        if (!text("select count(distinct action_id) from action_update").equals(text("select count(*) from action"))) {
            throw new IllegalStateException("An action has no history.");
        }
        for (String table : new String[] {"action", "action_update", "agenda_item", "person", "board", "meeting"}) {
            run("analyze table " + table);
        }
    }

    private void add(int from, int to, String partnership) throws SQLException {
        String before =
                text("select cast(coalesce(max(id), '00000000-0000-0000-0000-000000000000') as char) from action");
        String wording =
                "concat_ws(' ', elt(1 + s.a div 7 % 8, 'Report on', 'Agree who pays for', 'Write to partners about', 'Look again at', 'Find premises for', 'Publish figures of', 'Ask the police about', "
                        + "'Draft a plan for'), elt(1 + s.b div 11 % 16, '" + COMMON
                        + "', 'street lighting', 'youth work at weekends', 'cameras in the centre', 'the night bus', 'needle finds', 'hate crime training', "
                        + "'the recovery service', 'off-road bikes', 'burglary packs', 'the women''s centre', 'doorstep crime', 'alcohol licences', 'the safe space', 'school visits', 'fire setting'), "
                        + "elt(1 + s.c div 13 % 6, 'in the town centre', 'before the summer', 'with the health board', 'for the next meeting', 'in the valleys', 'by the seafront'), "
                        + "if(s.seq % 10007 = 0, '" + RARE + "', null))";
        run(
                "insert into action (id, version, partnership_id, reference, wording, language, board_id, meeting_id, item_id, owner_id, raised_on, due_on, state, progress, closed_on) "
                        + "select uuid(), 0, t.partnership_id, concat('B/', t.seq), t.wording, 'EN', t.board_id, t.meeting_id, t.item_id, t.owner_id, t.raised_on, if(t.days = 0, null, t.raised_on + interval t.days day), t.state, "
                        + "if(t.state = 'DONE', 100, t.progress), if(t.state = 'OPEN', null, least(current_date, t.raised_on + interval 90 day)) from (select s.seq seq, p.id partnership_id, "
                        + wording + " wording, "
                        + "i.board_id board_id, if(s.b div 48 % 10 < 7, i.meeting_id, null) meeting_id, if(s.b div 48 % 10 < 4, i.id, null) item_id, o.id owner_id, "
                        + "date '2014-01-01' + interval (s.a div 1000 % datediff(current_date, '2014-01-01')) day raised_on, if(s.c div 22 % 20 = 0, 0, 14 + s.c div 500 % 350) days, "
                        + "case when s.c div 100000 % 100 < 55 then 'DONE' when s.c div 100000 % 100 < 60 then 'WITHDRAWN' else 'OPEN' end state, s.b div 1000 % 10 * 10 progress "
                        + "from (select seq, crc32(concat('a', seq)) a, crc32(concat('b', seq)) b, crc32(concat('c', seq)) c from seq_"
                        + from + "_to_" + to + ") s "
                        + "join bench_partnership p on p.n = " + partnership
                        + " join bench_item i on i.n = p.n and i.k = s.b % " + ITEMS
                        + " left join bench_owner o on o.n = p.n and o.k = s.c % 22 order by s.seq) t");
        // the database's own ids rise with time, so that those of this turn are the ones above the last
        String added = " from action a where a.id > '" + before + "'";
        run(
                "insert into action_update (id, action_id, made_at, made_by, kind, note, progress, state, due_on) select uuid(), a.id, a.raised_on, 'Coordinator', 'RAISED', '', 0, 'OPEN', a.due_on"
                        + added);
        run(
                "insert into action_update (id, action_id, made_at, made_by, kind, note, progress, state, due_on) select uuid(), a.id, a.closed_on, 'Coordinator', "
                        + "if(a.state = 'DONE', 'COMPLETED', 'WITHDRAWN'), 'As agreed at the meeting.', a.progress, a.state, a.due_on"
                        + added + " and a.state <> 'OPEN'");
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
