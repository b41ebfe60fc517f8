package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Sha256;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Those who receive the same copy of a pack.
 *
 * @param language of cover and agenda, and of each paper that exists in it
 * @param omitted the items whose papers are left out because these readers may not see them
 */
record Audience(Language language, Set<UUID> omitted) {

    Audience {
        omitted = Set.copyOf(omitted);
    }

    /** The same for the same set of items, in whatever order. */
    String key() {
        return Sha256.of(new TreeSet<>(omitted).stream().map(UUID::toString).collect(Collectors.joining(",")));
    }
}
