package cymru.cydweithio.recommendation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String ADDRESS = "https://www.gov.wales/safer";

    @Test
    void a_status_needs_a_state_and_a_day_that_is_not_ahead() {
        assertEquals(RecommendationRule.STATE_REQUIRED, refused(said(null, TODAY, null, null)));
        assertEquals(RecommendationRule.DAY_REQUIRED, refused(said(ProgressState.UNDER_WAY, null, null, null)));
        assertEquals(
                RecommendationRule.DAY_AHEAD, refused(said(ProgressState.UNDER_WAY, TODAY.plusDays(1), null, null)));
        assertDoesNotThrow(() -> make(said(ProgressState.UNDER_WAY, TODAY, null, null)));
    }

    @Test
    void what_was_overtaken_or_rejected_says_by_what_or_why() {
        for (ProgressState state : List.of(ProgressState.OVERTAKEN, ProgressState.REJECTED)) {
            assertEquals(RecommendationRule.REASON_REQUIRED, refused(said(state, TODAY, " ", null)));
            assertDoesNotThrow(() -> make(said(state, TODAY, "The Act of 2015", null)));
        }
        assertEquals(
                RecommendationRule.REASON_LONG, refused(said(ProgressState.REJECTED, TODAY, "x".repeat(1001), null)));
        assertDoesNotThrow(() -> make(said(ProgressState.REJECTED, TODAY, "x".repeat(1000), null)));
    }

    @Test
    void done_needs_evidence_and_an_address_is_a_whole_one_of_the_web() {
        assertEquals(RecommendationRule.EVIDENCE_REQUIRED, refused(said(ProgressState.DONE, TODAY, null, null)));
        assertDoesNotThrow(() -> make(said(ProgressState.DONE, TODAY, null, ADDRESS)));
        for (String bad : List.of("http://www.gov.wales", "javascript:alert(1)", "www.gov.wales", "https://", "a b")) {
            assertEquals(RecommendationRule.ADDRESS_BAD, refused(said(ProgressState.DONE, TODAY, null, bad)), bad);
        }
    }

    @Test
    void a_statement_is_withdrawn_once_and_with_a_reason() {
        ProgressStatement statement = make(said(ProgressState.DONE, TODAY, null, ADDRESS));
        assertEquals(PlatformRule.WITHDRAW_REQUIRED, rule(() -> statement.withdraw(TODAY, "A", " ")));
        statement.withdraw(TODAY, "A", "The wrong proposal");
        assertEquals(PlatformRule.WITHDRAW_ALREADY, rule(() -> statement.withdraw(TODAY, "A", "Again")));
    }

    @Test
    void what_is_under_way_is_quiet_from_the_day_after_a_hundred_and_eighty() {
        assertFalse(ProgressState.UNDER_WAY.quiet(TODAY.minusDays(180), TODAY));
        assertTrue(ProgressState.UNDER_WAY.quiet(TODAY.minusDays(181), TODAY));
        assertFalse(ProgressState.DONE.quiet(TODAY.minusDays(1000), TODAY));
    }

    @Test
    void what_nobody_spoke_of_and_what_is_quiet_are_counted_beside_the_states() {
        Progress.ThemeProgress theme = Progress.counted(
                1,
                null,
                List.of(
                        line(null, Progress.Gap.NO_STATUS),
                        line(ProgressState.UNDER_WAY, Progress.Gap.QUIET),
                        line(ProgressState.UNDER_WAY, null),
                        line(ProgressState.DONE, null)));
        assertEquals(List.of(0L, 2L, 1L, 0L, 0L), List.copyOf(theme.counts().values()), "in the order of the states");
        assertEquals(List.of(1L, 1L), List.of(theme.noStatus(), theme.quiet()));
    }

    private static Progress.Line line(ProgressState state, Progress.Gap gap) {
        return new Progress.Line(Ids.next(), 1, new Wording("A", null), state, state == null ? null : TODAY, null, gap);
    }

    private static Progress.Statement said(ProgressState state, LocalDate on, String reason, String address) {
        return new Progress.Statement(state, on, reason, null, address);
    }

    private static ProgressStatement make(Progress.Statement said) {
        return ProgressStatement.of(Ids.next(), said, TODAY, "A reviewer");
    }

    private static Rule refused(Progress.Statement said) {
        return rule(() -> make(said));
    }

    private static Rule rule(org.junit.jupiter.api.function.Executable verb) {
        return assertThrows(RuleViolation.class, verb).rule();
    }
}
