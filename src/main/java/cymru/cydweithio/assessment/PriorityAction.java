package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** An action that serves a priority of the same partnership. Made and taken away, never changed. */
@Entity
@Audited
class PriorityAction {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID priorityId;
    private UUID actionId;

    protected PriorityAction() {}

    static PriorityAction of(UUID partnershipId, UUID priorityId, UUID actionId) {
        PriorityAction link = new PriorityAction();
        link.id = Ids.next();
        link.partnershipId = partnershipId;
        link.priorityId = priorityId;
        link.actionId = actionId;
        return link;
    }
}
