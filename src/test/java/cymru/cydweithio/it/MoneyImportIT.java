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
import cymru.cydweithio.funding.PaymentMark;
import cymru.cydweithio.funding.PaymentRule;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.funding.web.ExportedPayments;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SpreadsheetText;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.sheet.BatchId;
import cymru.cydweithio.sheet.Count;
import cymru.cydweithio.sheet.DoubtfulLine;
import cymru.cydweithio.sheet.Fault;
import cymru.cydweithio.sheet.FaultyFiles;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.ImportingOrganisation;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.MoneyUploadId;
import cymru.cydweithio.sheet.MoneyUploads;
import cymru.cydweithio.sheet.OrganisationImports;
import cymru.cydweithio.sheet.RowOwners;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private MoneyUploads uploads;

    @Inject
    private FundingImport funding;

    @Inject
    private Messages messages;

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
            run("delete from money_matching");
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
                                new BatchId(ledger.row().id()))),
                "another body's");
        assertThrows(
                StaleEdit.class,
                () -> as(commissioner, () -> {
                    imports.undo(importing, new BatchId(ledger.row().id()), ledger.version() + 1);
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
        MoneyUploadId upload = matched("CONTRACTS", bytes(String.format(ONE_TOTAL, reference, service)));
        assertEquals(0L, contractsOf(reference), "nothing is booked yet");
        MoneyUploads.Preview preview = preview(upload);
        SharedTotal shared = preview.shared().get(0);
        assertEquals(Money.of("178045.63"), shared.total());
        assertEquals(5, shared.years().size());
        assertEquals(Money.of("178045.63"), Money.sum(shared.years().stream().map(SharedTotal.Share::amount)));
        assertEquals(
                new MoneyUploads.Totals(1, Money.of("178045.63"), LocalDate.of(2026, 4, 1), LocalDate.of(2031, 3, 31)),
                preview.totals());
        assertThrows(
                NotFound.class,
                () -> as(commissioner, () -> uploads.preview(new MoneyUploadId(Ids.next()), Language.EN, 1)),
                "a made-up upload");
        OrganisationImports.Result booked = as(commissioner, () -> uploads.importAll(upload, preview.version()));
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
                                    () -> as(commissioner, () -> uploads.importAll(upload, preview.version())))
                            .rule());
        } finally {
            undo(one("CONTRACTS"));
        }
        assertEquals(0L, contractsOf(reference), "and taken back whole");
    }

    /** Matched as the product proposes, with the owners that it proposes. */
    private MoneyUploadId matched(String kind, byte[] content) throws Exception {
        MoneyUploadId upload = upload(kind, content);
        match(upload, Map.of(), null);
        return upload;
    }

    private MoneyUploadId upload(String kind, byte[] content) throws Exception {
        return new MoneyUploadId(as(commissioner, () -> uploads.upload(importing, kind, "money.csv", content)));
    }

    private MoneyUploads.ColumnsView columns(MoneyUploadId upload) throws Exception {
        return as(commissioner, () -> uploads.columns(upload, Language.EN));
    }

    private MoneyUploads.Preview preview(MoneyUploadId upload) throws Exception {
        return as(commissioner, () -> uploads.preview(upload, Language.EN, 1));
    }

    private boolean match(MoneyUploadId upload, Map<Integer, String> more, RowOwners owners) throws Exception {
        MoneyUploads.ColumnsView view = columns(upload);
        Map<Integer, String> names = new HashMap<>();
        view.columns().stream()
                .filter(column -> column.column() != null)
                .forEach(column -> names.put(column.index(), column.column()));
        names.putAll(more);
        RowOwners proposed = new RowOwners(
                view.owner(),
                view.words().stream()
                        .filter(word -> word.owner() != null)
                        .collect(Collectors.toMap(MoneyUploads.OwnerWord::text, MoneyUploads.OwnerWord::owner)));
        return as(
                commissioner,
                () -> uploads.match(upload, view.version(), names, view.filter(), owners == null ? proposed : owners));
    }

    private OrganisationImports.Result book(MoneyUploadId upload) throws Exception {
        long version = preview(upload).version();
        return as(commissioner, () -> uploads.importAll(upload, version));
    }

    /** A published layout as it was when it went wrong, under other contracts where those are needed. */
    private static byte[] published(String file, String... others) throws IOException {
        try (InputStream in = MoneyImportIT.class.getResourceAsStream("/cases/" + file)) {
            byte[] bytes = in.readAllBytes();
            if (others.length == 0) {
                return bytes;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (int i = 0; i < others.length; i += 2) {
                text = text.replace(others[i], others[i + 1]);
            }
            return bytes(text);
        }
    }

    @Test
    void of_amounts_with_and_without_vat_none_is_guessed_and_nothing_is_booked_before_it_is_seen() throws Exception {
        MoneyUploadId upload = upload("PAYMENTS", published("money-01-vat-amount-trap.csv", "NWP-SM-1", "SAMPLE-1"));
        MoneyUploads.ColumnsView view = columns(upload);
        assertEquals(
                List.of(new MoneyUploads.Question(
                        "funding.sheet.column.amount", List.of("D: Amount excl VAT", "E: VAT amount"))),
                view.questions());
        assertEquals(List.of("£1,000.00"), view.columns().get(3).samples());
        assertEquals(
                SheetRule.MATCH_NEEDED,
                assertThrows(RuleViolation.class, () -> match(upload, Map.of(), null))
                        .rule());
        assertTrue(match(upload, Map.of(3, "AMOUNT"), null));
        MoneyUploads.Preview preview = preview(upload);
        assertEquals(List.of("E: VAT amount"), preview.left(), "what is not used is named");
        assertEquals(
                new MoneyUploads.Totals(1, Money.of(1000), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1)),
                preview.totals());
        assertEquals(0, count(), "nothing is booked yet");
        assertEquals(Money.of(1000), book(upload).total());
        assertEquals(1, count());
        MoneyUploads.ColumnsView next = columns(
                upload("PAYMENTS", published("money-01-vat-amount-trap.csv", "NWP-SM-1", "SAMPLE-1", "VT-1", "VT-2")));
        assertTrue(next.remembered(), "the next file of the source is matched so");
        assertEquals(List.of(), next.questions());
        assertEquals("AMOUNT", next.columns().get(3).column());
        undo(one("PAYMENTS"));
        assertEquals(0, count());
    }

    @Test
    void the_lines_of_one_transaction_are_kept_beside_their_sum() throws Exception {
        MoneyUploadId upload =
                matched("PAYMENTS", published("money-02-one-transaction-two-cost-centres.csv", "NWP-SM-1", "SAMPLE-1"));
        assertEquals(
                List.of(new Imports.Note("funding.sheet.note.summed", 1)),
                preview(upload).notes());
        OrganisationImports.Result booked = book(upload);
        assertEquals(List.of(2, 1), List.of(booked.lines(), booked.things()));
        Payments.PaymentRow row = as(
                        commissioner, () -> payments.list(new ContractId(contract("SAMPLE-1")), Slice.firstRows(25)))
                .rows()
                .get(0);
        assertEquals(Money.of("4862.53"), row.amount());
        assertEquals(
                List.of("422.12 Garden waste", "4440.41 Refuse"),
                row.lines().stream()
                        .map(part -> part.amount().amount().toPlainString() + " " + part.costCentre())
                        .toList());
    }

    @Test
    void payments_outside_the_term_above_the_value_or_under_a_planned_contract_are_told_before_and_marked_after()
            throws Exception {
        MoneyUploadId early = matched(
                "PAYMENTS", published("money-03-payment-eight-years-before-the-contract.csv", "NWP-SM-1", "SAMPLE-1"));
        assertEquals(
                List.of(new Count("funding.sheet.warning.before", 1, List.of("2: SAMPLE-1, OLD-1"))),
                preview(early).warnings());
        book(early);
        assertEquals(PaymentMark.BEFORE, mark("SAMPLE-1", "OLD-1"));
        MoneyUploadId planned =
                matched("PAYMENTS", published("money-08-payment-under-a-planned-contract.csv", "NWP-TV-2", "SAMPLE-2"));
        assertEquals(
                List.of(new Count("funding.sheet.warning.planned", 1, List.of("2: SAMPLE-2, PL-1"))),
                preview(planned).warnings());
        book(planned);
        assertEquals(PaymentMark.PLANNED, mark("SAMPLE-2", "PL-1"));
        MoneyUploadId over = matched(
                "PAYMENTS",
                bytes("Contract reference,Paid on,Ledger reference,Amount\nSAMPLE-1,1 June 2025,B1,1000000000\n"));
        assertEquals(
                List.of(new Count("funding.sheet.warning.over", 1, List.of("SAMPLE-1"))),
                preview(over).warnings());
        book(over);
        assertFalse(as(commissioner, () -> payments.ofContract(new ContractId(contract("SAMPLE-1"))))
                .overpaid()
                .isZero());
    }

    private PaymentMark mark(String contract, String reference) throws Exception {
        return as(commissioner, () -> payments.list(new ContractId(contract(contract)), Slice.firstRows(25)))
                .rows()
                .stream()
                .filter(row -> row.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .mark();
    }

    @Test
    void a_ledger_as_councils_publish_it_needs_no_edits_but_the_choice_of_contracts() throws Exception {
        StringBuilder ledger = new StringBuilder(
                "Body Name,Transaction No,Supplier ID,Supplier Name,Payment Date,Account Code,Amount\n");
        for (int line = 0; line < 12_000; line++) {
            ledger.append("A Council,")
                    .append(57_011_000 + line)
                    .append(",10065,")
                    .append(line % 100 == 0 ? "Llwybrau Sampl (invented)" : "Somebody " + line % 700)
                    .append(",06/03/2026,2280,\"1,000.00\"\n");
        }
        byte[] file = bytes(ledger.toString());
        MoneyUploadId upload = upload("PAYMENTS", file);
        MoneyUploads.ColumnsView view = columns(upload);
        assertEquals(12_000, view.lines());
        assertEquals(
                Arrays.asList(null, "LEDGER_REFERENCE", null, "SUPPLIER", "PAID_ON", null, "AMOUNT"),
                view.columns().stream().map(Imports.ColumnView::column).toList());
        MoneyUploads.OwnerWord supplier = view.words().get(0);
        assertEquals(
                new MoneyUploads.OwnerWord("Llwybrau Sampl (invented)", 120, true, null),
                supplier,
                "a provider of our contracts comes first, and nobody is guessed");
        assertEquals(
                SheetRule.MATCH_NO_OWNER,
                assertThrows(RuleViolation.class, () -> match(upload, Map.of(), RowOwners.NONE))
                        .rule());
        assertEquals(
                SheetRule.MATCH_TOO_MANY,
                assertThrows(
                                RuleViolation.class,
                                () -> match(upload, Map.of(), new RowOwners(contract("SAMPLE-1"), Map.of())))
                        .rule());
        assertEquals(
                SheetRule.MATCH_UNKNOWN,
                assertThrows(
                                RuleViolation.class,
                                () -> match(upload, Map.of(), new RowOwners(contract("CRF-NT-1"), Map.of())))
                        .rule(),
                "another body's contract");
        assertTrue(match(upload, Map.of(), new RowOwners(null, Map.of(supplier.text(), contract("SAMPLE-1")))));
        MoneyUploads.Preview preview = preview(upload);
        assertEquals(
                List.of(120, 11_880, 0L),
                List.of(preview.lines(), preview.leftOut(), preview.faults().total()));
        assertEquals(List.of("A: Body Name", "C: Supplier ID", "F: Account Code"), preview.left());
        assertEquals(Money.of(120_000), book(upload).total());
        assertEquals(120, count());
        MoneyUploads.ColumnsView again = columns(upload("PAYMENTS", file));
        assertTrue(again.remembered());
        assertEquals(contract("SAMPLE-1"), again.words().get(0).owner(), "the contract of the supplier, too");
        undo(one("PAYMENTS"));
        assertEquals(0, count());
    }

    @Test
    void of_suppliers_that_look_alike_each_is_chosen_by_itself_and_none_is_left_out_in_silence() throws Exception {
        String head = "Transaction No,Supplier Name,Payment Date,Amount\n";
        byte[] file = bytes(
                head + "T1,Llwybrau Sampl (invented),1 June 2025,10\nT2,LLWYBRAU SAMPL (INVENTED),1 June 2025,20\n");
        MoneyUploadId upload = upload("PAYMENTS", file);
        assertEquals(
                Set.of("Llwybrau Sampl (invented)", "LLWYBRAU SAMPL (INVENTED)"),
                columns(upload).words().stream()
                        .filter(MoneyUploads.OwnerWord::known)
                        .map(MoneyUploads.OwnerWord::text)
                        .collect(Collectors.toSet()));
        match(upload, Map.of(), new RowOwners(null, Map.of("Llwybrau Sampl (invented)", contract("SAMPLE-1"))));
        MoneyUploads.Preview preview = preview(upload);
        assertEquals(Money.of(10), preview.totals().sum());
        assertTrue(preview.warnings()
                .contains(new Count("sheet.whole.alike", 1, List.of("LLWYBRAU SAMPL (INVENTED) (1)"))));
        book(upload);
        MoneyUploads.ColumnsView again =
                columns(upload("PAYMENTS", bytes(head + "T3,llwybrau sampl (invented),1 June 2025,5\n")));
        assertTrue(again.remembered());
        assertTrue(again.words().get(0).known());
        assertEquals(
                null, again.words().get(0).owner(), "what was remembered of another name is not taken for this one");
    }

    @Test
    void a_reference_that_only_looks_like_a_contract_is_booked_when_somebody_confirmed_it_and_new_ones_are_asked_anew()
            throws Exception {
        String head = "Contract reference,Paid on,Amount,Ledger reference\n";
        MoneyUploadId upload = matched("PAYMENTS", bytes(head + "sample-1,1 June 2025,10,L1\n"));
        MoneyUploads.Preview preview = preview(upload);
        assertEquals(
                List.of(new Imports.AskedName(2, "contract.sheet.column.contract_reference", "sample-1", "SAMPLE-1")),
                preview.asked());
        assertFalse(preview.ready());
        assertEquals(
                SheetRule.NAMES_ASKED,
                assertThrows(RuleViolation.class, () -> book(upload)).rule());
        decide(upload, Set.of(), true);
        assertTrue(preview(upload).ready());
        long version = preview(upload).version();
        as(commissioner, () -> {
            uploads.replace(upload, version, "more.csv", bytes(head + "Sample-1,1 June 2025,10,L1\n"));
            return null;
        });
        assertFalse(preview(upload).ready(), "another name is another question");
        decide(upload, Set.of(), true);
        assertEquals(Money.of(10), book(upload).total());
        assertEquals(1, count());
    }

    @Test
    void an_equal_line_is_booked_once_unless_somebody_says_that_it_is_a_payment_of_its_own() throws Exception {
        String line = "SAMPLE-1,1 June 2025,10,%s\n";
        byte[] file = bytes("Contract reference,Paid on,Amount,Ledger reference\n"
                + String.format(line, "E1").repeat(3));
        MoneyUploadId upload = matched("PAYMENTS", file);
        MoneyUploads.Preview preview = preview(upload);
        assertEquals(
                List.of(3, 4),
                preview.doubtful().stream().map(DoubtfulLine::line).toList());
        assertEquals(Set.of(3, 4), preview.out());
        assertTrue(preview.ready(), "nothing is booked twice where nobody says anything");
        assertEquals(Money.of(10), preview.totals().sum());
        assertEquals(
                SheetRule.DECIDE_LINE,
                assertThrows(RuleViolation.class, () -> decide(upload, Set.of(2), false))
                        .rule());
        decide(upload, Set.of(4), false);
        assertEquals(Money.of(20), preview(upload).totals().sum());
        assertEquals(Money.of(20), book(upload).total());
        assertEquals(
                List.of("10.00", "10.00"),
                as(commissioner, () -> payments.list(new ContractId(contract("SAMPLE-1")), Slice.firstRows(25)))
                        .rows()
                        .get(0)
                        .lines()
                        .stream()
                        .map(part -> part.amount().amount().toPlainString())
                        .toList());
    }

    @Test
    void of_a_ledger_that_was_exported_twice_the_first_lines_are_asked_for_and_none_is_booked_twice() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            lines.append("SAMPLE-1,1 June 2025,10,D").append(i).append('\n');
        }
        MoneyUploadId upload =
                matched("PAYMENTS", bytes("Contract reference,Paid on,Amount,Ledger reference\n" + lines + lines));
        MoneyUploads.Preview preview = preview(upload);
        assertEquals(
                List.of(200, 600),
                List.of(preview.doubtful().size(), preview.out().size()));
        decide(upload, Set.of(), false);
        assertEquals(400, preview(upload).out().size(), "what was not shown stays as it was");
        assertEquals(Money.of(8_000), book(upload).total());
    }

    private void decide(MoneyUploadId upload, Set<Integer> left, boolean agreed) throws Exception {
        long version = preview(upload).version();
        as(commissioner, () -> {
            uploads.decide(upload, version, left, agreed);
            return null;
        });
    }

    @Test
    void one_payment_with_leading_zeros_is_booked_once_from_text_and_workbook() throws Exception {
        UUID contract = contract("SAMPLE-1");
        // the files name their contract
        run2("update contract set reference = 'BUGS-1' where reference = 'SAMPLE-1'");
        try {
            List<String> files = List.of("file-04b-ledger-00042.csv", "file-04b-ledger-00042.xlsx");
            for (int first = 0; first < 2; first++) {
                assertEquals(
                        1,
                        book(matched("PAYMENTS", published(files.get(first)))).things());
                MoneyUploadId again = matched("PAYMENTS", published(files.get(1 - first)));
                assertEquals(
                        List.of(PaymentRule.REFERENCE_TAKEN.key()),
                        preview(again).faults().rows().stream().map(Fault::key).toList(),
                        files.get(1 - first) + " holds the same payment");
                assertThrows(FaultyFiles.class, () -> book(again));
                assertEquals(
                        List.of("00042 100.00 2026-09-01"),
                        em.createNativeQuery(
                                        "select concat(reference, ' ', amount, ' ', paid_on) from payment where contract_id = :contract",
                                        String.class)
                                .setParameter("contract", contract)
                                .getResultList());
                undo(one("PAYMENTS"));
            }
        } finally {
            run2("update contract set reference = 'SAMPLE-1' where reference = 'BUGS-1'");
        }
    }

    private static final String[] PIECES = {
        "=SUM(A1)",
        "- Came back",
        "+44",
        "@home",
        "'",
        "''=",
        "\"quoted\"",
        ",",
        ";",
        "\n",
        "\t",
        "00042",
        "31/03/2027",
        "2026-04-01",
        "12345678901234567890",
        "1E5",
        "TRUE",
        "_x0041_",
        "Tŷ Ŵyl",
        "\uFF1D1",
        "£1,234.50",
        "100%",
        "sep=;",
        "x"
    };

    private static String typed(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(pieces); piece >= 0; piece--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return "\"" + SpreadsheetText.cell(text).replace("\"", "\"\"") + "\"";
    }

    /** The payments that an import booked, as the database holds them. */
    private List<String> booked() throws Exception {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select concat_ws('|', contract_id, coalesce(stream_id, '-'), paid_on, year, amount, reference, coalesce(reason, '-'), coalesce(parts, '-')) "
                                + "from payment where import_id = :import and voided_on is null order by binary reference",
                        String.class)
                .setParameter("import", one("PAYMENTS").row().id())
                .getResultList();
    }

    @Test
    void payments_come_back_as_they_went_out_whatever_was_typed_into_them_and_what_is_void_is_not_booked_again()
            throws Exception {
        // a failure names it: put it in the place of this, and the same payments are made
        long seed = System.nanoTime();
        System.out.println("round trip of payments: seed " + seed + "");
        Random random = new Random(seed);
        ContractId contract = new ContractId(contract("SAMPLE-1"));
        StringBuilder csv = new StringBuilder(
                "Contract reference,Stream reference,Paid on,Amount,Ledger reference,Reason,Cost centre,Number\n");
        for (int i = 0; i < 60; i++) {
            // a reference begins with anything; what follows makes it one of its kind
            String reference = quoted(
                    List.of("", "0", "000", "=", "-", "'", "@", "+", "'=").get(random.nextInt(9)) + i + "R");
            String reason = random.nextBoolean() ? "" : quoted(typed(random, 6));
            String stream = random.nextBoolean() ? "SAMPLE-DA" : "";
            LocalDate day = LocalDate.of(2025, 4, 1).plusDays(random.nextInt(300));
            int lines = 1 + random.nextInt(9) / 6;
            for (int line = 0; line < lines; line++) {
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(3), random.nextInt(3));
                csv.append("SAMPLE-1,").append(stream).append(',').append(day).append(',');
                csv.append(random.nextInt(8) == 0 ? amount.add(BigDecimal.TEN).negate() : amount);
                csv.append(',').append(reference).append(',').append(reason).append(',');
                csv.append(lines == 1 ? "" : quoted(random.nextBoolean() ? "" : typed(random, 3)));
                csv.append(',').append(line).append('\n');
            }
        }
        book(matched("PAYMENTS", bytes(csv.toString())));
        List<String> before = booked();
        assertTrue(before.size() > 50, "seed " + seed);
        for (Language language : Language.values()) {
            byte[] out = as(commissioner, () -> ExportedPayments.file(payments, messages, language, contract));
            undo(one("PAYMENTS"));
            MoneyUploadId upload = matched("PAYMENTS", out);
            MoneyUploads.Preview preview = preview(upload);
            assertEquals(List.of(), preview.faults().rows(), "seed " + seed);
            assertTrue(preview.ready(), "nothing is asked, seed " + seed);
            book(upload);
            assertEquals(before, booked(), "seed " + seed + ", " + language);
        }
        UUID wrong = (UUID) em.createNativeQuery(
                        "select id from payment where contract_id = :contract and parts is null order by binary reference limit 1",
                        UUID.class)
                .setParameter("contract", contract.value())
                .getSingleResult();
        as(commissioner, () -> {
            payments.voidUnderContract(contract, new PaymentId(wrong), "=Of another contract");
            return null;
        });
        List<String> counted = booked();
        byte[] out = as(commissioner, () -> ExportedPayments.file(payments, messages, Language.EN, contract));
        undo(one("PAYMENTS"));
        MoneyUploadId upload = matched("PAYMENTS", out);
        assertTrue(preview(upload).notes().contains(new Imports.Note("funding.sheet.note.void", 1)));
        book(upload);
        assertEquals(counted, booked(), "seed " + seed);
    }

    @Test
    void a_heading_in_short_is_matched_shown_and_remembered() throws Exception {
        byte[] file = published("money-04-heading-transaction-no.csv", "NWP-SM-1", "SAMPLE-1");
        MoneyUploadId upload = matched("PAYMENTS", file);
        assertEquals(0, preview(upload).faults().total());
        assertEquals(Money.of(1000), book(upload).total());
        assertTrue(columns(upload("PAYMENTS", file)).remembered());
    }

    @Test
    void the_sheet_with_the_data_is_chosen_and_another_can_be() throws Exception {
        MoneyUploadId upload = upload("CONTRACTS", published("money-09-data-on-the-second-sheet.xlsx"));
        MoneyUploads.ColumnsView view = columns(upload);
        assertEquals(List.of("Notes", "Register"), view.sheets());
        assertEquals(1, view.sheet());
        assertEquals(
                10, view.columns().stream().filter(one -> one.column() != null).count());
        match(upload, Map.of(), null);
        assertEquals(
                List.of("C: Service contract.sheet.row.service"),
                preview(upload).faults().rows().stream()
                        .map(fault -> fault.column() + " " + fault.key())
                        .toList(),
                "there is no such service here, and nothing else is wrong");
        long version = columns(upload).version();
        as(commissioner, () -> {
            uploads.layout(upload, version, 0, 1);
            return null;
        });
        assertEquals(0, columns(upload).sheet());
    }

    @Test
    void a_contracts_finder_package_brings_the_contracts_of_the_commissioner_alone() throws Exception {
        MoneyUploadId upload = upload("CONTRACTS", published("contracts-finder-newport.json"));
        MoneyUploads.ColumnsView view = columns(upload);
        assertEquals(
                List.of("CONTRACT_REFERENCE", "TITLE_EN", "BUYER", "PROVIDER", "VALUE", "FIRST_DAY", "LAST_DAY"),
                view.columns().stream()
                        .map(Imports.ColumnView::column)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        assertEquals(2, view.filter().column(), "lines of other buyers are not wanted");
        UUID service = view.owners().get(0).id();
        assertTrue(match(upload, Map.of(), new RowOwners(service, Map.of())));
        MoneyUploads.Preview preview = preview(upload);
        assertEquals(List.of(), preview.faults().rows());
        assertEquals(List.of(2, 5), List.of(preview.lines(), preview.leftOut()));
        assertEquals(
                new MoneyUploads.Totals(2, Money.of("296926.95"), LocalDate.of(2025, 3, 1), LocalDate.of(2030, 3, 31)),
                preview.totals());
        assertEquals(2, preview.shared().size());
        List<String> before = references();
        OrganisationImports.Result booked = book(upload);
        assertEquals(2, booked.things());
        assertEquals(before.size() + 2, references().size());
        undo(one("CONTRACTS"));
        assertEquals(before, references());
    }

    private List<String> references() {
        return em.unwrap(Session.class)
                .createNativeQuery("select reference from contract order by reference", String.class)
                .getResultList();
    }

    @Test
    void a_contract_that_somebody_else_bought_is_a_fault_and_what_is_not_used_is_named() throws Exception {
        MoneyUploadId upload = matched("CONTRACTS", published("money-11-buyer-and-options-left-out-in-silence.csv"));
        MoneyUploads.Preview preview = preview(upload);
        assertTrue(preview.faults().rows().stream().anyMatch(one -> one.key().equals("contract.sheet.row.buyer")));
        assertEquals(List.of("G: Extension Options"), preview.left());
        assertThrows(FaultyFiles.class, () -> as(commissioner, () -> uploads.importAll(upload, preview.version())));
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
        return as(commissioner, () -> imports.batch(importing, new BatchId(id)));
    }

    private void undo(OrganisationImports.BatchView view) throws Exception {
        as(commissioner, () -> {
            imports.undo(importing, new BatchId(view.row().id()), view.version());
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
                    .append(",SAMPLE-DA,")
                    .append(i == 400 ? 2 : 1)
                    .append(" June 2025,")
                    .append(i == 100 ? "-1-" : "10.10")
                    .append(',')
                    .append(i == 400 ? "R2" : "R" + i)
                    .append(",\n");
        }
        assertEquals(
                List.of(
                        "9 contract.sheet.row.contract",
                        "100 platform.money.unreadable",
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
                        () -> uploads.upload(
                                new ImportingOrganisation(cardiff.value()), "PAYMENTS", "p.csv", bytes(PAYMENTS))));
        assertThrows(
                RuntimeException.class,
                () -> as(
                        demonstration("member"),
                        () -> uploads.upload(importing, "PAYMENTS", "p.csv", bytes(PAYMENTS))));
        UUID theirs = contract("CRF-NT-1");
        Payments.NewPayment payment = new Payments.NewPayment(LocalDate.of(2025, 6, 1), Money.of(1), "R1", null, null);
        assertEquals(
                PaymentRule.CONTRACT_UNKNOWN,
                assertThrows(
                                RuleViolation.class,
                                () -> as(commissioner, () -> {
                                    funding.importPayments(
                                            newport,
                                            List.of(new FundingImport.ImportedPayment(theirs, payment, List.of())),
                                            new ImportId(Ids.next()));
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
            return importAll("PAYMENTS", out.toByteArray());
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
                SheetRule.MATCH_NEEDED,
                assertThrows(
                                RuleViolation.class,
                                () -> importAll("PAYMENTS", bytes("Contract reference,Amount\nSAMPLE-1,5\n")))
                        .rule());
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
        return book(matched(kind, content));
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
