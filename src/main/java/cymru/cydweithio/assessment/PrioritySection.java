package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A section that a priority of the same partnership rests on. Made and taken away, never changed. */
@Entity
@Audited
class PrioritySection {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID priorityId;
    private UUID sectionId;

    protected PrioritySection() {}

    static PrioritySection of(UUID partnershipId, UUID priorityId, UUID sectionId) {
        PrioritySection link = new PrioritySection();
        link.id = Ids.next();
        link.partnershipId = partnershipId;
        link.priorityId = priorityId;
        link.sectionId = sectionId;
        return link;
    }
}
