package cymru.cydweithio.opendata;

import cymru.cydweithio.platform.PlainText;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

/** What a file says of one thing, field by field. What is wrong becomes a fault at its place and reads as null. */
abstract class Fields {

    private static final int LONGEST_WORD = 40;

    private boolean sound = true;

    /** The text of a field as it stands; null where there is none. */
    abstract String raw(String name);

    /** Whether the field, which is there, is a text. */
    abstract boolean isText(String name);

    /** Whether the field, which is there, can be a number as far as the file's own types go. */
    abstract boolean isNumber(String name);

    abstract void note(String name, Rule rule, Object... args);

    /** Whether nothing was wrong so far. */
    final boolean sound() {
        return sound;
    }

    /** Something that belongs to it was wrong, and is noted at its own place. */
    final void spoilt() {
        sound = false;
    }

    final <T> T refuse(String name, Rule rule, Object... args) {
        sound = false;
        note(name, rule, args);
        return null;
    }

    /** A text, or null where there is none. */
    final String optional(String name, int longest) {
        String raw = raw(name);
        if (raw == null) {
            return null;
        }
        if (!isText(name)) {
            return refuse(name, OpenDataRule.FAULT_TEXT);
        }
        String text = PlainText.of(raw).strip();
        return text.isEmpty() ? null : text.length() > longest ? refuse(name, PlatformRule.TEXT_LONG, longest) : text;
    }

    final String required(String name, int longest) {
        String raw = raw(name);
        return raw == null || isText(name) && raw.isBlank()
                ? refuse(name, OpenDataRule.FAULT_MISSING)
                : optional(name, longest);
    }

    /** A text that is read in its own way; what that refuses is a fault. */
    final <T> T value(String name, int longest, Function<String, T> parser) {
        String text = optional(name, longest);
        return text == null ? null : parsed(name, text, parser);
    }

    private <T> T parsed(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (RuleViolation e) {
            return refuse(name, e.rule(), e.args());
        }
    }

    /** One of the words that may stand here, in any case; null where there is none. */
    final <E extends Enum<E>> E word(String name, Class<E> type) {
        return value(name, LONGEST_WORD, text -> constant(type, text));
    }

    final <E extends Enum<E>> E requiredWord(String name, Class<E> type) {
        String text = required(name, LONGEST_WORD);
        return text == null ? null : parsed(name, text, word -> constant(type, word));
    }

    /** A whole number greater than zero. */
    final BigDecimal count(String name) {
        BigDecimal number = positive(name, "-?\\d{1,9}(\\.0+)?", OpenDataRule.FAULT_WHOLE);
        return number == null ? null : number.setScale(0);
    }

    /** A number of square kilometres. */
    final BigDecimal extent(String name) {
        return positive(name, "-?\\d{1,6}(\\.\\d+)?", OpenDataRule.FAULT_NUMBER);
    }

    private BigDecimal positive(String name, String form, Rule wrong) {
        String raw = raw(name);
        if (raw == null) {
            return refuse(name, OpenDataRule.FAULT_MISSING);
        }
        // what is longer, or has an exponent, is not even turned into a number: that could take for ever
        if (!isNumber(name) || raw.length() > 30 || !raw.matches(form)) {
            return refuse(name, wrong);
        }
        BigDecimal number = new BigDecimal(raw);
        return number.signum() > 0 ? number : refuse(name, OpenDataRule.FAULT_POSITIVE);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        String name = text.toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new RuleViolation(OpenDataRule.FAULT_WORD, text);
    }
}
