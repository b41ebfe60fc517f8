package cymru.cydweithio.security;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What a role can be held over, by name. */
@UseCase
public class ScopeDirectory {

    /** A partnership or an organisation. */
    public record Named(UUID id, Scope.Kind kind, Bilingual name) {}

    private ScopeNames names;

    protected ScopeDirectory() {}

    @Inject
    ScopeDirectory(ScopeNames names) {
        this.names = names;
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    public List<Named> all() {
        return names.all();
    }

    /** Whether an id names a partnership or an organisation. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    public Scope scopeOf(UUID id) {
        return names.of(List.of(id)).stream()
                .findFirst()
                .map(named -> new Scope(named.kind(), id))
                .orElseThrow(NotFound::new);
    }
}
