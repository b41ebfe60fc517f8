package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of money as they come: long texts read in pieces, workbooks of several sheets, packages of open data. */
class MoneyFileTest {

    /** Columns with the words of a register of contracts. */
    private enum Register implements SheetColumn {
        CONTRACT_REFERENCE,
        TITLE_EN,
        PROVIDER,
        FIRST_DAY,
        LAST_DAY,
        VALUE,
        BUYER;

        @Override
        public String capability() {
            return "contract";
        }
    }

    private static final List<Register> REGISTER = List.of(Register.values());

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void a_text_read_in_pieces_has_the_same_lines_and_cells_as_one_read_whole(String separator) {
        Random random = new Random(separator.hashCode());
        String[] cells = {
            "plain", "\"in \"\"quotes\"\"\"", "\"over\ntwo lines\"", "", "5\"2", "Tŷ", "\"" + separator + "\""
        };
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 9_000; row++) {
            text.append(row).append(separator);
            text.append(cells[random.nextInt(cells.length)]).append(separator);
            text.append(cells[random.nextInt(cells.length)]).append(row % 3 == 0 ? "\r\n" : "\n");
            text.append(random.nextInt(9) == 0 ? "\n" : "");
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            byte[] bytes = text.toString().getBytes(charset);
            List<Row> pieces = new ArrayList<>();
            LargeText.each(bytes, pieces::add);
            assertEquals(DelimitedText.read(bytes).rows(), pieces);
        }
        List<Row> marked = new ArrayList<>();
        LargeText.each(("\uFEFFsep=;\r\na;b\n").getBytes(StandardCharsets.UTF_8), marked::add);
        assertEquals(2, marked.get(0).line());
        assertEquals("b", marked.get(0).cell(1).text());
    }

    @Test
    void a_quote_that_is_never_closed_and_a_file_that_is_too_large_are_refused() {
        byte[] open = ("a,\"b\n" + "c,d\n".repeat(700_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                SheetRule.FILE_CSV,
                assertThrows(RuleViolation.class, () -> new MoneyFile(open).head(0))
                        .rule());
        assertEquals(
                SheetRule.FILE_LARGE,
                assertThrows(RuleViolation.class, () -> new MoneyFile(new byte[MoneyFile.LARGEST_BYTES + 1]))
                        .rule());
        assertEquals(
                SheetRule.FILE_NOTHING,
                assertThrows(
                                RuleViolation.class,
                                () -> new MoneyFile("\n\n".getBytes(StandardCharsets.UTF_8)).best(REGISTER))
                        .rule());
    }

    @Test
    void the_sheet_whose_headings_are_understood_is_proposed_and_all_are_named() throws IOException {
        MoneyFile.Reading read = new MoneyFile(bytes("money-09-data-on-the-second-sheet.xlsx")).best(REGISTER);
        assertEquals(1, read.sheet().sheet());
        assertEquals(2, read.sheet().sheets().size());
    }

    @Test
    void of_many_lines_only_those_wanted_are_kept_and_more_than_may_be_brought_are_told() {
        byte[] text = ("Ref,Supplier\n" + "1,Ours Ltd\n2,Theirs Ltd\n".repeat(11_000)).getBytes(StandardCharsets.UTF_8);
        MoneyFile file = new MoneyFile(text);
        assertFalse(file.read(0, 1, row -> true).keptAll());
        assertFalse(file.read(0, 1, new RowFilter(1, "ours")::takes).keptAll(), "still too many");
        MoneyFile.Reading one = file.read(0, 1, row -> row.line() == 6 && new RowFilter(1, "ours; x").takes(row));
        assertTrue(one.keptAll());
        assertEquals(22_000, one.lines());
        assertEquals(2, one.sheet().rows().size(), "and the headings");
        assertFalse(new RowFilter(1, "our").takes(one.sheet().rows().get(1)), "whole words");
    }

    @Test
    void a_contracts_finder_package_is_matched_without_a_word() throws IOException {
        Spreadsheet sheet = new MoneyFile(bytes("contracts-finder-newport.json"))
                .best(REGISTER)
                .sheet();
        Matching matching = Matching.propose(sheet, REGISTER);
        assertEquals(
                Map.of(
                        Register.CONTRACT_REFERENCE,
                        0,
                        Register.TITLE_EN,
                        1,
                        Register.BUYER,
                        2,
                        Register.PROVIDER,
                        3,
                        Register.VALUE,
                        4,
                        Register.FIRST_DAY,
                        5,
                        Register.LAST_DAY,
                        6),
                matching.columns());
        assertEquals(8, sheet.rows().size(), "seven awards among twelve notices");
        Row camera = sheet.rows().stream()
                .filter(row -> row.cell(1).text().equals("Door access and CCTV control"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("118881.32", "2025-03-01", "2030-02-28"),
                List.of(
                        camera.cell(4).text(),
                        camera.cell(5).text(),
                        camera.cell(6).text()));
        Row summer = sheet.rows().stream()
                .filter(row -> row.cell(1).text().startsWith("Equalities"))
                .findFirst()
                .orElseThrow();
        assertEquals("2025-04-01", summer.cell(5).text(), "in summer time");
        assertTrue(sheet.rows().stream().allMatch(row -> row.cell(0).text().length() <= 30), "references fit");
        assertEquals(
                sheet.rows().size(),
                sheet.rows().stream().map(row -> row.cell(0).text()).distinct().count());
    }

    private static Spreadsheet json(String text) {
        return OpenDataPackage.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_latest_word_on_an_award_counts_and_what_was_not_awarded_is_left_out() {
        String award =
                "{'ocid':'ocds-b5fd17-1-2','date':'%s','awards':[{'id':'A-100','status':'%s','title':'T','value':{'amount':%s,'currency':'%s'}}]}";
        Spreadsheet sheet = json("{'releases':["
                + String.format(award, "2025-03-02T00:00:00Z", "active", "20.5", "GBP") + ","
                + String.format(award, "2025-03-01T00:00:00Z", "active", "10", "GBP") + ","
                + String.format(award, "2025-03-01T00:00:00Z", "cancelled", "10", "GBP")
                        .replace("A-100", "A-200") + ","
                + String.format(award, "2025-03-01T00:00:00Z", "active", "10", "EUR")
                        .replace("A-100", "A-300")
                + "]}");
        assertEquals(
                List.of("A-300 EUR 10", "A-100 20.5"),
                sheet.rows().stream()
                        .skip(1)
                        .map(row -> row.cell(0).text() + " " + row.cell(4).text())
                        .toList());
    }

    @Test
    void a_contract_that_was_signed_comes_before_its_award() {
        Spreadsheet sheet = json(
                "{'releases':[{'ocid':'ocds-b5fd17-1-2','buyer':{'name':'Newport'},'awards':[{'id':'A-100','suppliers':[{'name':'One'},{'name':'Two'}],'value':{'amount':1}}],"
                        + "'contracts':[{'id':'C-100','awardID':'A-100','value':{'amount':2},'period':{'startDate':'2025-04-01'}}]}]}");
        assertEquals(
                List.of("C-100", "", "Newport", "One", "2", "2025-04-01", "", "", "ocds-b5fd17-1-2", "Two"),
                sheet.rows().get(1).cells().stream().map(Spreadsheet.Cell::text).toList());
    }

    @Test
    void grants_of_the_360giving_standard_are_matched_as_package_and_as_table() {
        Spreadsheet sheet = json(
                "{'grants':[{'id':'360G-x-1','title':'Youth work','currency':'GBP','amountAwarded':1000.5,'awardDate':'2025-03-01',"
                        + "'fundingOrganization':[{'name':'PCC'}],'recipientOrganization':[{'name':'A Charity'}],'plannedDates':[{'startDate':'2025-04-01','endDate':'2026-03-31'}]}]}");
        Spreadsheet table = Sheets.csv(
                "Identifier,Title,Funding Org:Name,Recipient Org:Name,Amount Awarded,Planned Dates:Start Date,Planned Dates:End Date\n360G-x-1,Youth work,PCC,A Charity,1000.5,2025-04-01,2026-03-31\n");
        for (Spreadsheet one : List.of(sheet, table)) {
            assertEquals(
                    Map.of(
                            Register.CONTRACT_REFERENCE,
                            0,
                            Register.TITLE_EN,
                            1,
                            Register.BUYER,
                            2,
                            Register.PROVIDER,
                            3,
                            Register.VALUE,
                            4,
                            Register.FIRST_DAY,
                            5,
                            Register.LAST_DAY,
                            6),
                    Matching.propose(one, REGISTER).columns());
            assertEquals("1000.5", one.rows().get(1).cell(4).text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "[1]", "{'releases':1}", "{'a':[]}", "{'grants'}"})
    void other_json_is_refused(String text) {
        assertEquals(
                SheetRule.FILE_PACKAGE,
                assertThrows(RuleViolation.class, () -> json(text)).rule());
    }

    @Test
    void owners_are_kept_as_a_text_and_those_that_are_gone_are_forgotten() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        String odd = "A supplier\nand \\Sons\\n";
        RowOwners owners = new RowOwners(one, Map.of("A Supplier Ltd", two, "x", one, odd, two));
        assertEquals(owners, RowOwners.read(one, owners.written()));
        assertEquals(two, owners.of("A Supplier Ltd"));
        assertEquals(two, owners.of(odd));
        assertEquals(one, owners.of("A SUPPLIER LTD"), "may be somebody else");
        assertEquals(one, owners.of("nobody"));
        assertEquals(
                new RowOwners(null, Map.of("A Supplier Ltd", two, odd, two)), owners.within(java.util.Set.of(two)));
        assertThrows(RuleViolation.class, () -> owners.refuseOthers(java.util.Set.of(two)));
    }

    @Test
    void a_source_is_known_again_by_its_headings() {
        Row headings = Sheets.csv("Body Name,Transaction No\n1,2\n").rows().get(0);
        Row same = Sheets.csv("BODY NAME,transaction no.\n1,2\n").rows().get(0);
        Row other = Sheets.csv("Transaction No,Body Name\n1,2\n").rows().get(0);
        assertEquals(RememberedMatching.headings(headings), RememberedMatching.headings(same));
        assertFalse(RememberedMatching.headings(headings).equals(RememberedMatching.headings(other)));
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = MoneyFileTest.class.getResourceAsStream("/cases/" + file)) {
            return in.readAllBytes();
        }
    }
}
