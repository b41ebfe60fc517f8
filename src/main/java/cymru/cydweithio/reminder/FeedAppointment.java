package cymru.cydweithio.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Who holds a seat on a board, or may stand in, and when: the published view {@code appointment_facts}. */
@Entity
@Immutable
@Table(name = "appointment_facts")
class FeedAppointment {
    @Id
    private UUID id;

    private UUID boardId;
    private UUID personId;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected FeedAppointment() {}
}
