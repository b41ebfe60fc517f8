package cymru.cydweithio.board;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What this capability reads of organisations: the published view {@code organisation_facts}. */
@Entity
@Immutable
@Table(name = "organisation_facts")
class SeatOrganisation {
    @Id
    private UUID id;

    private String code;
    private String nameEn;
    private String nameCy;

    protected SeatOrganisation() {}
}
