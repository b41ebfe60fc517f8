package cymru.cydweithio.paper;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * That a copy tells of an item.
 *
 * @param itemId of the agenda
 * @param papers whether it holds or names papers of the item, and not only the item
 */
@Embeddable
record PackCopyItem(UUID itemId, boolean papers) {}
