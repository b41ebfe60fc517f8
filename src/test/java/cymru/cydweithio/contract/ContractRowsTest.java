package cymru.cydweithio.contract;

import static cymru.cydweithio.contract.Commissioner.LEAD;
import static cymru.cydweithio.contract.Commissioner.PCC;
import static cymru.cydweithio.contract.Commissioner.TODAY;
import static cymru.cydweithio.contract.Commissioner.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.sheet.CellValues;
import cymru.cydweithio.sheet.Matching;
import cymru.cydweithio.sheet.RowOwners;
import cymru.cydweithio.sheet.SharedTotal;
import cymru.cydweithio.sheet.Sheets;
import cymru.cydweithio.sheet.Spreadsheet;
import cymru.cydweithio.sheet.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of contracts against what a commissioner has: what is understood, and what is told, with line and column. */
class ContractRowsTest {

    private static final ContractSheet CONTRACTS = new ContractSheet(null, null, null);
    private static final String HEAD =
            "Contract reference,Title in English,Service,First day,Last day,Financial year,Value of the year,Commissioner,Contribution,Option: first day,Option: last day\n";

    @Test
    void several_lines_with_one_reference_make_one_contract() {
        ContractRows rows = contractRows();
        assertEquals(List.of(), faults(rows, HEAD + """
            N-1,Refuge,"Domestic abuse and sexual violence support, Newport",1 April 2025,31 March 2027,2025-26,"95,000",Newport City Council,"60,000",1 April 2028,31 March 2029
            N-1,,,,,2025-26,"95,000",PCC-GW,"35,000",1 April 2027,31 March 2028
            N-1,,,,,2026-27,"97,000.10",Newport City Council,"97,000.10",1 April 2027,31 March 2028
            """));
        ContractImport.ImportedContract contract = rows.contracts.get(0);
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
        assertEquals(LEAD, contract.details().signatoryId());
        assertEquals(Money.of("192000.10"), rows.total());
    }

    @Test
    void one_total_without_a_year_is_shared_over_its_years_by_days_and_waits_to_be_confirmed() {
        ContractRows rows = contractRows();
        assertEquals(List.of(), faults(rows, HEAD + """
            N-1,Refuge,"Domestic abuse and sexual violence support, Newport",1 April 2026,31 March 2031,,"178,045.63",,,1 April 2031,31 March 2032
            """));
        SharedTotal shared = rows.shared.get(0);
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
        assertEquals(Money.of("178045.63"), Money.sum(shared.years().stream().map(SharedTotal.Share::amount)));
        assertEquals(Money.of("178045.63"), rows.contracts.get(0).terms().total());
    }

