package cymru.cydweithio.inspection;

/** Why a file is refused. */
public enum Fault {
    /** It takes more memory or time than any paper needs, or claims to. */
    BOMB,
    ENCRYPTED,
    /** It holds what is not on the list: see {@link Found}. */
    NOT_ALLOWED,
    TOO_MANY_PAGES,
    /** PDFBox cannot read it. */
    TRUNCATED
}
