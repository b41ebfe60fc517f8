package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;

/**
 * A page in both languages that is made of nothing but its texts, for when no other can be made: because the request
 * cannot be read, or because the database does not answer, which every other page asks who is there.
 */
final class PlainPage {

    private PlainPage() {}

    /**
     * The whole page.
     *
     * @param words the key in this capability's bundles before which its title and text stand
     */
    static String of(String words) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"UTF-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>"
                + text(Language.EN, words, "title") + " / " + text(Language.CY, words, "title")
                + "</title></head><body><main>" + section(Language.EN, words) + section(Language.CY, words)
                + "</main></body></html>";
    }

    static String text(Language language, String words, String what) {
        return Messages.bundle("platform", language).getString(words + "." + what);
    }

    private static String section(Language language, String words) {
        return "<section lang=\"" + language.code() + "\"><h1>" + text(language, words, "title") + "</h1><p>"
                + text(language, words, "text") + "</p></section>";
    }
}
