package cymru.cydweithio.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Made-up objects of the chain in a database that only a benchmark uses. A unit has fifty: five editions of a section,
 * a priority, a service, its contract, the stream that pays for it and what that asks, ten agenda items with a decision
 * each, and two actions of each decision. Sixty links follow from that, and 190 were made by hand. From the first
 * edition of the section it is ten steps to the action that comes of the condition.
 */
final class BenchChains {

    static final int OBJECTS = 50;
    static final int LINKS = 250;

    private static final int AT_ONCE = 500;

    private final Connection connection;

    BenchChains(Connection connection) {
        this.connection = connection;
    }

    /** Fills so many units over all partnerships of {@link BenchActions} but the last, which stays empty. */
    void fill(int units) throws SQLException {
        run(
                "create table bench_unit (u int primary key, n int not null, partnership uuid not null, board uuid not null, org uuid not null, meeting uuid not null, "
                        + "s1 uuid not null, s2 uuid not null, s3 uuid not null, s4 uuid not null, s5 uuid not null, pri uuid not null, srv uuid not null, con uuid not null, str uuid not null, cond uuid not null)");
        run(
                "create table bench_step (u int not null, k int not null, item uuid not null, decision uuid not null, a1 uuid not null, a2 uuid not null, primary key (u, k))");
        run(
                "create table bench_duty (n int primary key, id uuid not null) as select row_number() over (order by code) - 1 n, id from duty");
        run(
                "create table bench_rec (n int primary key, id uuid not null) as select row_number() over (order by review_id, number) - 1 n, id from recommendation");
        run("set foreign_key_checks = 0");
        run("set unique_checks = 0");
        for (int from = 1; from <= units; from += AT_ONCE) {
            add(from, Math.min(from + AT_ONCE - 1, units));
        }
        run("set unique_checks = 1");
        run("set foreign_key_checks = 1");
        for (String table : List.of(
                "assessment_section",
                "priority",
                "priority_section",
                "priority_action",
                "agenda_item",
                "decision",
                "action",
                "service",
                "contract",
                "funding_stream",
                "funding_condition",
                "allocation",
                "chain_link",
                "meeting")) {
            run("analyze table " + table);
        }
    }

    /** Coordinators run the partnership that has nothing as well, so that its pages can be compared. */
    void readersOfNothing() throws SQLException {
        run(
                "insert into role_grant (id, version, account_id, role, scope, partnership_id, valid_from) select uuid(), 0, a.id, 'COORDINATOR', 'PARTNERSHIP', p.id, '2020-01-01' "
                        + "from account a join bench_partnership p on p.n = (select max(n) from bench_partnership) where a.email like 'bench-%' and cast(substr(a.email, 7, 2) as int) <= "
                        + BenchActions.COORDINATORS);
    }

    long objects() throws SQLException {
        return Long.parseLong(text("select count(*) * " + OBJECTS + " from bench_unit"));
    }

    /** The links, counted where they are read. */
    long links() throws SQLException {
        long links = Long.parseLong(text("select count(*) from chain_link"));
        for (String view : List.of(
                "section_edition_link",
                "section_priority_link",
                "decision_priority_link",
                "priority_action_link",
                "item_decision_link",
                "decision_action_link",
                "service_contract_link",
                "contract_stream_link",
                "stream_condition_link",
                "condition_action_link")) {
            links += Long.parseLong(text("select count(*) from " + view));
        }
        return links;
    }

    /** The first sections of a coordinator's partnership. */
    List<String> sections(int reader) throws SQLException {
        return texts("select cast(s1 as char) from bench_unit where n = "
                + (reader <= BenchActions.COORDINATORS ? reader - 1 : 0));
    }

    String partnership(int reader) throws SQLException {
        return text("select cast(id as char) from bench_partnership where n = "
                + (reader <= BenchActions.COORDINATORS ? reader - 1 : 0));
    }

