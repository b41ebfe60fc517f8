package cymru.cydweithio.meeting;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import cymru.cydweithio.platform.Period;

/** A board, as the published view {@code board_facts} tells of it. */
@Entity
@Immutable
@Table(name = "board_facts")
class BoardOfMeeting {

    @Id
    private UUID id;
    private UUID partnershipId;
    private String nameEn;
    private String nameCy;
    private int papersDueDays;
    private int packDays;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected BoardOfMeeting() {
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
