package cymru.cydweithio.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An agenda item that papers are for, from the published view {@code agenda_item_facts}. */
@Entity
@Immutable
@Table(name = "agenda_item_facts")
class AgendaItemReference {

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID partnershipId;
    private int position;
    private String titleEn;
    private String titleCy;
    private String classification;
    private String fate;

    protected AgendaItemReference() {}

    UUID meetingId() {
        return meetingId;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    /** Whether the meeting deals with it: it was neither taken off nor deferred. */
    boolean on() {
        return fate.equals("ON");
    }

    boolean closed() {
        return !classification.equals("PUBLISHED");
    }
}
