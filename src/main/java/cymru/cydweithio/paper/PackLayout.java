package cymru.cydweithio.paper;

import java.util.List;
import java.util.UUID;

/**
 * What was built: which page numbers the pack bears, and where each paper stands.
 *
 * @param untagged versions whose PDF is not tagged, so that the pack is not tagged throughout
 */
record PackLayout(int firstPage, int lastPage, List<Part> parts, List<UUID> untagged) {

    /** Where a paper stands, by the numbers printed on its first and last page. */
    record Part(UUID itemId, UUID versionId, int firstPage, int lastPage) {}
}
