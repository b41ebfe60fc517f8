package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.OneLine;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.primefaces.component.password.Password;

/**
 * What is typed into a field of one line comes in as one line, see {@link OneLine}. Text over several lines, passwords
 * and what is chosen stay as they are.
 */
@FacesConverter(forClass = String.class)
public class TypedTextConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String value) {
        return isOneLine(component.getClass()) ? OneLine.orNull(value) : value;
    }

    /** Whether a field is of one line; that for passwords is a kind of it. */
    static boolean isOneLine(Class<? extends UIComponent> field) {
        return HtmlInputText.class.isAssignableFrom(field) && !Password.class.isAssignableFrom(field);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : value;
    }
}
