package cymru.cydweithio.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreCMT;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.simpl.SimpleThreadPool;

/**
 * Runs Quartz while the product runs: its jobs are stored in the database, and one of the nodes runs each when it is
 * due.
 *
 * <p>The two datasources are named here although Quartz looks them up by itself, so that the server keeps them until
 * the scheduler has stopped.
 */
@Singleton
@Startup
@DependsOn("ApplicationStartup")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobScheduler {

    private static final Logger LOG = Logger.getLogger(JobScheduler.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MANAGED = "java:jboss/datasources/CydweithioDS";
    private static final String DIRECT = "java:jboss/datasources/CydweithioDirectDS";

    @Resource(lookup = MANAGED)
    private DataSource managed;

    @Resource(lookup = DIRECT)
    private DataSource direct;

    @Inject
    private CdiJobFactory cdiJobFactory;

    @Inject
    private JobSchedule jobSchedule;

    private Scheduler scheduler;

    @PostConstruct
    void start() {
        try {
            scheduler = new StdSchedulerFactory(settings()).getScheduler();
            scheduler.setJobFactory(cdiJobFactory);
            jobSchedule.write(scheduler);
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("The scheduler does not start", e);
        }
    }

    @PreDestroy
    void stop() {
        try {
            scheduler.standby();
            if (!cdiJobFactory.awaitEnd(PATIENCE)) {
                LOG.info("A job has not ended in time; it will be run again");
            }
            // waiting inside Quartz could last for ever if the database has gone first
            scheduler.shutdown(false);
            SchedulerThreads.awaitEnd(PATIENCE);
        } catch (SchedulerException e) {
            throw new IllegalStateException("The scheduler does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("org.quartz.scheduler.instanceName", "cydweithio");
        settings.put("org.quartz.scheduler.instanceId", "AUTO");
        settings.put("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.put("org.quartz.scheduler.threadsInheritContextClassLoaderOfInitializer", "true");
        settings.put("org.quartz.threadExecutor.class", SchedulerThreads.class.getName());
        settings.put("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        settings.put("org.quartz.threadPool.threadCount", Integer.toString(CdiJobFactory.AT_ONCE));
        settings.put("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.put("org.quartz.threadPool.threadsInheritContextClassLoaderOfInitializingThread", "true");
        settings.put("org.quartz.jobStore.class", JobStoreCMT.class.getName());
        settings.put("org.quartz.jobStore.driverDelegateClass", StdJDBCDelegate.class.getName());
        settings.put("org.quartz.jobStore.useProperties", "true");
        settings.put("org.quartz.jobStore.isClustered", "true");
        settings.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        settings.put("org.quartz.jobStore.dataSource", "managed");
        settings.put("org.quartz.jobStore.nonManagedTXDataSource", "direct");
        settings.put("org.quartz.dataSource.managed.jndiURL", MANAGED);
        settings.put("org.quartz.dataSource.direct.jndiURL", DIRECT);
        return settings;
    }
}
