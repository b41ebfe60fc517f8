package cymru.cydweithio.section17.web;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.section17.MaturityTable;
import cymru.cydweithio.section17.SelfAssessmentId;
import cymru.cydweithio.section17.SelfAssessments;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;

/** Bodies by criterion in a year, and the beginning of the own body's year. */
@Named
@ViewScoped
public class Section17Page implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int YEARS_SHOWN = 6;

    @Inject
    private MaturityTable maturity;

    @Inject
    private SelfAssessments assessments;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(name = "year")
    private String asked;

    private MaturityTable.Table table;
    private List<FinancialYear> years;
    private UUID organisation;
    private Integer year;
    private boolean carryOver = true;

    public void open() {
        FinancialYear wanted = null;
        if (asked != null && !asked.isBlank()) {
            if (!asked.matches("(199[89]|20[0-9]{2})")) {
                throw new NotFound();
            }
            wanted = new FinancialYear(Integer.parseInt(asked));
        }
        table = maturity.of(wanted);
        int last = Math.max(maturity.of(null).year().start(), table.year().start());
        years = IntStream.range(0, YEARS_SHOWN)
                .mapToObj(back -> new FinancialYear(last - back))
                .toList();
        year = table.year().start();
        if (table.own().size() == 1) {
            organisation = table.own().get(0).organisationId();
        }
    }

    public void begin() {
        SelfAssessmentId id = assessments.begin(
                new OrganisationId(organisation), year == null ? null : new FinancialYear(year), carryOver);
        notices.done("section17.begun");
        redirects.to("/section17-year/" + id);
    }

    public MaturityTable.Table getTable() {
        return table;
    }

    public List<FinancialYear> getYears() {
        return years;
    }

    public UUID getOrganisation() {
        return organisation;
    }

    public void setOrganisation(UUID organisation) {
        this.organisation = organisation;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public boolean isCarryOver() {
        return carryOver;
    }

    public void setCarryOver(boolean carryOver) {
        this.carryOver = carryOver;
    }
}
