package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cymru.cydweithio.platform.RuleViolation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A package of open data is held in memory whole, so that it may be no more than one. */
class OpenDataPackageTest {

    private static final String GRANT =
            "{\"id\":\"1\",\"title\":\"[{,\\\"\\\\\",\"currency\":\"GBP\",\"amountAwarded\":10}";

    @Test
    void a_package_of_many_grants_is_read() {
        assertEquals(
                20_001,
                read(grants(GRANT + ("," + GRANT).repeat(19_999))).rows().size());
    }

    @Test
    void what_stands_in_texts_is_neither_a_value_nor_within_another() {
        String odd = "{\"id\":\"1\",\"title\":\"" + "[{,".repeat(400_000) + "\\\"" + "[".repeat(1_000) + "\"}";
        assertEquals(2, read(grants(odd)).rows().size());
    }

    @Test
    void a_package_with_more_values_or_further_within_others_than_any_is_refused_before_it_is_held() {
        for (String harm : new String[] {
            "1,".repeat(1_000_001) + "1",
            "{},".repeat(600_000) + "{}",
            "[".repeat(200) + "]".repeat(200),
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "[".repeat(100_000)
        }) {
            assertEquals(
                    SheetRule.FILE_PACKAGE,
                    assertThrows(RuleViolation.class, () -> read(grants(harm))).rule());
        }
    }

    @Test
    void a_number_that_no_parser_takes_is_a_fault_of_the_package() {
        assertEquals(
                SheetRule.FILE_PACKAGE,
                assertThrows(RuleViolation.class, () -> read(grants(GRANT.replace("10}", "1".repeat(100_000) + "}"))))
                        .rule());
    }

    private static String grants(String inside) {
        return "{\"grants\":[" + inside + "]}";
    }

    private static Spreadsheet read(String text) {
        return OpenDataPackage.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
