package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a pack is to hold.
 *
 * @param language of its cover and agenda
 * @param place or null
 * @param edition 1 for the pack, more for a supplement
 * @param firstPage the number that its first page bears
 * @param items the agenda in its order, items without papers among them
 */
record PackPlan(
        Language language,
        Bilingual board,
        Bilingual partnership,
        LocalDate heldOn,
        LocalTime startsAt,
        String place,
        int edition,
        int firstPage,
        List<PlannedItem> items) {

    boolean supplement() {
        return edition > 1;
    }

    /** Whether it names an item that is not for every reader, be it without papers. */
    boolean restricted() {
        return items.stream().anyMatch(PlannedItem::closed);
    }
}
