package cymru.cydweithio.chain;

import cymru.cydweithio.chain.ChainReader.Found;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Links that people make: that something rests on a duty, answers a recommendation, rests on an assessment, serves a
 * priority or was decided. Whoever may change one of the two, and may see both, links them.
 */
@UseCase
public class ChainLinks {

    /** What may be linked. */
    public record Offer(Chains.Node node) {}

    private static final int MOST_OFFERED = 20;

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private ChainReader reader;
    private ChainKinds kinds;
    private ChainRights rights;

    protected ChainLinks() {}

    @Inject
    ChainLinks(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            ChainReader reader,
            ChainKinds kinds,
            ChainRights rights) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.reader = reader;
        this.kinds = kinds;
        this.rights = rights;
    }

    /**
     * Reasons that an object could rest on and that the actor may link it to, in whose title or reference words stand;
     * no more than twenty of a kind.
     */
    @Requires(Permission.LINK_CHAIN)
    public List<Offer> offer(ChainEnd then, String text) {
        Found object = visible(then);
        boolean own = rights.edits(object);
        List<ChainKind> reasons = kinds.reasonsFor(kinds.kind(then.kind()).step()).stream()
                .filter(kind -> own || kind.edits() != null)
                .toList();
        return reader.search(reasons, text, rights.partnershipsOf(object), MOST_OFFERED).stream()
                .filter(reason -> own || rights.edits(reason))
                .map(reason -> new Offer(kinds.node(reason)))
                .toList();
    }

    /** Links an object to why it is done. */
    @Requires(Permission.LINK_CHAIN)
    public ChainLinkId link(ChainEnd first, ChainEnd then) {
        Found reason = visible(first);
        Found object = visible(then);
        ChainStep earlier = kinds.kind(first.kind()).step();
        ChainStep later = kinds.kind(then.kind()).step();
        if (first.id().equals(then.id())) {
            throw new RuleViolation(ChainRule.NOT_TO_ITSELF);
        }
        if (!ChainKinds.isReason(kinds.kind(first.kind())) || earlier.compareTo(later) >= 0) {
            throw new RuleViolation(ChainRule.WRONG_ORDER);
        }
        if (!together(reason, object)) {
            throw new RuleViolation(ChainRule.OTHER_PARTNERSHIP);
        }
        if (!rights.edits(reason) && !rights.edits(object)) {
            throw new NotPermitted();
        }
        if (linked(first, then)) {
            throw new RuleViolation(ChainRule.ALREADY_LINKED);
        }
        ChainLink link = ChainLink.between(
                first, then, LocalDate.now(clock), current.get().name());
        em.persist(link);
        em.flush();
        return new ChainLinkId(link.id());
    }

    /** Takes a link away; that it was there stays in the history. */
    @Requires(Permission.LINK_CHAIN)
    public void unlink(ChainLinkId id) {
        ChainLink link = em.find(ChainLink.class, id.value());
        if (link == null) {
            throw new NotFound();
        }
        if (!rights.edits(visible(link.first())) && !rights.edits(visible(link.then()))) {
            throw new NotPermitted();
        }
        em.remove(link);
        em.flush();
    }

    private Found visible(ChainEnd end) {
        return reader.find(end).orElseThrow(NotFound::new);
    }

    private boolean linked(ChainEnd first, ChainEnd then) {
        return em.createQuery("select count(l) from ChainLink l where l.fromId = :first and l.toId = :then", Long.class)
                        .setParameter("first", first.id())
                        .setParameter("then", then.id())
                        .getSingleResult()
                > 0;
    }

    /** Public facts may be linked to anything, all else only within a partnership. */
    private boolean together(Found first, Found then) {
        return isPublic(first)
                || isPublic(then)
                || rights.partnershipsOf(first).stream().anyMatch(rights.partnershipsOf(then)::contains);
    }

    private boolean isPublic(Found found) {
        return kinds.kind(found.kind()).reach() == ChainKind.Reach.EVERYBODY;
    }
}
