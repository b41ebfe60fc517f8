package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Messages;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;

/** Reads and writes the ids of choices in a list; Faces 4.0 has no converter of its own for them. */
@FacesConverter(forClass = UUID.class)
public class UuidConverter implements Converter<UUID> {

    @Override
    public UUID getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Ids.parse(text).orElseThrow(() -> {
            String message = CDI.current()
                    .select(Messages.class)
                    .get()
                    .text(CDI.current().select(RequestLanguage.class).get().get(), "platform.choice.unknown");
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
        });
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, UUID id) {
        return id == null ? "" : id.toString();
    }
}
