package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.convert.ConverterException;
import java.util.function.Function;

/** What somebody typed into a field, on its way to a value. */
final class Typed {

    private Typed() {}

    /** Null of nothing; what the reader refuses is told beside the field, in the reader's words. */
    static <T> T read(String text, Function<String, T> reader) {
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
