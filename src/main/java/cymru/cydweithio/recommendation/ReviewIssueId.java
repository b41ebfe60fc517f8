package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.util.UUID;

/** Names an issue of a review, under one of its themes. */
public record ReviewIssueId(UUID value) {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static ReviewIssueId parse(String text) {
        return new ReviewIssueId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
