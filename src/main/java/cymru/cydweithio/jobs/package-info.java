/**
 * What the product does by itself at set times: the scheduler, whose jobs the capabilities contribute
 * ({@link cymru.cydweithio.jobs.ScheduledWork}), and the hold on all of it, and on mail, after a restore.
 *
 * <p>API: {@link cymru.cydweithio.jobs.RestoredData} for the administrator; {@link cymru.cydweithio.jobs.RestoreHold}
 * for whatever works by itself without the scheduler. Neighbours: {@code backup}, whose commands leave the mark of a
 * restore behind.
 */
package cymru.cydweithio.jobs;
