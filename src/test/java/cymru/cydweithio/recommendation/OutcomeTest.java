package cymru.cydweithio.recommendation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final LocalDate REVIEW = LocalDate.of(2006, 3, 31);

    @Test
    void a_line_of_a_historic_review_is_never_overdue() {
        assertFalse(Outcome.UNKNOWN.overdue(true, REVIEW, REVIEW.plusYears(20)));
    }

    @Test
    void a_line_of_a_plan_that_is_followed_is_overdue_from_the_day_after_its_review_date() {
        assertFalse(Outcome.UNKNOWN.overdue(false, REVIEW, REVIEW));
        assertTrue(Outcome.UNKNOWN.overdue(false, REVIEW, REVIEW.plusDays(1)));
        assertFalse(Outcome.COMPLETED.overdue(false, REVIEW, REVIEW.plusDays(1)));
        assertFalse(Outcome.UNKNOWN.overdue(false, null, REVIEW));
    }
}
