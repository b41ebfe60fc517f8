package cymru.cydweithio.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** When a footprint holds, as the view {@code footprint_term} says it to everybody. */
@Entity
@Immutable
class FootprintTerm {
    @Id
    private UUID footprintId;

    private LocalDate validFrom;
    private LocalDate validTo;

    protected FootprintTerm() {}
}
