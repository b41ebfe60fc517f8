package cymru.cydweithio.scenario;

import java.util.Set;

/** Where a scenario stands. */
public enum ScenarioState {
    /** Only reviewers see it. */
    DRAFT,
    /** Those who were invited see it too and say what they think. */
    SHARED,
    /** It has become dated changes of the map and is now final. */
    ADOPTED,
    /**
     * It was adopted, and the adoption was withdrawn before its first day, with a reason. It is kept for the record.
     */
    WITHDRAWN,
    /** It was let go, and is kept as memory. */
    LET_GO;

    /** Whether steps may still be added and taken back. */
    public boolean open() {
        return this == DRAFT || this == SHARED;
    }

    Set<ScenarioState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SHARED, ADOPTED, LET_GO);
            case SHARED -> Set.of(ADOPTED, LET_GO);
            case ADOPTED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
            case LET_GO -> Set.of(DRAFT);
        };
    }
}
