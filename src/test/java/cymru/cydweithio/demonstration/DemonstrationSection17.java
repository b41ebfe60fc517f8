package cymru.cydweithio.demonstration;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.section17.Answers;
import cymru.cydweithio.section17.MaturityTable;
import cymru.cydweithio.section17.SelfAssessmentId;
import cymru.cydweithio.section17.SelfAssessments;
import cymru.cydweithio.section17.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Two Section 17 years of five bodies: last year signed with a statement, this year carried over and waiting to be
 * confirmed. Cardiff has gaps this year, Gwent's commissioner a page that is gone. What they say is made up, and says
 * so.
 */
@ApplicationScoped
class DemonstrationSection17 {

    private Clock clock;
    private OrganisationRegister organisations;
    private MaturityTable maturity;
    private SelfAssessments assessments;
    private Answers answers;
    private Statements statements;

    protected DemonstrationSection17() {}

    @Inject
    DemonstrationSection17(
            Clock clock,
            OrganisationRegister organisations,
            MaturityTable maturity,
            SelfAssessments assessments,
            Answers answers,
            Statements statements) {
        this.clock = clock;
        this.organisations = organisations;
        this.maturity = maturity;
        this.assessments = assessments;
        this.answers = answers;
        this.statements = statements;
    }

    /** Where there is none. */
    void stage() {
        FinancialYear year = FinancialYear.of(LocalDate.now(clock));
        if (maturity.of(year).bodies().stream().anyMatch(one -> one.assessmentId() != null)) {
            return;
        }
        FinancialYear last = new FinancialYear(year.start() - 1);
        List<String> bodies = List.of("LA-NWP", "LA-CRF", "FRA-SW", "PCC-GW", "NPA-BAN");
        for (int i = 0; i < bodies.size(); i++) {
            OrganisationId body = new OrganisationId(organisations.idOf(bodies.get(i)));
            SelfAssessmentId earlier = assessments.begin(body, last, false);
            answer(earlier, i, last);
            assessments.submit(earlier, version(earlier));
            assessments.review(earlier, version(earlier), "Illustrative: reviewed for the demonstration.");
            assessments.signOff(
                    earlier,
                    version(earlier),
                    new SelfAssessments.Signature("A. Example", "Chief Officer", year.firstDay()));
            statements.issue(earlier, version(earlier));
            if (i > 1) {
                assessments.release(earlier, version(earlier));
            }
            SelfAssessmentId now = assessments.begin(body, year, !bodies.get(i).equals("LA-CRF"));
            if (bodies.get(i).equals("PCC-GW")) {
                assessments.view(now).criteria().stream()
                        .flatMap(one -> one.evidence().stream())
                        .findFirst()
                        .ifPresent(one -> answers.noteGone(now, one.id()));
            }
        }
    }

    private void answer(SelfAssessmentId id, int shift, FinancialYear year) {
        for (SelfAssessments.CriterionLine one : assessments.view(id).criteria()) {
            answers.give(
                    id,
                    one.code(),
                    null,
                    new Answers.Given(
                            (one.position() + shift) % 5,
                            new Wording(
                                    "Illustrative: what the organisation would say here.",
                                    "Enghreifftiol: yr hyn y byddai'r sefydliad yn ei ddweud yma.")));
            answers.restOnPage(
                    id,
                    one.code(),
                    new Answers.OutsidePage(
                            "https://example.org/section-17/" + one.position(),
                            new Wording("Illustrative evidence", "Tystiolaeth enghreifftiol"),
                            year.firstDay()));
        }
    }

    private long version(SelfAssessmentId id) {
        return assessments.view(id).version();
    }
}
