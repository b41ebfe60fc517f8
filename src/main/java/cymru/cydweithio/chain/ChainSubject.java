package cymru.cydweithio.chain;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What a page is about: one or several objects of a kind, as {@code decision/019…,019…}.
 *
 * @param ids of the objects, one at least
 */
public record ChainSubject(String kind, List<UUID> ids) {

    public ChainSubject {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("no object");
        }
    }

    public static ChainSubject of(ChainEnd end) {
        return new ChainSubject(end.kind(), List.of(end.id()));
    }

    public static ChainSubject parse(String subject) {
        String[] parts = subject.split("/", 2);
        if (parts.length != 2) {
            throw new NotFound();
        }
        return new ChainSubject(
                parts[0],
                Arrays.stream(parts[1].split(","))
                        .map(id -> Ids.parse(id).orElseThrow(NotFound::new))
                        .toList());
    }
}
