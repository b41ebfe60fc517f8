package cymru.cydweithio.platform;

import java.time.Instant;

/**
 * The data was that of a backup when the product started on it. Observed in the transaction that puts mail and jobs on
 * hold: what must not come back with old data, such as links that had been withdrawn since, ends now.
 */
public record BackupRestored(Instant at) {}
