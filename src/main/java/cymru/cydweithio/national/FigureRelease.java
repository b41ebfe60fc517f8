package cymru.cydweithio.national;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * That a partnership or an organisation let a figure of a time be seen. It holds until it is withdrawn or the figure is
 * released anew; of a figure of a body no more than one holds.
 */
@Entity
@Audited
class FigureRelease {

    @Id
    private UUID id;

    @Version
    private long version;

    private String figure;
    private String scopeKind;
    private UUID scopeId;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private Instant releasedAt;
    private String releasedBy;
    private Instant endedAt;
    private String endedBy;

    @Enumerated(EnumType.STRING)
    private Ending ending;

    private Boolean live;

    protected FigureRelease() {}

    static FigureRelease of(String figure, FigureOwner owner, Period period, Instant now, LocalDate today, String by) {
        refuseUnlessCountable(period, today);
        FigureRelease release = new FigureRelease();
        release.id = Ids.next();
        release.figure = figure;
        release.scopeKind = owner.kind().name();
        release.scopeId = owner.id();
        release.periodFrom = period.from();
        release.periodTo = period.to();
        release.releasedAt = now;
        release.releasedBy = by;
        release.live = true;
        return release;
    }

    static void refuseUnlessCountable(Period period, LocalDate today) {
        if (period.from() == null || period.to() == null) {
            throw new RuleViolation(NationalRule.PERIOD_OPEN);
        }
        if (period.from().isAfter(today)) {
            throw new RuleViolation(NationalRule.PERIOD_AHEAD);
        }
    }

    void end(Ending how, Instant now, String by) {
        if (live == null) {
            throw new RuleViolation(NationalRule.ENDED);
        }
        ending = how;
        endedAt = now;
        endedBy = by;
        live = null;
    }

    boolean isOf(FigureOwner owner) {
        return owner.kind().name().equals(scopeKind) && owner.id().equals(scopeId);
    }

    UUID id() {
        return id;
    }
}
