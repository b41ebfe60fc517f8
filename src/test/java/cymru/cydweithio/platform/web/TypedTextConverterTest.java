package cymru.cydweithio.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.html.HtmlSelectOneMenu;
import org.junit.jupiter.api.Test;
import org.primefaces.component.password.Password;

class TypedTextConverterTest {

    private static final String TYPED = " two\u00A0 words\n";

    private final TypedTextConverter converter = new TypedTextConverter();

    @Test
    void a_field_of_one_line_gives_one_line_and_all_others_what_was_typed() {
        assertEquals("two words", converter.getAsObject(null, new HtmlInputText(), TYPED));
        assertNull(converter.getAsObject(null, new HtmlInputText(), " \u200B"));
        assertEquals(TYPED, converter.getAsObject(null, new Password(), TYPED), "a password is what it is");
        assertEquals(TYPED, converter.getAsObject(null, new HtmlInputTextarea(), TYPED));
        assertEquals(TYPED, converter.getAsObject(null, new HtmlSelectOneMenu(), TYPED));
        assertEquals(TYPED, converter.getAsString(null, new HtmlInputText(), TYPED));
        assertEquals("", converter.getAsString(null, new HtmlInputText(), null));
    }
}
