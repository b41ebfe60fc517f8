package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Language;
import java.util.UUID;

/**
 * A person on the board who is notified of what is issued.
 *
 * @param email or null: then the person is not notified
 * @param account whether the person can sign in and read meetings
 * @param withheld what is withheld from the person
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
