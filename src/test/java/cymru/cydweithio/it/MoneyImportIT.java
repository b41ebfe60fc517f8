package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractRecord;
import cymru.cydweithio.contract.ContractState;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.funding.FundingImport;
import cymru.cydweithio.funding.PaymentId;
import cymru.cydweithio.funding.PaymentRule;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.sheet.Fault;
import cymru.cydweithio.sheet.FaultyFiles;
import cymru.cydweithio.sheet.ImportingOrganisation;
import cymru.cydweithio.sheet.OrganisationImports;
import cymru.cydweithio.sheet.SharedTotal;
import cymru.cydweithio.sheet.SheetRule;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Spreadsheets of money on the real database: matched, judged, brought whole or not at all; and the files that go out,
 * whose sums are those of the pages.
 */
class MoneyImportIT extends InServer {

    private static final String PAYMENTS =
            "Contract reference,Stream reference,Paid on,Amount,Ledger reference,Reason\n";
    private static final int MANY = 5_000;
    /** However many payments there are, each lot of them is asked for and stored at once. */
    private static final int MOST_STATEMENTS = 400;

    @Inject
    private OrganisationImports imports;

    @Inject
    private FundingImport funding;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractRecord contractRecord;

    @Inject
    private Payments payments;

    @Inject
    private Clock clock;

    private Actor commissioner;
    private OrganisationId newport;
    private ImportingOrganisation importing;
    private OrganisationId cardiff;

