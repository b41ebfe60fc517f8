package cymru.cydweithio.section17;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A version of the criteria, used from a year on. It never changes: another takes its place. */
@Entity
@Immutable
class CriteriaSet {
    @Id
    private UUID id;

    private int number;
    private Integer fromYear;
    private boolean constructed;

    protected CriteriaSet() {}

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    boolean constructed() {
        return constructed;
    }
}
