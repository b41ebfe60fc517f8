package cymru.cydweithio.document;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/**
 * Words, dates and numbers in the language of the document: the {@code fmt} of templates, as {@code ViewFormats} is of
 * views. Public because templates call it.
 */
public class TemplateFormats {
    static final String SVG = "data:image/svg+xml;base64,";
    private static final String PAGE = "\uE000";
    private static final String PAGES = "\uE001";

    private final Messages messages;
    private final Language language;

    TemplateFormats(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public String text(String key, Object... args) {
        return messages.text(language, key, args);
    }

    /** The word for a constant: {@code word('meeting.purpose', 'DECISION')} is {@code meeting.purpose.decision}. */
    public String word(String prefix, Object constant) {
        return messages.text(language, prefix + "." + constant.toString().toLowerCase(Locale.ROOT));
    }

    public String date(LocalDate date) {
        return Formats.date(language, date);
    }

    public String dateTime(Instant instant) {
        return Formats.dateTime(language, instant);
    }

    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(time);
    }

    public String number(long number) {
        return Formats.number(language, number);
    }

    /** A text of reference data, in the language of the document where there is one. */
    public String in(Bilingual text) {
        return text.in(language);
    }

    /** The language code of the text that {@link #in} returns. */
    public String languageOf(Bilingual text) {
        return text.languageShown(language).code();
    }

    /** An SVG document as the source of an image. */
    public String picture(String svg) {
        return SVG + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** 'Page 3 of 7' as the content of a CSS margin box. */
    public String footer() {
        String quoted = '"' + messages.text(language, "document.page", PAGE, PAGES) + '"';
        return quoted.replace(PAGE, "\" counter(page) \"").replace(PAGES, "\" counter(pages) \"");
    }
}
