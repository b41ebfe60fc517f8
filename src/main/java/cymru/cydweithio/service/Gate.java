package cymru.cydweithio.service;

import java.util.Arrays;
import java.util.List;

/**
 * What must hold before a service leaves a stage of the commissioning cycle. A gate is met, with the evidence, or
 * somebody answers by name and post for passing without it.
 *
 * <p>Chosen from what the review of community safety partnerships found missing: commissioning without needs data,
 * without those who live with the problem, without an evaluation, and decisions that nobody can find.
 */
public enum Gate {
    /** There is data on the need, not only a tradition of funding. */
    NEED_ASSESSED(Stage.ANALYSE),
    /** People who live with the problem were asked. */
    EXPERIENCE_HEARD(Stage.ANALYSE),
    /** It is said which money pays for it, and how long. */
    FUNDING_NAMED(Stage.PLAN),
    /** It is said what will be measured, by whom and when, before the service begins: later there is no baseline. */
    EVALUATION_PLANNED(Stage.PLAN),
    /** The board has decided. */
    BOARD_DECIDED(Stage.PLAN),
    /** Providers have reported what their contracts ask for. */
    RETURNS_IN(Stage.DO),
    /** It is known what became of the people who were served. */
    OUTCOMES_KNOWN(Stage.DO),
    /** The evaluation that was planned has been made. */
    EVALUATED(Stage.REVIEW),
    /** It is decided whether the service goes on, changes or ends. */
    NEXT_DECIDED(Stage.REVIEW);

    private final Stage stage;

    Gate(Stage stage) {
        this.stage = stage;
    }

    /** The stage that is not left without it. */
    public Stage stage() {
        return stage;
    }

    /** The gates of a stage, in the order in which they are usually passed. */
    public static List<Gate> of(Stage stage) {
        return Arrays.stream(values()).filter(gate -> gate.stage == stage).toList();
    }
}
