package cymru.cydweithio.mail;

/** The states of a mail: waiting, then sent, or given up after the last try. */
public enum MailState {
    WAITING,
    SENT,
    FAILED
}
