package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of a register, and names that only look like them. */
class NameLookupTest {

    private final NameLookup<Integer> register = new NameLookup<>();

    @BeforeEach
    void a_register_with_two_boards_that_look_alike() {
        register.put("Two Spaces Board", 1);
        register.put("Two  Spaces Board", 2);
        register.put("Siân's Board", 3);
    }

    @Test
    void a_name_is_found_letter_for_letter_however_many_look_like_it() {
        assertEquals(1, register.find("Two Spaces Board").only());
        assertEquals(2, register.find("Two  Spaces Board").only());
        assertTrue(register.find("Two  Spaces Board").exact());
    }

    @Test
    void letters_that_were_taken_apart_are_the_same_letters() {
        assertTrue(register.find("Sia\u0302n's Board").exact());
        assertEquals(3, register.find(" Sia\u0302n's Board ").only());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sian's Board",
                "SIÂN'S BOARD",
                "Siân\u2019s Board",
                "Siân's  Board",
                "Siân's B\u043Eard",
                "Siâns Board"
            })
    void a_name_that_only_looks_like_one_is_found_and_says_so(String name) {
        assertEquals(3, register.find(name).only());
        assertFalse(register.find(name).exact());
    }

    @Test
    void what_looks_like_several_is_none_of_them() {
        assertNull(register.find("two spaces board").only());
        assertEquals(
                List.of(1, 2),
                register.find("two spaces board").things().stream().sorted().toList());
        assertTrue(register.find("Three Spaces Board").isEmpty());
        assertTrue(register.find("  ").isEmpty());
    }

    @Test
    void a_word_that_somebody_chose_means_one_thing_only() {
        register.putOnly("TSB", 2);
        register.put("TSB", 2);
        assertEquals(2, register.find("TSB").only());
        assertEquals(2, register.find("tsb").only());
    }
}
