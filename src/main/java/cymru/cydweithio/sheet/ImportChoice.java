package cymru.cydweithio.sheet;

/** What a kind of spreadsheet can ask of the file as a whole. */
public enum ImportChoice {
    /** To what rows belong that do not say so: one of {@link SpreadsheetKind#owners}. */
    OWNER,
    LANGUAGE_OF_TEXTS,
    LANGUAGE_OF_PEOPLE,
    /** From when that holds which gives no start. */
    SINCE,
    /** Whether people who are not in the register are entered. */
    CREATE_PEOPLE,
    /** Whether green means done. */
    GREEN_IS_DONE
}
