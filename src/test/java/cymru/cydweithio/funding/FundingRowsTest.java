package cymru.cydweithio.funding;

import static cymru.cydweithio.contract.Commissioner.CONTRACT;
import static cymru.cydweithio.contract.Commissioner.LEAD;
import static cymru.cydweithio.contract.Commissioner.NEWPORT;
import static cymru.cydweithio.contract.Commissioner.STREAM;
import static cymru.cydweithio.contract.Commissioner.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.contract.Commissioner;
import cymru.cydweithio.contract.CommissioningLookup;
import cymru.cydweithio.contract.CommissioningRows;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.service.Theme;
import cymru.cydweithio.sheet.CellValues;
import cymru.cydweithio.sheet.Matching;
import cymru.cydweithio.sheet.RowOwners;
import cymru.cydweithio.sheet.Sheets;
import cymru.cydweithio.sheet.Spreadsheet;
import cymru.cydweithio.sheet.SpreadsheetKind;
import cymru.cydweithio.sheet.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rows of streams, allocations and payments against what a holder of money has: what is understood, and what is told,
 * with line and column.
 */
class FundingRowsTest {

    private static final StreamSheet STREAMS = new StreamSheet(null, null, null);
    private static final AllocationSheet ALLOCATIONS = new AllocationSheet(null, null, null);
    private static final PaymentSheet PAYMENTS = new PaymentSheet(null, null, null);
    private static final String PAYMENT_HEAD =
            "Contract reference,Stream reference,Paid on,Amount,Ledger reference,Reason\n";

    @Test
    void spend_is_matched_by_references_and_never_typed_again() {
        PaymentRows rows = paymentRows();
        assertEquals(List.of(), faults(rows, PAYMENTS, PAYMENT_HEAD + """
            c-1,S-1,30 June 2025,"£1,200.50",A1,
            C-1,,03/03/2026,-200.50,A2,Came back
            """));
        assertEquals(CONTRACT, rows.payments.get(0).contractId());
        assertEquals(STREAM, rows.payments.get(0).details().streamId());
        assertEquals(Money.of("1000.00"), rows.total());
    }

    @Test
    void each_faulty_payment_is_told_with_line_and_column() {
        assertEquals(
                List.of(
                        "2 A: Contract reference contract.sheet.row.contract",
                        "3 B: Stream reference funding.sheet.row.stream",
                        "4 D: Amount platform.money.unreadable",
                        "5 C: Paid on funding.payment.day.future",
                        "6 D: Amount platform.money.unreadable",
                        "7 E: Ledger reference sheet.row.referenceTwice",
                        "8 C: Paid on sheet.row.date",
                        "8 D: Amount sheet.fault.missing",
                        "8 E: Ledger reference sheet.fault.missing",
                        "9 D: Amount funding.payment.amount"),
                faults(paymentRows(), PAYMENTS, PAYMENT_HEAD + """
            OTHER,,1 March 2026,1,A1,
            C-1,OTHER,1 March 2026,1,A2,
            C-1,,1 March 2026,-1-,A3,
            C-1,,4 March 2026,1,A4,
            C-1,,1 March 2026,"1,5",A5,
            C-1,,1 March 2026,1,a4,
            C-1,,March 2026,,,
            C-1,,1 March 2026,0.00,A9,
            """));
    }

    @Test
    void the_lines_of_one_transaction_are_one_payment_and_are_kept() throws IOException {
        PaymentRows rows = new PaymentRows(
                new FundingLookup(Commissioner.known(Map.of("NWP-SM-1", CONTRACT)), Map.of(), List.of()),
                new OrganisationId(LEAD),
                LocalDate.of(2026, 11, 30),
                null,
                RowOwners.NONE);
        assertEquals(
                List.of(), faults(rows, PAYMENTS, Sheets.published("money-02-one-transaction-two-cost-centres.csv")));
        assertEquals(1, rows.payments.size());
        assertEquals(Money.of("4862.53"), rows.total());
        assertEquals(
                List.of(
                        new PaymentPart(Money.of("422.12"), "Garden waste"),
                        new PaymentPart(Money.of("4440.41"), "Refuse")),
                rows.payments.get(0).parts());
        assertEquals(Map.of("funding.sheet.note.summed", 1), rows.notes());
        assertEquals(
                rows.payments.get(0).parts(),
                PaymentPart.read(PaymentPart.written(rows.payments.get(0).parts())));
        assertEquals(List.of(LocalDate.of(2026, 3, 21)), List.of(rows.firstDay()));
    }

