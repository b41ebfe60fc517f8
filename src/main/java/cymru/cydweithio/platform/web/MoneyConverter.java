package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.AmountReader;
import cymru.cydweithio.platform.Money;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * Reads an amount as {@link AmountReader} does. Writes it without the pound sign, so that it can be edited; text typed
 * in this request is shown as it was typed.
 */
@FacesConverter(forClass = Money.class)
public class MoneyConverter implements Converter<Money> {

    @Override
    public Money getAsObject(FacesContext context, UIComponent component, String text) {
        return FieldInput.read(context, component, text, AmountReader::money);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Money money) {
        if (money == null) {
            return "";
        }
        String typed = FieldInput.text(context, component, money);
        return typed != null
                ? typed
                : money.amount().stripTrailingZeros().scale() <= 0
                        ? money.amount().toBigInteger().toString()
                        : money.toString();
    }
}
