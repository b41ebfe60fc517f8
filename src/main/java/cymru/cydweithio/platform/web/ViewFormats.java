package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/** Called by views to format dates, numbers, counted texts and bilingual names in the page's language. */
@Named("fmt")
@RequestScoped
public class ViewFormats {

    private Messages messages;
    private RequestLanguage language;

    protected ViewFormats() {}

    @Inject
    ViewFormats(Messages messages, RequestLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    public String date(LocalDate date) {
        return Formats.date(language.get(), date);
    }

    public String partialDate(PartialDate date) {
        return Formats.date(language.get(), date);
    }

    public String time(LocalTime time) {
        return Formats.time(language.get(), time);
    }

    public String dateTime(Instant instant) {
        return Formats.dateTime(language.get(), instant);
    }

    public String number(long number) {
        return Formats.number(language.get(), number);
    }

    /** A measure with at most two places after the point. */
    public String measure(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.get().locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    public String money(Money money) {
        return Formats.money(language.get(), money);
    }

    /** A share in per cent; empty where there is none. */
    public String percent(BigDecimal percent) {
        return percent == null ? "" : measure(percent) + "%";
    }

    public String text(String key) {
        return messages.text(language.get(), key);
    }

    public String text(String key, Object first) {
        return messages.text(language.get(), key, first);
    }

    public String text(String key, Object first, Object second) {
        return messages.text(language.get(), key, first, second);
    }

    public String text(String key, Object first, Object second, Object third) {
        return messages.text(language.get(), key, first, second, third);
    }

    /** A rule's or fault's message with its arguments. */
    public String reason(String key, Object[] args) {
        return messages.text(language.get(), key, args);
    }

    /** The text of a constant: {@code word('place.status', CURRENT)} reads {@code status.current} of the bundle. */
    public String word(String prefix, Object constant) {
        return constant == null
                ? ""
                : messages.text(
                        language.get(),
                        prefix + "."
                                + constant.toString().toLowerCase(Locale.ROOT).replace(' ', '_'));
    }

    public String name(Bilingual name) {
        return name == null ? "" : name.in(language.get());
    }

    /**
     * The language of the text that {@link #name} returns, where it is not the page's own: for the {@code lang}
     * attribute.
     */
    public String lang(Bilingual name) {
        return name == null || name.languageShown(language.get()) == language.get()
                ? null
                : name.languageShown(language.get()).code();
    }

    public String said(Wording wording) {
        return wording == null ? "" : wording.in(language.get());
    }

    /** The language of {@link #said}, where it is not the page's own: for the {@code lang} attribute. */
    public String saidLang(Wording wording) {
        return wording == null || wording.languageShown(language.get()) == language.get()
                ? null
                : wording.languageShown(language.get()).code();
    }

    /** Whether a reader must be told that this Welsh was constructed by the project. */
    public boolean constructed(Bilingual name) {
        return name != null
                && name.constructed()
                && name.languageShown(language.get()) == cymru.cydweithio.platform.Language.CY;
    }
}
