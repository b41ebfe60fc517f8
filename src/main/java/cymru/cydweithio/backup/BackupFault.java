package cymru.cydweithio.backup;

/** Why a backup or a restore is not to be trusted, in words for the person at the keyboard. */
final class BackupFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupFault(String message) {
        super(message);
    }
}
