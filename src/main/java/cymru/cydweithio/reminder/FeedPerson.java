package cymru.cydweithio.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which entries in the registers of partnerships are one account's person: the published view {@code person_facts}. */
@Entity
@Immutable
@Table(name = "person_facts")
class FeedPerson {
    @Id
    private UUID id;

    private UUID accountId;
    private LocalDate leftOn;

    protected FeedPerson() {}
}
