package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
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

/**
 * A footprint of a layer: registered, re-described when the reference data learns more, ended by a last day.
 *
 * <p>A body whose area changes gets a new footprint from that day on; the old one stays as history.
 */
@Entity
@Audited
class Footprint {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private UUID layerId;
    private String nameEn;
    private String nameCy;

    @Enumerated(EnumType.STRING)
    private Bilingual.WelshStatus nameCyStatus;

    private LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    private PartialDate.Precision validFromPrecision;

    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private PartialDate.Precision validToPrecision;

    @Enumerated(EnumType.STRING)
    private FootprintStatus status;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private Evidence evidence;

    private String sourceNote;
    private String licence;

    protected Footprint() {}

    static Footprint register(PlaceRegister.FootprintInput input, UUID layerId) {
        Footprint footprint = new Footprint();
        footprint.id = Ids.next();
        footprint.code = input.code();
        footprint.describe(input, layerId);
        return footprint;
    }

    /** Takes over what the reference data now says; answers whether that differs from before. */
    boolean describe(PlaceRegister.FootprintInput input, UUID layer) {
        List<Object> before = description();
        layerId = layer;
        nameEn = input.name().en();
        nameCy = input.name().cy();
        nameCyStatus = input.name().cyStatus();
        status = input.status();
        confidence = input.confidence();
        evidence = input.evidence();
        sourceNote = input.sourceNote();
        licence = input.licence();
        lastFrom(input.from(), input.to());
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(
                layerId,
                nameEn,
                nameCy,
                nameCyStatus,
                validFrom,
                validFromPrecision,
                validTo,
                validToPrecision,
                status,
                confidence,
                evidence,
                sourceNote,
                licence);
    }

    /** Holds from the first day that a rough start can mean to the last day that a rough end can mean. */
    private void lastFrom(PartialDate from, PartialDate to) {
        Period period = new Period(from == null ? null : from.earliest(), to == null ? null : to.latest());
        validFrom = period.from();
        validFromPrecision = from == null ? null : from.precision();
        validTo = period.to();
        validToPrecision = to == null ? null : to.precision();
    }

    /** Has its last day. A footprint that has ended already keeps the day on which it did. */
    void end(LocalDate lastDay) {
        if (validTo != null && validTo.isBefore(lastDay)) {
            throw new RuleViolation(PlaceRule.FOOTPRINT_ENDED, code, validTo);
        }
        validTo = new Period(validFrom, lastDay).to();
        validToPrecision = PartialDate.Precision.DAY;
    }

    /** Has the last day that it had before, or none: an end that was dated ahead is taken back. */
    void changeEnd(LocalDate lastDay, PartialDate.Precision precision) {
        validTo = new Period(validFrom, lastDay).to();
        validToPrecision = precision;
    }

    LocalDate validTo() {
        return validTo;
    }

    Bilingual name() {
        return new Bilingual(nameEn, nameCy, nameCyStatus);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }
}
