package cymru.cydweithio.dev.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Made-up services, contracts, streams and a ledger in a database that only a benchmark uses, and the commissioners who
 * read them. Everything follows from the number of the row, so that every run has the same: a service for five
 * contracts, a stream for twenty-five, three years and three commissioners to a contract, forty payments.
 */
final class BenchMoney {

    /** Who commissions for a council of their own; the others all commission for the one that leads a fifth of all. */
    static final int OF_THEIR_OWN = 15;

    static final int READERS = 20;
    /** Payments of a contract. */
    static final int PAYMENTS = 40;

    private static final int AT_ONCE = 5_000;
    private static final int BODIES = 33;
    private static final int CONTRACTS_OF_SERVICE = 5;
    private static final int CONTRACTS_OF_STREAM = 25;

    private final Connection connection;
    private int contracts;

    BenchMoney(Connection connection) {
        this.connection = connection;
    }

    static String email(int reader) {
        return String.format("bench-money-%02d@cydweithio.example", reader);
    }

    /** Bodies that commission, accounts with the password of the demonstration's, and providers. */
    void stage() throws SQLException {
        run(
                "create table bench_body (n int primary key, id uuid not null, partnership_id uuid null, area_id uuid null, other_id uuid null) as "
                        + "select row_number() over (order by o.kind <> 'local authority', o.code) - 1 n, o.id id from organisation o where o.kind in ('local authority', 'health board', 'PCC') order by n limit "
                        + BODIES);
        run(
                "update bench_body b join (select id, row_number() over (order by gss_code) - 1 k from area where level = 'PRINCIPAL') a on a.k = b.n % 22 set b.area_id = a.id");
        run(
                "update bench_body b join (select id, row_number() over (order by gss_code) - 1 k from area where level = 'PRINCIPAL') a on a.k = (b.n + 1) % 22 set b.other_id = a.id");
        run(
                "update bench_body b join (select p.id, row_number() over (order by f.code) - 1 k from partnership p join footprint f on f.id = p.footprint_id join layer l on l.id = f.layer_id where l.code = 'CSP') p "
                        + "on p.k = b.n set b.partnership_id = p.id");
        run(
                "insert into account (id, version, email, name, language, state, password_hash, password_changed_at) select uuid(), 0, concat('bench-money-', lpad(seq, 2, '0'), '@cydweithio.example'), "
                        + "concat('Commissioner ', seq), if(seq % 4 = 0, 'CY', 'EN'), 'ACTIVE', c.password_hash, c.password_changed_at from seq_1_to_"
                        + READERS + " join account c on c.email = 'commissioner@cydweithio.example'");
        run(
                "insert into role_grant (id, version, account_id, role, scope, organisation_id, valid_from) select uuid(), 0, a.id, 'COMMISSIONER', 'ORGANISATION', b.id, '2020-01-01' "
                        + "from (select id, cast(substr(email, 13, 2) as int) k from account where email like 'bench-money-%') a join bench_body b on b.n = if(a.k <= "
                        + OF_THEIR_OWN + ", a.k, 0)");
        run(
                "insert into provider (id, version, name, invented) select uuid(), 0, concat('Bench provider ', seq), true from seq_1_to_200");
        run(
                "create table bench_provider (n int primary key, id uuid not null) as select row_number() over (order by name) - 1 n, id from provider where name like 'Bench provider %'");
        run("create table bench_service (n int primary key, id uuid not null, body int not null)");
        run(
                "create table bench_contract (n int primary key, id uuid not null, service uuid not null, body int not null, starts_on date not null, ends_on date not null)");
        run("create table bench_stream (n int primary key, id uuid not null, body int not null)");
    }

    /** The body that a reader's contracts are led by. */
    String body(int reader) throws SQLException {
        return text("select cast(id as char) from bench_body where n = " + (reader <= OF_THEIR_OWN ? reader : 0));
    }

    /** Fills up to so many contracts, with all that hangs on them. */
    void fill(int upTo) throws SQLException {
        run("set foreign_key_checks = 0");
        run("set unique_checks = 0");
        for (int from = contracts; from < upTo; from += AT_ONCE) {
            add(from, Math.min(from + AT_ONCE, upTo) - 1);
        }
        run("set unique_checks = 1");
        run("set foreign_key_checks = 1");
        contracts = upTo;
        for (String table : new String[] {
            "service",
            "service_area",
            "contract",
            "contract_year",
            "contract_contribution",
            "contract_option",
            "critical_date",
            "funding_stream",
            "stream_year",
            "allocation",
            "payment"
        }) {
            run("analyze table " + table);
        }
    }

