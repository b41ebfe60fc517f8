package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.History;
import cymru.cydweithio.service.CommissioningCycle;
import cymru.cydweithio.service.Coverage;
import cymru.cydweithio.service.Gate;
import cymru.cydweithio.service.GateNoteId;
import cymru.cydweithio.service.Prevention;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.ServiceRegister;
import cymru.cydweithio.service.ServiceRule;
import cymru.cydweithio.service.ServiceView;
import cymru.cydweithio.service.Services;
import cymru.cydweithio.service.Stage;
import cymru.cydweithio.service.Theme;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Services and their coverage on the real database: who may see and change what, gates, bad input, money to the penny.
 */
class ServicesIT extends InServer {

    /** A theme and a year that the demonstration has nothing of. */
    private static final Theme THEME = Theme.EXPLOITATION;

    private static final FinancialYear YEAR = new FinancialYear(2090);

    @Inject
    private Services services;

    @Inject
    private ServiceRegister register;

    @Inject
    private CommissioningCycle cycle;

    @Inject
    private Coverage coverage;

    @Inject
    private History history;

    @Resource
    private ManagedExecutorService executor;

    private Actor commissioner;
    private Actor coordinator;
    private Actor reviewer;
    private OrganisationId newport;
    private OrganisationId cardiff;
    private UUID partnership;
    private UUID newportArea;
    private UUID monmouthshireArea;

