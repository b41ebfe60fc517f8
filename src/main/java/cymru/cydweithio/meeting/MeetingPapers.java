package cymru.cydweithio.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is on paper of meetings. Meetings stand below papers and read nothing of them; they answer from above, and are
 * found by this type.
 */
public interface MeetingPapers {

    /** Whether an item has papers. */
    boolean anyOfItem(UUID itemId);

    /**
     * The documents of a meeting's approved minutes that are on file.
     *
     * @param all those too that are not open to every reader of the meeting
     */
    List<Minutes.FiledRow> minutesOf(UUID meetingId, boolean all);

    /** Those of the meetings whose minutes are on file, as a document that is open to every reader of the meeting. */
    Set<UUID> withMinutes(Collection<UUID> meetingIds);
}
