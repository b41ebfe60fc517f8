package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.FundingConditions;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody types of a condition. */
public class ConditionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text;
    private LocalDate dueOn;
    private Integer everyMonths;
    private String evidence;
    private UUID ownerId;

    FundingConditions.NewCondition details() {
        return new FundingConditions.NewCondition(text, dueOn, everyMonths, evidence, ownerId);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public Integer getEveryMonths() {
        return everyMonths;
    }

    public void setEveryMonths(Integer everyMonths) {
        this.everyMonths = everyMonths;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public UUID getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(UUID ownerId) {
        this.ownerId = ownerId;
    }
}
