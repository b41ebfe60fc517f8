package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.AmountReader;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/**
 * Reads a decimal number as {@link AmountReader} does. The converter of Faces would also accept {@code 1e999999999},
 * which has more digits than a server has memory.
 */
@FacesConverter(forClass = BigDecimal.class)
public class NumberConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String text) {
        return FieldInput.read(context, component, text, AmountReader::number);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal number) {
        if (number == null) {
            return "";
        }
        String typed = FieldInput.text(context, component, number);
        return typed == null ? number.toPlainString() : typed;
    }
}