    @BeforeEach
    void the_samples_are_brought() throws Exception {
        commissioner = demonstration("commissioner");
        newport = new OrganisationId(organisation("LA-NWP"));
        importing = new ImportingOrganisation(newport.value());
        cardiff = new OrganisationId(organisation("LA-CRF"));
        nothing_is_left();
        OrganisationImports.Result streams = sample("STREAMS");
        assertEquals(List.of(3, 2), List.of(streams.lines(), streams.things()));
        assertEquals(Money.of("323500.50"), streams.total());
        OrganisationImports.Result brought = sample("CONTRACTS");
        assertEquals(List.of(4, 2), List.of(brought.lines(), brought.things()));
        assertEquals(Money.of(232_000), brought.total());
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            String mine = "(select id from contract where reference like 'SAMPLE-%')";
            String streams = "(select id from funding_stream where reference like 'SAMPLE-%')";
            run("delete from payment where contract_id in " + mine);
            run("delete from allocation where contract_id in " + mine + " or stream_id in " + streams);
            run("delete from stream_year where stream_id in " + streams);
            run("delete from funding_stream where reference like 'SAMPLE-%'");
            for (String part : List.of(
                    "critical_date",
                    "contract_provider",
                    "contract_contribution",
                    "contract_year",
                    "contract_option")) {
                run("delete from " + part + " where contract_id in " + mine);
            }
            run("delete from contract where reference like 'SAMPLE-%'");
            run("delete from provider where name = 'Llwybrau Sampl (invented)'");
            run("delete from money_upload where organisation_id = (select id from organisation where code = 'LA-NWP')");
            run("delete from money_import where organisation_id = (select id from organisation where code = 'LA-NWP')");
            return null;
        });
    }

    @Test
    void contracts_come_with_money_options_provider_and_dates_and_what_has_begun_is_started() throws Exception {
        ContractView view = as(commissioner, () -> contractRecord.view(new ContractId(contract("SAMPLE-1"))));
        LocalDate today = LocalDate.now(clock);
        ContractState expected = today.isAfter(LocalDate.of(2027, 3, 31)) ? ContractState.ENDED : ContractState.LIVE;
        assertEquals(expected, view.state());
        assertEquals(2, view.options().size());
        assertEquals("Llwybrau Sampl (invented)", view.deliverers().get(0).name());
        assertEquals(Money.of(192_000), view.money().total());
        assertEquals(2, view.money().brought().size(), "a row for each commissioner and kind");
        assertTrue(expected == ContractState.ENDED || view.dates().size() == 7);
        assertEquals(
                ContractState.PLANNED,
                as(commissioner, () -> contractRecord.view(new ContractId(contract("SAMPLE-2"))))
                        .state(),
                "nobody delivers it");
    }

    @Test
    void allocations_and_payments_are_matched_to_what_was_brought() throws Exception {
        assertEquals(Money.of(130_000), sample("ALLOCATIONS").total());
        assertEquals(Money.of("87250.00"), sample("PAYMENTS").total());
        Payments.ContractMoney money =
                as(commissioner, () -> payments.ofContract(new ContractId(contract("SAMPLE-1"))));
        assertEquals(Money.of("47250.00"), money.years().total().paid());
        assertEquals(Money.of(120_000), money.streams().total().committed());
    }

    @Test
    void the_same_payments_cannot_be_brought_twice_and_every_line_says_so() throws Exception {
        sample("PAYMENTS");
        assertEquals(
                List.of(
                        "2 funding.payment.reference.taken",
                        "3 funding.payment.reference.taken",
                        "4 funding.payment.reference.taken",
                        "5 funding.payment.reference.taken"),
                faults("PAYMENTS", bytes(sampleText("PAYMENTS"))));
        assertEquals(4, count());
        assertEquals(
                List.of("2 funding.target.twice", "3 funding.target.twice", "4 funding.target.twice"),
                faults("ALLOCATIONS", allocationsTwice()));
        assertEquals(
                List.of("2 contract.reference.taken", "5 contract.reference.taken"),
                faults("CONTRACTS", bytes(sampleText("CONTRACTS"))));
    }

    @Test
    void an_import_is_taken_back_whole_unless_something_was_built_upon_it() throws Exception {
        sample("ALLOCATIONS");
        sample("PAYMENTS");
        List<OrganisationImports.BatchRow> brought = as(
                        commissioner, () -> imports.batches(importing, Slice.firstRows(25)))
                .rows();
        assertEquals(
                Set.of("STREAMS", "CONTRACTS", "ALLOCATIONS", "PAYMENTS"),
                brought.stream().map(row -> row.kind().name()).collect(Collectors.toSet()));
        assertEquals(commissioner.name(), brought.get(0).importedBy());
        for (String kind : List.of("STREAMS", "CONTRACTS")) {
            OrganisationImports.BatchView used = one(kind);
            assertFalse(used.undoable(), kind + " is built upon");
            assertFalse(used.usedLabels().isEmpty());
            assertEquals(
                    SheetRule.UNDO_USED,
                    assertThrows(RuleViolation.class, () -> undo(used)).rule());
        }
        OrganisationImports.BatchView ledger = one("PAYMENTS");
        assertEquals(
                List.of(new cymru.cydweithio.sheet.Content("PAYMENT", "funding.imported.payment", 4, 0)),
                ledger.contents());
        assertThrows(
                NotFound.class,
                () -> as(
                        commissioner,
                        () -> imports.batch(
                                new ImportingOrganisation(cardiff.value()),
                                ledger.row().id())),
                "another body's");
        assertThrows(
                StaleEdit.class,
                () -> as(commissioner, () -> {
                    imports.undo(importing, ledger.row().id(), ledger.version() + 1);
                    return null;
                }));
        undo(ledger);
        assertEquals(0, count());
        assertEquals(
                SheetRule.UNDO_ALREADY,
                assertThrows(RuleViolation.class, () -> undo(one("PAYMENTS"))).rule());
        assertEquals(Money.of("87250.00"), sample("PAYMENTS").total(), "the right file can be brought");
        UUID wrong =
                (UUID) em.createNativeQuery("select id from payment where contract_id = :contract limit 1", UUID.class)
                        .setParameter("contract", contract("SAMPLE-1"))
                        .getSingleResult();
        as(commissioner, () -> {
            payments.voidUnderContract(
                    new ContractId(contract("SAMPLE-1")), new PaymentId(wrong), "Of another contract");
            return null;
        });
        undo(one("PAYMENTS"));
        assertEquals(1, count(), "what is void stays");
        run2("delete from payment where id = '" + wrong + "'");
        undo(one("ALLOCATIONS"));
        undo(one("CONTRACTS"));
        assertEquals(
                0L,
                em.createNativeQuery(
                                "select (select count(*) from contract where reference like 'SAMPLE-%') + (select count(*) from provider where name = 'Llwybrau Sampl (invented)')",
                                Long.class)
                        .getSingleResult());
        assertFalse(one("STREAMS").undoable(), "an allocation changed the stream since, and was taken back");
        sample("CONTRACTS");
    }

    private void run2(String sql) throws Exception {
        inTransaction(() -> {
            run(sql);
            return null;
        });
    }

    private static final String ONE_TOTAL =
            "Contract Reference,Contract Title,Supplier,Contract Value,Start Date,End Date,Service\n%s,A register entry,A Supplier Ltd,178045.63,2026-04-01,2031-03-31,\"%s\"\n";

    @Test
    void a_total_is_shared_by_days_and_booked_only_when_somebody_confirms_it() throws Exception {
        String service = (String) em.createNativeQuery(
                        "select s.name_en from service s where s.organisation_id = :newport and s.withdrawn_on is null and s.name_en is not null order by s.name_en limit 1")
                .setParameter("newport", newport.value())
                .getSingleResult();
        String reference = unique("REG");
        OrganisationImports.Result brought =
                importAll("CONTRACTS", bytes(String.format(ONE_TOTAL, reference, service)));
        assertEquals(0, brought.things(), "nothing is booked yet");
        assertEquals(0L, contractsOf(reference));
        OrganisationImports.Offer offer = as(commissioner, () -> imports.offer(importing, brought.waiting()));
        assertEquals(1, offer.things());
        SharedTotal shared = offer.totals().get(0);
        assertEquals(Money.of("178045.63"), shared.total());
        assertEquals(5, shared.years().size());
        assertEquals(Money.of("178045.63"), Money.sum(shared.years().stream().map(SharedTotal.Share::amount)));
        assertThrows(
                NotFound.class, () -> as(commissioner, () -> imports.offer(importing, Ids.next())), "a made-up upload");
        OrganisationImports.Result booked = as(commissioner, () -> imports.confirm(importing, brought.waiting()));
        try {
            assertEquals(1, booked.things());
            assertEquals(Money.of("178045.63"), booked.total());
            assertEquals(1L, contractsOf(reference));
            assertEquals(
                    shared.years().stream()
                            .map(share -> share.amount().amount().setScale(2))
                            .toList(),
                    em.createNativeQuery(
                                    "select y.amount from contract_year y join contract c on c.id = y.contract_id where c.reference = :reference order by y.year",
                                    BigDecimal.class)
                            .setParameter("reference", reference)
                            .getResultList());
            assertEquals(
                    SheetRule.UPLOAD_IMPORTED,
                    assertThrows(
                                    RuleViolation.class,
                                    () -> as(commissioner, () -> imports.confirm(importing, brought.waiting())))
                            .rule());
        } finally {
            undo(one("CONTRACTS"));
            inTransaction(() -> em.createNativeQuery("delete from money_upload").executeUpdate());
        }
        assertEquals(0L, contractsOf(reference), "and taken back whole");
    }

    private long contractsOf(String reference) {
        return ((Number) em.createNativeQuery("select count(*) from contract where reference = :reference")
                        .setParameter("reference", reference)
                        .getSingleResult())
                .longValue();
    }

    /** The latest import of a kind. */
    private OrganisationImports.BatchView one(String kind) throws Exception {
        UUID id = as(commissioner, () -> imports.batches(importing, Slice.firstRows(25))).rows().stream()
                .filter(row -> row.kind().name().equals(kind))
                .findFirst()
                .orElseThrow()
                .id();
        return as(commissioner, () -> imports.batch(importing, id));
    }

    private void undo(OrganisationImports.BatchView view) throws Exception {
        as(commissioner, () -> {
            imports.undo(importing, view.row().id(), view.version());
            return null;
        });
    }

    private byte[] allocationsTwice() throws Exception {
        sample("ALLOCATIONS");
        return bytes(sampleText("ALLOCATIONS"));
    }

    @Test
    void three_bad_rows_in_five_hundred_bring_nothing() throws Exception {
        StringBuilder csv = new StringBuilder(PAYMENTS);
        for (int i = 2; i <= 501; i++) {
            csv.append(i == 9 ? "CRF-NT-1" : "SAMPLE-1")
                    .append(",SAMPLE-DA,1 June 2025,")
                    .append(i == 100 ? "-1" : "10.10")
                    .append(',')
                    .append(i == 400 ? "R2" : "R" + i)
                    .append(",\n");
        }
        assertEquals(
                List.of(
                        "9 contract.sheet.row.contract",
                        "100 funding.payment.reason.required",
                        "400 sheet.row.referenceTwice"),
                faults("PAYMENTS", bytes(csv.toString())));
        assertEquals(0, count());
    }

    @Test
    void confirmed_without_a_letter_is_refused_and_nothing_beside_it_is_brought() throws Exception {
        assertEquals(
                List.of("3 funding.allocation.noAward", "4 funding.year.outside"), faults("ALLOCATIONS", bytes("""
            Stream reference,Financial year,Contract reference,Amount,Standing
            SAMPLE-DA,2025-26,SAMPLE-1,10,Confirmed
            SAMPLE-DA,2026-27,SAMPLE-1,10,Confirmed
            SAMPLE-DA,2027-28,SAMPLE-1,10,Indicative
            """)));
        assertEquals(
                0L,
                em.createNativeQuery(
                                "select count(*) from allocation where stream_id in (select id from funding_stream where reference like 'SAMPLE-%')",
                                Long.class)
                        .getSingleResult());
        assertTrue(
                importAll(
                                "ALLOCATIONS",
                                bytes(
                                        "Stream reference,Financial year,Contract reference,Amount\nSAMPLE-DA,2026-27,SAMPLE-1,\"125,000.01\"\n"))
                        .told()
                        .stream()
                        .anyMatch(one -> one.key().equals("funding.sheet.over") && one.args()[0].equals(1)),
                "a plan over the year is kept, and told");
    }

    @Test
    void nobody_brings_for_another_body_or_to_its_contracts() throws Exception {
        assertThrows(
                NotFound.class,
                () -> as(
                        commissioner,
                        () -> imports.importAll(
                                new ImportingOrganisation(cardiff.value()), "PAYMENTS", "p.csv", bytes(PAYMENTS))));
        assertThrows(
                RuntimeException.class,
                () -> as(
                        demonstration("member"),
                        () -> imports.importAll(importing, "PAYMENTS", "p.csv", bytes(PAYMENTS))));
        UUID theirs = contract("CRF-NT-1");
        Payments.NewPayment payment = new Payments.NewPayment(LocalDate.of(2025, 6, 1), Money.of(1), "R1", null, null);
        assertEquals(
                PaymentRule.CONTRACT_UNKNOWN,
                assertThrows(
                                RuleViolation.class,
                                () -> as(commissioner, () -> {
                                    funding.importPayments(
                                            newport,
                                            List.of(new FundingImport.ImportedPayment(theirs, payment)),
                                            Ids.next());
                                    return null;
                                }))
                        .rule());
    }

    @Test
    void five_thousand_payments_of_a_workbook_take_a_bounded_number_of_statements() throws Exception {
        Random random = new Random(5);
        BigDecimal sum = BigDecimal.ZERO;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Ledger", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ledger");
            String[] headings = {"Rhif y contract", "Ffrwd", "Dyddiad", "Swm", "Rhif trafodyn", "Rheswm"};
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            for (int row = 1; row <= MANY; row++) {
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 2);
                amount = amount.signum() == 0 ? BigDecimal.ONE : amount;
                sum = sum.add(amount);
                sheet.value(row, 0, row % 2 == 0 ? "SAMPLE-1" : "SAMPLE-2");
                sheet.value(row, 1, row % 3 == 0 ? "SAMPLE-DA" : null);
                sheet.value(row, 2, LocalDate.of(2025, 4, 1).plusDays(random.nextInt(300)));
                sheet.style(row, 2).format("yyyy-mm-dd").set();
                sheet.value(row, 3, amount);
                sheet.value(row, 4, "GL" + row);
                sheet.value(row, 5, amount.signum() < 0 ? "=HYPERLINK(\"x\")" : null);
            }
        }
        StatementsIT.Counter counter = new StatementsIT.Counter();
        OrganisationImports.Result brought = inTransaction(() -> {
            em.unwrap(Session.class).addEventListeners(counter);
            return as(commissioner, () -> imports.importAll(importing, "PAYMENTS", "ledger.xlsx", out.toByteArray()));
        });
        assertEquals(MANY, brought.things());
        assertEquals(new Money(sum), brought.total());
        assertEquals(MANY, count());
        assertTrue(counter.statements() > 0 && counter.statements() < MOST_STATEMENTS, "took " + counter.statements());
        the_sums_of_file_and_page_are_equal("SAMPLE-1");
        the_sums_of_file_and_page_are_equal("SAMPLE-2");
    }

    private void the_sums_of_file_and_page_are_equal(String reference) throws Exception {
        ContractId id = new ContractId(contract(reference));
        List<Payments.PaymentRow> file = new ArrayList<>();
        as(commissioner, () -> {
            payments.each(id, file::add);
            return null;
        });
        assertEquals(MANY / 2, file.size());
        Payments.ContractMoney money = as(commissioner, () -> payments.ofContract(id));
        assertEquals(money.years().total().paid(), Money.sum(file.stream().map(Payments.PaymentRow::amount)));
        assertEquals(money.streams().total().paid(), Money.sum(file.stream().map(Payments.PaymentRow::amount)));
        assertEquals(
                as(commissioner, () -> payments.list(id, Slice.firstRows(25))).rows(), file.subList(0, 25));
    }

    @Test
    void the_register_as_a_file_is_the_list() throws Exception {
        for (Contracts.Filter filter :
                List.of(Contracts.Filter.EVERYTHING_OPEN, new Contracts.Filter("sample", null, true, null, null))) {
            List<Contracts.ContractRow> file = new ArrayList<>();
            as(commissioner, () -> {
                contracts.each(filter, file::add);
                return null;
            });
            List<Contracts.ContractRow> page = as(
                            commissioner, () -> contracts.list(filter, Slice.firstRows(Slice.MAX_SIZE)))
                    .rows();
            assertEquals(page, file);
            assertEquals(
                    Money.sum(page.stream().map(row -> row.figures().agreed())),
                    Money.sum(file.stream().map(row -> row.figures().agreed())));
            assertFalse(file.isEmpty());
        }
    }

    @Test
    void what_is_no_spreadsheet_or_lacks_columns_is_refused() throws Exception {
        assertEquals(
                List.of("1 sheet.row.noColumn", "1 sheet.row.noColumn"),
                faults("PAYMENTS", bytes("Contract reference,Amount\nSAMPLE-1,5\n")));
        assertEquals(
                SheetRule.FILE_NOTHING,
                assertThrows(RuleViolation.class, () -> importAll("PAYMENTS", new byte[0]))
                        .rule());
        assertEquals(
                SheetRule.FILE_NOTHING,
                assertThrows(RuleViolation.class, () -> importAll("PAYMENTS", bytes(PAYMENTS)))
                        .rule());
        assertEquals(
                SheetRule.UPLOAD_KIND,
                assertThrows(RuleViolation.class, () -> importAll(null, bytes(PAYMENTS)))
                        .rule());
        assertTrue(as(commissioner, () -> imports.template("PAYMENTS", Language.CY)).length > 0);
        assertEquals(
                "Newport City Council",
                as(commissioner, () -> imports.importer(importing)).en());
    }

    private OrganisationImports.Result sample(String kind) throws Exception {
        return importAll(kind, bytes(sampleText(kind)));
    }

    private static String sampleText(String kind) throws IOException {
        try (InputStream in = OrganisationImports.class.getResourceAsStream(
                "/samples/sample_" + kind.toLowerCase(Locale.ROOT) + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private OrganisationImports.Result importAll(String kind, byte[] content) throws Exception {
        return as(commissioner, () -> imports.importAll(importing, kind, "money.csv", content));
    }

    private List<String> faults(String kind, byte[] content) {
        Callable<OrganisationImports.Result> bringing = () -> importAll(kind, content);
        return assertThrows(FaultyFiles.class, bringing::call).faults().stream()
                .map((Fault fault) -> fault.line() + " " + fault.key())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long count() {
        return (Long) em.createNativeQuery(
                        "select count(*) from payment where contract_id in (select id from contract where reference like 'SAMPLE-%')",
                        Long.class)
                .getSingleResult();
    }

    private UUID contract(String reference) {
        return (UUID) em.createNativeQuery("select id from contract where reference = :reference", UUID.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private UUID organisation(String code) {
        return (UUID) em.createNativeQuery("select id from organisation where code = :code", UUID.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
