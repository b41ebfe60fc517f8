package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.ContractDetails;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractLifecycle;
import cymru.cydweithio.contract.ContractRecord;
import cymru.cydweithio.contract.ContractRegister;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.contract.ContributionKind;
import cymru.cydweithio.contract.PartYear;
import cymru.cydweithio.contract.ProviderId;
import cymru.cydweithio.contract.ProviderRole;
import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.contract.Replacement;
import cymru.cydweithio.contract.ReplacementGround;
import cymru.cydweithio.contract.TakenOption;
import cymru.cydweithio.contract.Terms;
import cymru.cydweithio.contract.Variation;
import cymru.cydweithio.funding.Horizon;
import cymru.cydweithio.funding.Ledger;
import cymru.cydweithio.funding.PaymentId;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.service.Coverage;
import cymru.cydweithio.service.Figures;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.ServiceView;
import cymru.cydweithio.service.Services;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The five figures of contracts after whatever became of them: worked by hand to the penny, and over random lives
 * against a plain computation that shares nothing with the product; each time equal on every page, file and report.
 *
 * <p>Contracts lie in the 2040s, so that no verb depends on the day of the run; payments are of that day.
 */
class ContractFiguresIT extends InServer {

    private static final int LIVES = 16;
    private static final int VERBS = 12;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractRecord contractRecord;

    @Inject
    private ContractRegister register;

    @Inject
    private ContractLifecycle life;

    @Inject
    private Providers providers;

    @Inject
    private Payments payments;

    @Inject
    private Horizon horizon;

    @Inject
    private Services services;

    @Inject
    private Coverage coverage;

    @Inject
    private Clock clock;

    private Actor commissioner;
    private UUID council;
    private UUID service;
    private UUID stream;
    private LocalDate today;

    @BeforeEach
    void a_service_of_a_council_that_commissions_nothing_else() throws Exception {
        council = organisation("LA-CGN");
        commissioner = new Actor(
                demonstration("commissioner").id(),
                "Commissioner, Ceredigion",
                false,
                cymru.cydweithio.platform.Language.EN,
                List.of(new Actor.Grant(Role.COMMISSIONER, Scope.organisation(council))));
        today = LocalDate.now(clock);
        begin();
    }

