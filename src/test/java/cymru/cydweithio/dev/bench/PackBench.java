package cymru.cydweithio.dev.bench;

import cymru.cydweithio.paper.PackRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Measures how long a pack takes to build, beside programs that only put the papers one after another (qpdf, pdfunite),
 * and whether it grows evenly.
 *
 * <p>Every pack is built in a machine of its own with 256 MB of heap. Cold is the first pack after its start, warm the
 * median of six after six others. The programs and the packs are measured in turns, so that whatever else the machine
 * does falls on all of them. Fails where a goal is missed.
 */
public final class PackBench {
    private static final int WARM = 6;
    private static final int TURNS = 5;
    private static final int HEAP = 256;
    private static final double MOST_OF_QPDF = 2.5;
    private static final double EVENLY = 1.5;

    private final Path folder;
    private final Path papers;

    private PackBench(Path folder) {
        this.folder = folder;
        papers = folder.resolve("papers");
    }

    /** @param arguments a folder for papers and packs, and the page of the documentation */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PackBench bench = new PackBench(Path.of(arguments[0]));
        BenchPapers.make(bench.papers);
        List<String> missed = new ArrayList<>();
        String text = bench.measure(missed);
        System.out.println(text);
        BenchPage.write(Path.of(arguments[1]), "packs", text);
        if (!missed.isEmpty()) {
            throw new IllegalStateException("Goals missed: " + String.join("; ", missed));
        }
    }

    private String measure(List<String> missed) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.list(papers)) {
            files = all.sorted().toList();
        }
        long megabytes =
                files.stream().mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
        String machine = BenchPage.machine();
        List<Long> qpdf = new ArrayList<>();
        List<Long> pdfunite = new ArrayList<>();
        List<Long> cold = new ArrayList<>();
        List<Long> warm = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            timed(qpdf(files)).ifPresent(qpdf::add);
            timed(pdfunite(files)).ifPresent(pdfunite::add);
            Run run = packs(BenchPapers.PAPERS, 2 * WARM);
            cold.add(run.milliseconds().get(0));
            warm.add(median(run.milliseconds().subList(WARM, 2 * WARM)));
        }
        StringBuilder text = new StringBuilder("## Board packs\n\n");
        text.append(
                "%d papers, %,d pages, %d MB, tagged, with fonts and photographs of their own; %s; Java machines with %d MB of heap, which all packs were built in.%n"
                        .formatted(
                                BenchPapers.PAPERS, BenchPapers.PAPERS * BenchPapers.PAGES, megabytes, machine, HEAP));
        text.append(
                        "The packs are complete: cover, agenda, ranges, links, bookmarks, numbers on every page, tags. Medians of ")
                .append(TURNS)
                .append(" turns.\n\n");
        text.append("| | milliseconds | beside qpdf |\n|---|---:|---:|\n");
        row(text, "`qpdf`, papers one after another, without their tags", qpdf, qpdf);
        row(text, "`pdfunite`, the same", pdfunite, qpdf);
        row(text, "pack, warm", warm, qpdf);
        row(text, "pack, cold: the first one after the start of a Java machine", cold, qpdf);
        if (qpdf.isEmpty() || pdfunite.isEmpty()) {
            text.append("\nA program to compare with was not installed, so the goals were not judged.\n");
        } else {
            validate(median(warm) <= MOST_OF_QPDF * median(qpdf), "at most 2.5 times qpdf", text, missed);
            validate(median(warm) < median(pdfunite), "faster than pdfunite", text, missed);
        }
        even(text, missed);
        return text.toString();
    }

    /**
     * Judged by the time that the processor worked: ten thousand pages take so long that whatever else the machine does
     * would be measured instead.
     */
    private void even(StringBuilder text, List<String> missed) throws IOException, InterruptedException {
        text.append(
                "\n| papers | pages | warm, milliseconds | processor, microseconds a page | heap taken, MB |\n|---:|---:|---:|---:|---:|\n");
        double thousand = 0;
        double tenThousand = 0;
        for (int papers : new int[] {4, 40, 400}) {
            Run run = packs(papers, papers > BenchPapers.PAPERS ? WARM : 2 * WARM);
            int warm = run.milliseconds().size() / 2;
            int pages = papers * BenchPapers.PAGES;
            double page = 1000.0
                    * median(run.processor().subList(warm, run.processor().size()))
                    / pages;
            thousand = papers == BenchPapers.PAPERS ? page : thousand;
            tenThousand = papers > BenchPapers.PAPERS ? page : tenThousand;
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %,d | %,.0f | %,d |%n",
                    papers,
                    pages,
                    median(run.milliseconds().subList(warm, run.milliseconds().size())),
                    page,
                    run.heap()));
        }
        text.append("\nFew pages cost more each, because cover and agenda are made anew for every pack.\n");
        validate(
                tenThousand <= EVENLY * thousand,
                "linear: a page of ten thousand costs at most 1.5 times one of a thousand",
                text,
                missed);
    }

    private static void row(StringBuilder text, String name, List<Long> times, List<Long> beside) {
        String time = times.isEmpty() ? "not installed" : String.format(Locale.ROOT, "%,d", median(times));
        String ratio = times.isEmpty() || beside.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.2f", (double) median(times) / median(beside));
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(time)
                .append(" | ")
                .append(ratio)
                .append(" |\n");
    }

    private static void validate(boolean held, String goal, StringBuilder text, List<String> missed) {
        text.append("\nGoal, ").append(goal).append(held ? ": held.\n" : ": **missed**.\n");
        if (!held) {
            missed.add(goal);
        }
    }

    private List<String> qpdf(List<Path> files) {
        List<String> command = new ArrayList<>(List.of("qpdf", "--empty", "--pages"));
        files.forEach(file -> command.add(file.toString()));
        command.addAll(List.of("--", folder.resolve("qpdf.pdf").toString()));
        return command;
    }

    private List<String> pdfunite(List<Path> files) {
        List<String> command = new ArrayList<>(List.of("pdfunite"));
        files.forEach(file -> command.add(file.toString()));
        command.add(folder.resolve("pdfunite.pdf").toString());
        return command;
    }

    /** How long a program takes from its start to its end, or nothing where it is not installed. */
    private static OptionalLong timed(List<String> command) throws IOException, InterruptedException {
        boolean there = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command.get(0))));
        if (!there) {
            return OptionalLong.empty();
        }
        long start = System.nanoTime();
        int end = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (end != 0) {
            throw new IllegalStateException(command.get(0) + " ended with " + end);
        }
        return OptionalLong.of((System.nanoTime() - start) / 1_000_000);
    }

    /** What a machine said that built packs. */
    private record Run(List<Long> milliseconds, List<Long> processor, long heap) {}

    private Run packs(int count, int times) throws IOException, InterruptedException {
        Path said = folder.resolve("run.txt");
        int end = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PackRun.class.getName(),
                        papers.toString(),
                        String.valueOf(BenchPapers.PAGES),
                        String.valueOf(count),
                        String.valueOf(times),
                        folder.resolve("pack.pdf").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (end != 0) {
            throw new IllegalStateException("Packs could not be built: " + Files.readString(said));
        }
        List<Long> milliseconds = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        long heap = 0;
        for (String line : Files.readAllLines(said)) {
            String[] words = line.split(" ");
            if (words[0].equals("milliseconds")) {
                milliseconds.add(Long.parseLong(words[1]));
                processor.add(Long.parseLong(words[3]));
            } else if (words[0].equals("heap")) {
                heap = Long.parseLong(words[1]);
            }
        }
        return new Run(milliseconds, processor, heap);
    }

    private static long median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
