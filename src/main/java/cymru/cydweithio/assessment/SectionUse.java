package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A section in an assessment of the same partnership. Made and taken away, never changed. */
@Entity
@Audited
class SectionUse {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID assessmentId;
    private UUID sectionId;

    protected SectionUse() {}

    static SectionUse of(UUID partnershipId, UUID assessmentId, UUID sectionId) {
        SectionUse link = new SectionUse();
        link.id = Ids.next();
        link.partnershipId = partnershipId;
        link.assessmentId = assessmentId;
        link.sectionId = sectionId;
        return link;
    }
}
