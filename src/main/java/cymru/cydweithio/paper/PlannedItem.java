package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.platform.Language;
import java.util.List;
import java.util.UUID;

/**
 * An agenda item in a pack, with its papers in their order.
 *
 * @param number on the agenda
 * @param purpose a constant of the meeting's purposes, whose word is shown
 * @param presenter or null
 * @param minutes how long it is meant to take, or null
 * @param classification who may see it, where that is not every reader; otherwise null
 * @param withheld whether the readers of the copy may know of the item and not have its papers
 * @param note what is said beside its title, such as its former number; or null
 */
record PlannedItem(
        UUID id,
        int number,
        String title,
        Language titleLanguage,
        String purpose,
        String presenter,
        Integer minutes,
        Classification classification,
        boolean withheld,
        String note,
        List<PlannedPaper> papers) {

    boolean closed() {
        return classification != null;
    }
}