    private void add(int from, int to) throws SQLException {
        String numbers = "seq_" + from + "_to_" + to + " s";
        run("insert into bench_service select s.seq div " + CONTRACTS_OF_SERVICE + ", uuid(), if(s.seq div "
                + CONTRACTS_OF_SERVICE + " % 5 = 0, 0, 1 + s.seq div " + CONTRACTS_OF_SERVICE + " % " + (BODIES - 1)
                + ") from " + numbers + " where s.seq % " + CONTRACTS_OF_SERVICE + " = 0");
        String services = " from bench_service v join bench_body b on b.n = v.body where v.n between "
                + from / CONTRACTS_OF_SERVICE + " and " + to / CONTRACTS_OF_SERVICE;
        run(
                "insert into service (id, version, organisation_id, partnership_id, name_en, need_en, theme, cohort, prevention, stage, cycle) select v.id, 0, b.id, b.partnership_id, concat('Bench service ', v.n), 'Need', "
                        + "elt(1 + v.n % 10, 'DOMESTIC_ABUSE', 'SUBSTANCE_MISUSE', 'YOUTH_JUSTICE', 'SERIOUS_VIOLENCE', 'ANTI_SOCIAL', 'OFFENDING', 'HATE_CRIME', 'PUBLIC_SPACE', 'EXPLOITATION', 'OTHER'), 'Adults', "
                        + "elt(1 + v.n % 4, 'PRIMARY', 'SECONDARY', 'TERTIARY', 'ACUTE'), elt(1 + v.n % 4, 'ANALYSE', 'PLAN', 'DO', 'REVIEW'), 1"
                        + services);
        run("insert into service_area (id, version, service_id, area_id) select uuid(), 0, v.id, b.area_id" + services);
        run("insert into service_area (id, version, service_id, area_id) select uuid(), 0, v.id, b.other_id" + services
                + " and v.n % 2 = 0");
        // terms of three years that begin on 1 April, three years ago to next year: some ended, most run
        run(
                "insert into bench_contract select s.seq, uuid(), v.id, v.body, date(concat(year(current_date) - 3 + s.seq % 4, '-04-01')), date(concat(year(current_date) + s.seq % 4, '-03-31')) from "
                        + numbers + " join bench_service v on v.n = s.seq div " + CONTRACTS_OF_SERVICE);
        String these =
                " from bench_contract c join bench_body b on b.n = c.body where c.n between " + from + " and " + to;
        run(
                "insert into contract (id, version, service_id, lead_id, signatory_id, reference, title_en, light_touch, notice_months, procurement_months, starts_on, ends_on, last_on, state, ended_on) "
                        + "select c.id, 0, c.service, b.id, b.id, concat('B/', c.n), concat(elt(1 + c.n % 8, 'Outreach', 'Refuge', 'Recovery', 'Mentoring', 'Cameras', 'Night safety', 'Advice', 'Diversion'), ' ', c.n), c.n % 3 = 0, 6, 12, "
                        + "c.starts_on, c.ends_on, c.ends_on, case when c.ends_on < current_date then 'ENDED' when c.starts_on > current_date then 'PLANNED' else 'LIVE' end, if(c.ends_on < current_date, c.ends_on, null)"
                        + these);
        run(
                "insert into contract_year (id, version, contract_id, year, amount) select uuid(), 0, c.id, year(c.starts_on) + y.seq, 30000 + c.n % 977 * 100 + 0.30"
                        + these.replace(" where", " join seq_0_to_2 y where"));
        run(
                "insert into contract_contribution (id, version, contract_id, organisation_id, year, kind, amount) select uuid(), 0, c.id, o.id, year(c.starts_on) + y.seq, elt(1 + k.seq, 'CASH', 'RING_FENCED', 'IN_KIND'), "
                        + "10000 + if(k.seq = 0, c.n % 977 * 100, 0) + 0.10"
                        + these.replace(
                                " where",
                                " join seq_0_to_2 y join seq_0_to_2 k join bench_body o on o.n = (c.body + k.seq) % "
                                        + BODIES + " where"));
        run(
                "insert into contract_provider (id, version, contract_id, provider_id, role) select uuid(), 0, c.id, p.id, 'LEAD'"
                        + these.replace(" where", " join bench_provider p on p.n = c.n % 200 where"));
        run(
                "insert into contract_option (id, version, contract_id, starts_on, ends_on, state) select uuid(), 0, c.id, c.ends_on + interval 1 day, c.ends_on + interval 1 year, 'OPEN'"
                        + these + " and c.n % 3 = 0");
        run(
                "insert into contract_year (id, version, contract_id, option_id, year, amount) select uuid(), 0, o.contract_id, o.id, year(o.starts_on), 30000 + c.n % 977 * 100 + 0.30"
                        + these.replace(" where", " join contract_option o on o.contract_id = c.id where"));
        run(
                "insert into critical_date (id, version, contract_id, kind, due_on, for_end, kept_on, note) select uuid(), 0, c.id, elt(1 + k.seq, 'NEEDS', 'EVALUATION', 'DECISION', 'NOTICE', 'PROCUREMENT', 'END'), "
                        + "c.ends_on - interval elt(1 + k.seq, 12, 9, 7, 6, 12, 0) month, c.ends_on, if(c.n % 5 > 0 and c.ends_on - interval elt(1 + k.seq, 12, 9, 7, 6, 12, 0) month < current_date, c.ends_on, null), "
                        + "if(c.n % 5 > 0 and c.ends_on - interval elt(1 + k.seq, 12, 9, 7, 6, 12, 0) month < current_date, 'Done', null)"
                        + these.replace(" where", " join seq_0_to_5 k where") + " and c.ends_on >= current_date");
        run("insert into bench_stream select s.seq div " + CONTRACTS_OF_STREAM + ", uuid(), if(s.seq div "
                + CONTRACTS_OF_STREAM + " % 5 = 0, 0, 1 + s.seq div " + CONTRACTS_OF_STREAM + " % " + (BODIES - 1)
                + ") from " + numbers + " where s.seq % " + CONTRACTS_OF_STREAM + " = 0");
        String streams = " from bench_stream f join bench_body b on b.n = f.body where f.n between "
                + from / CONTRACTS_OF_STREAM + " and " + to / CONTRACTS_OF_STREAM;
        run(
                "insert into funding_stream (id, version, reference, funder_id, holder_id, partnership_id, name_en, theme, starts_on, ends_on, primary_share, secondary_share, tertiary_share, acute_share) "
                        + "select f.id, 0, concat('BF/', f.n), (select id from organisation where code = 'WG'), b.id, b.partnership_id, concat('Bench stream ', f.n), 'OTHER', date(concat(year(current_date) - 3, '-04-01')), "
                        + "date(concat(year(current_date) + f.n % 3, '-09-30')), 25, 25, 25, 25" + streams);
        run(
                "insert into stream_year (id, version, stream_id, year, announced, announced_on, awarded, awarded_on, received) select uuid(), 0, f.id, year(current_date) - 3 + y.seq, 1000000, current_date - interval 2 year, "
                        + "1000000, current_date - interval 2 year, 500000"
                        + streams.replace(" where", " join seq_0_to_3 y where"));
        run(
                "insert into allocation (id, version, stream_id, year, contract_id, amount, standing) select uuid(), 0, f.id, year(c.starts_on) + y.seq, c.id, 20000 + c.n % 977 * 10 + 0.05, if(c.n % 4 = 0, 'INDICATIVE', 'CONFIRMED')"
                        + these.replace(
                                " where",
                                " join seq_0_to_1 y join bench_stream f on f.n = c.n div " + CONTRACTS_OF_STREAM
                                        + " where"));
        run(
                "insert into payment (id, version, contract_id, stream_id, year, paid_on, amount, reference) select uuid(), 0, p.contract_id, p.stream_id, year(p.paid_on) - (month(p.paid_on) < 4), p.paid_on, p.amount, p.reference "
                        + "from (select c.id contract_id, f.id stream_id, least(c.starts_on + interval k.seq * 27 day, c.ends_on) paid_on, 700 + (c.n * 31 + k.seq * 17) % 50000 / 100 amount, concat('L', k.seq) reference"
                        + these.replace(
                                " where",
                                " join seq_1_to_" + PAYMENTS + " k join bench_stream f on f.n = c.n div "
                                        + CONTRACTS_OF_STREAM + " where")
                        + ") p");
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
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in " + sql, e);
        }
    }
}
