package cymru.cydweithio.action;

import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody says of an action, and when.
 *
 * @param by name of the account, as it is now
 * @param note what is said; empty where nothing is
 */
record ActionNote(Instant at, String by, String note) {
    static final int LONGEST = 1000;

    ActionNote {
        note = note == null ? "" : note.strip();
        if (note.length() > LONGEST) {
            throw new RuleViolation(ActionRule.NOTE_LONG, LONGEST);
        }
    }

    /** Where a change has to be explained. */
    ActionNote required() {
        if (note.isEmpty()) {
            throw new RuleViolation(ActionRule.NOTE_REQUIRED);
        }
        return this;
    }

    /** The day in Wales. */
    LocalDate day() {
        return LocalDate.ofInstant(at, Clocks.WALES);
    }
}