    private void begin() throws Exception {
        service = Ids.next();
        stream = Ids.next();
        inTransaction(() -> {
            run(
                    "insert into service (id, version, organisation_id, name_en, need_en, theme, cohort, prevention, stage, cycle) values ('"
                            + service + "', 0, '" + council + "', 'Figures " + service
                            + "', 'Need', 'OTHER', 'People', 'PRIMARY', 'DO', 1)");
            run("insert into service_area (id, version, service_id, area_id) select uuid(), 0, '" + service
                    + "', f.id from area_measures m join area_facts f on f.code = m.code order by m.code limit 1");
            run(
                    "insert into funding_stream (id, version, reference, funder_id, holder_id, name_en, theme, starts_on, ends_on, primary_share, secondary_share, tertiary_share, acute_share) values ('"
                            + stream + "', 0, '" + stream.toString().substring(0, 30) + "', '" + council + "', '"
                            + council
                            + "', 'Stream', 'OTHER', '2040-04-01', '2060-03-31', 100, 0, 0, 0)");
            return null;
        });
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            String mine = "(select id from contract where lead_id = '" + council + "')";
            run("delete from payment where contract_id in " + mine);
            run("delete from allocation where stream_id in (select id from funding_stream where holder_id = '" + council
                    + "')");
            run("delete from funding_stream where holder_id = '" + council + "'");
            for (String part : List.of(
                    "critical_date",
                    "contract_variation",
                    "provider_change",
                    "contract_provider",
                    "contract_contribution",
                    "contract_year",
                    "contract_option")) {
                run("delete from " + part + " where contract_id in " + mine);
            }
            run("delete from contract where lead_id = '" + council + "'");
            run("delete a from service_area a join service s on s.id = a.service_id where s.organisation_id = '"
                    + council + "'");
            run("delete from service where organisation_id = '" + council + "'");
            return null;
        });
    }

    // Eleven lives by hand

    /** Three years at 120,000: nothing but what was agreed. */
    @Test
    void life_1_a_contract_that_runs_as_agreed() throws Exception {
        ContractId id =
                plan(term("2041-04-01", "2044-03-31"), List.of(), Map.of(2041, 120_000, 2042, 120_000, 2043, 120_000));
        // before it starts nobody is bound: 3 x 120,000 are planned, and nothing is at risk
        is(id, "0", "0", "0", "0", "0", "360000");
        start(id);
        allocate(id, 2041, "120000", "CONFIRMED");
        allocate(id, 2042, "60000", "AT_RISK");
        allocate(id, 2043, "120000", "INDICATIVE");
        // at risk: 2041 120,000 - 120,000; 2042 120,000 - 60,000; 2043 120,000 - 0, for indicative money is not firm
        is(id, "360000", "0", "180000", "0", "0", "0");
        assertEquals(
                LocalDate.of(2042, 9, 29),
                behind(id).firmUntil(),
                "60,000 of 120,000 pay for 182 of 365 days (182.5, rounded down): 1 April to 29 September 2042");
    }

    /** Too little is not covered by its dates, and too much in one year covers no other. */
    @Test
    void life_2_sixty_thousand_do_not_cover_more() throws Exception {
        ContractId id = plan(term("2041-04-01", "2043-03-31"), List.of(), Map.of(2041, 224_093, 2042, 100_000));
        start(id);
        allocate(id, 2041, "60000", "CONFIRMED");
        allocate(id, 2042, "250000", "CONFIRMED");
        // 224,093 - 60,000 = 164,093; 100,000 - 250,000 is below nothing, so nothing
        is(id, "324093", "0", "164093", "0", "0", "0");
        Horizon.Outliving one = behind(id).itself();
        assertEquals(Money.of(164_093), one.lacks());
        assertTrue(one.partly());
    }

    /** A term from July to June with two options: the years that they share are each part's own. */
    @Test
    void life_3_a_year_shared_by_term_and_options_that_nobody_has_taken() throws Exception {
        ContractId id = shared();
        start(id);
        // term: 82,125.69 + 109,500.90 + 109,500.90 + its part of 2044, by days: 109,500.90 x 91/365 = 27,300.2243 ->
        // 27,300.22
        // 301,127.49 + 27,300.22 = 328,427.71
        // options: 2044 82,200.68 + 2045 109,500.90 + 2046 109,500.90 + 2047, whole 109,500.90 x 91/366 = 27,225.63 and
        // 82,275.27, + 2048 27,375.23
        // 82,200.68 + 109,500.90 + 109,500.90 + 27,225.63 + 82,275.27 + 27,375.23 = 438,078.61
        is(id, "328427.71", "438078.61", "328427.71", "0", "0", "0");
        // a table's percentages rest on what is agreed: the whole of it comes from the council
        assertEquals(Money.of("328427.71"), view(id).money().total());
        assertEquals(new BigDecimal("100.0"), view(id).money().brought().get(0).share());
    }

    /** The same, ended on 31 January 2044 in its third year, with 90,000.10 due for that year. */
    @Test
    void life_4_ended_in_the_middle_of_a_year() throws Exception {
        ContractId id = shared();
        start(id);
        terminate(id, "2044-01-31", "90000.10");
        // 2041 82,125.69 + 2042 109,500.90 + 2043 as said 90,000.10 = 281,626.69; nothing is left to take
        is(id, "281626.69", "0", "281626.69", "0", "0", "0");
        assertEquals(
                List.of(2041, 2042, 2043),
                view(id).figures().stream().map(one -> one.year().start()).toList());
        assertEquals(
                Money.of("281626.69"),
                payments(id).years().total().forecast(),
                "after 31 January 2044 nothing is forecast");
        assertEquals(Money.ZERO, spend(2044), "nor spent on any area");
        assertEquals(Money.of("90000.10"), spend(2043));
        assertEquals(Money.of("281626.69"), view(id).money().total(), "the table ends with the contract");
    }

    /** The first option taken, then ended within a year that term and option share. */
    @Test
    void life_5_an_option_taken_then_ended_in_the_year_that_it_shares_with_the_term() throws Exception {
        ContractId id = shared();
        start(id);
        extend(id);
        // taken: 82,200.68 + 109,500.90 + 109,500.90 + 27,225.63 = 328,428.11; with the term 656,855.82; the second
        // option is left: 82,275.27 + 27,375.23
        is(id, "656855.82", "109650.50", "656855.82", "0", "0", "0");
        terminate(id, "2044-12-31", "60000");
        // 82,125.69 + 109,500.90 + 109,500.90 = 301,127.49, and 60,000.00 for the whole of 2044: the term's 27,300.22
        // and 32,699.78 of the option
        is(id, "361127.49", "0", "361127.49", "0", "0", "0");
        assertEquals(Money.of(60_000), inYear(id, 2044).agreed());
        assertEquals(Money.of("109500.90"), inYear(id, 2043).agreed());
    }

    /** Ended so early in a year that less is due than the term's own part of it. */
    @Test
    void life_6_less_is_due_than_the_first_part_of_the_year_was_to_cost() throws Exception {
        ContractId id = shared();
        start(id);
        extend(id);
        terminate(id, "2044-07-02", "20000.01");
        // 301,127.49 + 20,000.01, not 27,300.22
        is(id, "321127.50", "0", "321127.50", "0", "0", "0");
    }

    /** In kind is value, in none of the others, and never forecast. */
    @Test
    void life_7_a_third_in_kind_is_never_money() throws Exception {
        ContractId id = plan(term("2041-04-01", "2043-03-31"), List.of(), Map.of());
        PartYear one = PartYear.ofTerm(new FinancialYear(2041));
        PartYear two = PartYear.ofTerm(new FinancialYear(2042));
        agree(
                id,
                new Terms(
                        Map.of(one, Money.of(90_000), two, Money.of(90_000)),
                        List.of(
                                new Terms.Contribution(council, one, ContributionKind.CASH, Money.of(50_000)),
                                new Terms.Contribution(council, one, ContributionKind.RING_FENCED, Money.of(10_000)),
                                new Terms.Contribution(council, one, ContributionKind.IN_KIND, Money.of(30_000)),
                                new Terms.Contribution(council, two, ContributionKind.CASH, Money.of(60_000)),
                                new Terms.Contribution(council, two, ContributionKind.IN_KIND, Money.of(30_000)))));
        start(id);
        // 50,000 + 10,000 + 60,000; in kind 2 x 30,000
        is(id, "120000", "0", "120000", "0", "60000", "0");
        assertEquals(Money.of(120_000), payments(id).years().total().forecast());
        terminate(id, "2042-06-30", "15000");
        // 2041 60,000 + 15,000; in kind 30,000 + 30,000 x 91/365 = 7,479.4521 -> 7,479.45
        is(id, "75000", "0", "75000", "0", "37479.45", "0");
    }

    /** Payments count as long as they are not void, and money that came back counts against them. */
    @Test
    void life_8_a_payment_made_void() throws Exception {
        ContractId id = plan(term("2041-04-01", "2042-03-31"), List.of(), Map.of(2041, 50_000));
        start(id);
        PaymentId wrong = pay(id, "15050.00");
        pay(id, "150.50");
        pay(id, "-50.25");
        is(id, "50000", "0", "50000", "15150.25", "0", "0");
        as(commissioner, () -> {
            payments.voidUnderContract(new ContractId(id.value()), wrong, "Typed wrongly");
            return null;
        });
        // 150.50 - 50.25
        is(id, "50000", "0", "50000", "100.25", "0", "0");
    }

    /** Money for the service as a whole counts once, however many contracts it has. */
    @Test
    void life_9_two_contracts_share_what_is_set_aside_for_their_service() throws Exception {
        ContractId one = plan(term("2041-04-01", "2042-03-31"), List.of(), Map.of(2041, 100));
        start(one);
        ContractId two = plan(term("2041-04-01", "2042-03-31"), List.of(), Map.of(2041, 200));
        start(two);
        allocate(two, 2041, "50", "CONFIRMED");
        allocateToService(2041, "100", "CONFIRMED");
        // lacking 100 and 150, of 250 in all; 100 x 100/250 = 40 and 100 x 150/250 = 60: at risk 60 and 90
        readings(one, false).forEach((where, figures) -> assertEquals(Money.of(60), figures.atRisk(), where));
        readings(two, false).forEach((where, figures) -> assertEquals(Money.of(90), figures.atRisk(), where));
        assertEquals(Money.of(150), shown().figures().atRisk());
        assertEquals(Money.of(150), row().figures().atRisk());
    }

    /** Varied in money and made longer; what was agreed later counts, and options behind it are still only possible. */
    @Test
    void life_10_varied_and_longer_then_an_option_let_go() throws Exception {
        ContractId id = plan(
                term("2041-04-01", "2043-03-31"),
                List.of(term("2043-04-01", "2044-03-31")),
                Map.of(2041, 100, 2042, 100, 2043, 80));
        start(id);
        is(id, "200", "80", "200", "0", "0", "0");
        Map<PartYear, Money> values = new HashMap<>();
        values.put(PartYear.ofTerm(new FinancialYear(2041)), Money.of(100));
        values.put(PartYear.ofTerm(new FinancialYear(2042)), Money.of("110.55"));
        values.put(PartYear.ofTerm(new FinancialYear(2043)), Money.of("25.10"));
        values.put(new PartYear(1, new FinancialYear(2043)), Money.of(60));
        values.put(new PartYear(1, new FinancialYear(2044)), Money.of(20));
        vary(id, LocalDate.of(2043, 6, 30), cash(values));
        // 100 + 110.55 + 25.10; the option now runs from July 2043 to June 2044: 60 + 20
        is(id, "235.65", "80", "235.65", "0", "0", "0");
        as(commissioner, () -> {
            life.letLapse(id, version(id));
            return null;
        });
        is(id, "235.65", "0", "235.65", "0", "0", "0");
        assertEquals(Money.of("25.10"), inYear(id, 2043).agreed());
        // longer than the day on which the option that lapsed would have begun: its money is nobody's
        values.keySet().removeIf(year -> year.option() > 0);
        values.put(PartYear.ofTerm(new FinancialYear(2043)), Money.of("85.10"));
        vary(id, LocalDate.of(2044, 3, 31), cash(values));
        is(id, "295.65", "0", "295.65", "0", "0", "0");
        assertEquals(Money.of("85.10"), inYear(id, 2043).agreed());
    }

    /** Another body takes over in the middle of the second year: who delivers changes, and not a penny does. */
    @Test
    void life_11_a_provider_novated_in_the_middle_of_a_year_keeps_what_was_agreed_paid_and_covered() throws Exception {
        ContractId id = plan(
                term("2041-07-01", "2043-06-30"),
                List.of(term("2043-07-01", "2044-06-30")),
                Map.of(2041, "75068.50", 2042, "100091.33", 2043, "100091.33", 2044, "24954.58"));
        start(id);
        allocate(id, 2041, "60000.25", "CONFIRMED");
        allocate(id, 2042, "100091.33", "CONFIRMED");
        pay(id, "18767.12");
        // term: 75,068.50 + 100,091.33 + its part of 2043, 100,091.33 x 91/366 = 24,886.0957 -> 24,886.10
        // 75,068.50 + 100,091.33 + 24,886.10 = 200,045.93
        // option: 2043 100,091.33 - 24,886.10 = 75,205.23, and 2044 24,954.58: 100,159.81
        // at risk: 75,068.50 - 60,000.25 = 15,068.25; nothing; 24,886.10: 39,954.35
        is(id, "200045.93", "100159.81", "39954.35", "18767.12", "0", "0");
        novate(id, LocalDate.of(2042, 10, 1), ReplacementGround.SUCCESSION);
        is(id, "200045.93", "100159.81", "39954.35", "18767.12", "0", "0");
        assertEquals(Money.of("100091.33"), inYear(id, 2042).agreed(), "the year of the change is not told twice");
        assertEquals(2, view(id).deliverers().size());
        PaymentId wrong = pay(id, "9383.56");
        pay(id, "938.36");
        as(commissioner, () -> {
            payments.voidUnderContract(new ContractId(id.value()), wrong, "Tenfold");
            return null;
        });
        extend(id);
        // 18,767.12 to the one and 938.36 to the other; the option is agreed now: 200,045.93 + 100,159.81
        // at risk: 15,068.25 + 100,091.33 + 24,954.58 = 140,114.16
        is(id, "300205.74", "0", "140114.16", "19705.48", "0", "0");
        terminate(id, "2042-09-30", "50045.67");
        // ended on the last day of the one who left: 75,068.50 + 50,045.67; at risk 15,068.25, for 2042 has more than
        // is
        // due
        is(id, "125114.17", "0", "15068.25", "19705.48", "0", "0");
    }

    @Test
    void the_horizon_has_the_largest_shortfall_at_the_top_where_that_is_asked_for() throws Exception {
        List<Money> lacking = new ArrayList<>();
        for (int pounds : new int[] {100, 300, 0, 200}) {
            if (!lacking.isEmpty()) {
                begin();
            }
            ContractId id = plan(term("2041-04-01", "2042-03-31"), List.of(), Map.of(2041, 300));
            start(id);
            allocate(id, 2041, Integer.toString(300 - pounds + (pounds == 300 ? 1 : 0)), "CONFIRMED");
            lacking.add(Money.of(pounds == 300 ? 299 : pounds));
        }
        Horizon.Filter largest = new Horizon.Filter("Figures ", null, null, Horizon.Order.SHORTFALL);
        assertEquals(
                List.of(Money.of(299), Money.of(200), Money.of(100), Money.ZERO), atRisk(largest, Slice.firstRows(25)));
        assertEquals(List.of(Money.of(200), Money.of(100)), atRisk(largest, new Slice(1, 2, null, false)), "by pages");
        assertEquals(
                List.of(Money.ZERO, Money.of(100), Money.of(200), Money.of(299)),
                atRisk(new Horizon.Filter("Figures ", null, null), new Slice(0, 25, "atRisk", false)));
    }

    private List<Money> atRisk(Horizon.Filter filter, Slice slice) throws Exception {
        return as(commissioner, () -> horizon.list(filter, slice)).rows().stream()
                .map(row -> row.figures().atRisk())
                .toList();
    }

    // Random lives

    @Test
    void over_random_lives_the_figures_equal_a_plain_computation_on_every_page_file_and_report() throws Exception {
        Random random = new Random(20261130);
        for (int i = 0; i < LIVES; i++) {
            if (i > 0) {
                begin();
            }
            Plain one = new Plain(random);
            one.begin();
            Plain two = i % 3 == 0 ? new Plain(random) : null;
            if (two != null) {
                two.begin();
            }
            Map<Integer, Long> pool = new TreeMap<>();
            for (int n = 0; n < VERBS; n++) {
                Plain acting = two == null || random.nextBoolean() ? one : two;
                String verb = acting.act(pool);
                if (n % 4 == 3) {
                    compare("life " + i + ", after " + verb, one, two, pool);
                }
            }
            nothing_is_left();
        }
    }

    private void compare(String when, Plain one, Plain two, Map<Integer, Long> pool) throws Exception {
        Map<Plain, Map<Integer, long[]>> expected = new LinkedHashMap<>();
        expected.put(one, one.figures());
        if (two != null) {
            expected.put(two, two.figures());
        }
        one.takeRisk(expected, pool);
        Figures both = Figures.NONE;
        for (Map.Entry<Plain, Map<Integer, long[]>> entry : expected.entrySet()) {
            Figures total = Figures.NONE;
            for (long[] year : entry.getValue().values()) {
                total = total.plus(pounds(year));
            }
            both = both.plus(total);
            for (Map.Entry<String, Figures> reading :
                    readings(entry.getKey().id, two == null).entrySet()) {
                assertEquals(total, reading.getValue(), when + ": " + reading.getKey());
            }
            Map<Integer, Figures> years = new TreeMap<>();
            view(entry.getKey().id)
                    .figures()
                    .forEach(year -> years.put(year.year().start(), year.figures()));
            Map<Integer, Figures> plain = new TreeMap<>();
            entry.getValue().forEach((year, figures) -> {
                if (!pounds(figures).isNone()) {
                    plain.put(year, pounds(figures));
                }
            });
            assertEquals(plain, years, when + ": by year");
            Ledger ledger = payments(entry.getKey().id).years();
            assertEquals(total.agreed(), ledger.total().committed(), when + ": forecast page, committed");
            assertEquals(total.paid(), ledger.total().paid(), when + ": forecast page, paid");
        }
        assertEquals(both, shown().figures(), when + ": service page");
        assertEquals(both, row().figures(), when + ": horizon");
        for (int year = 2041; year < 2052; year++) {
            long agreed = 0;
            for (Map<Integer, long[]> figures : expected.values()) {
                agreed += figures.getOrDefault(year, new long[6])[0];
            }
            assertEquals(pence(agreed), spend(year), when + ": coverage in " + year);
        }
    }

    /** A life told a second time, plainly: in pence, part by part. */
    final class Plain {
        private final Random random;
        private final List<Period> parts = new ArrayList<>();
        private final List<String> states = new ArrayList<>();
        private final List<Map<Integer, long[]>> money = new ArrayList<>();
        private final Map<Integer, Long> firm = new TreeMap<>();
        private final Map<PaymentId, Long> paid = new LinkedHashMap<>();
        private boolean started;
        private LocalDate novated;
        private LocalDate ended;
        private long due;
        private ContractId id;

        Plain(Random random) {
            this.random = random;
        }

        void begin() throws Exception {
            LocalDate from = LocalDate.of(2041, 4, 1).plusMonths(random.nextInt(12));
            for (int i = 0, options = random.nextInt(3); i <= options; i++) {
                LocalDate to = from.plusMonths(5 + random.nextInt(26)).minusDays(1);
                parts.add(new Period(from, to));
                states.add(i == 0 ? "TERM" : "OPEN");
                money.add(anyMoney(parts.get(i)));
                from = to.plusDays(1);
            }
            id = register();
        }

        private ContractId register() throws Exception {
            ContractId planned = plan(parts.get(0), parts.subList(1, parts.size()), Map.of());
            ContractFiguresIT.this.agree(planned, terms());
            return planned;
        }

        private Map<Integer, long[]> anyMoney(Period part) {
            Map<Integer, long[]> years = new TreeMap<>();
            for (FinancialYear year : FinancialYear.within(part.from(), part.to())) {
                years.put(year.start(), new long[] {
                    1 + random.nextInt(20_000_000), random.nextInt(3) == 0 ? 1 + random.nextInt(5_000_000) : 0
                });
            }
            return years;
        }

        private Terms terms() {
            Map<PartYear, Money> values = new HashMap<>();
            List<Terms.Contribution> brought = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if (!states.get(i).equals("LAPSED")) {
                    int part = i;
                    money.get(i).forEach((year, both) -> {
                        PartYear when = new PartYear(part, new FinancialYear(year));
                        values.put(when, pence(both[0] + both[1]));
                        brought.add(new Terms.Contribution(council, when, ContributionKind.CASH, pence(both[0])));
                        if (both[1] > 0) {
                            brought.add(
                                    new Terms.Contribution(council, when, ContributionKind.IN_KIND, pence(both[1])));
                        }
                    });
                }
            }
            return new Terms(values, brought);
        }

        private LocalDate last() {
            LocalDate last = parts.get(0).to();
            for (int i = 1; i < parts.size(); i++) {
                last = states.get(i).equals("TAKEN") ? parts.get(i).to() : last;
            }
            return last;
        }

        String act(Map<Integer, Long> pool) throws Exception {
            if (!started && random.nextInt(3) > 0) {
                ContractFiguresIT.this.start(id);
                started = true;
                return "start";
            }
            boolean running = started && ended == null;
            int open = states.indexOf("OPEN");
            switch (random.nextInt(10)) {
                case 0:
                    if (running && open > 0) {
                        ContractFiguresIT.this.extend(id);
                        states.set(open, "TAKEN");
                        return "extend";
                    }
                    break;
                case 1:
                    if (running && open > 0 && random.nextInt(3) == 0) {
                        as(commissioner, () -> {
                            life.letLapse(id, version(id));
                            return null;
                        });
                        states.replaceAll(state -> state.equals("OPEN") ? "LAPSED" : state);
                        return "letLapse";
                    }
                    break;
                case 2:
                    if (running) {
                        int last = Math.max(0, states.lastIndexOf("TAKEN"));
                        money.set(last, anyMoney(parts.get(last)));
                        LocalDate end = last();
                        if (open < 0) {
                            end = end.plusMonths(random.nextInt(4));
                            if (end.isAfter(last())) {
                                parts.set(last, new Period(parts.get(last).from(), end));
                                money.set(last, anyMoney(parts.get(last)));
                            }
                        }
                        ContractFiguresIT.this.vary(id, end, terms());
                        return "vary";
                    }
                    break;
                case 3:
                    if (running && random.nextInt(3) == 0) {
                        LocalDate from = parts.get(0).from();
                        ended = from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, last())));
                        due = random.nextInt(15_000_000);
                        states.replaceAll(state -> state.equals("OPEN") ? "LAPSED" : state);
                        ContractFiguresIT.this.terminate(
                                id, ended.toString(), pence(due).toString());
                        return "terminate on " + ended;
                    }
                    break;
                case 4:
                    if (started) {
                        long amount = 1 + random.nextInt(1_000_000);
                        paid.put(ContractFiguresIT.this.pay(id, pence(amount).toString()), amount);
                        return "pay";
                    }
                    break;
                case 5:
                    if (!paid.isEmpty()) {
                        PaymentId payment = paid.keySet().iterator().next();
                        as(commissioner, () -> {
                            payments.voidUnderContract(new ContractId(id.value()), payment, "Entered twice");
                            return null;
                        });
                        paid.remove(payment);
                        return "void";
                    }
                    break;
                case 8:
                    // who delivers is no figure: nothing of this life changes
                    LocalDate earliest = (novated == null ? parts.get(0).from() : novated).plusDays(1);
                    if (running && !earliest.isAfter(last())) {
                        novated = earliest.plusDays(
                                random.nextInt((int) ChronoUnit.DAYS.between(earliest, last()) / 3 + 1));
                        ReplacementGround[] grounds = ReplacementGround.values();
                        ContractFiguresIT.this.novate(id, novated, grounds[random.nextInt(grounds.length)]);
                        return "novate from " + novated;
                    }
                    break;
                case 6, 7:
                    int year = 2041 + random.nextInt(5);
                    if (!firm.containsKey(year)) {
                        long amount = 1 + random.nextInt(20_000_000);
                        boolean sure = random.nextInt(4) > 0;
                        allocate(id, year, pence(amount).toString(), sure ? "AT_RISK" : "INDICATIVE");
                        firm.put(year, sure ? amount : 0);
                        return "allocate";
                    }
                    break;
                default:
                    int other = 2041 + random.nextInt(5);
                    if (!pool.containsKey(other)) {
                        long amount = 1 + random.nextInt(10_000_000);
                        allocateToService(other, pence(amount).toString(), "CONFIRMED");
                        pool.put(other, amount);
                        return "allocate to the service";
                    }
            }
            return "nothing";
        }

        /** By year: agreed, possible, at risk without the service's money, paid, in kind, planned. */
        Map<Integer, long[]> figures() {
            Map<Integer, long[]> years = new TreeMap<>();
            LocalDate last = ended == null ? last() : ended;
            int lastYear = FinancialYear.of(last).start();
            for (int i = 0; i < parts.size(); i++) {
                boolean agreed = i == 0 || states.get(i).equals("TAKEN");
                for (Map.Entry<Integer, long[]> entry : money.get(i).entrySet()) {
                    long[] sums = years.computeIfAbsent(entry.getKey(), year -> new long[6]);
                    LocalDate begins = LocalDate.of(entry.getKey(), 4, 1);
                    LocalDate ends = LocalDate.of(entry.getKey() + 1, 3, 31);
                    begins = parts.get(i).from().isAfter(begins) ? parts.get(i).from() : begins;
                    ends = parts.get(i).to().isBefore(ends) ? parts.get(i).to() : ends;
                    long cash = entry.getValue()[0];
                    long inKind = entry.getValue()[1];
                    if (agreed && !started) {
                        sums[5] += cash;
                    } else if (agreed && !begins.isAfter(last)) {
                        sums[0] += cash;
                        sums[4] += ended == null || !last.isBefore(ends)
                                ? inKind
                                : BigDecimal.valueOf(inKind)
                                        .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(begins, last) + 1))
                                        .divide(
                                                BigDecimal.valueOf(ChronoUnit.DAYS.between(begins, ends) + 1),
                                                0,
                                                RoundingMode.HALF_UP)
                                        .longValueExact();
                    } else if (states.get(i).equals("OPEN") && ended == null) {
                        sums[1] += cash;
                    }
                }
            }
            if (ended != null) {
                years.get(lastYear)[0] = due;
            }
            for (Map.Entry<Integer, long[]> entry : years.entrySet()) {
                entry.getValue()[2] = Math.max(0, entry.getValue()[0] - firm.getOrDefault(entry.getKey(), 0L));
            }
            years.computeIfAbsent(FinancialYear.of(today).start(), year -> new long[6])[3] =
                    paid.values().stream().mapToLong(Long::longValue).sum();
            return years;
        }

        /** What is set aside for the service goes to its contracts by what each lacks, penny by penny. */
        void takeRisk(Map<Plain, Map<Integer, long[]>> all, Map<Integer, Long> pool) {
            pool.forEach((year, amount) -> {
                List<long[]> lacking = all.values().stream()
                        .map(figures -> figures.get(year))
                        .filter(Objects::nonNull)
                        .filter(figures -> figures[2] > 0)
                        .toList();
                long lack = lacking.stream().mapToLong(one -> one[2]).sum();
                long given = Math.min(amount, lack);
                Map<long[], BigDecimal> remainders = new LinkedHashMap<>();
                long left = given;
                for (long[] one : lacking) {
                    BigDecimal exact = BigDecimal.valueOf(given)
                            .multiply(BigDecimal.valueOf(one[2]))
                            .divide(BigDecimal.valueOf(lack), 30, RoundingMode.FLOOR);
                    long whole = exact.longValue();
                    remainders.put(one, exact.subtract(BigDecimal.valueOf(whole)));
                    one[2] -= whole;
                    left -= whole;
                }
                List<long[]> order = remainders.entrySet().stream()
                        .sorted(Map.Entry.<long[], BigDecimal>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
                for (int i = 0; i < left; i++) {
                    order.get(i)[2]--;
                }
            });
        }
    }

    // What every test does

    private static Figures pounds(long[] figures) {
        return new Figures(
                pence(figures[0]),
                pence(figures[1]),
                pence(figures[2]),
                pence(figures[3]),
                pence(figures[4]),
                pence(figures[5]));
    }

    private static Money pence(long pence) {
        return new Money(BigDecimal.valueOf(pence, 2));
    }

    /** On every page, in every file and report. */
    private void is(
            ContractId id, String agreed, String possible, String atRisk, String paid, String inKind, String planned)
            throws Exception {
        Figures expected = new Figures(
                Money.of(agreed),
                Money.of(possible),
                Money.of(atRisk),
                Money.of(paid),
                Money.of(inKind),
                Money.of(planned));
        readings(id, true).forEach((where, figures) -> assertEquals(expected, figures, where));
    }

    /** @param alone whether the service has no other contract */
    private Map<String, Figures> readings(ContractId id, boolean alone) throws Exception {
        Map<String, Figures> readings = new LinkedHashMap<>();
        readings.put("contract page", view(id).total());
        Contracts.Filter filter = new Contracts.Filter(view(id).details().reference(), null, true, null, null);
        readings.put(
                "register",
                as(commissioner, () -> contracts.list(filter, Slice.firstRows(25)))
                        .rows()
                        .get(0)
                        .figures());
        List<Figures> file = new ArrayList<>();
        inTransaction(() -> as(commissioner, () -> {
            contracts.each(filter, row -> file.add(row.figures()));
            return null;
        }));
        readings.put("register as CSV", file.get(0));
        readings.put("payments and forecast", payments(id).figures());
        readings.put(
                "service page, line of the contract",
                shown().contracts().stream()
                        .filter(one -> one.id().equals(id.value()))
                        .findFirst()
                        .orElseThrow()
                        .figures());
        if (alone) {
            readings.put("service page, years", shown().figures());
            readings.put("horizon", row().figures());
        }
        return readings;
    }

    private ContractId shared() throws Exception {
        return plan(
                term("2041-07-01", "2044-06-30"),
                List.of(term("2044-07-01", "2047-06-30"), term("2047-07-01", "2048-06-30")),
                Map.of(
                        2041,
                        "82125.69",
                        2042,
                        "109500.90",
                        2043,
                        "109500.90",
                        2044,
                        "109500.90",
                        2045,
                        "109500.90",
                        2046,
                        "109500.90",
                        2047,
                        "109500.90",
                        2048,
                        "27375.23"));
    }

    private static Period term(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** All in money of the council, by whole years, shared by days. */
    private ContractId plan(Period term, List<Period> options, Map<Integer, ?> pounds) throws Exception {
        ContractId id = as(
                commissioner,
                () -> register.plan(
                        new OrganisationId(council),
                        new ContractDetails(
                                service,
                                council,
                                unique("F"),
                                new Wording("Figures", null),
                                true,
                                6,
                                12,
                                term.from(),
                                term.to()),
                        options));
        Map<FinancialYear, Money> values = new HashMap<>();
        pounds.forEach((year, amount) -> values.put(new FinancialYear(year), Money.of(amount.toString())));
        if (!values.isEmpty()) {
            agree(
                    id,
                    Terms.byYear(
                            values,
                            values.entrySet().stream()
                                    .map(one -> new Terms.Contribution(
                                            council, one.getKey(), ContributionKind.CASH, one.getValue()))
                                    .toList(),
                            term,
                            options));
        }
        ProviderId provider = as(
                commissioner,
                () -> providers.register(new Providers.NewProvider(unique("Provider"), null, null, true)));
        as(commissioner, () -> {
            register.addProvider(id, version(id), provider, ProviderRole.LEAD);
            return null;
        });
        return id;
    }

    private Terms cash(Map<PartYear, Money> values) {
        return new Terms(
                values,
                values.entrySet().stream()
                        .map(one ->
                                new Terms.Contribution(council, one.getKey(), ContributionKind.CASH, one.getValue()))
                        .toList());
    }

    private void agree(ContractId id, Terms terms) throws Exception {
        as(commissioner, () -> {
            register.agreeTerms(id, version(id), terms);
            return null;
        });
    }

    private void start(ContractId id) throws Exception {
        as(commissioner, () -> {
            life.start(id, version(id));
            return null;
        });
    }

    private void extend(ContractId id) throws Exception {
        as(commissioner, () -> {
            life.extend(
                    id,
                    version(id),
                    new TakenOption(LocalDate.now(clock), "Board, minute 4", ChangeNotice.SMALL, null));
            return null;
        });
    }

    private void vary(ContractId id, LocalDate lastDay, Terms terms) throws Exception {
        as(commissioner, () -> {
            life.vary(id, version(id), new Variation(today, "Varied", ChangeNotice.LIGHT_TOUCH, null), lastDay, terms);
            return null;
        });
    }

    /** A new lead provider from a day on. */
    private void novate(ContractId id, LocalDate on, ReplacementGround ground) throws Exception {
        ProviderId leaving = new ProviderId(view(id).staying().get(0).providerId());
        ProviderId coming = as(
                commissioner,
                () -> providers.register(new Providers.NewProvider(unique("Successor"), null, null, true)));
        as(commissioner, () -> {
            life.replace(
                    id,
                    version(id),
                    new Replacement(
                            leaving,
                            coming,
                            on,
                            ground,
                            "Took over",
                            ground.modifies() ? ChangeNotice.LIGHT_TOUCH : null,
                            null));
            return null;
        });
    }

    private void terminate(ContractId id, String day, String due) throws Exception {
        as(commissioner, () -> {
            life.terminate(id, version(id), LocalDate.parse(day), "Provider gave up", Money.of(due));
            return null;
        });
    }

    private PaymentId pay(ContractId id, String pounds) throws Exception {
        return as(
                commissioner,
                () -> payments.pay(
                        new ContractId(id.value()),
                        new Payments.NewPayment(
                                today,
                                Money.of(pounds),
                                unique("P"),
                                pounds.startsWith("-") ? "Came back" : null,
                                null)));
    }

    private void allocate(ContractId id, int year, String pounds, String standing) throws Exception {
        allocate("contract_id", id.value(), year, pounds, standing);
    }

    private void allocateToService(int year, String pounds, String standing) throws Exception {
        allocate("service_id", service, year, pounds, standing);
    }

    private void allocate(String column, UUID target, int year, String pounds, String standing) throws Exception {
        inTransaction(() -> run("insert into allocation (id, version, stream_id, year, " + column
                + ", amount, standing, approved_by, approved_on) values (uuid(), 0, '" + stream + "', " + year + ", '"
                + target + "', " + pounds + ", '" + standing + "', 'A. Example', '2026-01-01')"));
    }

    private ContractView view(ContractId id) throws Exception {
        return as(commissioner, () -> contractRecord.view(id));
    }

    private long version(ContractId id) {
        return ((Number) em.createNativeQuery("select version from contract where id = :id")
                        .setParameter("id", id.value())
                        .getSingleResult())
                .longValue();
    }

    private Figures inYear(ContractId id, int year) throws Exception {
        return view(id).figures().stream()
                .filter(one -> one.year().start() == year)
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private Payments.ContractMoney payments(ContractId id) throws Exception {
        return as(commissioner, () -> payments.ofContract(new ContractId(id.value())));
    }

    private Horizon.OfContract behind(ContractId id) throws Exception {
        return as(commissioner, () -> horizon.ofContract(new ContractId(id.value())));
    }

    private ServiceView shown() throws Exception {
        return as(commissioner, () -> services.view(new ServiceId(service)));
    }

    private Horizon.Row row() throws Exception {
        return as(
                        commissioner,
                        () -> horizon.list(new Horizon.Filter("Figures " + service, null, null), Slice.firstRows(25)))
                .rows()
                .get(0);
    }

    private Money spend(int year) throws Exception {
        return as(commissioner, () -> coverage.of(new Coverage.Question(null, new FinancialYear(year), false)))
                .total();
    }

    private UUID organisation(String code) {
        return (UUID) em.createNativeQuery("select id from organisation where code = :code")
                .setParameter("code", code)
                .getSingleResult();
    }

    private int run(String sql) {
        return em.createNativeQuery(sql).executeUpdate();
    }
}
