package cymru.cydweithio.platform;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before Hibernate checks it against the entities.
 *
 * <p>Several nodes may start at once: Flyway holds a lock in the database while it migrates.
 */
public class Migrations implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
        try {
            DataSource direct = InitialContext.doLookup("java:jboss/datasources/CydweithioDirectDS");
            Flyway.configure(getClass().getClassLoader())
                    .dataSource(direct)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (NamingException e) {
            throw new IllegalStateException(
                    "The datasource java:jboss/datasources/CydweithioDirectDS is not configured", e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // the schema stays
    }
}
