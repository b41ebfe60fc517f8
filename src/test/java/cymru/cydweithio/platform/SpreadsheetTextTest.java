package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                " =1+1",
                "\u00A0=1",
                "\u3000=1",
                "\u200B=1",
                "\uFEFF=1",
                "\u0000=1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM",
                " \u200B +1",
                "\u22121",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"https://evil.example\")"
            })
    void a_text_that_a_spreadsheet_could_take_for_a_formula_is_marked_as_text(String text) {
        assertEquals("'" + text, SpreadsheetText.cell(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Agree the protocol",
                "1 + 1 = 2",
                "A-2026-014",
                "\u0174yl = \u0177d",
                " two",
                "a@b.example",
                "'quoted"
            })
    void every_other_text_stays_as_it_is(String text) {
        assertEquals(text, SpreadsheetText.cell(text));
    }
}
