package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.RuleViolation;
import java.util.Set;

/**
 * What a suggestion is asked for: bring layers closest to an anchor with few moves.
 *
 * @param layers that may change, by code
 * @param anchor the layer that they are to resemble, by code; it does not change
 * @param moves at most so many areas change footprints, all layers together
 * @param lockedAreas areas that stay where they are in every layer
 * @param founding whether areas that together are a footprint of the anchor may become a new footprint of their own
 * @param lawful whether layers that law fixes, or binds to another layer's map, stay as they are
 */
public record Wish(
        Set<String> layers, String anchor, int moves, Set<String> lockedAreas, boolean founding, boolean lawful) {
    /** More than this is not a suggestion but another map. */
    public static final int MOST_MOVES = 50;

    public Wish {
        if (layers == null || layers.isEmpty()) {
            throw new RuleViolation("scenario.wish.layers");
        }
        if (anchor == null || anchor.isBlank()) {
            throw new RuleViolation("scenario.wish.anchor");
        }
        if (layers.contains(anchor)) {
            throw new RuleViolation("scenario.wish.anchorItself");
        }
        if (moves < 1 || moves > MOST_MOVES) {
            throw new RuleViolation("scenario.wish.moves", MOST_MOVES);
        }
        layers = Set.copyOf(layers);
        lockedAreas = lockedAreas == null ? Set.of() : Set.copyOf(lockedAreas);
    }
}
