package cymru.cydweithio.jobs;

import java.time.Instant;

/**
 * What had to wait after a restore may go on. Told in the transaction that releases it.
 *
 * @param backupMadeAt the moment of which the data is
 * @param withWaiting whether what waited then is done too
 */
public record HoldReleased(Instant backupMadeAt, boolean withWaiting) {}
