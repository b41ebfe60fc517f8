package cymru.cydweithio.chain;

import cymru.cydweithio.chain.ChainReader.Found;
import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Who may link an object of the chain, and within which partnerships. */
@ApplicationScoped
class ChainRights {

    private CurrentActor current;
    private ChainReader reader;
    private ChainKinds kinds;

    protected ChainRights() {}

    @Inject
    ChainRights(CurrentActor current, ChainReader reader, ChainKinds kinds) {
        this.current = current;
        this.reader = reader;
        this.kinds = kinds;
    }

    /** Whether the actor may link an object to a reason at all. */
    boolean linkable(Found found) {
        return !kinds.reasonsFor(kinds.kind(found.kind()).step()).isEmpty() && (runsMeetings(found) || edits(found));
    }

    boolean edits(Found found) {
        ChainKind kind = kinds.kind(found.kind());
        return kind.edits() != null
                && (kind.reach() == ChainKind.Reach.HELD
                        ? reader.leads(kind, found.id())
                        : current.get().may(kind.edits(), Scope.partnership(found.partnershipId())));
    }

    /** The partnerships of an object: its own, or those for which bodies hold it together. */
    Set<UUID> partnershipsOf(Found found) {
        ChainKind kind = kinds.kind(found.kind());
        return kind.reach() == ChainKind.Reach.HELD
                ? reader.partnershipsOf(kind, found.id())
                : found.partnershipId() == null ? Set.of() : Set.of(found.partnershipId());
    }

    /** Those who run meetings link what is commissioned for their partnership to its decisions. */
    private boolean runsMeetings(Found found) {
        return kinds.kind(found.kind()).reach() == ChainKind.Reach.HELD
                && current.get().may(Permission.RUN_MEETINGS, null);
    }
}
