package cymru.cydweithio.platform;

/**
 * A mail to one person, for the outbox. Fired as an event inside the transaction that it reports on: it is written to
 * the outbox together with that transaction, or not at all (transactional outbox).
 *
 * @param subjectKey what it is about, at most 120 characters including the recipient's part: a key is mailed once,
 *     however often the event is fired
 * @param kind a short word for the administrator's list, such as {@code pack}; its text is
 *     {@code reminder.kind.<kind>}, except for what falls due, whose text the capability provides
 * @param recipient mail address
 * @param language the recipient's own
 * @param title subject line, already in that language
 * @param text the mail, already in that language
 */
public record OutboxMessage(
        String subjectKey, String kind, String recipient, Language language, String title, String text) {

    public OutboxMessage {
        if (subjectKey.length() > 120) {
            throw new IllegalArgumentException("too long to be kept: " + subjectKey);
        }
    }

    /** Never in a log: it may carry a secret link. */
    @Override
    public String toString() {
        return "Letter " + kind;
    }
}
