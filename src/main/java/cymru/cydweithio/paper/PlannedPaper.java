package cymru.cydweithio.paper;

import cymru.cydweithio.pack.PageSpan;
import cymru.cydweithio.platform.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * A paper that a pack holds, or says something of.
 *
 * @param documentLanguage of what is written in the file
 * @param file the PDF, inspected before; null where the pack only says something of the paper
 * @param pages how many it has
 * @param span the numbers kept for it, at least as many as it has pages; null with the file
 * @param notes what is said beside it: that it is to follow, or what it replaces
 */
record PlannedPaper(
        UUID versionId,
        String title,
        Language titleLanguage,
        Language documentLanguage,
        Path file,
        int pages,
        PageSpan span,
        List<String> notes) {

    boolean bound() {
        return file != null;
    }

    /** Where it stands in this copy. */
    PageSpan place() {
        return span.shortenedTo(pages);
    }
}
