package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that a person takes for one another, and names that are merely similar. */
class LookAlikeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two Spaces Board|Two  Spaces Board",
                "Newport City Council|NEWPORT CITY COUNCIL",
                "Tŷ Newydd|Ty Newydd",
                "Siân O'Neill|Sian O’Neill",
                "Siân O'Neill|Siân ONeill",
                "Health & Social Care|Health and Social Care",
                "Newport|Newp\u043Ert",
                "Heddlu|\u041Deddlu",
                "Gwent Police|Gwent-Police",
                "Iolo|iolo"
            })
    void names_that_look_the_same_share_a_key(String one, String other) {
        assertEquals(true, alike(one, other));
        assertEquals(true, alike(other, one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Newport|Newbridge",
                "Board A|Board B",
                "Ward 1|Ward 2",
                "Siân Jones|Siôn Jones Davies",
                "Gwent|Gwen"
            })
    void other_names_do_not(String one, String other) {
        assertEquals(false, alike(one, other));
    }

    private static boolean alike(String one, String other) {
        return !Collections.disjoint(LookAlike.keys(one), LookAlike.keys(other));
    }
}
