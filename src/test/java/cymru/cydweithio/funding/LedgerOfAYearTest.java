package cymru.cydweithio.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.contract.Commissioner;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.sheet.RowFilter;
import cymru.cydweithio.sheet.RowOwners;
import cymru.cydweithio.sheet.Sheets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A year of a council's ledger in the published layout, made by a generator that adds up by itself what the product is
 * to bring of it.
 */
class LedgerOfAYearTest {

    private static final PaymentSheet PAYMENTS = new PaymentSheet(null, null, null);
    private static final String HEAD =
            "Body Name,Transaction No,Supplier ID,Supplier Name,Payment Date,Account Code,Cost Centre,Amount\r\n";
    private static final String SUPPLIER = "Llwybrau Diogel, Cyf.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** What of the generated ledger is the supplier's: transactions, lines and their sum. */
    private static final class Expected {
        private int transactions;
        private int lines;
        private BigDecimal sum = BigDecimal.ZERO;
    }

    private static byte[] ledger(int lines, int seed, Expected expected) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder(lines * 110).append(HEAD);
        int transaction = 57_000_000;
        for (int line = 0; line < lines; transaction++) {
            boolean ours = random.nextInt(200) == 0;
            LocalDate day = LocalDate.of(2025, 4, 1).plusDays(random.nextInt(300));
            int parts = 1 + random.nextInt(10) / 8;
            for (int part = 0; part < parts; part++, line++) {
                // credit notes are below zero and give no reason
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(900_000), 2);
                BigDecimal signed = random.nextInt(25) == 0 ? amount.negate() : amount;
                csv.append("A Council,").append(transaction).append(',').append(10_000 + random.nextInt(4_000));
                csv.append(ours ? ",\"" + SUPPLIER + "\"," : ",\"Somebody " + random.nextInt(4_000) + "\nand Sons\",");
                csv.append(DAY.format(day))
                        .append(",2280,\"Centre \"\"")
                        .append(part)
                        .append("\"\"\",");
                csv.append(signed).append("\r\n");
                if (ours) {
                    expected.lines++;
                    expected.sum = expected.sum.add(signed);
                }
            }
            expected.transactions += ours ? 1 : 0;
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void brought(int lines, RowFilter filter, RowOwners owners) {
        Expected expected = new Expected();
        byte[] ledger = ledger(lines, lines, expected);
        PaymentRows rows = Sheets.brought(
                new PaymentRows(
                        new FundingLookup(Commissioner.known(), Map.of(), List.of()),
                        new OrganisationId(Commissioner.LEAD),
                        LocalDate.of(2026, 11, 30),
                        null,
                        owners),
                PAYMENTS,
                ledger,
                filter,
                owners);
        assertEquals(List.of(), Sheets.said(rows));
        assertTrue(expected.lines > lines / 400, "there are such lines");
        assertEquals(expected.lines, rows.rows().size());
        assertEquals(expected.transactions, rows.things(), "one payment a transaction");
        assertEquals(new Money(expected.sum), rows.total());
    }

    @Test
    void of_a_ledger_the_lines_of_the_chosen_supplier_are_brought_to_the_penny() {
        brought(20_000, RowFilter.NONE, new RowOwners(null, Map.of(SUPPLIER, Commissioner.CONTRACT)));
    }

    @Test
    void a_filter_on_a_column_keeps_the_same_lines() {
        brought(20_000, new RowFilter(3, "nobody; llwybrau DIOGEL"), new RowOwners(Commissioner.CONTRACT, Map.of()));
    }

    @Test
    @Tag("nightly")
    void of_a_quarter_of_a_million_lines_those_of_the_supplier_are_brought_to_the_penny() {
        brought(250_000, RowFilter.NONE, new RowOwners(null, Map.of(SUPPLIER, Commissioner.CONTRACT)));
    }
}
