package cymru.cydweithio.mail;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: outbox. The texts stand under the keys in the bundles of {@code mail}. */
public enum OutboxRule implements Rule {
    MAIL_LINK_ENDED("mail.mail.linkEnded"),
    MAIL_NOT_FAILED("mail.mail.notFailed");

    private final String key;

    OutboxRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
