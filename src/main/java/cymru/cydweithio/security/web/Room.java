package cymru.cydweithio.security.web;

import java.util.Locale;

/**
 * The jobs that the main menu is ordered by. Each stands in it once, beside <em>My work</em>, and leads to the first of
 * its pages that a person may open; all of them stand in the second row, on each of the room's pages.
 */
public enum Room {
    /** Meetings, actions, papers, assessments: a board's year. */
    BOARDS,
    /** Contracts, services and money. */
    COMMISSIONING,
    /** Areas, layers and footprints, and how they lie to each other. */
    MAP,
    /** Partnerships, organisations, duties, reviews: what is looked up. */
    REGISTERS,
    ADMINISTRATION;

    /** The key of its words. */
    public String title() {
        return "platform.room." + name().toLowerCase(Locale.ROOT);
    }
}
