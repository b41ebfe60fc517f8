package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people write where an amount or a number is asked for. That forms and files read alike is tried in the server.
 */
class AmountReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150|150.00",
                "150.5|150.50",
                "150.50|150.50",
                "0.01|0.01",
                "007|7.00",
                "1,234|1234.00",
                "12,345.60|12345.60",
                "1,234,567.89|1234567.89",
                "1 234.50|1234.50",
                "1\u00a0234\u202f567.50|1234567.50",
                "£45,000|45000.00",
                "£ 45,000|45000.00",
                "45,000 £|45000.00",
                "-250|-250.00",
                "- 250|-250.00",
                "\u2212250|-250.00",
                "\u2013250|-250.00",
                "-£250|-250.00",
                "£-250|-250.00",
                "250.00-|-250.00",
                "250.00 -|-250.00",
                "(250.00)|-250.00",
                "( £1,250.00 )|-1250.00",
                "£(1,250.00)|-1250.00",
                "250.0000|250.00",
                "9999999999999.99|9999999999999.99"
            })
    void an_amount_is_read_as_it_is_written(String text, BigDecimal pounds) {
        assertEquals(new Money(pounds), AmountReader.money(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "150,50",
                "1,5",
                "1,50",
                "12,34",
                "1,2345",
                "1,234,56",
                "12,34,567",
                "1234,567",
                "0,123",
                "01,234",
                ",150",
                "150,",
                "1 234,56",
                "1 2",
                "12 34",
                "1 234,567",
                "1,234 567",
                "1.234,56",
                "1.234.567",
                "1.500",
                "1.005",
                "150.",
                ".",
                "1..5",
                "--250",
                "-250-",
                "(-250)",
                "(250",
                "250)",
                "(250)-",
                "-",
                "£",
                "££5",
                "2£50",
                "£5£",
                "$5",
                "€5",
                "5k",
                "1e3",
                "1E999999999",
                "0x10",
                "twelve",
                "1'234",
                "\u0661\u0662",
                "NaN",
                "99999999999999999999999999999999999999999999999999"
            })
    void what_could_be_another_amount_or_none_is_refused(String text) {
        RuleViolation refused = assertThrows(RuleViolation.class, () -> AmountReader.money(text), text);
        assertEquals(PlatformRule.MONEY_UNREADABLE, refused.rule());
    }

    @Test
    void an_amount_that_no_column_can_keep_is_refused() {
        assertEquals(
                PlatformRule.MONEY_LARGE,
                assertThrows(RuleViolation.class, () -> AmountReader.money("10,000,000,000,000"))
                        .rule());
    }

    @Test
    void numbers_and_percentages_are_read_by_the_same_rule() {
        assertEquals(new BigDecimal("0.6"), AmountReader.number("0.6"));
        assertEquals(new BigDecimal("12.5"), AmountReader.percent("12.5 %"));
        assertEquals(new BigDecimal("1234.5"), AmountReader.number("1,234.5"));
        assertEquals(1250, AmountReader.whole("1,250"));
        for (String text : new String[] {"0,6", "1e9", "£5", "12,5", "5%0"}) {
            assertEquals(
                    PlatformRule.NUMBER_UNREADABLE,
                    assertThrows(RuleViolation.class, () -> AmountReader.number(text), text)
                            .rule());
            assertThrows(RuleViolation.class, () -> AmountReader.percent(text.replace("£5", "5%%")), text);
        }
        for (String text : new String[] {"1,5", "1.5", "-1", "", "12 %", "12345678901"}) {
            assertEquals(
                    PlatformRule.NUMBER_WHOLE,
                    assertThrows(RuleViolation.class, () -> AmountReader.whole(text), text)
                            .rule());
        }
    }
}