    @BeforeEach
    void who_and_where() {
        commissioner = demonstration("commissioner");
        coordinator = demonstration("coordinator");
        reviewer = demonstration("reviewer");
        newport = new OrganisationId(id("select id from organisation where code = 'LA-NWP'"));
        cardiff = new OrganisationId(id("select id from organisation where code = 'LA-CRF'"));
        partnership =
                id("select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'");
        newportArea = id("select id from area where gss_code = 'W06000022'");
        monmouthshireArea = id("select id from area where gss_code = 'W06000021'");
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            String mine = "select id from service where theme = 'EXPLOITATION'";
            for (String sql : List.of(
                    "delete from contract_year where contract_id in (select id from contract where service_id in ("
                            + mine + "))",
                    "delete from contract where service_id in (" + mine + ")",
                    "delete from service_gate where service_id in (" + mine + ")",
                    "delete from service_area where service_id in (" + mine + ")",
                    "delete from service where theme = 'EXPLOITATION'")) {
                em.createNativeQuery(sql).executeUpdate();
            }
            return null;
        });
    }

    @Test
    void the_list_holds_what_a_persons_roles_reach_and_nothing_else() throws Exception {
        ServiceId own = begin(newport, details("Own", partnership, newportArea));
        ServiceId ownAlone = begin(newport, details("Own alone", null, newportArea));
        ServiceId other = begin(cardiff, details("Other", null, newportArea));
        assertEquals(Set.of(own.value(), ownAlone.value()), listed(commissioner, THEME));
        assertEquals(
                Set.of(own.value()),
                listed(coordinator, THEME),
                "the people of a partnership see what is commissioned for it");
        assertEquals(Set.of(own.value(), ownAlone.value(), other.value()), listed(Actor.SYSTEM, THEME));
        assertThrows(NotPermitted.class, () -> listed(reviewer, THEME), "services are not public facts");
        assertEquals(
                1,
                as(
                                coordinator,
                                () -> services.list(
                                        new Services.Filter(THEME, null, null, null, null), Slice.firstRows(1)))
                        .total(),
                "what is out of reach is not counted either");
        assertFalse(
                as(commissioner, () -> services.leads()).stream()
                        .anyMatch(one -> one.id().equals(cardiff.value())),
                "nor named in filters");
    }

    @Test
    void the_list_is_narrowed_by_theme_stage_area_organisation_and_words_without_regard_to_accents() throws Exception {
        ServiceId here = begin(newport, details("Tŷ Diogel 100%", partnership, newportArea));
        ServiceId both = begin(newport, details("Both areas", partnership, newportArea, monmouthshireArea));
        assertEquals(
                Set.of(here.value()), listed(commissioner, new Services.Filter(THEME, null, null, null, "ty diogel")));
        assertEquals(Set.of(here.value()), listed(commissioner, new Services.Filter(THEME, null, null, null, "100%")));
        assertEquals(
                Set.of(),
                listed(commissioner, new Services.Filter(THEME, null, null, null, "1_0")),
                "what a person types is no pattern");
        assertEquals(
                Set.of(both.value()),
                listed(commissioner, new Services.Filter(THEME, null, monmouthshireArea, null, null)));
        assertEquals(Set.of(), listed(commissioner, new Services.Filter(THEME, Stage.PLAN, null, null, null)));
        assertEquals(
                Set.of(here.value(), both.value()),
                listed(commissioner, new Services.Filter(THEME, Stage.ANALYSE, null, newport.value(), null)));
        assertThrows(NotFound.class, () -> Services.Filter.parse(Map.of("theme", "NOTHING")::get));
        assertThrows(NotFound.class, () -> Services.Filter.parse(Map.of("area", "1")::get));
        assertThrows(
                RuleViolation.class,
                () -> as(
                        commissioner,
                        () -> services.list(Services.Filter.EVERYTHING, new Slice(0, 10, "id; drop", false))));
    }

    @Test
    void the_lead_changes_a_service_the_people_of_its_partnership_read_it_and_others_do_not_know_of_it()
            throws Exception {
        ServiceId own = begin(newport, details("Own", partnership, newportArea));
        ServiceId other = begin(cardiff, details("Other", null, newportArea));
        assertTrue(as(commissioner, () -> services.view(own)).mayEdit());
        assertFalse(as(coordinator, () -> services.view(own)).mayEdit());
        assertThrows(NotPermitted.class, () -> as(coordinator, () -> note(own, 0, Gate.NEED_ASSESSED)));
        assertThrows(NotFound.class, () -> as(commissioner, () -> services.view(other)));
        assertThrows(NotFound.class, () -> as(commissioner, () -> note(other, 0, Gate.NEED_ASSESSED)));
        assertThrows(
                NotFound.class,
                () -> as(commissioner, () -> register.begin(cardiff, details("For Cardiff", null, newportArea))));
        assertThrows(NotFound.class, () -> as(commissioner, () -> services.view(new ServiceId(UUID.randomUUID()))));
        assertThrows(NotPermitted.class, () -> as(reviewer, () -> services.view(own)));
    }

    @Test
    void a_service_is_carried_over_its_gates_and_the_page_says_what_the_verb_enforces() throws Exception {
        ServiceId id = begin(newport, details("Carried", partnership, newportArea));
        assertEquals(List.of(Gate.NEED_ASSESSED, Gate.EXPERIENCE_HEARD), view(id).blocking());
        assertEquals(ServiceRule.ADVANCE_BLOCKED, broken(() -> advance(id)));
        as(commissioner, () -> note(id, version(id), Gate.NEED_ASSESSED));
        as(commissioner, () -> {
            cycle.overrideGate(
                    id,
                    version(id),
                    Gate.EXPERIENCE_HEARD,
                    "A. Example",
                    "Head of service",
                    "No time before the grant closed.");
            return null;
        });
        ServiceView passed = view(id);
        assertEquals(List.of(), passed.blocking());
        assertEquals(commissioner.name(), passed.gates().get(0).by());
        assertTrue(passed.gates().get(1).overridden());
        as(commissioner, () -> advance(id));
        assertEquals(Stage.PLAN, view(id).stage());
        assertEquals(2, view(id).passed().size());
        UUID noted = view(id).passed().get(0).id();
        assertEquals(ServiceRule.GATE_PASSED, broken(() -> undo(id, noted)));
        as(commissioner, () -> note(id, version(id), Gate.FUNDING_NAMED));
        UUID again = view(id).gates().get(0).id();
        as(commissioner, () -> undo(id, again));
        assertNull(view(id).gates().get(0).id());
        assertEquals(3, view(id).blocking().size());
        ServiceId elsewhere = begin(newport, details("Elsewhere", partnership, newportArea));
        assertThrows(NotFound.class, () -> as(commissioner, () -> undo(elsewhere, noted)), "a gate of another service");
        assertTrue(as(commissioner, () -> history.of("service", id.value(), Slice.firstRows(100))).rows().stream()
                .anyMatch(change -> change.part().equals("service_gate")));
    }

    @Test
    void an_edit_on_what_somebody_changed_since_is_refused_and_changes_nothing() throws Exception {
        ServiceId id = begin(newport, details("Before", partnership, newportArea));
        long opened = view(id).version();
        as(commissioner, () -> note(id, opened, Gate.NEED_ASSESSED));
        assertThrows(StaleEdit.class, () -> as(commissioner, () -> note(id, opened, Gate.EXPERIENCE_HEARD)));
        assertThrows(
                StaleEdit.class,
                () -> as(commissioner, () -> describe(id, opened, details("After", partnership, monmouthshireArea))));
        ServiceView unchanged = view(id);
        assertEquals("Before", unchanged.name().en());
        assertEquals(
                List.of(newportArea),
                unchanged.areas().stream().map(ServiceView.AreaRow::id).toList());
        as(commissioner, () -> describe(id, unchanged.version(), details("After", null, monmouthshireArea)));
        ServiceView changed = view(id);
        assertEquals("After", changed.name().en());
        assertEquals(
                List.of(monmouthshireArea),
                changed.areas().stream().map(ServiceView.AreaRow::id).toList());
        assertEquals(Set.of(), listed(coordinator, THEME), "it is not for the partnership any more");
        long areasOnly = changed.version();
        as(commissioner, () -> describe(id, areasOnly, details("After", null, newportArea, monmouthshireArea)));
        assertTrue(view(id).version() > areasOnly, "other areas alone are a change too");
    }

    @Test
    void of_two_people_who_note_gates_at_the_same_time_one_is_told_and_nothing_is_kept_of_the_other() throws Exception {
        for (int round = 0; round < 5; round++) {
            ServiceId id = begin(newport, details("At once " + round, partnership, newportArea));
            long opened = version(id);
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Throwable>> both = new ArrayList<>();
            for (Gate gate : Gate.of(Stage.ANALYSE)) {
                both.add(executor.submit(() -> {
                    try {
                        start.await();
                        as(commissioner, () -> note(id, opened, gate));
                        return null;
                    } catch (Exception e) {
                        return e;
                    }
                }));
            }
            List<Throwable> told = new ArrayList<>();
            for (Future<Throwable> one : both) {
                if (one.get() != null) {
                    told.add(one.get());
                }
            }
            assertEquals(1, told.size(), told::toString);
            assertTrue(
                    isConflict(told.get(0)),
                    () -> told.get(0) + " " + told.get(0).getCause());
            assertEquals(1, view(id).blocking().size());
        }
    }

    private static boolean isConflict(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof StaleEdit
                    || one instanceof OptimisticLockException
                    || one instanceof SQLException sql && (sql.getErrorCode() == 1020 || sql.getErrorCode() == 1213)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void bad_input_is_refused_by_name_and_leaves_nothing() throws Exception {
        long before = count();
        assertEquals(
                ServiceRule.AREAS_UNKNOWN,
                broken(() -> register.begin(newport, details("Bad", partnership, newportArea, UUID.randomUUID()))));
        assertEquals(
                ServiceRule.PARTNERSHIP_UNKNOWN,
                broken(() -> register.begin(newport, details("Bad", UUID.randomUUID(), newportArea))));
        assertEquals(ServiceRule.AREAS_REQUIRED, broken(() -> register.begin(newport, details("Bad", partnership))));
        assertEquals(
                ServiceRule.NAME_REQUIRED,
                broken(() -> register.begin(
                        newport,
                        new Services.ServiceDetails(
                                null,
                                new Wording("Need", null),
                                THEME,
                                "All",
                                Prevention.ACUTE,
                                null,
                                Set.of(newportArea)))));
        assertEquals(before, count());
        ServiceId id = begin(newport, details("Kept", partnership, newportArea));
        assertEquals(
                ServiceRule.AREAS_UNKNOWN,
                broken(() -> describe(id, version(id), details("Lost", partnership, UUID.randomUUID()))));
        assertEquals("Kept", view(id).name().en(), "nothing is saved by half");
    }

    @Test
    void the_database_itself_refuses_what_no_page_would_send() throws Exception {
        ServiceId id = begin(newport, details("Guarded", partnership, newportArea));
        String gate =
                "insert into service_gate (id, version, service_id, cycle, gate, overridden, noted_on, noted_by, noted_post, note) values (uuid(), 0, '"
                        + id + "', ";
        refused(gate + "1, 'NOTHING', false, '2026-01-01', 'x', null, 'x')");
        refused(gate + "0, 'EVALUATED', false, '2026-01-01', 'x', null, 'x')");
        refused(gate + "1, 'EVALUATED', true, '2026-01-01', 'x', null, 'x')");
        refused(gate + "1, 'EVALUATED', false, '2026-01-01', 'x', 'Director', 'x')");
        refused(gate + "1, 'EVALUATED', false, '2026-01-01', 'x', null, '  ')");
        run(gate + "1, 'EVALUATED', false, '2026-01-01', 'x', null, 'x')");
        refused(gate + "1, 'EVALUATED', false, '2026-01-02', 'y', null, 'y')");
        refused("insert into service_area (id, version, service_id, area_id) values (uuid(), 0, '" + id + "', '"
                + newportArea + "')");
        refused("update service set cycle = 0 where id = '" + id + "'");
        refused("update service set stage = 'DONE' where id = '" + id + "'");
        refused("update service set cohort = ' ' where id = '" + id + "'");
        refused("update service set name_en = null, name_cy = null where id = '" + id + "'");
        refused("update service set need_en = null, need_cy = null where id = '" + id + "'");
    }

    @Test
    void a_planned_service_fills_no_gap_and_one_that_is_done_does() throws Exception {
        ServiceId id = begin(newport, details("Planned", partnership, newportArea));
        Coverage.AreaLine planned = line(commissioner, newportArea);
        assertEquals(new Coverage.Count(0, 1), planned.count(THEME));
        assertEquals(List.of(THEME), planned.gaps());
        run("update service set stage = 'PLAN' where id = '" + id + "'");
        assertTrue(line(commissioner, newportArea).count(THEME).isGap());
        run("update service set stage = 'DO' where id = '" + id + "'");
        assertEquals(new Coverage.Count(1, 0), line(commissioner, newportArea).count(THEME));
        run("update service set stage = 'ANALYSE', cycle = 2 where id = '" + id + "'");
        assertEquals(
                List.of(),
                line(commissioner, newportArea).gaps(),
                "the next time round it goes on while it is analysed again");
    }

    @Test
    void services_for_the_same_people_at_the_same_level_in_the_same_area_are_duplicates() throws Exception {
        ServiceId one = begin(newport, details("One", partnership, newportArea, monmouthshireArea));
        ServiceId two = begin(newport, details("Two", partnership, newportArea));
        assertEquals(List.of(), ask(commissioner).duplicates(), "planned services double nothing yet");
        run("update service set stage = 'DO', cohort = 'Plant a Phobl Ifanc' where id = '" + one + "'");
        run("update service set stage = 'REVIEW', cohort = 'plant a phobl ifânc' where id = '" + two + "'");
        List<Coverage.Duplicate> duplicates = ask(commissioner).duplicates();
        assertEquals(1, duplicates.size(), "in Newport, not in Monmouthshire");
        assertEquals("Newport", duplicates.get(0).area().en());
        assertEquals(
                Set.of(one.value(), two.value()),
                duplicates.get(0).services().stream().map(Coverage.Twin::id).collect(Collectors.toSet()));
        run("update service set prevention = 'PRIMARY' where id = '" + two + "'");
        assertEquals(List.of(), ask(commissioner).duplicates(), "at another level it is another service");
        run("update service set prevention = 'ACUTE', cohort = 'Others' where id = '" + two + "'");
        assertEquals(List.of(), ask(commissioner).duplicates(), "for others it is another service");
    }

    @Test
    void contract_values_are_shared_over_areas_by_residents_and_add_up_to_the_penny() throws Exception {
        ServiceId both = begin(newport, details("Both", partnership, newportArea, monmouthshireArea));
        ServiceId alone = begin(newport, details("Alone", partnership, newportArea));
        ServiceId elsewhere = begin(cardiff, details("Elsewhere", null, newportArea));
        contract(both, newport, "100000.01");
        contract(both, newport, "0.02");
        contract(alone, newport, "333.33");
        contract(elsewhere, cardiff, "777.77");
        Coverage.View asked = ask(commissioner);
        assertEquals(Money.of("100333.36"), asked.total());
        assertEquals(asked.total(), Money.sum(asked.areas().stream().map(Coverage.AreaLine::spend)));
        Coverage.AreaLine here = line(commissioner, newportArea);
        Coverage.AreaLine there = line(commissioner, monmouthshireArea);
        BigDecimal exact = new BigDecimal("100000.03")
                .multiply(BigDecimal.valueOf(there.residents()))
                .divide(BigDecimal.valueOf(here.residents() + there.residents()), 6, java.math.RoundingMode.HALF_UP);
        assertTrue(
                exact.subtract(there.spend().amount()).abs().compareTo(new BigDecimal("0.01")) < 0,
                () -> exact + " " + there.spend());
        assertEquals(here.spend().perHead(here.residents()), here.perHead());
        assertEquals(Money.of("101111.13"), ask(Actor.SYSTEM).total(), "who sees all counts all");
        assertEquals(
                Money.ZERO,
                as(commissioner, () -> coverage.of(new Coverage.Question(THEME, YEAR.next(), false)))
                        .total());
        assertEquals(
                22,
                as(commissioner, () -> coverage.of(new Coverage.Question(THEME, YEAR, true)))
                        .areas()
                        .size());
        assertEquals(2, asked.areas().size());
    }

    @Test
    void the_page_of_a_service_counts_contracts_within_reach_only_and_its_years_add_up() throws Exception {
        ServiceId id = begin(newport, details("Money", partnership, newportArea));
        contract(id, newport, "1000.10");
        contract(id, newport, "0.90");
        contract(id, cardiff, "5000");
        ServiceView shown = as(commissioner, () -> services.view(id));
        assertEquals(2, shown.contracts().size(), "Cardiff's contract is Cardiff's");
        assertEquals(Money.of("1001"), shown.figures().agreed());
        assertEquals(
                Money.sum(shown.contracts().stream().map(one -> one.figures().agreed())),
                shown.figures().agreed());
        assertEquals(
                List.of(YEAR),
                shown.years().stream().map(ServiceView.YearRow::year).toList());
        assertEquals(3, as(Actor.SYSTEM, () -> services.view(id)).contracts().size());
        assertEquals(
                3,
                as(coordinator, () -> services.view(id)).contracts().size(),
                "a contract is for the partnership of its service");
    }

    @Test
    void the_demonstration_shows_every_state() throws Exception {
        List<Services.ServiceRow> rows = as(
                        Actor.SYSTEM, () -> services.list(Services.Filter.EVERYTHING, Slice.firstRows(100)))
                .rows();
        assertEquals(
                Set.of(Stage.values()),
                rows.stream().map(Services.ServiceRow::stage).collect(Collectors.toSet()));
        ServiceView cctv = view(new ServiceId(rows.stream()
                .filter(row -> row.theme() == Theme.PUBLIC_SPACE)
                .findFirst()
                .orElseThrow()
                .id()));
        assertEquals(List.of(Gate.EVALUATION_PLANNED), cctv.blocking());
        assertTrue(rows.stream().anyMatch(row -> row.stage() == Stage.REVIEW && row.cycle() == 2));
        assertEquals(
                1L,
                ((Number) em.createNativeQuery(
                                        "select count(*) from service_gate where overridden and noted_by = 'A. Example' and note like 'The award letter%'")
                                .getSingleResult())
                        .longValue());
        assertNotNull(as(commissioner, () -> coverage.of(new Coverage.Question(Theme.DOMESTIC_ABUSE, YEAR, false)))
                .duplicates()
                .get(0));
    }

    private Coverage.View ask(Actor actor) throws Exception {
        return as(actor, () -> coverage.of(new Coverage.Question(THEME, YEAR, false)));
    }

    private Coverage.AreaLine line(Actor actor, UUID area) throws Exception {
        return ask(actor).areas().stream()
                .filter(one -> one.id().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private void contract(ServiceId service, OrganisationId lead, String amount) throws Exception {
        UUID id = Ids.next();
        run(
                "insert into contract (id, version, service_id, lead_id, signatory_id, reference, title_en, light_touch, notice_months, procurement_months, starts_on, ends_on, last_on, state) values ('"
                        + id + "', 0, '" + service + "', '" + lead + "', '" + lead + "', '" + unique("C")
                        + "', 'Test', false, 6, 12, '2090-04-01', '2091-03-31', '2091-03-31', 'LIVE')");
        run("insert into contract_year (id, version, contract_id, year, amount) values (uuid(), 0, '" + id + "', 2090, "
                + amount + ")");
    }

    private Set<UUID> listed(Actor actor, Theme theme) throws Exception {
        return listed(actor, new Services.Filter(theme, null, null, null, null));
    }

    private Set<UUID> listed(Actor actor, Services.Filter filter) throws Exception {
        return as(actor, () -> services.list(filter, Slice.firstRows(100))).rows().stream()
                .map(Services.ServiceRow::id)
                .collect(Collectors.toSet());
    }

    private ServiceId begin(OrganisationId lead, Services.ServiceDetails details) throws Exception {
        return asSystem(() -> register.begin(lead, details));
    }

    private ServiceView view(ServiceId id) throws Exception {
        return asSystem(() -> services.view(id));
    }

    private long version(ServiceId id) {
        return ((Number) em.createNativeQuery("select version from service where id = :id")
                        .setParameter("id", id.value())
                        .getSingleResult())
                .longValue();
    }

    private Void note(ServiceId id, long version, Gate gate) {
        cycle.noteGate(id, version, gate, "Shown by a test.");
        return null;
    }

    private Void advance(ServiceId id) {
        cycle.advance(id, version(id));
        return null;
    }

    private Void undo(ServiceId id, UUID noted) {
        cycle.undoGate(id, version(id), new GateNoteId(noted));
        return null;
    }

    private Void describe(ServiceId id, long version, Services.ServiceDetails details) {
        register.describe(id, version, details);
        return null;
    }

    private static Services.ServiceDetails details(String name, UUID partnership, UUID... areas) {
        return new Services.ServiceDetails(
                new Wording(name, null),
                new Wording("Need of a test", null),
                THEME,
                "People of a test",
                Prevention.ACUTE,
                partnership,
                Set.of(areas));
    }

    private Rule broken(Callable<?> work) {
        return assertThrows(RuleViolation.class, () -> as(commissioner, work::call))
                .rule();
    }

    private long count() {
        return ((Number) em.createNativeQuery("select count(*) from service").getSingleResult()).longValue();
    }

    private UUID id(String sql) {
        return (UUID) em.createNativeQuery(sql).getSingleResult();
    }

    private void run(String sql) throws Exception {
        inTransaction(() -> em.createNativeQuery(sql).executeUpdate());
    }

    private void refused(String sql) {
        assertThrows(PersistenceException.class, () -> run(sql), sql);
    }
}
