package cymru.cydweithio.mail;

import cymru.cydweithio.jobs.RestoreHold;
import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** Claims mails in short transactions, so that none is open during the conversation with the mail server. */
@ApplicationScoped
class MailClaims {
    /** A mail that this node may send now. */
    record Claimed(UUID id, String recipient, Language language, String subject, String body) {}

    private EntityManager em;
    private Clock clock;
    private RestoreHold hold;

    protected MailClaims() {}

    @Inject
    MailClaims(EntityManager em, Clock clock, RestoreHold hold) {
        this.em = em;
        this.clock = clock;
        this.hold = hold;
    }

    /**
     * The mail that has been due longest, reserved for this node; one that was claimed too often without a known
     * outcome is given up. None after a restore, until an administrator releases them.
     */
    @Transactional
    Optional<Claimed> claim() {
        if (hold.held()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<OutboxMail> due = em.unwrap(Session.class)
                .createQuery(
                        "select m from OutboxMail m where m.state = :waiting and m.dueAt <= :now order by m.dueAt",
                        OutboxMail.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setMaxResults(1)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
        return due.stream()
                .filter(mail -> mail.claim(now))
                .findFirst()
                .map(mail -> new Claimed(mail.id(), mail.recipient(), mail.language(), mail.subject(), mail.body()));
    }

    @Transactional
    void sent(UUID id) {
        em.find(OutboxMail.class, id).sent(clock.instant());
    }

    @Transactional
    void failed(UUID id, String error) {
        em.find(OutboxMail.class, id).failed(error, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }
}
