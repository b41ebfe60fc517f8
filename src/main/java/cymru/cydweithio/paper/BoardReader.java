package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Language;
import java.util.UUID;

/**
 * Somebody of the board, who is told of what is issued.
 *
 * @param email or null: then nobody is told
 * @param account whether the person can sign in and read meetings
 * @param withheld what the person may not have of the meeting
 */
record BoardReader(UUID personId, String name, String email, Language language, Access account, Withheld withheld) {

    /** Whether somebody can sign in and read. */
    enum Access {
        READS,
        NO_ACCOUNT,
        /** There is an account, and its owner has not set a password yet, was blocked, or has no role here. */
        NOT_READY
    }
}
