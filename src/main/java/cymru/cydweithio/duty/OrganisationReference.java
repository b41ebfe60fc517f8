package cymru.cydweithio.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What this capability reads of organisations: the published view {@code organisation_facts}. */
@Entity
@Table(name = "organisation_facts")
@Immutable
class OrganisationReference {
    @Id
    private UUID id;

    private String code;
    private String nameEn;
    private String nameCy;
    private String kind;
    private String section17;
    private boolean responsibleAuthority;

    protected OrganisationReference() {}
}
