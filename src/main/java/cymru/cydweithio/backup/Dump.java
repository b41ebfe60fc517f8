package cymru.cydweithio.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes all data as it stood at one moment, while the product works on: one transaction reads it all. Nothing is kept
 * in memory but the row at hand.
 *
 * <p>Whoever loads the dump first marks the data as half restored and last as restored, so that the product knows.
 */
final class Dump {
    private final Connection connection;
    private final Schema schema;

    Dump(Connection connection) {
        this.connection = connection;
        this.schema = new Schema(connection);
    }

    /** The dump is there only when it is whole, and its manifest only after it. */
    Manifest write(Path to) throws SQLException, IOException {
        Path manifestFile = Manifest.beside(to);
        if (Files.exists(to) || Files.exists(manifestFile)) {
            throw new BackupFault(to + " is there already.");
        }
        List<Relation> relations = begin();
        if (relations.isEmpty()) {
            throw new BackupFault("The database is empty.");
        }
        Path half = empty(to.resolveSibling(to.getFileName() + ".part"));
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, Long> sequences = new LinkedHashMap<>();
        Map<String, String> views = new LinkedHashMap<>();
        Map<String, String> shapes = new LinkedHashMap<>();
        FileHashes files = new FileHashes();
        String made = schema.text("select date_format(utc_timestamp(3), '%Y-%m-%d %H:%i:%s.%f') as made", "made");
        MessageDigest digest = FileHashes.sha256();
        try (OutputStream disk = new DigestOutputStream(Files.newOutputStream(half), digest);
                Writer zipped = new BufferedWriter(
                        new OutputStreamWriter(new GZIPOutputStream(disk, 65536), StandardCharsets.UTF_8), 65536)) {
            SqlText out = new SqlText(zipped);
            head(out, made);
            for (Relation one : relations) {
                if (!one.is(Relation.Kind.SEQUENCE)) {
                    shapes.put(one.name(), one.shape());
                }
                switch (one.kind()) {
                    case TABLE -> {
                        out.statement(one.definition());
                        rows.put(one.name(), new TableText(one, out, files).write(connection));
                        if (one.name().equals(Schema.MARK)) {
                            out.statement(
                                    "UPDATE " + Schema.MARK
                                            + " SET state = 'LOADING', backup_made_at = NULL, restored_at = NULL, released_at = NULL, released_by = NULL");
                        }
                        out.statement("COMMIT");
                    }
                    case SEQUENCE -> {
                        long next = Long.parseLong(schema.text(
                                "select next_not_cached_value from " + Schema.quoted(one.name()),
                                "next_not_cached_value"));
                        sequences.put(one.name(), next);
                        out.statement(one.definition());
                        out.statement("DO SETVAL(" + Schema.quoted(one.name()) + ", " + next + ", 0)");
                    }
                    case VIEW -> {
                        views.put(one.name(), one.definition());
                        out.statement(one.definition());
                    }
                }
            }
            if (rows.containsKey(Schema.MARK)) {
                out.statement("UPDATE " + Schema.MARK + " SET state = 'LOADED', backup_made_at = " + SqlText.text(made)
                        + ", restored_at = UTC_TIMESTAMP(3)");
            }
            out.statement("COMMIT");
            out.statement("SET foreign_key_checks = 1, unique_checks = 1, autocommit = 1");
            out.end();
        }
        connection.rollback();
        Manifest manifest = new Manifest(
                made,
                schema.server(),
                schema.level(),
                FileHashes.hex(digest),
                Files.size(half),
                rows,
                sequences,
                views,
                shapes,
                files.finish());
        Path halfManifest = empty(manifestFile.resolveSibling(manifestFile.getFileName() + ".part"));
        manifest.write(halfManifest);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
        Files.move(halfManifest, manifestFile, StandardCopyOption.ATOMIC_MOVE);
        return manifest;
    }

    private List<Relation> begin() throws SQLException {
        connection.setAutoCommit(false);
        List<Relation> relations = schema.relations();
        connection.rollback();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("SET time_zone = '+00:00'");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
        }
        return relations;
    }

    private void head(SqlText out, String made) throws SQLException, IOException {
        out.comment("Backup of Cydweithio, data as of " + made
                + " UTC. Load it into an empty database; its manifest says what must be there afterwards.");
        out.statement("SET NAMES utf8mb4");
        out.statement(
                "SET time_zone = '+00:00', sql_mode = 'NO_AUTO_VALUE_ON_ZERO', foreign_key_checks = 0, unique_checks = 0, autocommit = 0");
        out.statement(
                "ALTER DATABASE CHARACTER SET " + schema.text("select @@character_set_database as letters", "letters")
                        + " COLLATE " + schema.text("select @@collation_database as sorting", "sorting"));
    }

    /** Readable by whoever makes the backup and by nobody else: it holds hashes of passwords, and mail. */
    private static Path empty(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }
}
