package cymru.cydweithio.section17;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The states of a Section 17 year, and what its signature needs. */
class SelfAssessmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final SelfAssessment.By AUTHOR = new SelfAssessment.By(new UUID(0, 1), "Author");
    private static final SelfAssessment.By OTHER = new SelfAssessment.By(new UUID(0, 2), "Other");
    private static final SelfAssessments.Signature SIGNATURE =
            new SelfAssessments.Signature("Chief", "Chief Executive", TODAY);

    @Test
    void a_year_can_be_begun_from_its_first_day() {
        begin(2026, TODAY);
        refused(Section17Rule.YEAR_FUTURE, () -> begin(2026, TODAY.minusDays(1)));
    }

    @Test
    void unanswered_and_unconfirmed_criteria_do_not_go_to_the_reviewer() {
        SelfAssessment year = begin(2025, TODAY);
        refused(Section17Rule.UNANSWERED, () -> year.answered(List.of(judged(null, true, 0, 0)), TODAY, AUTHOR));
        refused(Section17Rule.UNCONFIRMED, () -> year.answered(List.of(judged(1, false, 0, 0)), TODAY, AUTHOR));
        assertEquals(SelfAssessmentState.BEGUN, year.state());
    }

    @Test
    void whoever_answered_does_not_review() {
        SelfAssessment year = answered();
        refused(Section17Rule.REVIEWER_ANSWERED, () -> year.reviewed(null, Set.of(), TODAY, AUTHOR));
        refused(Section17Rule.REVIEWER_ANSWERED, () -> year.reviewed(null, Set.of(OTHER.account()), TODAY, OTHER));
        year.reviewed(null, Set.of(AUTHOR.account()), TODAY, OTHER);
        assertEquals(SelfAssessmentState.REVIEWED, year.state());
    }

    @Test
    void a_level_above_one_is_not_signed_without_evidence_that_is_there() {
        SelfAssessment year = reviewed();
        refused(Section17Rule.EVIDENCE_MISSING, () -> sign(year, judged(2, true, 0, 0), SIGNATURE));
        refused(Section17Rule.EVIDENCE_GONE, () -> sign(year, judged(2, true, 1, 1), SIGNATURE));
        refused(Section17Rule.UNCONFIRMED, () -> sign(year, judged(1, false, 0, 0), SIGNATURE));
        sign(year, judged(1, true, 0, 0), SIGNATURE);
        assertEquals(SelfAssessmentState.SIGNED_OFF, year.state());
        refused(Section17Rule.ANSWERS_CLOSED, year::mustBeOpen);
        sign(reviewed(), judged(2, true, 1, 0), SIGNATURE);
    }

    @Test
    void a_signature_has_a_name_an_office_and_a_day_from_the_beginning_of_the_year_until_today() {
        SelfAssessment year = reviewed();
        SelfAssessment.Judged fine = judged(1, true, 0, 0);
        refused(Section17Rule.SIGNATORY_NAME, () -> sign(year, fine, signature(" ", "Chief", TODAY)));
        refused(Section17Rule.SIGNATORY_OFFICE, () -> sign(year, fine, signature("Chief", null, TODAY)));
        refused(Section17Rule.SIGNED_ON, () -> sign(year, fine, signature("A", "B", TODAY.plusDays(1))));
        refused(Section17Rule.SIGNED_ON, () -> sign(year, fine, signature("A", "B", LocalDate.of(2025, 3, 31))));
        sign(year, fine, signature("A", "B", LocalDate.of(2025, 4, 1)));
    }

    @Test
    void it_is_released_only_when_it_is_signed_and_can_be_taken_back() {
        SelfAssessment year = reviewed();
        refused(Section17Rule.STATE_OTHER, () -> year.release(TODAY, AUTHOR));
        sign(year, judged(0, true, 0, 0), SIGNATURE);
        year.release(TODAY, AUTHOR);
        assertEquals(TODAY, year.releasedOn());
        year.withhold();
        assertEquals(null, year.releasedOn());
    }

    @Test
    void the_reviewer_sends_back_with_a_reason() {
        SelfAssessment year = answered();
        refused(Section17Rule.NOTE_REQUIRED, () -> year.sendBack(" "));
        year.sendBack("Say more");
        assertEquals(SelfAssessmentState.BEGUN, year.state());
    }

    @Test
    void a_level_lies_between_nought_and_four() {
        refused(Section17Rule.LEVEL_BOUNDS, () -> answer(5));
        refused(Section17Rule.LEVEL_BOUNDS, () -> answer(-1));
        refused(Section17Rule.LEVEL_REQUIRED, () -> answer(null));
        assertEquals(4, answer(4).level());
        assertEquals(0, answer(0).level());
    }

    @Test
    void what_is_carried_over_waits_to_be_confirmed() {
        SelfAssessmentAnswer carried = answer(3).carriedInto(Ids.next(), Ids.next(), new FinancialYear(2025));
        assertEquals(false, carried.confirmed());
        assertEquals(3, carried.level());
        assertEquals(null, carried.answeredById(), "nobody has answered it in this year");
        carried.confirm(TODAY, OTHER);
        assertEquals(true, carried.confirmed());
        assertEquals(new FinancialYear(2025), carried.carriedFrom());
        refused(Section17Rule.NOT_CARRIED, () -> carried.confirm(TODAY, OTHER));
    }

    private static SelfAssessmentAnswer answer(Integer level) {
        return SelfAssessmentAnswer.of(
                Ids.next(), Ids.next(), new Answers.Given(level, new Wording("Because", null)), TODAY, AUTHOR);
    }

    private static SelfAssessment begin(int year, LocalDate today) {
        return SelfAssessment.begin(Ids.next(), new FinancialYear(year), Ids.next(), Basis.BOUND, null, today, AUTHOR);
    }

    private static SelfAssessment answered() {
        SelfAssessment year = begin(2025, TODAY);
        year.answered(List.of(judged(1, true, 0, 0)), TODAY, AUTHOR);
        return year;
    }

    private static SelfAssessment reviewed() {
        SelfAssessment year = answered();
        year.reviewed("Fine", Set.of(AUTHOR.account()), TODAY, OTHER);
        return year;
    }

    private static SelfAssessment.Judged judged(Integer level, boolean confirmed, long standing, long gone) {
        return new SelfAssessment.Judged(level, confirmed, standing, gone);
    }

    private static SelfAssessments.Signature signature(String name, String office, LocalDate on) {
        return new SelfAssessments.Signature(name, office, on);
    }

    private static void sign(
            SelfAssessment year, SelfAssessment.Judged criterion, SelfAssessments.Signature signature) {
        year.signOff(List.of(criterion), signature, TODAY, AUTHOR);
    }

    private static void refused(Rule rule, Executable what) {
        assertEquals(rule, assertThrows(RuleViolation.class, what).rule());
    }
}
