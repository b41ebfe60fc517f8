package cymru.cydweithio.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** One transaction that changed something: when, and who acted. */
@Entity
@RevisionEntity(RevisionActor.class)
class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 1)
    @RevisionNumber
    private long id;

    @RevisionTimestamp
    private Instant changedAt;

    private UUID actorId;

    protected Revision() {}

    void by(UUID actor) {
        actorId = actor;
    }

    long id() {
        return id;
    }

    Instant changedAt() {
        return changedAt;
    }

    UUID actorId() {
        return actorId;
    }
}
