package cymru.cydweithio.meeting;

import java.util.UUID;

/**
 * That a later meeting deals with an item: its papers go with it.
 *
 * @param itemId the item as it was
 * @param takenId the item at the later meeting: the same one, or a new one where the agenda had gone out
 * @param meetingId the later meeting
 */
public record ItemMoved(UUID itemId, UUID takenId, UUID meetingId) {
    public boolean goneThere() {
        return itemId.equals(takenId);
    }
}
