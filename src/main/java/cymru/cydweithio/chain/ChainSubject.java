package cymru.cydweithio.chain;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What a page is about: one or several objects of a kind, as {@code decision/019…,019…}, or all objects of a public
 * kind that stand on one page, as {@code recommendation@CODE}.
 *
 * @param ids of the objects; empty where the page says which
 * @param page the last part of the page's address, or null
 */
public record ChainSubject(String kind, List<UUID> ids, String page) {

    public ChainSubject {
        ids = List.copyOf(ids);
        if (ids.isEmpty() == (page == null)) {
            throw new IllegalArgumentException("either ids or a page");
        }
    }

    public static ChainSubject of(ChainEnd end) {
        return new ChainSubject(end.kind(), List.of(end.id()), null);
    }

    public static ChainSubject parse(String subject) {
        int at = subject.indexOf('@');
        if (at > 0) {
            return new ChainSubject(subject.substring(0, at), List.of(), subject.substring(at + 1));
        }
        String[] parts = subject.split("/", 2);
        if (parts.length != 2) {
            throw new NotFound();
        }
        return new ChainSubject(
                parts[0],
                Arrays.stream(parts[1].split(","))
                        .map(id -> Ids.parse(id).orElseThrow(NotFound::new))
                        .toList(),
                null);
    }
}
