package cymru.cydweithio.conflict;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Records that a partnership was asked to do something about a finding. Rows are only ever added. */
@Entity
@Immutable
class ConflictAction {
    @Id
    private UUID id;

    private String finding;
    private UUID partnershipId;
    private UUID actionId;
    private LocalDate askedOn;

    protected ConflictAction() {}

    static ConflictAction of(String finding, UUID partnershipId, UUID actionId, LocalDate on) {
        ConflictAction action = new ConflictAction();
        action.id = Ids.next();
        action.finding = finding;
        action.partnershipId = partnershipId;
        action.actionId = actionId;
        action.askedOn = on;
        return action;
    }
}
