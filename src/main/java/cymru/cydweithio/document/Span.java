package cymru.cydweithio.document;

import cymru.cydweithio.platform.Language;

/**
 * Some words of a line.
 *
 * @param language that they are in, where it is not the document's; otherwise null
 * @param address where they lead on a page, or null; paper leads nowhere
 */
public record Span(String text, Language language, String address, boolean emphasised) {

    public static Span of(String text) {
        return new Span(text, null, null, false);
    }

    public Span leadingTo(String address) {
        return new Span(text, language, address, emphasised);
    }

    public Span stressed() {
        return new Span(text, language, address, true);
    }

    /** The code of its language, or null. Public because templates and views ask. */
    public String lang() {
        return language == null ? null : language.code();
    }
}
