package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.RuleViolation;
import java.util.Set;

/**
 * A request for a suggestion: bring layers as close as possible to an anchor with few moves.
 *
 * @param layers that may change, by code
 * @param anchor the layer that they are to resemble, by code; it does not change
 * @param moves the most areas that may change footprints, over all layers
 * @param lockedAreas areas that stay where they are in every layer
 * @param limits what moves may not do
 */
public record SuggestionRequest(
        Set<String> layers, String anchor, int moves, Set<String> lockedAreas, Set<Limit> limits) {
    /** More than this is not a suggestion but another map. */
    public static final int MOST_MOVES = 50;

    /** Limits on moves. Without any, every area may join every footprint of its layer. */
    public enum Limit {
        /** Every footprint that changes stays contiguous: each of its areas can be reached from every other. */
        IN_ONE_PIECE,
        /** No change that the law stops, judged on the map after all moves. */
        LAWFUL,
        /** Every footprint keeps an area; without this limit one may be dissolved, all its areas joining others. */
        NONE_DISSOLVED,
        /**
         * No footprint is new; without this limit areas that together are a footprint of the anchor may become one of
         * their own.
         */
        NONE_FOUNDED
    }

    public SuggestionRequest {
        if (layers == null || layers.isEmpty()) {
            throw new RuleViolation(ScenarioRule.WISH_LAYERS);
        }
        if (anchor == null || anchor.isBlank()) {
            throw new RuleViolation(ScenarioRule.WISH_ANCHOR);
        }
        if (layers.contains(anchor)) {
            throw new RuleViolation(ScenarioRule.WISH_ANCHOR_ITSELF);
        }
        if (moves < 1 || moves > MOST_MOVES) {
            throw new RuleViolation(ScenarioRule.WISH_MOVES, MOST_MOVES);
        }
        layers = Set.copyOf(layers);
        lockedAreas = lockedAreas == null ? Set.of() : Set.copyOf(lockedAreas);
        limits = limits == null ? Set.of() : Set.copyOf(limits);
    }

    boolean keeps(Limit limit) {
        return limits.contains(limit);
    }
}
