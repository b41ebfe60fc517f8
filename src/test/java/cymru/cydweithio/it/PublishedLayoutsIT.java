package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * The layouts in which councils, Contracts Finder and funders publish what they pay and buy, each brought by a person
 * in a browser whose edits are counted: none of a column, and one choice of what no published file says. What is booked
 * is added up apart.
 */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class PublishedLayoutsIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);

    @TempDir
    Path folder;

    private Map<String, String> ids;
    private String contract;
    private String provider;
    private String mark;
    private Browser browser;
    private int columnsEdited;
    private int choices;

    @BeforeEach
    void a_commissioner_whose_product_has_never_seen_such_a_file() throws Exception {
        ids = AddressesIT.ids();
        contract = ids.get("{paidContract}");
        provider = one(
                "select p.name from contract_provider d join provider p on p.id = d.provider_id where d.contract_id = '"
                        + contract + "' order by p.name limit 1");
        mark = UUID.randomUUID().toString().substring(0, 8);
        run("delete from money_matching");
        browser = Browser.signedIn("commissioner");
        browser.width(Browser.DESK);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** What of a generated ledger is the provider's. */
    private static final class Expected {
        private int payments;
        private int lines;
        private BigDecimal sum = BigDecimal.ZERO;
    }

    /** A line of a ledger, in the order of the columns that a layout has. */
    private interface Line {
        List<Object> cells(String reference, String supplier, LocalDate day, BigDecimal amount, int number);
    }

    private interface Writer {
        void row(List<Object> cells) throws Exception;
    }

    private Expected ledger(int lines, Line layout, Writer out) throws Exception {
        Random random = new Random(lines);
        Expected expected = new Expected();
        int transaction = 5_000;
        for (int line = 0; line < lines; transaction++) {
            boolean ours = random.nextInt(150) == 0;
            String supplier = ours ? provider : "Somebody " + random.nextInt(3_000) + ", Ltd.";
            LocalDate day = FIRST.plusDays(random.nextInt(365));
            BigDecimal sum = BigDecimal.ZERO;
            // one transaction on several lines, and money that came back
            for (int part = random.nextInt(10) / 8; part >= 0; part--, line++) {
                BigDecimal amount = BigDecimal.valueOf(50_001 + random.nextInt(9_000_000), 2);
                BigDecimal signed = random.nextInt(30) == 0 ? amount.negate() : amount;
                out.row(layout.cells(mark + transaction, supplier, day, signed, line));
                sum = sum.add(signed);
                expected.lines += ours ? 1 : 0;
            }
            expected.payments += ours ? 1 : 0;
            expected.sum = ours ? expected.sum.add(sum) : expected.sum;
        }
        return expected;
    }

    private static String csv(List<Object> cells) {
        StringBuilder row = new StringBuilder();
        for (Object cell : cells) {
            String text = cell instanceof LocalDate day
                    ? DAY.format(day)
                    : cell instanceof BigDecimal amount ? String.format("%,.2f", amount) : cell.toString();
            row.append(row.length() == 0 ? "" : ",")
                    .append('"')
                    .append(text.replace("\"", "\"\""))
                    .append('"');
        }
        return row.append("\r\n").toString();
    }

    private void ledgerAsText(int lines) throws Exception {
        Path file = folder.resolve("spend-over-500.csv");
        Expected expected;
        try (java.io.Writer out = Files.newBufferedWriter(file)) {
            out.write(
                    "Body Name,Transaction No,Supplier ID,Supplier Name,Payment Date,Account Code,Cost Centre,Amount\r\n");
            expected = ledger(
                    lines,
                    (reference, supplier, day, amount, number) -> List.of(
                            "A Council",
                            reference,
                            10_000 + number % 4_000,
                            supplier,
                            day,
                            2280,
                            "Centre " + number % 300,
                            amount),
                    cells -> out.write(csv(cells)));
        }
        brought(
                file,
                Arrays.asList("", "LEDGER_REFERENCE", "", "SUPPLIER", "PAID_ON", "", "COST_CENTRE", "AMOUNT"),
                expected);
    }

    @Test
    void the_ledger_of_a_council_as_text_needs_no_edits_but_the_choice_of_the_contract() throws Exception {
        ledgerAsText(20_000);
    }

    @Test
    @Tag("nightly")
    void the_ledger_of_a_council_of_a_quarter_of_a_million_lines_needs_no_edits_either() throws Exception {
        ledgerAsText(250_000);
    }

    @Test
    void the_ledger_of_another_council_as_a_workbook_needs_no_edits_but_the_choice_of_the_contract() throws Exception {
        Path file = folder.resolve("gwariant.xlsx");
        Expected expected;
        List<String> headings = List.of(
                "Organisation Name",
                "Effective Date",
                "Directorate",
                "Transaction Number",
                "Supplier Name",
                "Amount",
                "Irrecoverable VAT",
                "Purpose of Spend");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Ledger", "1.0")) {
            Worksheet notes = workbook.newWorksheet("Notes");
            notes.value(0, 0, "Spending over £500, as published each month");
            Worksheet sheet = workbook.newWorksheet("Payments");
            sheet.value(0, 0, "Payments over £500");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(2, column, headings.get(column));
            }
            int[] row = {2};
            expected = ledger(
                    15_000,
                    (reference, supplier, day, amount, number) -> List.of(
                            "Cyngor",
                            day,
                            "Directorate " + number % 9,
                            reference,
                            supplier,
                            amount,
                            "",
                            "Care " + number),
                    cells -> {
                        row[0]++;
                        for (int column = 0; column < cells.size(); column++) {
                            Object cell = cells.get(column);
                            if (cell instanceof LocalDate day) {
                                sheet.value(row[0], column, day);
                                sheet.style(row[0], column).format("dd/mm/yyyy").set();
                            } else if (cell instanceof BigDecimal amount) {
                                sheet.value(row[0], column, amount);
                                sheet.style(row[0], column).format("#,##0.00").set();
                            } else if (!cell.toString().isEmpty()) {
                                sheet.value(row[0], column, cell.toString());
                            }
                        }
                    });
        }
        brought(
                file,
                Arrays.asList("", "PAID_ON", "COST_CENTRE", "LEDGER_REFERENCE", "SUPPLIER", "AMOUNT", "", ""),
                expected);
    }

    /** Brings a ledger as a person does, and compares what the database holds with what was added up apart. */
    private void brought(Path file, List<String> columns, Expected expected) throws Exception {
        upload("PAYMENTS", file);
        assertEquals(columns, matched());
        WebElement supplier = browser.all(By.cssSelector("#match tbody tr")).stream()
                .filter(row -> row.findElement(By.tagName("th")).getText().startsWith(provider))
                .findFirst()
                .orElseThrow();
        choose(supplier, contract);
        browser.press(By.id("match:check"));
        browser.press(By.id("bring:go"));
        String mine = " from payment where contract_id = '" + contract + "' and reference like '" + mark + "%'";
        assertEquals(expected.payments + " " + expected.sum, one("select concat(count(*), ' ', sum(amount))" + mine));
        assertEquals(
                String.valueOf(expected.lines),
                one(
                        "select sum(case when parts is null then 1 else 1 + length(parts) - length(replace(parts, '\\n', '')) end)"
                                + mine));
        browser.press(By.id("back:undo"));
        assertEquals("0", one("select count(*)" + mine));
        assertEquals(List.of(0, 1), List.of(columnsEdited, choices), "columns edited, and choices of a contract");
    }

    @Test
    void a_package_of_contracts_finder_needs_no_edits_but_the_choice_of_the_service() throws Exception {
        Path file = folder.resolve("notices.json");
        try (InputStream in = getClass().getResourceAsStream("/cases/contracts-finder-newport.json")) {
            Files.copy(in, file);
        }
        // added up by hand of the awards that name Newport City Council as their buyer
        contracts(
                file,
                Arrays.asList(
                        "CONTRACT_REFERENCE",
                        "TITLE_EN",
                        "BUYER",
                        "PROVIDER",
                        "VALUE",
                        "FIRST_DAY",
                        "LAST_DAY",
                        "",
                        "",
                        ""),
                "2 296926.95");
    }

    @Test
    void a_package_of_grants_of_360giving_needs_no_edits_but_the_choice_of_the_service() throws Exception {
        StringBuilder grants = new StringBuilder("{\"version\":\"1.4\",\"grants\":[");
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 40; i++) {
            boolean ours = i % 4 == 0;
            BigDecimal amount = BigDecimal.valueOf(100_000L + 37_313L * i, 2);
            sum = ours ? sum.add(amount) : sum;
            grants.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"360G-x-")
                    .append(mark)
                    .append('-')
                    .append(i)
                    .append("\",\"title\":\"Grant ")
                    .append(i)
                    .append("\",\"description\":\"Youth work\",\"currency\":\"GBP\",\"amountAwarded\":")
                    .append(amount)
                    .append(
                            ",\"awardDate\":\"2026-03-01\",\"recipientOrganization\":[{\"id\":\"GB-CHC-1\",\"name\":\"A Charity ")
                    .append(mark)
                    .append("\"}],\"fundingOrganization\":[{\"id\":\"GB-LAE-NWP\",\"name\":\"")
                    .append(ours ? "Newport City Council" : "A Trust")
                    .append(
                            "\"}],\"plannedDates\":[{\"startDate\":\"2026-04-01\",\"endDate\":\"2029-03-31\",\"duration\":36}],")
                    .append(
                            "\"grantProgramme\":[{\"title\":\"Young people\"}],\"dataSource\":\"https://example.org\"}");
        }
        Path file = Files.writeString(folder.resolve("grants.json"), grants.append("]}"));
        contracts(
                file,
                Arrays.asList(
                        "CONTRACT_REFERENCE",
                        "TITLE_EN",
                        "BUYER",
                        "PROVIDER",
                        "VALUE",
                        "FIRST_DAY",
                        "LAST_DAY",
                        "",
                        ""),
                "10 " + sum);
    }

    /** Brings contracts as a person does; the package says of none which service it is. */
    private void contracts(Path file, List<String> columns, String expected) throws Exception {
        upload("CONTRACTS", file);
        List<String> matched = matched();
        assertEquals(columns, matched);
        WebElement service = browser.find(By.id("match:otherwise"));
        choose(service, service.findElements(By.tagName("option")).get(1).getDomProperty("value"));
        browser.press(By.id("match:check"));
        browser.press(By.id("bring:go"));
        String batch = browser.driver.getCurrentUrl().replaceFirst("^.*import=", "");
        String mine = " from contract c where c.import_id = '" + batch + "'";
        assertEquals(
                expected,
                one(
                        "select concat(count(*), ' ', (select sum(y.amount) from contract_year y join contract c on c.id = y.contract_id where c.import_id = '"
                                + batch + "'))" + mine));
        browser.press(By.id("back:undo"));
        assertEquals("0", one("select count(*)" + mine));
        assertEquals(List.of(0, 1), List.of(columnsEdited, choices), "columns edited, and choices of a service");
    }

    private void upload(String kind, Path file) {
        browser.go("/money-import/" + ids.get("{council}") + "?lang=en");
        browser.find(By.cssSelector("#upload\\:kind option[value=" + kind + "]"))
                .click();
        browser.find(By.id("upload:file")).sendKeys(file.toString());
        browser.press(By.id("upload:go"));
        assertTrue(browser.driver.getCurrentUrl().contains("/money-columns/"), browser.driver.getCurrentUrl());
        assertTrue(browser.all(By.id("remembered")).isEmpty(), "nothing is remembered of such a file");
        assertTrue(browser.all(By.id("questions")).isEmpty(), "nothing is asked");
    }

    /** What the page shows each column to be. */
    private List<String> matched() {
        return browser.all(By.cssSelector("#match ul.columns select")).stream()
                .map(select -> select.getDomProperty("value"))
                .toList();
    }

    /** Every field that a person changes is counted, by what it is. */
    private void choose(WebElement field, String value) {
        boolean column = !field.findElements(By.xpath("ancestor::ul[contains(@class,'columns')]"))
                .isEmpty();
        columnsEdited += column ? 1 : 0;
        choices += column ? 0 : 1;
        field.findElement(By.cssSelector("option[value='" + value + "']")).click();
    }

    private static String one(String sql) throws Exception {
        try (Connection connection = TestEnvironment.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next(), sql);
            return rows.getString(1);
        }
    }

    private static void run(String sql) throws Exception {
        try (Connection connection = TestEnvironment.connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
