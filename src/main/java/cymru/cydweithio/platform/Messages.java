package cymru.cydweithio.platform;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts by key, in either language.
 *
 * <p>A key names its bundle first: {@code place.area.title} is {@code area.title} in {@code i18n/place_en.properties}.
 * Patterns are those of ICU, because Welsh has six plural forms (CLDR: zero, one, two, few, many, other).
 */
@ApplicationScoped
public class Messages {

    /**
     * Returns the text of a key.
     *
     * @param args numbers, texts, amounts of money, instants and dates for the placeholders of the pattern
     * @throws MissingResourceException where the key is unknown, which a test rules out for keys in views and rules
     */
    public String text(Language language, String key, Object... args) {
        int dot = key.indexOf('.');
        ResourceBundle bundle = bundle(key.substring(0, dot), language);
        return format(language, bundle.getString(key.substring(dot + 1)), args);
    }

    public static ResourceBundle bundle(String capability, Language language) {
        return ResourceBundle.getBundle(
                "i18n." + capability,
                language.locale(),
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Formats a pattern; without arguments it is plain text and stays as it is. */
    public static String format(Language language, String pattern, Object... args) {
        if (args.length == 0) {
            return pattern;
        }
        Object[] values = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = args[i] instanceof Instant instant
                    ? Formats.dateTime(language, instant)
                    : args[i] instanceof LocalDate date
                            ? Formats.date(language, date)
                            : args[i] instanceof Date date
                                    ? Formats.dateTime(language, date.toInstant())
                                    : args[i] instanceof Money money
                                            ? Formats.money(language, money)
                                            : args[i] instanceof Wording wording
                                                    ? wording.in(language)
                                                    : args[i] instanceof FinancialYear year
                                                            ? year.toString()
                                                            : args[i] instanceof Bilingual name
                                                                    ? name.in(language)
                                                                    : args[i];
        }
        return new MessageFormat(pattern, language.locale()).format(values);
    }
}
