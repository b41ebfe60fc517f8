package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Language;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A paper that goes into a pack.
 *
 * @param documentLanguage of what is written in the file
 * @param file the PDF, inspected before
 * @param pages how many it has
 */
record PlannedPaper(
        UUID versionId, String title, Language titleLanguage, Language documentLanguage, Path file, int pages) {}
