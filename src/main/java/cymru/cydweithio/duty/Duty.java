package cymru.cydweithio.duty;

import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Ids;
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

/** A statutory duty. Registered from reference data; never removed. */
@Entity
@Audited
class Duty {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String titleEn;
    private String titleCy;
    private String legislationEn;
    private String legislationCy;
    private String sectionEn;
    private String sectionCy;
    private String appliesToEn;
    private String appliesToCy;
    private String summaryEn;
    private String summaryCy;
    private String reviewCycleEn;
    private String reviewCycleCy;
    private LocalDate commencedOn;
    private String commencementSource;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private String source;

    protected Duty() {}

    static Duty register(DutyRegister.DutyInput input) {
        Duty duty = new Duty();
        duty.id = Ids.next();
        duty.code = input.code();
        duty.describe(input);
        return duty;
    }

    /** Takes over what the reference data now says; returns whether anything changed. */
    boolean describe(DutyRegister.DutyInput input) {
        List<Object> before = description();
        titleEn = input.title().en();
        titleCy = input.title().cy();
        legislationEn = input.legislation().en();
        legislationCy = input.legislation().cy();
        sectionEn = input.section().en();
        sectionCy = input.section().cy();
        appliesToEn = input.appliesTo().en();
        appliesToCy = input.appliesTo().cy();
        summaryEn = input.summary().en();
        summaryCy = input.summary().cy();
        reviewCycleEn = input.reviewCycle().en();
        reviewCycleCy = input.reviewCycle().cy();
        commencedOn = input.commencement() == null ? null : input.commencement().on();
        commencementSource =
                input.commencement() == null ? null : input.commencement().source();
        confidence = input.confidence();
        source = input.source();
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(
                titleEn,
                titleCy,
                legislationEn,
                legislationCy,
                sectionEn,
                sectionCy,
                appliesToEn,
                appliesToCy,
                summaryEn,
                summaryCy,
                reviewCycleEn,
                reviewCycleCy,
                commencedOn,
                commencementSource,
                confidence,
                source);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }
}