    @Test
    void a_line_that_says_the_same_in_every_cell_is_counted_once_until_somebody_says_that_it_is_another() {
        String line = "C-1,,1 March 2026,10,A1,\n";
        PaymentRows rows = Sheets.validated(paymentRows(), PAYMENTS, PAYMENT_HEAD + line + line + line);
        assertEquals(List.of(), Sheets.said(rows));
        assertEquals(List.of("3 sheet.doubt.repeated 2", "4 sheet.doubt.repeated 2"), Sheets.pointedOut(rows));
        assertEquals(Money.of(10), rows.total());
        assertEquals(Map.of("sheet.note.leftOut", 2), rows.notes());
        PaymentRows two = Sheets.decided(paymentRows(), PAYMENTS, PAYMENT_HEAD + line + line + line, Set.of(4));
        assertEquals(List.of(), Sheets.said(two));
        assertEquals(List.of("3 sheet.doubt.repeated 2", "4 sheet.doubt.repeated 2"), Sheets.pointedOut(two));
        assertEquals(Money.of(20), two.total());
        assertEquals(2, two.payments.get(0).parts().size());
    }

    @Test
    void a_line_of_another_day_or_stream_is_no_part_of_the_same_transaction() {
        String line = "C-1,,1 March 2026,10,A1,\n";
        assertEquals(
                List.of("3 E: Ledger reference sheet.row.referenceTwice"),
                faults(paymentRows(), PAYMENTS, PAYMENT_HEAD + line + "C-1,,2 March 2026,11,A1,\n"));
        assertEquals(
                List.of("3 B: Stream reference sheet.row.otherwise"),
                faults(paymentRows(), PAYMENTS, PAYMENT_HEAD + line + "C-1,S-1,1 March 2026,11,A1,\n"));
        PaymentRows rows = paymentRows();
        assertEquals(List.of(), faults(rows, PAYMENTS, PAYMENT_HEAD + line + "C-1,,1 March 2026,-10,A1,\n"));
        assertEquals(List.of(), rows.payments, "booked and reversed in one transaction");
        assertEquals(Map.of("funding.sheet.note.nothing", 1), rows.notes());
    }

    @Test
    void a_credit_note_of_the_ledger_needs_no_reason() {
        PaymentRows rows = paymentRows();
        assertEquals(List.of(), faults(rows, PAYMENTS, PAYMENT_HEAD + "C-1,,1 March 2026,(250.00),A1,\n"));
        assertEquals(Money.of(-250), rows.total());
        assertEquals(Map.of("funding.sheet.note.credit", 1), rows.notes());
    }

    @Test
    void payments_of_a_ledger_without_contracts_are_those_of_the_supplier_for_whom_one_was_chosen() {
        String csv =
                "SupplierName,PaymentDate,TransactionNo,Amount\nA Supplier Ltd,1 March 2026,T1,10\nSomebody else,1 March 2026,T2,20\n";
        assertEquals(
                List.of(
                        "2 Contract reference / Cyfeirnod y contract sheet.fault.missing",
                        "3 Contract reference / Cyfeirnod y contract sheet.fault.missing"),
                faults(paymentRows(), PAYMENTS, csv));
        PaymentRows rows = new PaymentRows(
                known(),
                new OrganisationId(LEAD),
                TODAY,
                null,
                new RowOwners(null, Map.of("A Supplier Ltd", CONTRACT)));
        assertEquals(
                List.of("3 Contract reference / Cyfeirnod y contract sheet.fault.missing"),
                faults(rows, PAYMENTS, csv));
        assertEquals(CONTRACT, rows.payments.get(0).contractId());
    }

