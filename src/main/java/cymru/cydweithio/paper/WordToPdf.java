package cymru.cydweithio.paper;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns text documents into tagged PDF with LibreOffice, where it is installed.
 *
 * <p>Each document is converted in a process of its own, with a fresh profile in which macros, links and the network
 * are disabled, limited in time and memory and ended together with its children: a document that crashes LibreOffice
 * crashes nothing else.
 */
@ApplicationScoped
class WordToPdf {
    private static final int AT_ONCE = 2;
    /** In kibibytes of memory, and in blocks of 512 bytes on the disk. */
    private static final String BOUNDS = "ulimit -v 4194304 2>/dev/null; ulimit -f 819200 2>/dev/null; ";

    private static final String PROFILE = "/office/registrymodifications.xcu";
    private static final String TAGGED =
            "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private Optional<String> home;
    private String searched;
    private int seconds;

    protected WordToPdf() {}

    @Inject
    WordToPdf(
            @ConfigProperty(name = "SOFFICE_HOME") Optional<String> home,
            @ConfigProperty(name = "PATH", defaultValue = "") String searched,
            @ConfigProperty(name = "SOFFICE_SECONDS", defaultValue = "60") int seconds) {
        this.home = home;
        this.searched = searched;
        this.seconds = seconds;
    }

    /** Whether LibreOffice is installed here. */
    boolean available() {
        return program().isPresent();
    }

    /**
     * Makes a PDF of a document.
     *
     * @param folder for the PDF and whatever else LibreOffice writes; the caller deletes it
     * @throws RuleViolation if LibreOffice is not there, cannot read the document, or takes too long
     */
    Path convert(Path source, FileKind kind, Path folder) {
        Path program = program().orElseThrow(() -> new RuleViolation(PaperRule.WORD_UNAVAILABLE));
        try {
            if (!turns.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw new RuleViolation(PaperRule.WORD_SLOW);
            }
            try {
                return run(program, source, kind, Files.createTempDirectory(folder, "office-"));
            } finally {
                turns.release();
            }
        } catch (IOException e) {
            throw new IllegalStateException("LibreOffice could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleViolation(PaperRule.WORD_SLOW);
        }
    }

    private Path run(Path program, Path source, FileKind kind, Path room) throws IOException, InterruptedException {
        Path profile = Files.createDirectories(room.resolve("profile"));
        Path user = Files.createDirectories(profile.resolve("user"));
        try (InputStream settings = WordToPdf.class.getResourceAsStream(PROFILE)) {
            Files.copy(settings, user.resolve("registrymodifications.xcu"));
        }
        Path document = Files.copy(source, room.resolve("document." + kind.ending()));
        Path pdf = room.resolve("document.pdf");
        ProcessBuilder builder = new ProcessBuilder(bounded(List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--nofirststartwizard",
                "--infilter=" + kind.reader(),
                "--convert-to",
                TAGGED,
                "--outdir",
                room.toString(),
                document.toString())));
        Map<String, String> environment = builder.environment();
        // nothing of the server's own, such as the database's password
        environment.keySet().retainAll(List.of("PATH", "SystemRoot"));
        environment.putAll(
                Map.of("HOME", room.toString(), "TMPDIR", room.toString(), "TMP", room.toString(), "LANG", "C.UTF-8"));
        Process process = builder.directory(room.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new RuleViolation(PaperRule.WORD_SLOW);
            }
        } finally {
            end(process);
        }
        if (!Files.exists(pdf)
                || FileSignature.of(pdf).filter(made -> made == FileKind.PDF).isEmpty()) {
            throw new RuleViolation(PaperRule.WORD_FAILED);
        }
        return pdf;
    }

    /** Where there is a POSIX shell, the system keeps the process from taking all memory or disk. */
    private static List<String> bounded(List<String> command) {
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            return command;
        }
        List<String> bounded = new ArrayList<>(List.of("/bin/sh", "-c", BOUNDS + "exec \"$@\"", "office"));
        bounded.addAll(command);
        return bounded;
    }

    /** LibreOffice starts children of its own: none outlives the conversion. */
    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("LibreOffice could not be ended", e);
        }
    }

    private Optional<Path> program() {
        Stream<String> folders = Stream.concat(
                home.stream().flatMap(one -> Stream.of(one, one + "/program", one + "/Contents/MacOS")),
                Stream.of(searched.split(File.pathSeparator)));
        return folders.filter(folder -> !folder.isBlank())
                .flatMap(folder ->
                        Stream.of("soffice", "libreoffice", "soffice.exe").map(name -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
