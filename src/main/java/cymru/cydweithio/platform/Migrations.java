package cymru.cydweithio.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before Hibernate checks it against the entities. A database into which a backup was only
 * partly loaded is left alone, and one that no longer looks as the last migration left it is not migrated.
 *
 * <p>Several nodes may start at once: Flyway holds a lock in the database while it migrates.
 */
public class Migrations implements Integrator {

    private static final String SCRIPTS = "db/migration";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
        try {
            DataSource direct = InitialContext.doLookup("java:jboss/datasources/CydweithioDirectDS");
            Flyway flyway = Flyway.configure(getClass().getClassLoader())
                    .dataSource(direct)
                    .locations("classpath:" + SCRIPTS)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load();
            try (Connection connection = direct.getConnection()) {
                SchemaCheck check = new SchemaCheck(connection);
                refuseHalfARestore(check);
                MigrationInfo[] known = flyway.info().all();
                if (Arrays.stream(known).anyMatch(one -> !one.getState().isApplied())) {
                    refuseToBuildOn(check.differences());
                }
                flyway.migrate();
                check.record(madeBy(known));
            }
        } catch (NamingException e) {
            throw new IllegalStateException(
                    "The datasource java:jboss/datasources/CydweithioDirectDS is not configured", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The schema could not be looked at", e);
        }
    }

    private static void refuseHalfARestore(SchemaCheck check) throws SQLException {
        if (check.restoredInPart()) {
            throw new IllegalStateException(
                    "The database holds a part of a backup: loading it was begun and did not come to its end. Empty it and restore again");
        }
    }

    private static void refuseToBuildOn(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "The database is not as its last migration left it, so it is not migrated further. Not as they were made: "
                            + differences);
        }
    }

    private static Set<String> madeBy(MigrationInfo[] migrations) {
        return SchemaCheck.madeBy(Arrays.stream(migrations)
                .filter(one -> one.getScript().endsWith(".sql"))
                .map(one -> script(one.getScript()))
                .toList());
    }

    private static String script(String name) {
        try (InputStream script = Migrations.class.getClassLoader().getResourceAsStream(SCRIPTS + "/" + name)) {
            return script == null ? "" : new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // the schema stays
    }
}
