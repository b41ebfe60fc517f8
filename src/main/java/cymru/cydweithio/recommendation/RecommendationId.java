package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.util.UUID;

/** Names a recommendation, or a proposal, of a review. */
public record RecommendationId(UUID value) {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static RecommendationId parse(String text) {
        return new RecommendationId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
