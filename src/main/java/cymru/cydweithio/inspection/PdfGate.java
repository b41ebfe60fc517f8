package cymru.cydweithio.inspection;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Has files judged in a process of its own, with so much memory and time and no more: whatever a file does to the
 * library that reads it, the server only sees that no answer came. The process knows nothing of the server but the
 * file, and is ended in any case.
 *
 * <p>What runs there is {@link PdfJudge} with PDFBox, which the build lays beside the classes; both are laid into a
 * temporary folder, because a server may keep its libraries where no other process can read them.
 */
public final class PdfGate implements AutoCloseable {
    /** Enough for the largest sound file that was tried; see docs/benchmarks.md. */
    public static final int MEGABYTES = 256;

    public static final Duration TIME = Duration.ofSeconds(30);
    /** Where the build lays the libraries. */
    private static final String LAID = "/gate/";

    private static final List<String> LIBRARIES =
            List.of("pdfbox.jar", "pdfbox-io.jar", "fontbox.jar", "commons-logging.jar");
    private static final List<String> CLASSES = List.of(
            "AllowedContent",
            "AllowedContent$Open",
            "Fault",
            "Found",
            "Inspected",
            "Limits",
            "PdfJudge",
            "Refusal",
            "StreamExpansion",
            "StreamExpansion$Counted");
    /** Blocks of 512 bytes that one file may have: what expands twice is written down in between. */
    private static final String BOUNDS = "ulimit -f 1638400 2>/dev/null; ";

    private static final int ANSWER = 4096;

    private final Semaphore turn = new Semaphore(1, true);
    private final int megabytes;
    private final Duration time;
    private Path program;

    public PdfGate(int megabytes, Duration time) {
        this.megabytes = megabytes;
        this.time = time;
    }

    /**
     * Looks at a file. One at a time, so that many together take no more memory than one.
     *
     * @throws Refusal with what is wrong with it
     */
    public Inspected judge(Path file) {
        turn.acquireUninterruptibly();
        try {
            return verdict(answers(List.of(file), time).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.release();
        }
    }

    /** What the process says of each file; those of which it says nothing took too much. */
    List<String> answers(List<Path> files, Duration within) throws IOException {
        Path room = Files.createTempDirectory("gate-");
        try {
            List<String> said = run(files, within, room);
            if (said.isEmpty() || !said.get(0).equals(PdfJudge.READY)) {
                throw new IllegalStateException("The process that looks at PDF files did not start");
            }
            List<String> answers = new ArrayList<>(said.subList(1, said.size()));
            while (answers.size() < files.size()) {
                answers.add("refused " + Fault.BOMB);
            }
            return answers;
        } finally {
            delete(room);
        }
    }

    private List<String> run(List<Path> files, Duration within, Path room) throws IOException {
        Path out = room.resolve("answer.txt");
        ProcessBuilder builder = new ProcessBuilder(command(files, room));
        builder.environment().keySet().retainAll(List.of("SystemRoot"));
        Process process = builder.directory(room.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was looked at", e);
        } finally {
            process.destroyForcibly();
        }
        try (InputStream in = Files.newInputStream(out)) {
            return new String(in.readNBytes(ANSWER * files.size()), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    private List<String> command(List<Path> files, Path room) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            command.addAll(List.of("/bin/sh", "-c", BOUNDS + "exec \"$@\"", "gate"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + room.resolve("error.txt"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + room,
                "-cp",
                program() + File.pathSeparator + program() + File.separator + "*",
                PdfJudge.class.getName()));
        files.forEach(file -> command.add(file.toAbsolutePath().toString()));
        return command;
    }

    /** The folder with the classes and libraries of the process; laid anew where somebody has cleared it away. */
    private synchronized Path program() throws IOException {
        if (program == null || !whole(program)) {
            Path folder = Files.createTempDirectory("gate-program-");
            for (String library : LIBRARIES) {
                lay(LAID + library, folder.resolve(library));
            }
            String own = PdfGate.class.getPackageName().replace('.', '/');
            Files.createDirectories(folder.resolve(own));
            for (String name : CLASSES) {
                lay("/" + own + "/" + name + ".class", folder.resolve(own).resolve(name + ".class"));
            }
            program = folder;
        }
        return program;
    }

    private static boolean whole(Path folder) {
        String own = PdfGate.class.getPackageName().replace('.', '/');
        return LIBRARIES.stream().allMatch(library -> Files.exists(folder.resolve(library)))
                && CLASSES.stream()
                        .allMatch(name -> Files.exists(folder.resolve(own).resolve(name + ".class")));
    }

    private static void lay(String resource, Path file) throws IOException {
        try (InputStream in = PdfGate.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The build did not lay down " + resource);
            }
            Files.copy(in, file);
        }
    }

    static Inspected verdict(String answer) {
        String[] words = answer.split(" ", -1);
        if (words[0].equals("sound") && words.length == 5) {
            return new Inspected(
                    Integer.parseInt(words[1]),
                    Boolean.parseBoolean(words[2]),
                    words[4].isEmpty() ? null : words[4],
                    Boolean.parseBoolean(words[3]));
        }
        if (words[0].equals("refused") && words.length > 1) {
            throw new Refusal(Fault.valueOf(words[1]), words.length > 2 ? Found.valueOf(words[2]) : null);
        }
        // An answer that breaks off: the process ended while it gave it
        throw new Refusal(Fault.BOMB);
    }

    @Override
    public synchronized void close() throws IOException {
        if (program != null) {
            delete(program);
            program = null;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
