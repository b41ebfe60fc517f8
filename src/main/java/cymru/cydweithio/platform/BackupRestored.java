package cymru.cydweithio.platform;

import java.time.Instant;

/**
 * Fired when the product starts on data from a backup, inside the transaction that puts mail and jobs on hold.
 * Observers end what must not come back with old data, such as links that have been withdrawn since.
 */
public record BackupRestored(Instant at) {}
