package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Period;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A board, as the published view {@code board_facts} tells of it. */
@Entity
@Immutable
@Table(name = "board_facts")
class BoardReference {

    @Id
    private UUID id;

    private UUID partnershipId;
    private String nameEn;
    private String nameCy;
    private int papersDueDays;
    private int packDays;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected BoardReference() {}

    UUID id() {
        return id;
    }

    String nameEn() {
        return nameEn;
    }

    String nameCy() {
        return nameCy;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    int packDays() {
        return packDays;
    }

    int papersDueDays() {
        return papersDueDays;
    }

    boolean activeOn(LocalDate day) {
        return new Period(validFrom, validTo).activeOn(day);
    }
}
