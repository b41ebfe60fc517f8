package cymru.cydweithio.mail;

import cymru.cydweithio.platform.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/**
 * What mails say that could not be sent; of those that were sent the text is gone at once. That there was a mail is
 * kept, because by that the same thing is mailed once.
 */
@ApplicationScoped
class UnsentTexts implements RetentionRule {

    private EntityManager em;

    protected UnsentTexts() {}

    @Inject
    UnsentTexts(EntityManager em) {
        this.em = em;
    }

    @Override
    public String words() {
        return "mail.kept.text";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(90);
    }

    @Override
    public Basis basis() {
        return Basis.POLICY;
    }

    @Override
    @Transactional
    public int clear(Instant now) {
        return em.createQuery("""
                update OutboxMail m set m.body = null, m.version = m.version + 1
                where m.state = :failed and m.body is not null and m.createdAt < :then""")
                .setParameter("failed", MailState.FAILED)
                .setParameter("then", now.minus(kept()))
                .executeUpdate();
    }
}
