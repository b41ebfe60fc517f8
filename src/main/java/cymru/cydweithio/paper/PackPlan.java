package cymru.cydweithio.paper;

import cymru.cydweithio.pack.PageSpan;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What one copy of an edition is to hold.
 *
 * @param language of its cover and agenda
 * @param place or null
 * @param supplement 0 for the pack, otherwise the number of the supplement
 * @param made when the edition was issued, or this copy of it made
 * @param agenda the numbers kept for cover and agenda
 * @param restrictedAgenda the numbers kept for the agenda of restricted items, or null
 * @param notices what is said on the cover, such as that the meeting was moved
 * @param items the agenda in its order, items without papers among them; of a supplement those of which it holds
 *     something
 * @param newAgenda the titles of the whole agenda, where it changed since the last edition; otherwise empty
 */
record PackPlan(
        Language language,
        Bilingual board,
        Bilingual partnership,
        LocalDate heldOn,
        LocalTime startsAt,
        String place,
        int supplement,
        Instant made,
        PageSpan agenda,
        PageSpan restrictedAgenda,
        List<String> notices,
        List<PlannedItem> items,
        List<PlannedItem> newAgenda) {

    boolean isSupplement() {
        return supplement > 0;
    }

    /** Whether it names an item that is not for every reader, be it without papers. */
    boolean restricted() {
        return items.stream().anyMatch(PlannedItem::closed)
                || newAgenda.stream().anyMatch(PlannedItem::closed);
    }

    /** Its items that are open to all, or those that are not. */
    List<PlannedItem> items(boolean closed) {
        return items.stream().filter(item -> item.closed() == closed).toList();
    }

    List<PlannedItem> newAgenda(boolean closed) {
        return newAgenda.stream().filter(item -> item.closed() == closed).toList();
    }
}
