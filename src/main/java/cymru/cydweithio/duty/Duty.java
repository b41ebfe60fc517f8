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

    static Duty register(DutyRegister.DutyFacts facts) {
        Duty duty = new Duty();
        duty.id = Ids.next();
        duty.code = facts.code();
        duty.describe(facts);
        return duty;
    }

    /** Takes over what the reference data now says; returns whether anything changed. */
    boolean describe(DutyRegister.DutyFacts facts) {
        List<Object> before = description();
        titleEn = facts.title().en();
        titleCy = facts.title().cy();
        legislationEn = facts.legislation().en();
        legislationCy = facts.legislation().cy();
        sectionEn = facts.section().en();
        sectionCy = facts.section().cy();
        appliesToEn = facts.appliesTo().en();
        appliesToCy = facts.appliesTo().cy();
        summaryEn = facts.summary().en();
        summaryCy = facts.summary().cy();
        reviewCycleEn = facts.reviewCycle().en();
        reviewCycleCy = facts.reviewCycle().cy();
        commencedOn = facts.commencement() == null ? null : facts.commencement().on();
        commencementSource =
                facts.commencement() == null ? null : facts.commencement().source();
        confidence = facts.confidence();
        source = facts.source();
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
