package cymru.cydweithio.platform;

/**
 * A text that people wrote, in one of the languages or in both: a title, a minute, a decision. Unlike {@link Bilingual}
 * it need not have English.
 *
 * @param en or null, but not both
 * @param cy or null
 */
public record Wording(String en, String cy) {

    public Wording {
        en = en == null || en.isBlank() ? null : en.strip();
        cy = cy == null || cy.isBlank() ? null : cy.strip();
        if (en == null && cy == null) {
            throw new RuleViolation(PlatformRule.TEXT_REQUIRED);
        }
    }

    /** Null where nothing was written in either language. */
    public static Wording ofNullable(String en, String cy) {
        boolean nothing = (en == null || en.isBlank()) && (cy == null || cy.isBlank());
        return nothing ? null : new Wording(en, cy);
    }

    /**
     * The text to show to a reader of the language: the other language's where there is none; {@link #languageShown}
     * says which it is.
     */
    public String in(Language language) {
        return languageShown(language) == Language.CY ? cy : en;
    }

    public Language languageShown(Language wanted) {
        return wanted == Language.CY && cy != null || en == null ? Language.CY : Language.EN;
    }
}
