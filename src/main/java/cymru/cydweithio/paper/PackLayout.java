package cymru.cydweithio.paper;

import cymru.cydweithio.pack.PageSpan;
import java.util.List;
import java.util.UUID;

/**
 * What was built: how many pages the copy has, and where each paper stands.
 *
 * @param lastPage the last number of what is open to all
 * @param untagged versions whose PDF is not tagged, so that the pack is not tagged throughout
 */
record PackLayout(int firstPage, int lastPage, int pages, List<Part> parts, List<UUID> untagged) {

    /**
     * Where a paper stands.
     *
     * @param place the numbers printed on its first and last page
     * @param index of its first page in the file, from 0
     */
    record Part(UUID itemId, UUID versionId, PageSpan place, int index) {}
}
