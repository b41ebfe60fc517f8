package cymru.cydweithio.paper;

import cymru.cydweithio.pack.PageSeries;
import cymru.cydweithio.pack.PageSpan;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * An edition with everything its copies are made from, as it was issued, whatever has happened to the agenda since.
 *
 * @param items the agenda as it was
 * @param papers what the edition says of papers, in their order
 * @param earlier the places that its papers replace, by their ids
 * @param versions what is known of every version that is named
 * @param before the edition that readers had when this one was issued, or null
 * @param itemsBefore the agenda as that one had it
 */
record EditionRecord(
        Bilingual board,
        Bilingual partnership,
        PackEdition edition,
        List<PackEditionItem> items,
        List<PackEditionPaper> papers,
        Map<UUID, Earlier> earlier,
        Map<UUID, Version> versions,
        PackEdition before,
        List<PackEditionItem> itemsBefore) {

    private static final int MOST_PAGES = 99;

    /** A place in an earlier edition. */
    record Earlier(PackEditionPaper paper, PackEdition edition) {}

    /**
     * A version of a paper.
     *
     * @param gone whether its file had to be erased
     */
    record Version(UUID id, Language language, String sha256, int pages, boolean gone) {}

    /** Whether the order, titles or classification of items differ from what readers know. */
    boolean agendaChanged() {
        return before != null && differs(items, itemsBefore);
    }

    boolean moved() {
        return before != null
                && !(before.heldOn().equals(edition.heldOn())
                        && before.startsAt().equals(edition.startsAt())
                        && Objects.equals(before.place(), edition.place()));
    }

    /** The items of which a copy of the edition may tell something. */
    Set<UUID> told() {
        Set<UUID> told = new HashSet<>();
        papers.forEach(paper -> told.add(paper.itemId()));
        if (edition.supplement() == 0 || agendaChanged()) {
            items.forEach(item -> told.add(item.itemId()));
        }
        return told;
    }

    /** Whether some copy has an agenda of restricted items. */
    boolean tellsOfRestricted() {
        Set<UUID> told = told();
        return items.stream().anyMatch(item -> item.closed() && told.contains(item.itemId()));
    }

    /**
     * The numbers kept for the agenda of restricted items. An edition that was issued before they had a series of their
     * own keeps none: in a copy of it that is made later they are counted from 1.
     */
    PageSpan restrictedAgenda() {
        PageSpan kept = edition.restrictedAgenda();
        return kept == null && tellsOfRestricted() ? new PageSpan(PageSeries.RESTRICTED_AGENDA, 1, MOST_PAGES) : kept;
    }

    private static boolean differs(List<PackEditionItem> now, List<PackEditionItem> before) {
        if (now.size() != before.size()) {
            return true;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).says(before.get(i))) {
                return true;
            }
        }
        return false;
    }
}
