package cymru.cydweithio.mail;

import java.util.UUID;

/** Names a mail in the outbox. */
public record MailId(UUID value) {}
