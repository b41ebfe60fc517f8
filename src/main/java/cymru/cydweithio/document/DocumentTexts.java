package cymru.cydweithio.document;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Wording;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words of a document in its language: texts of the bundle of the capability whose document it is, those of others,
 * names with the language that they are in, dates and figures.
 */
public final class DocumentTexts {

    private final Messages messages;
    private final Language language;
    private final String capability;

    public DocumentTexts(Messages messages, Language language, String capability) {
        this.messages = messages;
        this.language = language;
        this.capability = capability;
    }

    public Messages messages() {
        return messages;
    }

    public Language language() {
        return language;
    }

    /** A text of the capability. */
    public String text(String key, Object... args) {
        return messages.text(language, capability + "." + key, args);
    }

    /** A text of any capability, by its whole key. */
    public String words(String key, Object... args) {
        return messages.text(language, key, args);
    }

    /** The word for a constant: {@code platform.confidence} and HIGH is {@code platform.confidence.high}. */
    public String word(String prefix, Enum<?> constant) {
        return messages.text(language, prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    public String name(Bilingual name) {
        return name.in(language);
    }

    public Span span(Bilingual text) {
        return span(text.in(language), text.languageShown(language));
    }

    public Span span(Wording text) {
        return span(text.in(language), text.languageShown(language));
    }

    /** Words that are in a language of their own. */
    public Span span(String text, Language in) {
        return new Span(text, in == language ? null : in, null, false);
    }

    public Cell cell(Bilingual text) {
        return Cell.of(span(text));
    }

    /** A whole number, or one with a place after the point where it is a double. */
    public Cell figure(Number value) {
        return Cell.figure(
                value instanceof Double number ? decimal(number) : Formats.number(language, value.longValue()), value);
    }

    public String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** Columns of words, headed by texts of the capability. */
    public List<Column> columns(String prefix, String... names) {
        return Stream.of(names).map(name -> Column.words(text(prefix + name))).toList();
    }
}