    @Test
    void a_total_is_that_of_the_term_and_an_option_in_its_last_year_takes_nothing_of_it() {
        ContractRows rows = contractRows();
        assertEquals(List.of(), faults(rows, HEAD + """
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
                List.of("2 G: Value of the year contract.sheet.row.totalAndYears"), contract(first + "2026-27,50,,,,"));
        assertEquals(List.of("3 G: Value of the year sheet.row.otherwise"), contract(first + ",99.99,,,,"));
        assertEquals(List.of(), contract(first + ",100.00,,,,"));
        assertEquals(
                List.of("2 F: Financial year sheet.fault.missing"), contract("1 April 2026,31 March 2031,,-0.01,,,,"));
    }

    @Test
    void a_year_of_a_file_that_term_and_option_share_is_shared_by_days() {
        ContractRows rows = contractRows();
        assertEquals(List.of(), faults(rows, HEAD + """
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
                List.of("2 I: Contribution sheet.fault.missing"),
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
                List.of("3 D: First day sheet.row.otherwise", "3 G: Value of the year sheet.row.otherwise"),
                contract("1 April 2025,31 March 2026,2025-26,50,,,,\nN-1,,,2 April 2025,,2025-26,51,,,,"));
        assertEquals(
                List.of("3 H: Commissioner contract.sheet.row.contributionTwice"),
                contract("1 April 2025,31 March 2026,2025-26,50,LA-NWP,25,,\nN-1,,,,,2025-26,,LA-NWP,25,,"));
        assertEquals(
                List.of("2 A: Contract reference contract.reference.taken", "2 C: Service contract.sheet.row.service"),
                faults(contractRows(), HEAD + "C-1,Again,No such service,1 April 2025,31 March 2026,,,,,,\n").stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of(
                        "2 B: Title in English sheet.fault.missing",
                        "2 C: Service sheet.fault.missing",
                        "2 D: First day sheet.fault.missing",
                        "2 E: Last day sheet.fault.missing"),
                faults(contractRows(), HEAD + "N-9,,,,,,,,,,\n").stream()
                        .sorted()
                        .toList());
    }

    @Test
    void the_words_of_the_product_are_understood_in_both_languages() {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            for (ContributionKind one : ContributionKind.values()) {
                assertEquals(
                        one,
                        CellValues.word(
                                Spreadsheet.Cell.of(messages.text(
                                        language,
                                        "contract.contribution." + one.name().toLowerCase(Locale.ROOT))),
                                Vocabulary.of("contract"),
                                "contribution",
                                ContributionKind.values(),
                                () -> "x"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_template_is_understood_whole_in_both_languages(Language language) {
        Spreadsheet template = Sheets.understoodTemplate(CONTRACTS, language);
        ContractRows rows =
                new ContractRows(known(Map.of(), Commissioner.ABUSE), LocalDate.of(2026, 12, 1), null, RowOwners.NONE);
        rows.validate(template, Matching.propose(template, CONTRACTS.columns()), "template");
        assertEquals(List.of(), Sheets.said(rows));
        assertEquals(1, rows.things());
    }

    @Test
    void the_sample_is_sound() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/samples/sample_contracts.csv")) {
            assertEquals(List.of(), faults(contractRows(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void a_register_with_one_total_names_its_financial_years_and_offers_to_share_it() throws IOException {
        ContractRows rows = contractRows();
        assertEquals(List.of(), faults(rows, Sheets.published("money-06-register-with-a-total-value.csv")));
        assertEquals(
                List.of(
                        "2026\u201327 35589.63",
                        "2027\u201328 35687.13",
                        "2028\u201329 35589.63",
                        "2029\u201330 35589.62",
                        "2030\u201331 35589.62"),
                rows.shared.get(0).years().stream()
                        .map(share -> share.year() + " " + share.amount().amount())
                        .toList());
        assertEquals(List.of(day(2026, 4, 1), day(2031, 3, 31)), List.of(rows.firstDay(), rows.lastDay()));
    }

    @Test
    void a_contract_that_another_body_bought_is_a_fault_and_ones_own_is_known_by_any_of_its_names() throws IOException {
        assertEquals(
                List.of("2 C: Buyer contract.sheet.row.buyer"),
                faults(contractRows(), Sheets.published("money-11-buyer-and-options-left-out-in-silence.csv")));
        for (String own :
                List.of("Newport City Council", "NEWPORT CITY COUNCIL", "Cyngor Dinas Casnewydd", "LA-NWP", "")) {
            assertEquals(
                    List.of(),
                    faults(
                            contractRows(),
                            Sheets.published("money-11-buyer-and-options-left-out-in-silence.csv")
                                    .replace("London Borough of Enfield", own)),
                    own);
        }
    }

    @Test
    void a_buyer_service_or_provider_that_is_not_written_as_in_the_register_is_asked_for() {
        String head = "Contract reference,Title,Buyer,Service,Provider,First day,Last day\n";
        String term = ",1 April 2026,31 March 2027\n";
        ContractRows rows = Sheets.validated(
                contractRows(),
                CONTRACTS,
                head + "N-1,T,NEWPORT CITY COUNCIL,public space CCTV Newport,LLWYBRAU DIOGEL CYF" + term
                        + "N-2,T,Newport City Council,\"Public space CCTV, Newport\",\"Llwybrau Diogel, Cyf.\"" + term
                        + "N-3,T,,\"Public space CCTV, Newport\",New Ways Ltd" + term
                        + "N-4,T,,\"Public space CCTV, Newport\",New Ways LTD" + term);
        assertEquals(List.of(), Sheets.said(rows));
        assertEquals(
                List.of(
                        "2 contract.sheet.column.service public space CCTV Newport → Public space CCTV, Newport",
                        "2 contract.sheet.column.buyer NEWPORT CITY COUNCIL → Newport City Council",
                        "2 contract.sheet.column.provider LLWYBRAU DIOGEL CYF → Llwybrau Diogel, Cyf.",
                        "5 contract.sheet.column.provider New Ways LTD → New Ways Ltd"),
                Sheets.asked(rows));
        assertEquals(
                List.of("Llwybrau Diogel, Cyf.", "Llwybrau Diogel, Cyf.", "New Ways Ltd", "New Ways Ltd"),
                rows.contracts.stream()
                        .map(ContractImport.ImportedContract::provider)
                        .toList());
    }

    @Test
    void contracts_that_name_no_service_are_of_the_one_that_was_chosen() {
        String csv = "Contract reference,Title,First day,Last day\nN-1,Title,1 April 2026,31 March 2027\n";
        assertEquals(List.of("2 Service / Gwasanaeth sheet.fault.missing"), faults(contractRows(), csv));
        ContractRows rows = new ContractRows(known(), TODAY, null, new RowOwners(Commissioner.CCTV.id(), Map.of()));
        assertEquals(List.of(), faults(rows, csv));
        assertEquals(Commissioner.CCTV.id(), rows.contracts.get(0).details().serviceId());
    }

    /** The rest of a line from the first day on, and more lines. */
    private static List<String> contract(String rest) {
        return faults(contractRows(), HEAD + "N-1,Title,\"Public space CCTV, Newport\"," + rest + "\n");
    }

    private static ContractRows contractRows() {
        return new ContractRows(known(), TODAY, null, RowOwners.NONE);
    }

    private static List<String> faults(ContractRows rows, String csv) {
        return Sheets.said(Sheets.validated(rows, CONTRACTS, csv));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
