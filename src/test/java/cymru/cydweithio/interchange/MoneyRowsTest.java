package cymru.cydweithio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.contract.ContractImport;
import cymru.cydweithio.contract.ContributionKind;
import cymru.cydweithio.contract.PartYear;
import cymru.cydweithio.contract.Terms;
import cymru.cydweithio.funding.Standing;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines of money against what a commissioner has: what is understood, and what is told, with line and column, when it
 * is not.
 */
class MoneyRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final UUID LEAD = Ids.next();
    private static final Known.Organisation COUNCIL =
            new Known.Organisation(LEAD, "LA-NWP", new Bilingual("Newport City Council", "Cyngor Dinas Casnewydd"));
    private static final Known.Organisation PCC = new Known.Organisation(
            Ids.next(),
            "PCC-GW",
            new Bilingual("Police and Crime Commissioner for Gwent", "Comisiynydd yr Heddlu a Throseddu Gwent"));
    private static final Known.Organisation WG =
            new Known.Organisation(Ids.next(), "WG", new Bilingual("Welsh Government", "Llywodraeth Cymru"));
    private static final MoneyKnown.Named ABUSE = named(
            "Domestic abuse and sexual violence support, Newport",
            "Cymorth cam-drin domestig a thrais rhywiol, Casnewydd");
    private static final MoneyKnown.Named LINE = named("Domestic abuse advice line, Newport", null);
    private static final MoneyKnown.Named CCTV = named("Public space CCTV, Newport", null);
    private static final MoneyKnown.Named NEWPORT =
            named("Newport Community Safety Partnership", "Partneriaeth Diogelwch Cymunedol Casnewydd");
    private static final UUID STREAM = Ids.next();
    private static final UUID CONTRACT = Ids.next();

    private static final String PAYMENTS =
            "Contract reference,Stream reference,Paid on,Amount,Ledger reference,Reason\n";
    private static final String CONTRACTS =
            "Contract reference,Title in English,Service,First day,Last day,Financial year,Value of the year,Commissioner,Contribution,Option: first day,Option: last day\n";

    @Test
    void spend_is_matched_by_references_and_never_typed_again() {
        PaymentRows rows = new PaymentRows(known(), TODAY);
        assertEquals(List.of(), faults(rows, MoneyKind.PAYMENTS, PAYMENTS + """
            c-1,S-1,30 June 2025,"£1,200.50",A1,
            C-1,,03/03/2026,-200.50,A2,Came back
            """));
        assertEquals(CONTRACT, rows.payments.get(0).contractId());
        assertEquals(STREAM, rows.payments.get(0).facts().streamId());
        assertEquals(Money.of("1000.00"), rows.total());
    }

    @Test
    void each_faulty_payment_is_told_with_line_and_column() {
        assertEquals(
                List.of(
                        "2 A: Contract reference interchange.row.contract",
                        "3 B: Stream reference interchange.row.stream",
                        "4 F: Reason funding.payment.reason.required",
                        "5 C: Paid on funding.payment.day.future",
                        "6 D: Amount platform.money.unreadable",
                        "7 E: Ledger reference interchange.row.referenceTwice",
                        "8 C: Paid on interchange.row.date",
                        "8 D: Amount interchange.fault.missing",
                        "8 E: Ledger reference interchange.fault.missing",
                        "9 D: Amount funding.payment.amount"),
                faults(new PaymentRows(known(), TODAY), MoneyKind.PAYMENTS, PAYMENTS + """
            OTHER,,1 March 2026,1,A1,
            C-1,OTHER,1 March 2026,1,A2,
            C-1,,1 March 2026,-1,A3,
            C-1,,4 March 2026,1,A4,
            C-1,,1 March 2026,"1,5",A5,
            C-1,,1 March 2026,1,a4,
            C-1,,March 2026,,,
            C-1,,1 March 2026,0.00,A9,
            """));
    }

    @Test
    void three_bad_rows_in_five_hundred_are_told_and_nothing_else() {
        StringBuilder csv = new StringBuilder(PAYMENTS);
        for (int i = 2; i <= 501; i++) {
            csv.append("C-1,S-1,1 March 2026,")
                    .append(i == 17 ? "twelve" : i == 300 ? "-5" : "10.10")
                    .append(",R")
                    .append(i == 501 ? 500 : i)
                    .append(",\n");
        }
        assertEquals(
                List.of(
                        "17 D: Amount platform.money.unreadable",
                        "300 F: Reason funding.payment.reason.required",
                        "501 E: Ledger reference interchange.row.referenceTwice"),
                faults(new PaymentRows(known(), TODAY), MoneyKind.PAYMENTS, csv.toString()));
    }

    @Test
    void several_lines_with_one_reference_make_one_contract() {
        ContractRows rows = new ContractRows(known(), TODAY);
        assertEquals(List.of(), faults(rows, MoneyKind.CONTRACTS, CONTRACTS + """
            N-1,Refuge,"Domestic abuse and sexual violence support, Newport",1 April 2025,31 March 2027,2025-26,"95,000",Newport City Council,"60,000",1 April 2028,31 March 2029
            N-1,,,,,2025-26,"95,000",PCC-GW,"35,000",1 April 2027,31 March 2028
            N-1,,,,,2026-27,"97,000.10",Newport City Council,"97,000.10",1 April 2027,31 March 2028
            """));
        ContractImport.Brought contract = rows.contracts.get(0);
        assertEquals(
                List.of(new Period(day(2027, 4, 1), day(2028, 3, 31)), new Period(day(2028, 4, 1), day(2029, 3, 31))),
                contract.options(),
                "in their order");
        assertEquals(
                Map.of(
                        PartYear.ofTerm(new FinancialYear(2025)),
                        Money.of(95_000),
                        PartYear.ofTerm(new FinancialYear(2026)),
                        Money.of("97000.10")),
                contract.terms().values());
        assertTrue(contract.terms()
                .contributions()
                .contains(new Terms.Contribution(
                        PCC.id(), new FinancialYear(2025), ContributionKind.CASH, Money.of(35_000))));
        assertEquals(LEAD, contract.facts().signatoryId());
        assertEquals(Money.of("192000.10"), rows.total());
    }

    @Test
    void one_total_without_a_year_is_shared_over_its_years_by_days_and_waits_to_be_confirmed() {
        ContractRows rows = new ContractRows(known(), TODAY);
        assertEquals(List.of(), faults(rows, MoneyKind.CONTRACTS, CONTRACTS + """
            N-1,Refuge,"Domestic abuse and sexual violence support, Newport",1 April 2026,31 March 2031,,"178,045.63",,,1 April 2031,31 March 2032
            """));
        MoneyImports.Shared shared = rows.shared.get(0);
        assertEquals(Money.of("178045.63"), shared.total());
        // 365, 366, 365, 365 and 365 of 1,826 days: 178,045.63 x 365/1,826 = 35,589.6249, x 366/1,826 = 35,687.1303;
        // rounded down two pence are left, for the first two of the four that are cut off equally
        assertEquals(
                List.of(
                        "2026\u201327 35589.63",
                        "2027\u201328 35687.13",
                        "2028\u201329 35589.63",
                        "2029\u201330 35589.62",
                        "2030\u201331 35589.62"),
                shared.years().stream()
                        .map(share -> share.year() + " " + share.amount().amount())
                        .toList());
        assertEquals(Money.of("178045.63"), Money.sum(shared.years().stream().map(MoneyImports.Share::amount)));
        assertEquals(Money.of("178045.63"), rows.contracts.get(0).terms().total());
    }

    @Test
    void a_total_is_that_of_the_term_and_an_option_in_its_last_year_takes_nothing_of_it() {
        ContractRows rows = new ContractRows(known(), TODAY);
        assertEquals(List.of(), faults(rows, MoneyKind.CONTRACTS, CONTRACTS + """
            N-1,Refuge,"Domestic abuse and sexual violence support, Newport",1 April 2026,30 June 2027,,"456",,,1 July 2027,30 June 2028
            """));
        assertEquals(
                Map.of(
                        PartYear.ofTerm(new FinancialYear(2026)),
                        Money.of(365),
                        PartYear.ofTerm(new FinancialYear(2027)),
                        Money.of(91)),
                rows.contracts.get(0).terms().values());
    }

    @Test
    void a_total_beside_an_amount_for_a_year_is_refused_and_so_is_a_second_total() {
        String first = "1 April 2026,31 March 2031,,100,,,,\nN-1,,,,,";
        assertEquals(
                List.of("2 G: Value of the year interchange.row.totalAndYears"), contract(first + "2026-27,50,,,,"));
        assertEquals(List.of("3 G: Value of the year interchange.row.otherwise"), contract(first + ",99.99,,,,"));
        assertEquals(List.of(), contract(first + ",100.00,,,,"));
        assertEquals(
                List.of("2 F: Financial year interchange.fault.missing"),
                contract("1 April 2026,31 March 2031,,-0.01,,,,"));
    }

    @Test
    void a_year_of_a_file_that_term_and_option_share_is_shared_by_days() {
        ContractRows rows = new ContractRows(known(), TODAY);
        assertEquals(List.of(), faults(rows, MoneyKind.CONTRACTS, CONTRACTS + """
            N-3,Refuge,"Domestic abuse and sexual violence support, Newport",1 July 2024,30 June 2027,2027-28,"109,500.90",,,1 July 2027,30 June 2030
            """));
        FinancialYear shared = new FinancialYear(2027);
        assertEquals(
                Map.of(PartYear.ofTerm(shared), Money.of("27225.63"), new PartYear(1, shared), Money.of("82275.27")),
                rows.contracts.get(0).terms().values());
    }

    @Test
    void a_contract_that_ends_before_it_starts_is_told_one_of_a_single_day_is_taken() {
        assertEquals(List.of("2 E: Last day contract.ends.beforeStart"), contract("2 March 2026,1 March 2026,,,,,,"));
        assertEquals(List.of(), contract("2 March 2026,2 March 2026,,,,,,"));
    }

    @Test
    void contributions_that_do_not_meet_the_years_value_are_told_at_the_year() {
        String second = "\nN-1,,,,,2026-27,100,LA-NWP,%s,,";
        assertEquals(
                List.of("3 I: Contribution contract.contribution.differs"),
                contract("1 April 2025,31 March 2027,2025-26,50,LA-NWP,50,," + second.formatted("99.99")));
        assertEquals(
                List.of("3 I: Contribution contract.contribution.differs"),
                contract("1 April 2025,31 March 2027,2025-26,50,LA-NWP,50,," + second.formatted("100.01")));
        assertEquals(
                List.of(), contract("1 April 2025,31 March 2027,2025-26,50,LA-NWP,50,," + second.formatted("100.00")));
        assertEquals(
                List.of("2 F: Financial year contract.value.outside"),
                contract("1 April 2025,31 March 2026,2026-27,50,,,,"));
        assertEquals(
                List.of("2 I: Contribution contract.contribution.amount"),
                contract("1 April 2025,31 March 2026,2025-26,50,LA-NWP,-50,,"));
        assertEquals(
                List.of("2 I: Contribution interchange.fault.missing"),
                contract("1 April 2025,31 March 2026,2025-26,50,LA-NWP,,,"));
    }

    @Test
    void options_that_overlap_or_leave_a_gap_are_told_at_their_line() {
        String first = "1 April 2025,31 March 2026,,,,,1 April 2026,31 March 2027\nN-1,,,,,,,,,";
        assertEquals(
                List.of("3 J: Option: first day contract.option.overlaps"),
                contract(first + "31 March 2027,31 March 2028"));
        assertEquals(List.of(), contract(first + "1 April 2027,31 March 2028"));
        assertEquals(
                List.of("3 J: Option: first day contract.option.gap"), contract(first + "2 April 2027,31 March 2028"));
        assertEquals(
                List.of("2 J: Option: first day contract.option.overlaps"),
                contract("1 April 2025,31 March 2026,,,,,31 March 2026,31 March 2027"));
        assertEquals(
                List.of("2 K: Option: last day platform.period.endBeforeStart"),
                contract("1 April 2025,31 March 2026,,,,,1 April 2026,31 March 2026"));
    }

    @Test
    void what_lines_of_one_contract_say_differently_is_told() {
        assertEquals(
                List.of("3 D: First day interchange.row.otherwise", "3 G: Value of the year interchange.row.otherwise"),
                contract("1 April 2025,31 March 2026,2025-26,50,,,,\nN-1,,,2 April 2025,,2025-26,51,,,,"));
        assertEquals(
                List.of("3 H: Commissioner interchange.row.contributionTwice"),
                contract("1 April 2025,31 March 2026,2025-26,50,LA-NWP,25,,\nN-1,,,,,2025-26,,LA-NWP,25,,"));
        assertEquals(
                List.of("2 A: Contract reference contract.reference.taken", "2 C: Service interchange.row.service"),
                faults(
                                new ContractRows(known(), TODAY),
                                MoneyKind.CONTRACTS,
                                CONTRACTS + "C-1,Again,No such service,1 April 2025,31 March 2026,,,,,,\n")
                        .stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of(
                        "2 B: Title in English interchange.fault.missing",
                        "2 C: Service interchange.fault.missing",
                        "2 D: First day interchange.fault.missing",
                        "2 E: Last day interchange.fault.missing"),
                faults(new ContractRows(known(), TODAY), MoneyKind.CONTRACTS, CONTRACTS + "N-9,,,,,,,,,,\n").stream()
                        .sorted()
                        .toList());
    }

    @Test
    void streams_have_a_line_for_each_year_and_their_shares_make_a_whole() {
        String head =
                "Stream reference,Name in English,Funder,Theme,First day,Last day,Primary,Secondary,Financial year,Announced,Announced on,Awarded,Awarded on\n";
        StreamRows rows = new StreamRows(known(), TODAY);
        assertEquals(List.of(), faults(rows, MoneyKind.STREAMS, head + """
            N-1,Grant,Llywodraeth Cymru,Trais difrifol,1 April 2025,31 March 2027,60%,40%,2025-26,100,1 January 2025,90,1 March 2025
            N-1,,,,,,,,2026-27,110,3 March 2026,,
            """));
        assertEquals(Theme.SERIOUS_VIOLENCE, rows.streams.get(0).facts().theme());
        assertEquals(Money.of(200), rows.total(), "awarded, otherwise announced");
        assertEquals(
                List.of(
                        "2 G: Primary funding.shares.whole",
                        "3 K: Announced on funding.announcedOn.required",
                        "4 A: Stream reference funding.reference.taken",
                        "5 F: Last day funding.ends.beforeStart",
                        "6 I: Financial year funding.year.outside",
                        "7 K: Announced on funding.announcedOn.future",
                        "9 I: Financial year interchange.row.yearTwice"),
                faults(new StreamRows(known(), TODAY), MoneyKind.STREAMS, head + """
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
        AllocationRows rows = new AllocationRows(known(), TODAY);
        assertEquals(List.of(), faults(rows, MoneyKind.ALLOCATIONS, head + """
            S-1,2025-26,C-1,,100,At risk,Director,3 March 2026
            S-1,2025-26,,"Domestic abuse advice line, Newport",50,,,
            """));
        assertEquals(
                List.of(Standing.AT_RISK, Standing.INDICATIVE),
                rows.allocations.stream().map(one -> one.standing()).toList());
        assertEquals(Money.of(150), rows.total());
        assertEquals(
                List.of(
                        "2 G: Approved by funding.approver.required",
                        "3 H: Approved on funding.approvedOn.future",
                        "4 C: Contract reference interchange.row.contractOrService",
                        "5 C: Contract reference interchange.row.contractOrService",
                        "6 E: Amount funding.allocation.amount",
                        "7 F: Standing interchange.row.standing",
                        "9 B: Financial year interchange.row.allocationTwice",
                        "10 B: Financial year interchange.row.financialYear"),
                faults(new AllocationRows(known(), TODAY), MoneyKind.ALLOCATIONS, head + """
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,234.50|1234.50",
                "1 234.50|1234.50",
                "1234|1234.00",
                "-£250|-250.00",
                "£-250|-250.00",
                "(250.10)|-250.10",
                "250.10-|-250.10",
                "−3|-3.00",
                "0.1|0.10",
                "1,234,567.89|1234567.89",
                "12.3400|12.34"
            })
    void amounts_are_read_as_people_and_ledgers_write_them(String text, String expected) {
        assertEquals(
                new BigDecimal(expected),
                CellValues.money(Spreadsheet.Cell.of(text)).amount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "1.234,56",
                "12.345",
                "12.340",
                "twelve",
                "£",
                "-",
                "1e3",
                "10%",
                "1,23",
                "€5",
                "--5",
                "99999999999999999"
            })
    void what_is_not_surely_an_amount_is_not_guessed(String text) {
        assertThrows(RuleViolation.class, () -> CellValues.money(Spreadsheet.Cell.of(text)));
    }

    @Test
    void numbers_of_workbooks_are_exact_to_the_penny() {
        assertEquals(
                Money.of("0.30"),
                CellValues.money(
                        Spreadsheet.Cell.of(new BigDecimal("0.30000000000000004"), Spreadsheet.Look.PLAIN, false)));
        assertThrows(
                RuleViolation.class,
                () -> CellValues.money(Spreadsheet.Cell.of(new BigDecimal("0.305"), Spreadsheet.Look.PLAIN, false)));
        assertThrows(
                RuleViolation.class,
                () -> CellValues.money(Spreadsheet.Cell.of(new BigDecimal("46000"), Spreadsheet.Look.DATE, false)));
    }

    @ParameterizedTest
    @CsvSource({"2026–27,2026", "2026-27,2026", "2026/27,2026", "2026/2027,2026", "FY 2026-27,2026", "1999-00,1999"})
    void financial_years_are_read_as_they_are_written(String text, int start) {
        assertEquals(new FinancialYear(start), CellValues.financialYear(Spreadsheet.Cell.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-28", "2026-26", "26-27", "2026-7"})
    void a_year_that_could_be_either_is_not_guessed(String text) {
        assertThrows(RuleViolation.class, () -> CellValues.financialYear(Spreadsheet.Cell.of(text)));
    }

    @ParameterizedTest
    @EnumSource(MoneyKind.class)
    void every_template_is_understood_whole_in_both_languages(MoneyKind kind) {
        for (Language language : Language.values()) {
            Spreadsheet template = Spreadsheet.read(ImportTemplate.of(kind, language, new Messages()), 0);
            Matching matching = Matching.propose(template, kind.meanings());
            assertEquals(
                    kind.meanings(),
                    matching.columns().entrySet().stream()
                            .sorted(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .toList(),
                    kind + " " + language);
            MoneyRows rows = rows(
                    kind,
                    new MoneyKnown(
                            LEAD,
                            List.of(COUNCIL, PCC, WG),
                            kind == MoneyKind.STREAMS ? Map.of() : Map.of("DA-GRANT-1", STREAM, "GRANT-CD-1", STREAM),
                            kind == MoneyKind.CONTRACTS ? Map.of() : Map.of("NWP-DA-7", CONTRACT, "CAS-CD-7", CONTRACT),
                            List.of(ABUSE),
                            List.of(NEWPORT),
                            TODAY),
                    LocalDate.of(2026, 12, 1));
            rows.judge(template, matching, "template");
            assertEquals(List.of(), said(rows), kind + " " + language);
            assertEquals(1, rows.things());
        }
    }

    @Test
    void the_samples_are_sound() throws IOException {
        assertEquals(List.of(), sample(MoneyKind.STREAMS, known()));
        assertEquals(List.of(), sample(MoneyKind.CONTRACTS, known()));
        MoneyKnown after = new MoneyKnown(
                LEAD,
                List.of(COUNCIL, PCC, WG),
                Map.of("SAMPLE-DA", STREAM),
                Map.of("SAMPLE-1", CONTRACT, "SAMPLE-2", Ids.next()),
                List.of(ABUSE, LINE, CCTV),
                List.of(),
                TODAY);
        assertEquals(List.of(), sample(MoneyKind.ALLOCATIONS, after));
        assertEquals(List.of(), sample(MoneyKind.PAYMENTS, after));
    }

    @Test
    void the_words_of_the_product_are_understood_in_both_languages() {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            for (Theme theme : Theme.values()) {
                assertEquals(
                        theme,
                        CellValues.word(
                                Spreadsheet.Cell.of(text(messages, language, "service.theme", theme)),
                                "theme",
                                Theme.values(),
                                "x"));
            }
            for (Standing standing : Standing.values()) {
                assertEquals(
                        standing,
                        CellValues.word(
                                Spreadsheet.Cell.of(text(messages, language, "funding.standing", standing)),
                                "standing",
                                Standing.values(),
                                "x"));
            }
            for (ContributionKind kind : ContributionKind.values()) {
                assertEquals(
                        kind,
                        CellValues.word(
                                Spreadsheet.Cell.of(text(messages, language, "contract.contribution", kind)),
                                "contribution",
                                ContributionKind.values(),
                                "x"));
            }
        }
    }

    private static String text(Messages messages, Language language, String prefix, Enum<?> constant) {
        return messages.text(language, prefix + "." + constant.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static List<String> sample(MoneyKind kind, MoneyKnown known) throws IOException {
        try (InputStream in = MoneyRowsTest.class.getResourceAsStream(
                "/interchange/sample_" + kind.name().toLowerCase(java.util.Locale.ROOT) + ".csv")) {
            return faults(rows(kind, known, TODAY), kind, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static MoneyRows rows(MoneyKind kind, MoneyKnown known, LocalDate today) {
        return switch (kind) {
            case STREAMS -> new StreamRows(known, today);
            case CONTRACTS -> new ContractRows(known, today);
            case ALLOCATIONS -> new AllocationRows(known, today);
            case PAYMENTS -> new PaymentRows(known, today);
        };
    }

    /** The rest of a line from the first day on, and more lines. */
    private static List<String> contract(String rest) {
        return faults(
                new ContractRows(known(), TODAY),
                MoneyKind.CONTRACTS,
                CONTRACTS + "N-1,Title,\"Public space CCTV, Newport\"," + rest + "\n");
    }

    private static List<String> faults(MoneyRows rows, MoneyKind kind, String csv) {
        Spreadsheet sheet = Spreadsheet.read(csv.getBytes(StandardCharsets.UTF_8), 0);
        rows.judge(sheet, Matching.propose(sheet, kind.meanings()), "money.csv");
        return said(rows);
    }

    private static List<String> said(MoneyRows rows) {
        return rows.result.faults.stream()
                .sorted(java.util.Comparator.comparingLong(Fault::line))
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.key())
                .toList();
    }

    private static MoneyKnown known() {
        return new MoneyKnown(
                LEAD,
                List.of(COUNCIL, PCC, WG),
                Map.of("S-1", STREAM),
                Map.of("C-1", CONTRACT),
                List.of(ABUSE, LINE, CCTV),
                List.of(NEWPORT),
                TODAY);
    }

    private static MoneyKnown.Named named(String en, String cy) {
        return new MoneyKnown.Named(Ids.next(), new Wording(en, cy));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
