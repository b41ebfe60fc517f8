package cymru.cydweithio.contract;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a variation of a contract came about.
 *
 * @param notice whether a contract change notice had to come first
 * @param noticeOn when it was published, where it had to
 * @param because why that answer is given, where the law leaves it to the authority
 * @param together numbers of the earlier variations that could reasonably have been made together with this one, as the
 *     authority sees it
 */
public record Variation(
        LocalDate agreedOn,
        String reason,
        ChangeNotice notice,
        LocalDate noticeOn,
        String because,
        Set<Integer> together) {

    public Variation {
        together = together == null ? Set.of() : new TreeSet<>(together);
    }

    /** One that leaves nothing to judge. */
    public Variation(LocalDate agreedOn, String reason, ChangeNotice notice, LocalDate noticeOn) {
        this(agreedOn, reason, notice, noticeOn, null, Set.of());
    }
}
