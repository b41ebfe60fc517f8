package cymru.cydweithio.jobs;

/**
 * Work that is done at set times without anybody asking for it. A capability that has such work has a bean of this
 * kind. It runs on one node at a time, in a request of its own in which the product itself acts, and again elsewhere if
 * that node dies, so doing it twice must do no harm.
 */
public interface ScheduledWork {

    /** By which the scheduler knows it in the database: unique, and never changed. */
    String name();

    /** For whoever looks at the scheduler's tables. */
    String description();

    /**
     * When, in civil time of Wales, as a cron expression of Quartz. A time that was missed while nothing ran is made up
     * for once, and it is done once at every start.
     */
    String times();

    void run();
}
