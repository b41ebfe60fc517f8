package cymru.cydweithio.platform;

import java.util.Objects;

/**
 * A text of reference data in both languages.
 *
 * @param en the English text, never blank
 * @param cy the Welsh text, or null where there is none: it is then shown in English and marked as English, never
 *     passed off as Welsh
 * @param cyStatus where the Welsh comes from
 */
public record Bilingual(String en, String cy, WelshStatus cyStatus) {

    /** Where a Welsh text comes from. */
    public enum WelshStatus {
        /** The body's own or an Act's own Welsh name. */
        OFFICIAL,
        /** Written by this project using the standard terms; to be checked by a translator before publication. */
        CONSTRUCTED,
        /** There is none. */
        NONE
    }

    public Bilingual {
        if (en == null || en.isBlank()) {
            throw new RuleViolation(PlatformRule.TEXT_REQUIRED);
        }
        if (cy != null && cy.isBlank()) {
            cy = null;
        }
        if (cy == null) {
            cyStatus = WelshStatus.NONE;
        } else {
            cyStatus = Objects.requireNonNullElse(cyStatus, WelshStatus.OFFICIAL);
        }
    }

    /** For projections in JPQL and SQL. */
    public Bilingual(String en, String cy) {
        this(en, cy, null);
    }

    /** The text to show to a reader of the language; {@link #languageShown} says which language it is in. */
    public String in(Language language) {
        return language == Language.CY && cy != null ? cy : en;
    }

    /** The language of what {@link #in} answers. */
    public Language languageShown(Language wanted) {
        return wanted == Language.CY && cy != null ? Language.CY : Language.EN;
    }

    /** Whether a reader of Welsh must be told that the Welsh was constructed by this project. */
    public boolean constructed() {
        return cyStatus == WelshStatus.CONSTRUCTED;
    }
}
