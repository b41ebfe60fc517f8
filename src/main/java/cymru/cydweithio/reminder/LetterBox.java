package cymru.cydweithio.reminder;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import cymru.cydweithio.platform.Letter;

/** Puts letters into the outbox, in the transaction that wrote them. What was told already is not told again. */
@ApplicationScoped
class LetterBox {

    private EntityManager em;
    private Clock clock;

    protected LetterBox() {
    }

    @Inject
    LetterBox(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void post(@Observes Letter letter) {
        boolean told = !em.createQuery("select m.id from MailOutbox m where m.dedupeKey = :key").setParameter("key", letter.subjectKey()).getResultList().isEmpty();
        if (!told) {
            String title = letter.title().length() > 250 ? letter.title().substring(0, 249) + "…" : letter.title();
            em.persist(MailOutbox.of(letter.subjectKey(), letter.kind(), letter.recipient(), letter.language(), title, letter.text(), clock.instant()));
        }
    }
}
