package cymru.cydweithio.security;

import cymru.cydweithio.security.ScopeDirectory.Named;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a role can be held over, by name. The capability that keeps partnerships and organisations tells it; this one
 * stands below and reads nothing of theirs.
 */
public interface ScopeNames {

    /** All of them: organisations, then partnerships, each by their English names. */
    List<Named> all();

    /** Those of the ids that are of a partnership or an organisation. */
    List<Named> of(Collection<UUID> ids);
}
