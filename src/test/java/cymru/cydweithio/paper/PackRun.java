package cymru.cydweithio.paper;

import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.pack.PageSeries;
import cymru.cydweithio.pack.PageSpan;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Builds a pack of the papers in a folder some times over, in a machine of its own, and prints how long each took and
 * how much heap the machine had taken in the end.
 */
public final class PackRun {
    private PackRun() {}

    /**
     * @param arguments the folder of papers, how many pages each has, how many papers to take (again from the first, if
     *     there are fewer), times, target
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> files = papers(Path.of(arguments[0]));
        int pages = Integer.parseInt(arguments[1]);
        int papers = Integer.parseInt(arguments[2]);
        Path target = Path.of(arguments[4]);
        PackBuilder builder = new PackBuilder(new TaggedPdf(new Messages()), new Messages());
        PackPlan plan = plan(files, pages, papers);
        for (int time = 0; time < Integer.parseInt(arguments[3]); time++) {
            Files.deleteIfExists(target);
            long start = System.nanoTime();
            long worked = processor();
            builder.build(plan, target);
            System.out.println("milliseconds " + (System.nanoTime() - start) / 1_000_000 + " processor "
                    + (processor() - worked) / 1_000_000);
        }
        System.out.println("heap " + (Runtime.getRuntime().totalMemory() >> 20));
    }

    /** Nanoseconds that this thread has worked, whatever else the machine did. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Path> papers(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static PackPlan plan(List<Path> files, int pages, int papers) {
        List<PlannedItem> items = new ArrayList<>();
        for (int i = 0; i < papers; i++) {
            PlannedPaper paper = new PlannedPaper(
                    new UUID(1, i),
                    "Paper " + (i + 1),
                    Language.EN,
                    Language.EN,
                    files.get(i % files.size()),
                    pages,
                    new PageSpan(PageSeries.OPEN, 100 + i * pages, 99 + (i + 1) * pages),
                    List.of());
            items.add(new PlannedItem(
                    new UUID(2, i),
                    i + 1,
                    "Item " + (i + 1),
                    Language.EN,
                    "DECISION",
                    "Chief Superintendent, Gwent Police",
                    10,
                    null,
                    false,
                    null,
                    List.of(paper)));
        }
        return new PackPlan(
                Language.EN,
                new Bilingual("Board", "Bwrdd"),
                new Bilingual("Partnership", "Partneriaeth"),
                LocalDate.of(2026, 12, 1),
                LocalTime.of(14, 0),
                "Civic Centre",
                0,
                Instant.parse("2026-11-20T09:30:00Z"),
                new PageSpan(PageSeries.OPEN, 1, 99),
                null,
                List.of(),
                items,
                List.of());
    }
}
