/**
 * Backup and restore, as commands that need a Java runtime and the database's driver and nothing else: no server, no
 * client program. They are packed into {@code bin/cydweithio-backup.jar} of the server; {@link BackupCommand} says what
 * they are.
 *
 * <p>The product itself uses none of this. What it does after a restore is told by the table {@code restored_backup},
 * which a backup carries: {@code reminder} holds mail and jobs, and every capability ends what must not come back.
 */
package cymru.cydweithio.backup;
