package cymru.cydweithio.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which numbers the pages of an edition bear. */
class PackNumberingTest {

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();
    private final UUID offers = Ids.next();
    private final UUID threats = Ids.next();

    @Test
    void how_long_restricted_papers_are_changes_no_number_of_what_is_open_nor_of_another_restricted_item() {
        PackNumbering shorter = numbering(PackNumbering.Free.FROM_THE_START, 1, 1);
        PackNumbering longer = numbering(PackNumbering.Free.FROM_THE_START, 500, 1);
        for (UUID paper : List.of(first, second, threats)) {
            assertEquals(shorter.papers().get(paper), longer.papers().get(paper));
        }
        assertEquals(shorter.lastOpenPage(), longer.lastOpenPage(), "nor where a supplement begins");
        assertEquals("R8-1", label(longer.papers().get(threats)));
    }

    @Test
    void a_later_edition_goes_on_in_every_series() {
        PackNumbering next = numbering(new PackNumbering.Free(Map.of("", 30, "R", 1, "R7", 12)), 4, 3);
        assertEquals("31", label(next.agenda()));
        assertEquals("R2", label(next.restrictedAgenda()));
        assertEquals("R7-13", label(next.papers().get(offers)));
        assertEquals("R8-1", label(next.papers().get(threats)));
        assertEquals(
                List.of("33", "36"),
                List.of(label(next.papers().get(first)), label(next.papers().get(second))));
        assertEquals(40, next.lastOpenPage());
    }

    private PackNumbering numbering(PackNumbering.Free free, int offered, int threatened) {
        return PackNumbering.of(
                free,
                2,
                1,
                List.of(
                        new PackNumbering.Wanted(first, PageSeries.OPEN, 3),
                        new PackNumbering.Wanted(second, PageSeries.OPEN, 5),
                        new PackNumbering.Wanted(offers, PageSeries.of(true, 7), offered),
                        new PackNumbering.Wanted(threats, PageSeries.of(true, 8), threatened)));
    }

    private static String label(PageSpan span) {
        return span.series().label(span.first());
    }
}
