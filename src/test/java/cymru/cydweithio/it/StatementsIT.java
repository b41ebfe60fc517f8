package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.People;
import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.duty.Duties;
import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.funding.Horizon;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.funding.StreamId;
import cymru.cydweithio.interchange.Imports;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.MinutesState;
import cymru.cydweithio.meeting.Registers;
import cymru.cydweithio.meeting.Standing;
import cymru.cydweithio.paper.PaperRegister;
import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.place.PlaceCatalogue;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.reminder.Outbox;
import cymru.cydweithio.review.Reviews;
import cymru.cydweithio.security.Accounts;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.History;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.service.Coverage;
import cymru.cydweithio.service.Services;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.junit.jupiter.api.Test;

/** A list asks the database as often for a hundred rows as for ten thousand. */
class StatementsIT extends InServer {

    @Inject
    private cymru.cydweithio.contract.Providers providers;

    @Inject
    private cymru.cydweithio.interchange.MoneyImports moneyImports;

    @Inject
    private Clock clock;

    @Inject
    private Places places;

    @Inject
    private PlaceCatalogue catalogue;

    @Inject
    private Organisations organisations;

    @Inject
    private Partnerships partnerships;

    @Inject
    private Duties duties;

    @Inject
    private Accounts accounts;

    @Inject
    private Meetings meetings;

    @Inject
    private Registers registers;

    @Inject
    private PaperRegister paperRegister;

    @Inject
    private Outbox outbox;

    @Inject
    private History history;

    @Inject
    private Actions actions;

    @Inject
    private Reviews reviews;

    @Inject
    private People people;

    @Inject
    private Imports imports;

    @Inject
    private Burden burden;

    @Inject
    private FundingStreams streams;

    @Inject
    private Payments payments;

    @Inject
    private Horizon horizon;

    @Inject
    private Services services;

    @Inject
    private Coverage coverage;

