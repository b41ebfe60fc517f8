package cymru.cydweithio.platform;

/**
 * Something that a person is to be told by mail. Fired as an event inside the transaction of what it tells of: it is
 * written to the outbox with it, or not at all.
 *
 * @param subjectKey what it tells of, at most 120 characters with the recipient's part in it: the same key is told
 *     once, however often it is fired
 * @param kind a short word for the administrator's list, such as {@code pack}; its text is
 *     {@code reminder.kind.<kind>}, but for what falls due, whose capability has it
 * @param recipient mail address
 * @param language the recipient's own
 * @param title subject line, already in that language
 * @param text the mail, already in that language
 */
public record Letter(String subjectKey, String kind, String recipient, Language language, String title, String text) {

    public Letter {
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
