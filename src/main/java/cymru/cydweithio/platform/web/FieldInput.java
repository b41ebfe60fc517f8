package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import java.util.function.Function;

/** The text typed into a field, on its way to becoming a value. */
final class FieldInput {

    private FieldInput() {}

    /** A value with the text that it was read from. */
    private record Submitted(Object value, String text) {}

    /**
     * Reads as {@link #read(String, Function)} does, and remembers the text for the rest of the request: where a form
     * comes back because another field is wrong, it still shows what was typed.
     */
    static <T> T read(FacesContext context, UIComponent component, String text, Function<String, T> reader) {
        T value = read(text, reader);
        if (value != null) {
            context.getAttributes().put(key(context, component), new Submitted(value, text));
        }
        return value;
    }

    /** The text that this value was read from in this request, for the field it was typed into; otherwise null. */
    static String text(FacesContext context, UIComponent component, Object value) {
        return context.getAttributes().get(key(context, component)) instanceof Submitted typed
                        && typed.value.equals(value)
                ? typed.text
                : null;
    }

    /** A field in a row of a table is one of its own. */
    private static String key(FacesContext context, UIComponent component) {
        return FieldInput.class.getName() + " " + component.getClientId(context);
    }

    /** Null for an empty text; what the reader refuses is reported beside the field, with the reader's message. */
    private static <T> T read(String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (RuleViolation e) {
            String message = CDI.current()
                    .select(Messages.class)
                    .get()
                    .text(CDI.current().select(RequestLanguage.class).get().get(), e.key(), e.args());
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
        }
    }
}
