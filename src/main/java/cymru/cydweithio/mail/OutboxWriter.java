package cymru.cydweithio.mail;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.OutboxMessage;
import cymru.cydweithio.platform.ShortText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/**
 * Writes messages to the outbox, in the transaction that fired them. A message that was written before is not written
 * again.
 */
@ApplicationScoped
public class OutboxWriter {

    private static final int LONGEST_TITLE = 250;

    private EntityManager em;
    private Clock clock;

    protected OutboxWriter() {}

    @Inject
    OutboxWriter(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void post(@Observes OutboxMessage message) {
        write(message);
    }

    /**
     * Returns whether the message is new. The database decides: if somebody else, even on another node, is writing the
     * same message at this moment, this waits for them, and a duplicate is no error.
     */
    public boolean write(OutboxMessage message) {
        String title = ShortText.withEllipsis(OneLine.of(message.title()), LONGEST_TITLE);
        UUID id = Ids.next();
        return id.equals(em.createNativeQuery("""
                insert into mail_outbox (id, version, dedupe_key, recipient, language, kind, subject, body, state, attempts, due_at, created_at)
                values (:id, 0, :key, :recipient, :language, :kind, :title, :text, :state, 0, :now, :now)
                on duplicate key update version = version returning id""", UUID.class)
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(OutboxMail.class)
                .setParameter("id", id)
                .setParameter("key", message.subjectKey())
                .setParameter("recipient", message.recipient())
                .setParameter("language", message.language().name())
                .setParameter("kind", message.kind())
                .setParameter("title", title)
                .setParameter("text", message.text())
                .setParameter("state", MailState.WAITING.name())
                .setParameter("now", clock.instant())
                .getSingleResult());
    }
}
