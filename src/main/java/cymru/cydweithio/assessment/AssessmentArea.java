package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** An area that an assessment is about. Added and taken away, never changed. */
@Entity
@Audited
class AssessmentArea {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID assessmentId;
    private UUID areaId;

    protected AssessmentArea() {}

    static AssessmentArea of(UUID assessmentId, UUID areaId) {
        AssessmentArea area = new AssessmentArea();
        area.id = Ids.next();
        area.assessmentId = assessmentId;
        area.areaId = areaId;
        return area;
    }

    UUID areaId() {
        return areaId;
    }
}
