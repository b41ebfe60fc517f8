package cymru.cydweithio.board;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A board of a partnership, or a sub-group that reports to one. Founded on a day, closed on another; never removed,
 * because its meetings stay.
 */
@Entity
@Audited
class Board {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID parentId;
    private String nameEn;
    private String nameCy;
    private int papersDueDays;
    private int packDays;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Board() {}

    static Board establish(UUID partnershipId, Boards.BoardDetails details) {
        Board board = new Board();
        board.id = Ids.next();
        board.partnershipId = partnershipId;
        board.describe(details);
        return board;
    }

    void describe(Boards.BoardDetails details) {
        if (OneLine.orNull(details.nameEn()) == null) {
            throw new RuleViolation(BoardRule.NAME_REQUIRED);
        }
        if (details.packDays() < 1 || details.packDays() > 60) {
            throw new RuleViolation(BoardRule.NOTICE_PACK);
        }
        if (details.papersDueDays() < details.packDays() || details.papersDueDays() > 90) {
            throw new RuleViolation(BoardRule.NOTICE_PAPERS);
        }
        Period period = new Period(details.from(), validTo);
        parentId = details.parentId();
        nameEn = BoundedTexts.line(details.nameEn(), 120);
        nameCy = BoundedTexts.line(details.nameCy(), 120);
        papersDueDays = details.papersDueDays();
        packDays = details.packDays();
        validFrom = period.from();
    }

    void close(LocalDate lastDay) {
        validTo = new Period(validFrom, lastDay).to();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    UUID parentId() {
        return parentId;
    }

    Bilingual name() {
        return new Bilingual(nameEn, nameCy);
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    Boards.BoardDetails details() {
        return new Boards.BoardDetails(version, parentId, nameEn, nameCy, papersDueDays, packDays, validFrom);
    }
}
