package cymru.cydweithio.service;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** An area that a service is for. Added and taken away, never changed. */
@Entity
@Audited
class ServiceArea {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID serviceId;
    private UUID areaId;

    protected ServiceArea() {}

    static ServiceArea of(UUID serviceId, UUID areaId) {
        ServiceArea area = new ServiceArea();
        area.id = Ids.next();
        area.serviceId = serviceId;
        area.areaId = areaId;
        return area;
    }

    UUID areaId() {
        return areaId;
    }
}
