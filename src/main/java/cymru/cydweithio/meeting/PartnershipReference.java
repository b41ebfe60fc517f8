package cymru.cydweithio.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The name of a partnership, from the published view {@code scope_name}. */
@Entity
@Immutable
@Table(name = "scope_name")
class PartnershipReference {

    @Id
    private UUID id;

    private String nameEn;
    private String nameCy;

    protected PartnershipReference() {}
}
