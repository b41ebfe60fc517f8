package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** An invitation: the people of a partnership may see a scenario and comment on it. */
@Entity
@Audited
class ScenarioInvitation {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID scenarioId;
    private UUID partnershipId;
    private LocalDate invitedOn;

    protected ScenarioInvitation() {}

    static ScenarioInvitation of(UUID scenarioId, UUID partnershipId, LocalDate on) {
        ScenarioInvitation invitation = new ScenarioInvitation();
        invitation.id = Ids.next();
        invitation.scenarioId = scenarioId;
        invitation.partnershipId = partnershipId;
        invitation.invitedOn = on;
        return invitation;
    }
}
