package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** Reads an amount as people type it: £45,000, 45 000.50. Writes it without a sign, so that it can be typed over. */
@FacesConverter(forClass = Money.class)
public class MoneyConverter implements Converter<Money> {

    private static final int LONGEST = 30;

    @Override
    public Money getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip().replaceAll("[£,\\s\\u00a0]", "");
        if (!plain.matches("-?\\d+(\\.\\d+)?") || plain.length() > LONGEST) {
            throw refused("platform.money.unreadable");
        }
        try {
            return new Money(new BigDecimal(plain));
        } catch (RuleViolation e) {
            throw refused(e.key());
        }
    }

    private static ConverterException refused(String key) {
        String message = CDI.current()
                .select(Messages.class)
                .get()
                .text(CDI.current().select(RequestLanguage.class).get().get(), key);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Money money) {
        return money == null
                ? ""
                : money.amount().stripTrailingZeros().scale() <= 0
                        ? money.amount().toBigInteger().toString()
                        : money.toString();
    }
}
