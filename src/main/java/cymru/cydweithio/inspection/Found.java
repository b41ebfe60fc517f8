package cymru.cydweithio.inspection;

import java.util.Locale;

/** What was found in a file that no paper may hold. Each has its words, in either language, where the rule is told. */
public enum Found {
    ACTION,
    ADDRESS,
    ANNOTATION,
    ATTACHMENT,
    COMMAND,
    DATA_ELSEWHERE,
    ENCODING,
    ENTRY,
    FILM,
    FORM_DATA,
    HIDING,
    LAUNCH,
    LAYERS,
    LIST,
    MODEL,
    OTHER_FILE,
    PORTFOLIO,
    POSTSCRIPT,
    REDACTION,
    SCRIPT,
    SIGNATURES,
    SOUND,
    STARTING,
    THREAD,
    TRANSITION,
    XFA;

    /** The name by which its words are chosen. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
