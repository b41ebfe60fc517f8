package cymru.cydweithio.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is believed of a dump on disk. */
class DumpFileTest {
    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE t (\n  a INT\n)", "INSERT INTO t (a) VALUES\n(" + SqlText.text("a;\nb") + ")", "COMMIT");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void a_dump() throws IOException {
        file = folder.resolve("a.sql.gz");
        Files.write(file, zipped(true));
        manifest(Files.readAllBytes(file)).write(Manifest.beside(file));
    }

    @Test
    void a_whole_dump_gives_out_the_statements_that_were_written() throws IOException {
        List<String> read = new ArrayList<>();
        DumpFile dump = new DumpFile(file);
        dump.checked();
        dump.read(read::add);
        assertEquals(STATEMENTS, read);
    }

    @Test
    void a_dump_that_is_cut_off_anywhere_is_refused_by_its_manifest_and_by_itself() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 9, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused(() -> new DumpFile(file).checked(), "cut off");
            refused(() -> new DumpFile(file).read(sql -> {}), "cut off");
        }
    }

    @Test
    void a_dump_that_ends_properly_but_too_early_is_refused() throws IOException {
        Files.write(file, zipped(false));
        refused(() -> new DumpFile(file).read(sql -> {}), "last line");
    }

    @Test
    void one_altered_byte_is_noticed() throws IOException {
        byte[] altered = Files.readAllBytes(file);
        altered[altered.length / 2] ^= 1;
        Files.write(file, altered);
        refused(() -> new DumpFile(file).checked(), "SHA-256");
    }

    @Test
    void a_manifest_reads_as_it_was_written_and_one_that_is_missing_or_cut_off_is_refused() throws IOException {
        Path beside = Manifest.beside(file);
        assertEquals(manifest(Files.readAllBytes(file)), Manifest.read(beside));
        List<String> lines = Files.readAllLines(beside);
        for (int length = 0; length < lines.size(); length++) {
            Files.write(beside, lines.subList(0, length));
            assertThrows(BackupFault.class, () -> Manifest.read(beside));
        }
        Files.delete(beside);
        refused(() -> Manifest.read(beside), "no manifest");
    }

    @Test
    void a_statement_that_a_reader_would_take_for_two_is_never_written() {
        SqlText out = new SqlText(new StringWriter());
        assertThrows(BackupFault.class, () -> out.statement("CREATE VIEW v AS SELECT 'a;\nb'"));
    }

    private static byte[] zipped(boolean ended) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            SqlText out = new SqlText(writer);
            out.comment("A dump");
            for (String statement : STATEMENTS) {
                out.statement(statement);
            }
            if (ended) {
                out.end();
            }
        }
        return bytes.toByteArray();
    }

    private static Manifest manifest(byte[] dump) {
        return new Manifest(
                "2026-11-30 08:00:00.000",
                "11.4.5-MariaDB",
                "032",
                HexFormat.of().formatHex(FileHashes.sha256().digest(dump)),
                dump.length,
                Map.of("t", 1L),
                Map.of("s", 7L),
                Map.of("v", "CREATE VIEW `v` AS select 'tab\t, line\n and \\ in one'"),
                Map.of("v", "a int(11)"),
                Map.of("aa", "aa"));
    }

    private static void refused(org.junit.jupiter.api.function.Executable what, String because) {
        BackupFault fault = assertThrows(BackupFault.class, what);
        assertTrue(fault.getMessage().contains(because), fault.getMessage());
    }
}
