package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.Set;

/**
 * One change of one layer's map.
 *
 * <p>A step refers to footprints by code: those of the day's map, or those that an earlier step of the same scenario
 * created.
 */
public sealed interface Step {

    /** What kinds of change there are. */
    enum Kind {
        MOVE,
        MERGE,
        SPLIT,
        CREATE,
        END
    }

    /** The layer whose map changes. */
    String layer();

    /** The day from which it holds. */
    LocalDate on();

    Kind kind();

    /**
     * Areas leave one footprint for another.
     *
     * @param areas their codes, at least one
     */
    record Move(String layer, LocalDate on, String from, String to, Set<String> areas) implements Step {
        public Move {
            needed(layer, on);
            named(from);
            named(to);
            if (from.equals(to)) {
                throw new RuleViolation(ScenarioRule.STEP_SAME_FOOTPRINT);
            }
            areas = some(areas);
        }

        @Override
        public Kind kind() {
            return Kind.MOVE;
        }
    }

    /** A footprint ends and all its areas join another. */
    record Merge(String layer, LocalDate on, String from, String into) implements Step {
        public Merge {
            needed(layer, on);
            named(from);
            named(into);
            if (from.equals(into)) {
                throw new RuleViolation(ScenarioRule.STEP_SAME_FOOTPRINT);
            }
        }

        @Override
        public Kind kind() {
            return Kind.MERGE;
        }
    }

    /**
     * Some but not all areas of a footprint become a footprint of their own.
     *
     * @param code of the footprint that is made
     */
    record Split(String layer, LocalDate on, String from, Set<String> areas, String code, Wording name)
            implements Step {
        public Split {
            needed(layer, on);
            named(from);
            named(code);
            areas = some(areas);
            if (name == null) {
                throw new RuleViolation(ScenarioRule.STEP_NAME);
            }
        }

        @Override
        public Kind kind() {
            return Kind.SPLIT;
        }
    }

    /**
     * A footprint is created, from areas that may also lie in others.
     *
     * @param code of the footprint that is made
     */
    record Create(String layer, LocalDate on, Set<String> areas, String code, Wording name) implements Step {
        public Create {
            needed(layer, on);
            named(code);
            areas = some(areas);
            if (name == null) {
                throw new RuleViolation(ScenarioRule.STEP_NAME);
            }
        }

        @Override
        public Kind kind() {
            return Kind.CREATE;
        }
    }

    /** A footprint ends, and nothing takes its place. */
    record End(String layer, LocalDate on, String from) implements Step {
        public End {
            needed(layer, on);
            named(from);
        }

        @Override
        public Kind kind() {
            return Kind.END;
        }
    }

    private static void needed(String layer, LocalDate on) {
        named(layer);
        if (on == null) {
            throw new RuleViolation(ScenarioRule.STEP_DAY);
        }
    }

    private static void named(String code) {
        if (code == null || code.isBlank()) {
            throw new RuleViolation(ScenarioRule.STEP_FOOTPRINT);
        }
    }

    private static Set<String> some(Set<String> areas) {
        if (areas == null || areas.isEmpty()) {
            throw new RuleViolation(ScenarioRule.STEP_AREAS);
        }
        return Set.copyOf(areas);
    }
}
