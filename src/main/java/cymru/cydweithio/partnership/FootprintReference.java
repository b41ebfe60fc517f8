package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Bilingual;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What this capability reads of footprints: the published view {@code footprint_facts}. */
@Entity
@Table(name = "footprint_facts")
@Immutable
class FootprintReference {
    @Id
    private UUID id;

    private String code;
    private String nameEn;
    private String nameCy;

    @Enumerated(EnumType.STRING)
    private Bilingual.WelshStatus nameCyStatus;

    private String status;
    private String layerCode;
    private String layerNameEn;
    private String layerNameCy;

    protected FootprintReference() {}
}
