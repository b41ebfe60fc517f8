package cymru.cydweithio.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What this capability reads of layers: the published view {@code layer_facts}. */
@Entity
@Table(name = "layer_facts")
@Immutable
class LayerReference {
    @Id
    private UUID id;

    private String code;
    private String nameEn;
    private String nameCy;

    protected LayerReference() {}
}