    String nothing() throws SQLException {
        return text("select cast(id as char) from bench_partnership order by n desc limit 1");
    }

    private void add(int from, int to) throws SQLException {
        String boards =
                "(select b.partnership_id, min(b.id) id from board b where b.name_en like 'Bench board %' group by b.partnership_id)";
        run(
                "insert into bench_unit select s.seq, p.n, p.id, b.id, (select min(id) from organisation where kind = 'local authority'), uuid(), uuid(), uuid(), uuid(), uuid(), uuid(), uuid(), uuid(), uuid(), uuid(), uuid() from seq_"
                        + from + "_to_" + to
                        + " s join (select count(*) - 1 most from bench_partnership) c join bench_partnership p on p.n = s.seq % c.most join "
                        + boards + " b on b.partnership_id = p.id");
        run("insert into bench_step select s.seq, k.seq, uuid(), uuid(), uuid(), uuid() from seq_" + from + "_to_" + to
                + " s join seq_0_to_9 k");
        String units = " from bench_unit t where t.u between " + from + " and " + to;
        String steps = " from bench_step s join bench_unit t on t.u = s.u where s.u between " + from + " and " + to;
        run(
                "insert into meeting (id, version, partnership_id, board_id, held_on, starts_at, state, papers_due_on, minutes_state) select t.meeting, 0, t.partnership, t.board, date '2000-01-01' + interval t.u day, '14:00', 'HELD', "
                        + "'2000-01-01', 'DRAFT'" + units);
        String section =
                "insert into assessment_section (id, version, partnership_id, theme, title_en, findings_en, supersedes_id) select t.s";
        for (int edition = 1; edition <= 5; edition++) {
            run(section + edition + ", 0, t.partnership, 'CRIME', concat('Section ', t.u, ', edition " + edition
                    + "'), 'Found', " + (edition == 1 ? "null" : "t.s" + (edition - 1)) + units);
        }
        run(
                "insert into agenda_item (id, version, meeting_id, position, title_en, purpose, classification) select s.item, 0, t.meeting, s.k + 1, concat('Item ', s.k), 'DECISION', 'PUBLISHED'"
                        + steps);
        run(
                "insert into decision (id, version, partnership_id, meeting_id, item_id, reference, text_en, standing) select s.decision, 0, t.partnership, t.meeting, s.item, concat('BD', t.u, '-', s.k), 'Agreed', 'STANDS'"
                        + steps);
        for (String action : List.of("a1", "a2")) {
            run(
                    "insert into action (id, version, partnership_id, reference, wording, language, board_id, meeting_id, item_id, decision_id, raised_on, due_on, state, progress) select s."
                            + action + ", 0, t.partnership, concat('B" + action
                            + "/', t.u, '-', s.k), concat('Do ', s.k), 'EN', t.board, t.meeting, s.item, s.decision, date '2020-01-01', date '2026-01-01' + interval s.k month, 'OPEN', 0"
                            + steps);
        }
        run(
                "insert into priority (id, version, partnership_id, assessment_id, decision_id, title_en, objectives_en, lead_id, period_from, period_to) select t.pri, 0, t.partnership, t.meeting, s.decision, concat('Priority ', t.u), "
                        + "'Better', t.org, '2025-04-01', '2028-03-31'"
                        + steps + " and s.k = 0");
        run(
                "insert into priority_section (id, version, partnership_id, priority_id, section_id) select uuid(), 0, t.partnership, t.pri, t.s5"
                        + units);
        run(
                "insert into service (id, version, organisation_id, partnership_id, name_en, need_en, theme, cohort, prevention, stage, cycle) select t.srv, 0, t.org, t.partnership, concat('Service ', t.u), 'Need', 'OTHER', 'Adults', "
                        + "'PRIMARY', 'DO', 1" + units);
        run(
                "insert into contract (id, version, service_id, lead_id, signatory_id, reference, title_en, light_touch, notice_months, procurement_months, starts_on, ends_on, last_on, state) select t.con, 0, t.srv, t.org, t.org, "
                        + "concat('BC/', t.u), concat('Contract ', t.u), false, 6, 12, '2025-04-01', '2028-03-31', '2028-03-31', 'LIVE'"
                        + units);
        run(
                "insert into funding_stream (id, version, reference, funder_id, holder_id, partnership_id, name_en, theme, starts_on, ends_on, primary_share, secondary_share, tertiary_share, acute_share) select t.str, 0, concat('BS/', t.u), "
                        + "t.org, t.org, t.partnership, concat('Stream ', t.u), 'OTHER', '2025-04-01', '2028-03-31', 25, 25, 25, 25"
                        + units);
        run(
                "insert into funding_condition (id, version, stream_id, text, due_on, state, action_id) select t.cond, 0, t.str, 'Say what became of it', '2026-06-30', 'OPEN', s.a2"
                        + steps + " and s.k = 9");
        run(
                "insert into allocation (id, version, stream_id, year, contract_id, amount, standing) select uuid(), 0, t.str, 2026, t.con, 1000, 'CONFIRMED'"
                        + units);
        run(
                "insert into priority_action (id, version, partnership_id, priority_id, action_id) select uuid(), 0, t.partnership, t.pri, if(x.seq = 1, s.a1, s.a2)"
                        + steps.replace(" where", " join seq_1_to_2 x where"));
        String duty = "(select count(*) from bench_duty)";
        for (int edition = 1; edition <= 5; edition++) {
            made(
                    "duty",
                    "d.id",
                    "section",
                    "t.s" + edition,
                    units.replace(" where", " join bench_duty d on d.n = t.u % " + duty + " where"));
        }
        made(
                "section",
                "t.s5",
                "action",
                "if(x.seq = 1, s.a1, s.a2)",
                steps.replace(" where", " join seq_1_to_2 x where"));
        made(
                "decision",
                "s.decision",
                "action",
                "if(x.seq = 1, o.a1, o.a2)",
                steps.replace(
                        " where",
                        " join seq_1_to_2 x join seq_1_to_4 y join bench_step o on o.u = s.u and o.k = (s.k + y.seq) % 10 where"));
        made("decision", "s.decision", "service", "t.srv", steps);
        made("decision", "s.decision", "contract", "t.con", steps);
        made("priority", "t.pri", "service", "t.srv", units);
        for (int shift : new int[] {0, 7}) {
            made(
                    "duty",
                    "d.id",
                    "action",
                    "if(x.seq = 1, s.a1, s.a2)",
                    steps.replace(
                            " where",
                            " join seq_1_to_2 x join bench_duty d on d.n = (t.u + s.k + " + shift + ") % " + duty
                                    + " where"));
        }
        made(
                "recommendation",
                "d.id",
                "action",
                "if(x.seq = 1, s.a1, s.a2)",
                steps.replace(
                        " where",
                        " join seq_1_to_2 x join bench_rec d on d.n = t.u % (select count(*) from bench_rec) where"));
        made(
                "duty",
                "d.id",
                "decision",
                "s.decision",
                steps.replace(" where", " join bench_duty d on d.n = t.u % " + duty + " where") + " and s.k < 4");
    }

    private void made(String fromKind, String from, String toKind, String to, String rows) throws SQLException {
        run(
                "insert into chain_link (id, version, from_kind, from_id, to_kind, to_id, made_on, made_by) select uuid(), 0, '"
                        + fromKind + "', " + from + ", '" + toKind + "', " + to + ", '2026-01-01', 'Bench'" + rows);
    }

    /** How often the database was asked so far, whoever asked. */
    long asked() throws SQLException {
        return PlainLog.asked(connection);
    }

    private String text(String sql) throws SQLException {
        return texts(sql).get(0);
    }

    private List<String> texts(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in " + sql, e);
        }
    }
}
