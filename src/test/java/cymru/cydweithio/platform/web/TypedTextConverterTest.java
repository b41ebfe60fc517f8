package cymru.cydweithio.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.html.HtmlSelectOneMenu;
import org.junit.jupiter.api.Test;
import org.primefaces.component.inputtext.InputText;
import org.primefaces.component.password.Password;

class TypedTextConverterTest {

    @Test
    void a_field_of_one_line_gives_one_line_and_all_others_what_was_typed() {
        assertTrue(TypedTextConverter.isOneLine(HtmlInputText.class));
        assertTrue(TypedTextConverter.isOneLine(InputText.class));
        assertFalse(TypedTextConverter.isOneLine(Password.class), "a password is what it is");
        assertFalse(TypedTextConverter.isOneLine(HtmlInputTextarea.class));
        assertFalse(TypedTextConverter.isOneLine(HtmlSelectOneMenu.class));
    }

    @Test
    void nothing_is_shown_where_there_is_nothing() {
        assertEquals("", new TypedTextConverter().getAsString(null, null, null));
    }
}