    @Test
    void references_and_names_that_only_look_like_ours_are_asked_for_and_those_written_alike_are_not() {
        PaymentRows payments = Sheets.validated(paymentRows(), PAYMENTS, PAYMENT_HEAD + """
            C-1,S-1,1 March 2026,1,A1,
            c-1,S 1,1 March 2026,1,A2,
            """);
        assertEquals(List.of(), Sheets.said(payments));
        assertEquals(
                List.of(
                        "3 contract.sheet.column.contract_reference c-1 → C-1",
                        "3 funding.sheet.column.stream_reference S 1 → S-1"),
                Sheets.asked(payments));
        AllocationRows allocations = Sheets.validated(
                allocationRows(),
                ALLOCATIONS,
                "Stream reference,Financial year,Service,Amount\nS-1,2026-27,PUBLIC SPACE CCTV (Newport),10\ns-1,2027-28,\"Public space CCTV, Newport\",10\n");
        assertEquals(List.of(), Sheets.said(allocations));
        assertEquals(
                List.of(
                        "2 contract.sheet.column.service PUBLIC SPACE CCTV (Newport) → Public space CCTV, Newport",
                        "3 funding.sheet.column.stream_reference s-1 → S-1"),
                Sheets.asked(allocations));
    }

    @Test
    void a_supplier_that_only_looks_like_the_chosen_one_is_not_taken_for_it() {
        PaymentRows rows = new PaymentRows(
                known(),
                new OrganisationId(LEAD),
                TODAY,
                null,
                new RowOwners(null, Map.of("A Supplier Ltd", CONTRACT)));
        assertEquals(
                List.of("3 Contract reference / Cyfeirnod y contract sheet.fault.missing"),
                faults(
                        rows,
                        PAYMENTS,
                        "SupplierName,PaymentDate,TransactionNo,Amount\nA Supplier Ltd,1 March 2026,T1,10\nA SUPPLIER LTD,1 March 2026,T2,20\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Body Name,Transaction No,Supplier ID,Supplier Name,Payment Date,Account Code,Amount,Contract;- LEDGER_REFERENCE - SUPPLIER PAID_ON - AMOUNT CONTRACT_REFERENCE",
                "BodyName,TransactionNo,SupplierName,PaymentDate,CostCentre,NetAmount;- LEDGER_REFERENCE SUPPLIER PAID_ON COST_CENTRE AMOUNT",
                "Organisation Name,Effective Date,Directorate,Transaction Number,Supplier Name,Amount,Irrecoverable VAT,Purpose of Spend;- PAID_ON COST_CENTRE LEDGER_REFERENCE SUPPLIER AMOUNT - -",
                "Contract reference,Paid on,Ledger reference,Amount excl VAT,VAT amount;CONTRACT_REFERENCE PAID_ON LEDGER_REFERENCE - -",
                "Supplier,Date,Trans No,Amount,Gross amount;SUPPLIER PAID_ON LEDGER_REFERENCE - -",
                "Cyflenwr,Dyddiad,Rhif trafodyn,Swm,Canolfan gost;SUPPLIER PAID_ON LEDGER_REFERENCE AMOUNT COST_CENTRE"
            })
    void published_ledgers_are_understood_and_of_two_amounts_none_is_guessed(String headings, String expected) {
        Sheets.assertMatched(PAYMENTS, headings, expected);
    }

    @Test
    void what_is_odd_about_a_day_of_payment_is_known_to_the_day() {
        LocalDate from = LocalDate.of(2025, 4, 1);
        LocalDate to = LocalDate.of(2026, 3, 31);
        assertEquals(PaymentMark.BEFORE, PaymentMark.of("LIVE", from, to, from.minusDays(1)));
        assertEquals(null, PaymentMark.of("LIVE", from, to, from));
        assertEquals(null, PaymentMark.of("ENDED", from, to, to));
        assertEquals(PaymentMark.AFTER, PaymentMark.of("LIVE", from, to, to.plusDays(1)));
        assertEquals(PaymentMark.PLANNED, PaymentMark.of("PLANNED", from, to, from));
    }

    @Test
    void three_bad_rows_in_five_hundred_are_told_and_nothing_else() {
        StringBuilder csv = new StringBuilder(PAYMENT_HEAD);
        for (int i = 2; i <= 501; i++) {
            csv.append("C-1,S-1,")
                    .append(i == 501 ? 2 : 1)
                    .append(" March 2026,")
                    .append(i == 17 ? "twelve" : i == 300 ? "-5-" : "10.10")
                    .append(",R")
                    .append(i == 501 ? 500 : i)
                    .append(",\n");
        }
        assertEquals(
                List.of(
                        "17 D: Amount platform.money.unreadable",
                        "300 D: Amount platform.money.unreadable",
                        "501 E: Ledger reference sheet.row.referenceTwice"),
                faults(paymentRows(), PAYMENTS, csv.toString()));
    }

    @Test
    void streams_have_a_line_for_each_year_and_their_shares_make_a_whole() {
        String head =
                "Stream reference,Name in English,Funder,Theme,First day,Last day,Primary,Secondary,Financial year,Announced,Announced on,Awarded,Awarded on\n";
        StreamRows rows = streamRows();
        assertEquals(List.of(), faults(rows, STREAMS, head + """
            N-1,Grant,Llywodraeth Cymru,Trais difrifol,1 April 2025,31 March 2027,60%,40%,2025-26,100,1 January 2025,90,1 March 2025
            N-1,,,,,,,,2026-27,110,3 March 2026,,
            """));
        assertEquals(Theme.SERIOUS_VIOLENCE, rows.streams.get(0).details().theme());
        assertEquals(Money.of(200), rows.total(), "awarded, otherwise announced");
        assertEquals(
                List.of(
                        "2 G: Primary funding.shares.whole",
                        "3 K: Announced on funding.announcedOn.required",
                        "4 A: Stream reference funding.reference.taken",
                        "5 F: Last day funding.ends.beforeStart",
                        "6 I: Financial year funding.year.outside",
                        "7 K: Announced on funding.announcedOn.future",
                        "9 I: Financial year funding.sheet.row.yearTwice"),
                faults(streamRows(), STREAMS, head + """
            N-1,Grant,WG,Other,1 April 2025,31 March 2027,60%,39%,,,,,
            N-2,Grant,WG,Other,1 April 2025,31 March 2027,60%,40%,2025-26,100,,,
            S-1,Grant,WG,Other,1 April 2025,31 March 2027,60%,40%,,,,,
            N-3,Grant,WG,Other,1 April 2025,31 March 2025,60%,40%,,,,,
            N-4,Grant,WG,Other,1 April 2025,31 March 2026,60%,40%,2026-27,100,1 January 2026,,
            N-5,Grant,WG,Other,1 April 2025,31 March 2026,60%,40%,2025-26,100,4 March 2026,,
            N-6,Grant,WG,Other,1 April 2025,31 March 2026,60%,40%,2025-26,100,3 March 2026,,
            N-6,,,,,,,,2025-26,100,3 March 2026,,
            """));
    }

    @Test
    void an_allocation_is_for_a_contract_or_a_service_and_at_risk_by_somebody() {
        String head =
                "Stream reference,Financial year,Contract reference,Service,Amount,Standing,Approved by,Approved on\n";
        AllocationRows rows = allocationRows();
        assertEquals(List.of(), faults(rows, ALLOCATIONS, head + """
            S-1,2025-26,C-1,,100,At risk,Director,3 March 2026
            S-1,2025-26,,"Domestic abuse advice line, Newport",50,,,
            """));
        assertEquals(
                List.of(AllocationStatus.AT_RISK, AllocationStatus.INDICATIVE),
                rows.allocations.stream().map(one -> one.standing()).toList());
        assertEquals(Money.of(150), rows.total());
        assertEquals(
                List.of(
                        "2 G: Approved by funding.approver.required",
                        "3 H: Approved on funding.approvedOn.future",
                        "4 C: Contract reference funding.sheet.row.contractOrService",
                        "5 C: Contract reference funding.sheet.row.contractOrService",
                        "6 E: Amount funding.allocation.amount",
                        "7 F: Standing funding.sheet.row.standing",
                        "9 B: Financial year funding.sheet.row.allocationTwice",
                        "10 B: Financial year sheet.row.financialYear"),
                faults(allocationRows(), ALLOCATIONS, head + """
            S-1,2025-26,C-1,,100,At risk,,3 March 2026
            S-1,2022-23,C-1,,100,At risk,Director,4 March 2026
            S-1,2025-26,,,100,,,
            S-1,2025-26,C-1,"Public space CCTV, Newport",100,,,
            S-1,2024-25,C-1,,0,,,
            S-1,2023-24,C-1,,100,Perhaps,,
            S-1,2026-27,C-1,,100,,,
            S-1,2026-27,C-1,,200,,,
            S-1,2027,C-1,,200,,,
            """));
    }

    @Test
    void the_words_of_the_product_are_understood_in_both_languages() {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            for (Theme one : Theme.values()) {
                assertEquals(
                        one,
                        CellValues.word(
                                Spreadsheet.Cell.of(messages.text(
                                        language, "service.theme." + one.name().toLowerCase(Locale.ROOT))),
                                Vocabulary.of("funding"),
                                "theme",
                                Theme.values(),
                                () -> "x"));
            }
            for (AllocationStatus one : AllocationStatus.values()) {
                assertEquals(
                        one,
                        CellValues.word(
                                Spreadsheet.Cell.of(messages.text(
                                        language,
                                        "funding.standing." + one.name().toLowerCase(Locale.ROOT))),
                                Vocabulary.of("funding"),
                                "standing",
                                AllocationStatus.values(),
                                () -> "x"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_template_is_understood_whole_in_both_languages(Language language) {
        CommissioningLookup commissioning =
                Commissioner.known(Map.of("NWP-DA-7", CONTRACT, "CAS-CD-7", CONTRACT), Commissioner.ABUSE);
        FundingLookup before = new FundingLookup(commissioning, Map.of(), List.of(NEWPORT));
        FundingLookup after =
                new FundingLookup(commissioning, Map.of("DA-GRANT-1", STREAM, "GRANT-CD-1", STREAM), List.of(NEWPORT));
        LocalDate today = LocalDate.of(2026, 12, 1);
        OrganisationId lead = new OrganisationId(LEAD);
        template(language, STREAMS, new StreamRows(before, lead, today, null));
        template(language, ALLOCATIONS, new AllocationRows(after, lead, today, null));
        template(language, PAYMENTS, new PaymentRows(after, lead, today, null, RowOwners.NONE));
    }

    private static void template(Language language, SpreadsheetKind kind, CommissioningRows rows) {
        Spreadsheet template = Sheets.understoodTemplate(kind, language);
        rows.validate(template, Matching.propose(template, kind.columns()), "template");
        assertEquals(List.of(), Sheets.said(rows), kind.name() + " " + language);
        assertEquals(1, rows.things());
    }

    @Test
    void the_samples_are_sound() throws IOException {
        FundingLookup after = new FundingLookup(
                Commissioner.known(
                        Map.of("SAMPLE-1", CONTRACT, "SAMPLE-2", Ids.next()),
                        Commissioner.ABUSE,
                        Commissioner.LINE,
                        Commissioner.CCTV),
                Map.of("SAMPLE-DA", STREAM),
                List.of());
        OrganisationId lead = new OrganisationId(LEAD);
        assertEquals(List.of(), faults(streamRows(), STREAMS, sample("streams")));
        assertEquals(
                List.of(), faults(new AllocationRows(after, lead, TODAY, null), ALLOCATIONS, sample("allocations")));
        assertEquals(
                List.of(),
                faults(new PaymentRows(after, lead, TODAY, null, RowOwners.NONE), PAYMENTS, sample("payments")));
    }

    private static String sample(String kind) throws IOException {
        try (InputStream in = FundingRowsTest.class.getResourceAsStream("/samples/sample_" + kind + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static StreamRows streamRows() {
        return new StreamRows(known(), new OrganisationId(LEAD), TODAY, null);
    }

    private static AllocationRows allocationRows() {
        return new AllocationRows(known(), new OrganisationId(LEAD), TODAY, null);
    }

    private static PaymentRows paymentRows() {
        return new PaymentRows(known(), new OrganisationId(LEAD), TODAY, null, RowOwners.NONE);
    }

    private static FundingLookup known() {
        return new FundingLookup(Commissioner.known(), Map.of("S-1", STREAM), List.of(NEWPORT));
    }

    private static List<String> faults(CommissioningRows rows, SpreadsheetKind kind, String csv) {
        return Sheets.said(Sheets.validated(rows, kind, csv));
    }
}
