package cymru.cydweithio.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A person of the partnership, from the published view {@code person_facts}. */
@Entity
@Immutable
@Table(name = "person_facts")
class PersonReference {

    @Id
    private UUID id;

    private UUID partnershipId;
    private String name;
    private LocalDate leftOn;

    protected PersonReference() {}

    UUID id() {
        return id;
    }

    boolean belongsTo(UUID partnership) {
        return partnershipId.equals(partnership);
    }

    String name() {
        return name;
    }
}
