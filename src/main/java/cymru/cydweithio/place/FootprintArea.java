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

/** That a footprint covers an area. Open ends mean: as long as the footprint itself. */
@Entity
@Audited
class FootprintArea {
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

    protected FootprintArea() {
    }

    static FootprintArea cover(UUID footprintId, UUID areaId, Coverage coverage, Confidence confidence) {
        FootprintArea row = new FootprintArea();
        row.id = Ids.next();
        row.footprintId = footprintId;
        row.areaId = areaId;
        row.describe(coverage, confidence);
        return row;
    }

    /** Covers an area wholly from a day on. */
    static FootprintArea coverFrom(UUID footprintId, UUID areaId, LocalDate from) {
        FootprintArea row = cover(footprintId, areaId, Coverage.FULL, Confidence.HIGH);
        row.validFrom = from;
        return row;
    }

    /** Has its last day. */
    void end(LocalDate lastDay) {
        validTo = new Period(validFrom, lastDay).to();
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
}
