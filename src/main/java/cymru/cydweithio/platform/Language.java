package cymru.cydweithio.platform;

import java.util.Locale;
import java.util.Optional;

/** The two official languages of Wales, which are equal here (Welsh Language (Wales) Measure 2011, s.1). */
public enum Language {
    EN("en", "en-GB"),
    CY("cy", "cy-GB");

    private final String code;
    private final Locale locale;

    Language(String code, String tag) {
        this.code = code;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The BCP 47 language code, as in {@code lang="cy"}. */
    public String code() {
        return code;
    }

    /** For dates and numbers: British conventions in both languages. */
    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == EN ? CY : EN;
    }

    /** The language of a code such as {@code cy} or {@code cy-GB}; empty for any other language. */
    public static Optional<Language> ofCode(String code) {
        if (code == null || code.length() < 2) {
            return Optional.empty();
        }
        return switch (code.substring(0, 2).toLowerCase(Locale.ROOT)) {
            case "en" -> Optional.of(EN);
            case "cy" -> Optional.of(CY);
            default -> Optional.empty();
        };
    }
}
