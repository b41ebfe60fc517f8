package cymru.cydweithio.recommendation;

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

/** A line of the action plan that followed a recommendation. */
@Entity
@Audited
class PlanLine {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID recommendationId;
    private int number;
    private String textEn;
    private String textCy;
    private String firstActionEn;
    private String firstActionCy;
    private LocalDate reviewOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected PlanLine() {}

    static PlanLine register(UUID recommendationId, ReviewRegister.PlanLineInput input) {
        PlanLine line = new PlanLine();
        line.id = Ids.next();
        line.recommendationId = recommendationId;
        line.number = input.number();
        line.describe(input);
        return line;
    }

    /** Takes over what the reference data now says; returns whether anything changed. */
    boolean describe(ReviewRegister.PlanLineInput input) {
        List<Object> before = description();
        textEn = input.text().en();
        textCy = input.text().cy();
        firstActionEn = input.firstAction() == null ? null : input.firstAction().en();
        firstActionCy = input.firstAction() == null ? null : input.firstAction().cy();
        reviewOn = input.reviewOn();
        outcome = input.outcome();
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(textEn, textCy, firstActionEn, firstActionCy, reviewOn, outcome);
    }

    UUID recommendationId() {
        return recommendationId;
    }

    int number() {
        return number;
    }
}
