package cymru.cydweithio.mail;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The administrator's view of mail that was sent or is waiting. The text of a mail is not shown. */
@UseCase
public class Outbox {

    /** A mail, without its text. */
    public record MailRow(
            UUID id,
            String recipient,
            Language language,
            String kind,
            String subject,
            MailState state,
            int attempts,
            Instant createdAt,
            Instant dueAt,
            Instant sentAt,
            String lastError) {
        public boolean failed() {
            return state == MailState.FAILED;
        }
    }

    private static final SortOrder SORT = SortOrder.byDefault("m.createdAt desc, m.id")
            .column("createdAt", "m.createdAt")
            .column("recipient", "m.recipient")
            .column("state", "m.state")
            .tieBreak("m.id");

    private EntityManager em;
    private Clock clock;

    protected Outbox() {}

    @Inject
    Outbox(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Requires(Permission.READ_OUTBOX)
    public Page<MailRow> list(MailState state, Slice slice) {
        String where = state == null ? "" : " where m.state = :state";
        var rows = em.createQuery("""
            select new cymru.cydweithio.mail.Outbox$MailRow(m.id, m.recipient, m.language, m.kind, m.subject, m.state, m.attempts,
                m.createdAt, m.dueAt, m.sentAt, m.lastError) from OutboxMail m""" + where + SORT.orderBy(slice), MailRow.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        var count = em.createQuery("select count(m) from OutboxMail m" + where, Long.class);
        if (state != null) {
            rows.setParameter("state", state);
            count.setParameter("state", state);
        }
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    /** How many mails wait that waited at this moment already. */
    @Requires(Permission.RELEASE_RESTORED)
    public long waitingSince(Instant moment) {
        return em.createQuery(
                        "select count(m) from OutboxMail m where m.state = :waiting and m.createdAt <= :moment",
                        Long.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Gives a mail that was given up another round of attempts. */
    @Requires(Permission.READ_OUTBOX)
    public void tryAgain(MailId id) {
        OutboxMail mail = em.find(OutboxMail.class, id.value());
        if (mail == null) {
            throw new NotFound();
        }
        mail.tryAgain(clock.instant());
        em.flush();
    }
}