    @Test
    void statements_per_page_are_bounded_and_the_same_at_a_hundred_and_at_ten_thousand_rows() throws Exception {
        UUID area = (UUID) em.createNativeQuery("select id from area where gss_code = 'W06000001'")
                .getSingleResult();
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put("areas", () -> places.areas("a", Slice.firstRows(25)));
        lists.put("layers", () -> places.layers(null, null, null, LocalDate.of(2026, 1, 1), Slice.firstRows(25)));
        lists.put("areas for programs", () -> catalogue.areas(null, Slice.firstRows(25)));
        lists.put(
                "footprints for programs",
                () -> catalogue.footprints(
                        new PlaceCatalogue.Choice(null, LocalDate.of(2026, 1, 1), true), Slice.firstRows(25)));
        lists.put(
                "footprints of an area for programs",
                () -> catalogue.covering("W06000013", LocalDate.of(2026, 1, 1), true, Slice.firstRows(25)));
        lists.put(
                "footprints",
                () -> places.footprints("a", null, null, LocalDate.of(2026, 1, 1), new Slice(25, 25, "nameEn", true)));
        lists.put("organisations", () -> organisations.list(null, null, null, null, Slice.firstRows(25)));
        lists.put("partnerships", () -> partnerships.list(null, null, Slice.firstRows(25)));
        lists.put("duties", () -> duties.list(null, Slice.firstRows(25)));
        lists.put("accounts", () -> accounts.list(null, Slice.firstRows(25)));
        lists.put(
                "meetings",
                () -> meetings.list(null, null, Meetings.When.ALL, null, null, new Slice(25, 25, "heldOn", true)));
        lists.put(
                "decisions",
                () -> registers.decisions(
                        new Registers.Filter(null, null, Standing.STANDS, null, "a"),
                        new Slice(0, 25, "takenOn", true)));
        lists.put(
                "minutes",
                () -> registers.minutes(
                        new Registers.Filter(null, null, null, MinutesState.DRAFT, "a"), Slice.firstRows(25)));
        lists.put("papers", () -> paperRegister.list(new PaperRegister.Filter(null, null, "a"), Slice.firstRows(25)));
        lists.put("outbox", () -> outbox.list(null, Slice.firstRows(25)));
        lists.put(
                "actions",
                () -> actions.list(
                        new Actions.Filter(null, null, null, null, null, false, Actions.Standing.OVERDUE, "a"),
                        Slice.firstRows(25)));
        lists.put("reviews", () -> reviews.list(Slice.firstRows(25)));
        PartnershipId newport = new PartnershipId((UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'")
                .getSingleResult());
        lists.put("people", () -> people.list(newport, "a", null, false, new Slice(25, 25, "nameEn", false)));
        lists.put("history", () -> history.of("area", area, Slice.firstRows(25)));
        for (Burden.By by : Burden.By.values()) {
            Burden.Filter filter = new Burden.Filter(by, Burden.Counted.ALL, "a", LocalDate.of(2026, 1, 1), false);
            lists.put(
                    "burden by " + by,
                    () -> filter.people()
                            ? burden.ofPeople(filter, Language.EN, Slice.firstRows(25))
                            : burden.ofBodies(filter, Language.EN, Slice.firstRows(25)));
        }
        lists.put("spreadsheets that were brought", () -> imports.batches(newport, Slice.firstRows(25)));
        lists.put(
                "funding streams",
                () -> streams.list(
                        new FundingStreams.Filter("a", null, null, FundingStreams.State.OVERDUE),
                        new Slice(25, 25, "awarded", true)));
        lists.put("payments", () -> payments.list(new ContractId(Ids.next()), new Slice(25, 25, "amount", true)));
        lists.put("providers", () -> providers.list("a", true, new Slice(0, 25, "contracts", true)));
        lists.put(
                "imports of money",
                () -> moneyImports.brought(
                        new cymru.cydweithio.partnership.OrganisationId(Ids.next()),
                        new Slice(0, 25, "importedAt", true)));
        lists.put(
                "payments for posts",
                () -> payments.forPosts(new StreamId(Ids.next()), new Slice(25, 25, "amount", true)));
        // its rows are reckoned from contracts with their options, from allocations and from posts, each read at once
        lists.put(
                "funding horizon",
                () -> horizon.list(new Horizon.Filter("a", null, null), new Slice(0, 25, "until", true)));
        lists.put(
                "services",
                () -> services.list(
                        new Services.Filter(null, null, null, null, "a"), new Slice(0, 25, "nameEn", false)));
        lists.put(
                "coverage",
                () -> new Page<>(
                        coverage.of(new Coverage.Question(null, new FinancialYear(2026), true))
                                .areas(),
                        22));
        Map<String, Long> few = counts(lists);
        few.forEach((list, statements) ->
                assertTrue(statements <= (list.equals("funding horizon") ? 5 : 4), list + " takes " + statements));
        try {
            enlarge(area);
            assertEquals(few, counts(lists));
            assertTrue(asSystem(() -> organisations.list("Padding", null, null, null, Slice.firstRows(25)))
                            .total()
                    >= 10_000);
            assertEquals(
                    Actions.MOST_COUNTED + 1,
                    as(demonstration("coordinator"), () -> actions.list(Actions.Filter.EVERYTHING, Slice.firstRows(25)))
                            .total(),
                    "no longer list is counted out");
            longListsAreReadAsTheirCountTells();
            List<String> sorting = new ArrayList<>();
            for (Actions.Standing standing : Actions.Standing.values()) {
                for (String sort : List.of("due", "reference", "raised")) {
                    long rows = sorted(standing, sort);
                    // how few rows the database thinks worth sorting is its own affair and differs by the statistics of
                    // the day; what must hold is that no list is sorted that is too long to be counted (ADR 30)
                    if (rows > Actions.MOST_COUNTED) {
                        sorting.add(standing + " by " + sort + " sorts " + rows);
                    }
                }
            }
            assertEquals(List.of(), sorting);
        } finally {
            shrink();
        }
    }

    /** Counts in the session of this transaction only: the sender of mail works beside it. */
    private Map<String, Long> counts(Map<String, Callable<Page<?>>> lists) throws Exception {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<Page<?>>> list : lists.entrySet()) {
            Counter counter = new Counter();
            inTransaction(() -> {
                em.unwrap(Session.class).addEventListeners(counter);
                return asSystem(list.getValue());
            });
            assertTrue(counter.statements > 0, list.getKey() + " was not counted");
            counts.put(list.getKey(), counter.statements);
        }
        return counts;
    }

