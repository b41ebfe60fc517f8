package cymru.cydweithio.orgchart;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What this capability reads of boards: the published view {@code board_facts}. */
@Entity
@Immutable
@Table(name = "board_facts")
class ChartBoardReference {
    @Id
    private UUID id;

    private UUID partnershipId;
    private UUID parentId;
    private String nameEn;
    private String nameCy;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected ChartBoardReference() {}
}
