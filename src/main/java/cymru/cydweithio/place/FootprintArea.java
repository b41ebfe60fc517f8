package cymru.cydweithio.place;

import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * That a footprint covers an area, wholly or partly, at most once at a time: periods of one area in one footprint never
 * overlap. Open ends mean: as long as the footprint itself.
 */
@Entity
@Audited
class FootprintArea {
    private static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID footprintId;
    private UUID areaId;

    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private LocalDate validFrom;
    private LocalDate validTo;
    /** The same period for the database, which refuses another that overlaps it; see V022. */
    @NotAudited
    private LocalDate coversFrom;

    @NotAudited
    private LocalDate coversUntil;

    protected FootprintArea() {}

    static FootprintArea cover(UUID footprintId, UUID areaId, Coverage coverage, Confidence confidence) {
        return cover(footprintId, areaId, Period.ALWAYS, coverage, confidence);
    }

    static FootprintArea cover(UUID footprintId, UUID areaId, Period period, Coverage coverage, Confidence confidence) {
        FootprintArea row = new FootprintArea();
        row.id = Ids.next();
        row.footprintId = footprintId;
        row.areaId = areaId;
        row.changePeriod(period);
        row.describe(coverage, confidence);
        return row;
    }

    /** Covers an area wholly from a day on. */
    static FootprintArea coverFrom(UUID footprintId, UUID areaId, LocalDate from) {
        return cover(footprintId, areaId, Period.from(from), Coverage.FULL, Confidence.HIGH);
    }

    /** Has its last day. */
    void end(LocalDate lastDay) {
        changePeriod(new Period(validFrom, lastDay));
    }

    /** Ends on another day than it was to end on, or not at all: a change that was dated ahead is taken back. */
    void changeEnd(LocalDate lastDay) {
        changePeriod(new Period(validFrom, lastDay));
    }

    private void changePeriod(Period period) {
        validFrom = period.from();
        validTo = period.to();
        coversFrom = period.from() == null ? BEGINNING : period.from();
        coversUntil = period.to() == null ? END : period.to().plusDays(1);
    }

    boolean describe(Coverage howFar, Confidence howSure) {
        List<Object> before = description();
        coverage = howFar;
        confidence = howSure;
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(coverage, confidence);
    }

    UUID footprintId() {
        return footprintId;
    }

    UUID areaId() {
        return areaId;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