    /**
     * However the rows of the action log are found, they are the same: by words within it, and for a reader of every
     * partnership.
     */
    private void longListsAreReadAsTheirCountTells() throws Exception {
        assertEquals(
                List.of("P-7771"),
                references(demonstration("coordinator"), "padd 7771", null),
                "found by the index of words");
        assertEquals(
                List.of(),
                references(demonstration("coordinator"), "adding 7771", null),
                "the index holds the beginnings of words only");
        assertEquals(
                25, references(demonstration("coordinator"), "padding", null).size(), "too many to be counted");
        List<UUID> everywhere = em.unwrap(Session.class)
                .createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code not like 'P-%'",
                        UUID.class)
                .getResultList();
        Actor reader = new Actor(
                demonstration("member").id(),
                "Reader of all",
                false,
                Language.EN,
                everywhere.stream()
                        .map(one -> new Actor.Grant(Role.MEMBER, Scope.partnership(one)))
                        .toList());
        for (String sort : List.of("due", "raised")) {
            String order = "due".equals(sort) ? "due_order, id" : "raised_on, id";
            List<String> first = em.unwrap(Session.class)
                    .createNativeQuery(
                            "select reference from action where reference like 'P-%' and state = 'DONE' order by "
                                    + order + " limit 25",
                            String.class)
                    .getResultList();
            assertEquals(first, references(reader, "padding", sort), "walked in the order of " + sort);
        }
    }

    private List<String> references(Actor reader, String typed, String sort) throws Exception {
        Actions.Filter filter = new Actions.Filter(
                null,
                null,
                null,
                null,
                null,
                false,
                sort == null ? Actions.Standing.ALL : Actions.Standing.DONE,
                typed);
        return as(reader, () -> actions.list(filter, new Slice(0, 25, sort, false))).rows().stream()
                .map(Actions.ActionRow::reference)
                .toList();
    }

    /** Counts prepared statements. */
    static final class Counter implements SessionEventListener {
        private static final long serialVersionUID = 1L;
        private long statements;

        long statements() {
            return statements;
        }

        @Override
        public void jdbcPrepareStatementStart() {
            statements++;
        }
    }

    /** How many rows the database had to sort for a page of the log, which an index should give in order. */
    private long sorted(Actions.Standing standing, String sort) throws Exception {
        return inTransaction(() -> {
            long before = status();
            as(
                    demonstration("coordinator"),
                    () -> actions.list(
                            new Actions.Filter(null, null, null, null, null, false, standing, null),
                            new Slice(0, 25, sort, false)));
            return status() - before;
        });
    }

    private long status() {
        return Long.parseLong(((Object[]) em.createNativeQuery("show session status like 'Sort_rows'")
                        .getSingleResult())
                [1].toString());
    }

    /** Ten thousand rows more in each list, put there directly because nobody could type them. */
    private void enlarge(UUID area) throws Exception {
        inTransaction(() -> {
            run(
                    "insert into meeting (id, version, partnership_id, board_id, held_on, starts_at, state, papers_due_on, minutes_state) "
                            + "select uuid(), 0, b.partnership_id, b.id, date '1900-01-01' + interval seq day, '10:00', 'PLANNED', date '1900-01-01', 'NONE' "
                            + "from seq_1_to_10000 join (select id, partnership_id from board order by id limit 1) b");
            run(
                    "insert into organisation (id, version, code, name_en, name_cy_status, kind, devolved, section17, responsible_authority, confidence) "
                            + "select uuid(), 0, concat('P-', seq), concat('Padding ', seq), 'NONE', 'network', 'YES', 'NOT_LISTED', false, 'LOW' from seq_1_to_10000");
            run(
                    "insert into footprint (id, version, code, layer_id, name_en, name_cy_status, status, confidence, evidence, source_note) "
                            + "select uuid(), 0, concat('P-', seq), (select id from layer where code = 'NATL'), concat('Padding ', seq), 'NONE', 'UNCONFIRMED', 'LOW', 'GENERAL', 'padding' from seq_1_to_10000");
            run(
                    "insert into partnership (id, version, footprint_id, working_language) select uuid(), 0, id, 'EN' from footprint where code like 'P-%'");
            run(
                    "insert into duty (id, version, code, title_en, legislation_en, section_en, applies_to_en, summary_en, review_cycle_en, confidence, source) "
                            + "select uuid(), 0, concat('P-', seq), 'Padding', 'Padding', 's.1', 'all', 'padding', 'never', 'LOW', 'padding' from seq_1_to_10000");
            run(
                    "insert into account (id, version, email, name, language, state) select uuid(), 0, concat('p-', seq, '@padding.example'), 'Padding', 'EN', 'INVITED' from seq_1_to_10000");
            run(
                    "insert into mail_outbox (id, version, dedupe_key, recipient, language, kind, subject, state, attempts, due_at, created_at) "
                            + "select uuid(), 0, concat('padding:', seq), 'p@padding.example', 'EN', 'padding', 'Padding', 'SENT', 1, utc_timestamp(), utc_timestamp() from seq_1_to_10000");
            UUID newport = (UUID) em.createNativeQuery(
                            "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'")
                    .getSingleResult();
            em.createNativeQuery(
                            "insert into action (id, version, partnership_id, reference, wording, language, raised_on, due_on, state, progress, closed_on) "
                                    + "select uuid(), 0, :newport, concat('P-', seq), concat('Padding ', seq), 'EN', :today - interval (2000 + seq % 900) day, :today - interval 1700 day + interval (seq % 2000) day, "
                                    + "if(seq % 3 = 0, 'OPEN', 'DONE'), 0, if(seq % 3 = 0, null, :today - interval 600 day) from seq_1_to_10000")
                    .setParameter("newport", newport)
                    // more of them overdue than are counted, on whatever day this runs
                    .setParameter("today", LocalDate.now(clock))
                    .executeUpdate();
            em.createNativeQuery("analyze table action").getResultList();
            run(
                    "insert into review (id, version, code, title_en, historic, source_note) select uuid(), 0, concat('P-', seq), 'Padding', true, 'padding' from seq_1_to_10000");
            run(
                    "insert into person (id, version, partnership_id, name, language) select uuid(), 0, (select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'), "
                            + "concat('Padding ', seq), 'EN' from seq_1_to_10000");
            run(
                    "insert into import_batch (id, version, partnership_id, kind, file_name, file_sha256, row_count, imported_at, imported_by) "
                            + "select uuid(), 0, (select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'), 'PEOPLE', concat('padding-', seq), repeat('0', 64), 1, utc_timestamp(), 'Padding' from seq_1_to_10000");
            String council = "(select id from organisation where code = 'LA-NWP')";
            run(
                    "insert into funding_stream (id, version, reference, funder_id, holder_id, name_en, theme, starts_on, ends_on, primary_share, secondary_share, tertiary_share, acute_share) "
                            + "select uuid(), 0, concat('P-', seq), " + council + ", " + council
                            + ", concat('Padding ', seq), 'OTHER', '2024-04-01', '2099-03-31', 100, 0, 0, 0 from seq_1_to_10000");
            run(
                    "insert into service (id, version, organisation_id, partnership_id, name_en, need_en, theme, cohort, prevention, stage, cycle) select uuid(), 0, o.id, (select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'), concat('Padding ', seq), 'Padding', 'OTHER', 'Padding', 'ACUTE', "
                            + "'DO', 1 from seq_1_to_10000 join organisation o on o.code = 'LA-NWP'");
            run(
                    "insert into service_area (id, version, service_id, area_id) select uuid(), 0, s.id, a.id from service s join area a on a.gss_code in ('W06000021', 'W06000022') where s.name_en like 'Padding %'");
            run(
                    "insert into contract (id, version, service_id, lead_id, signatory_id, reference, title_en, light_touch, notice_months, procurement_months, starts_on, ends_on, last_on, state) "
                            + "select uuid(), 0, s.id, s.organisation_id, s.organisation_id, s.name_en, 'Padding', false, 6, 12, '2026-04-01', '2027-03-31', '2027-03-31', 'LIVE' from service s where s.name_en like 'Padding %'");
            run(
                    "insert into allocation (id, version, stream_id, year, service_id, amount, standing) select uuid(), 0, f.id, 2026, s.id, 1, 'CONFIRMED' from funding_stream f "
                            + "join service s on s.name_en = f.name_en where f.reference like 'P-%'");
            run(
                    "insert into contract_year (id, version, contract_id, year, amount) select uuid(), 0, id, 2026, 0.01 from contract where reference like 'Padding %'");
            run("insert into revision (id, changed_at) select -seq, utc_timestamp() from seq_1_to_10000");
            em.createNativeQuery(
                            "insert into area_aud (id, gss_code, population, rev, revtype) select :id, 'W06000001', seq, -seq, 1 from seq_1_to_10000")
                    .setParameter("id", area)
                    .executeUpdate();
            return null;
        });
    }

    private void shrink() throws Exception {
        inTransaction(() -> {
            run("delete a from allocation a join funding_stream f on f.id = a.stream_id where f.reference like 'P-%'");
            run("delete from funding_stream where reference like 'P-%'");
            run(
                    "delete from contract_year where contract_id in (select id from contract where reference like 'Padding %')");
            run("delete from contract where reference like 'Padding %'");
            run("delete from service_area where service_id in (select id from service where name_en like 'Padding %')");
            run("delete from service where name_en like 'Padding %'");
            run("delete from person where name like 'Padding %'");
            run("delete from meeting where held_on < '1950-01-01'");
            run("delete from area_aud where rev < 0");
            run("delete from review where code like 'P-%'");
            run("delete from action where reference like 'P-%'");
            run("delete from revision where id < 0");
            run("delete from import_batch where file_name like 'padding-%'");
            run("delete from mail_outbox where kind = 'padding'");
            run("delete from account where email like '%@padding.example'");
            run("delete from duty where code like 'P-%'");
            run("delete p from partnership p join footprint f on f.id = p.footprint_id where f.code like 'P-%'");
            run("delete from footprint where code like 'P-%'");
            run("delete from organisation where code like 'P-%'");
            return null;
        });
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
