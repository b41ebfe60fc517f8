package cymru.cydweithio.pack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What {@code qpdf --check} finds wrong with a PDF: another program than the one that wrote it reads every object and
 * stream. Where it is not installed, it is, or the test fails: what nobody looked at is not sound.
 */
public final class Qpdf {
    private Qpdf() {}

    /** Warnings and errors; none where the file is sound. */
    public static List<String> faults(Path pdf) throws IOException, InterruptedException {
        Path program = find().isPresent() ? find().get() : installed();
        Path said = Files.createTempFile("qpdf", ".txt");
        try {
            Process process = new ProcessBuilder(program.toString(), "--check", pdf.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return List.of("qpdf did not come to an end");
            }
            List<String> lines = Files.readAllLines(said, StandardCharsets.ISO_8859_1);
            if (process.exitValue() == 0) {
                return List.of();
            }
            List<String> faults = lines.stream()
                    .filter(line -> line.startsWith("WARNING") || line.startsWith("ERROR"))
                    .toList();
            return faults.isEmpty() ? lines : faults;
        } finally {
            Files.delete(said);
        }
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(Path.of(folder, "qpdf"), Path.of(folder, "qpdf.exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** As the browser of the tests is: from Debian's packages, where that can be. */
    private static Path installed() throws IOException, InterruptedException {
        if ("root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"))) {
            for (List<String> command :
                    List.of(List.of("apt-get", "update"), List.of("apt-get", "install", "-y", "qpdf"))) {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
                builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
                builder.start().waitFor(10, TimeUnit.MINUTES);
            }
        }
        return find().orElseThrow(() -> new IllegalStateException(
                "The tests of packs need qpdf on the PATH. On Debian or Ubuntu: sudo apt-get install qpdf"));
    }
}
