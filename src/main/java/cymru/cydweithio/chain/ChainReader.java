package cymru.cydweithio.chain;

import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.ScopeFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Reads the chain as far as the actor may know of it: each step is one statement, and what the actor may not see is
 * left out of it, so that no walk passes through it and no count knows of it.
 */
@ApplicationScoped
class ChainReader {

    /** The most links that are followed in one step from one object. */
    static final int MOST = 300;

    /** The same from several objects at once. */
    static final int MOST_TOGETHER = 3000;

    private static final UUID NOBODY = new UUID(0, 0);
    /** The columns of views come with the collations of their tables, which one list cannot mix. */
    private static final String COLUMNS = " as kind, o.id as id, o.partnership_id as partnership_id, "
            + Stream.of("page", "reference", "title_en", "title_cy", "state")
                    .map(column -> "convert(o." + column + " using utf8mb4) collate utf8mb4_bin as " + column)
                    .collect(Collectors.joining(", "))
            + ", o.on_date as on_date, ";

    /** Which way a step goes. */
    enum Way {
        BACK,
        ON
    }

    /**
     * Some objects from which one step is taken.
     *
     * @param name one letter, by which what was found is told from what other legs of the same statement found
     */
    record Leg(String name, Way way, Collection<ChainEnd> from) {}

    /**
     * An object that the actor may see.
     *
     * @param leg of which leg of the step it was found
     * @param nearId from which object the step came here
     * @param linkId of the link that somebody made; null where it follows from the work
     */
    record Found(
            String kind,
            UUID id,
            UUID partnershipId,
            String page,
            String reference,
            Wording title,
            String state,
            LocalDate onDate,
            String leg,
            UUID nearId,
            UUID linkId) {}

    private EntityManager em;
    private CurrentActor current;
    private ChainKinds kinds;

    protected ChainReader() {}

    @Inject
    ChainReader(EntityManager em, CurrentActor current, ChainKinds kinds) {
        this.em = em;
        this.current = current;
        this.kinds = kinds;
    }

    Optional<Found> find(ChainEnd end) {
        return find(ChainSubject.of(end)).stream().findFirst();
    }

    /** What a page is about, as far as the actor may see it; in the order in which it is told. */
    List<Found> find(ChainSubject subject) {
        ChainKind kind = kinds.kind(subject.kind());
        Seen seen = new Seen(current.get());
        return seen.read("select '" + kind.name() + "'" + COLUMNS
                        + "'A' as leg, cast(null as uuid) as near_id, cast(null as uuid) as link_id from " + kind.view()
                        + " o where o.id in (:objects) and " + seen.of(kind) + " order by o.on_date, o.reference, o.id")
                .setParameter("objects", subject.ids())
                .getResultList();
    }

    /** What is linked to some objects, one step away: one statement, however many legs it has. */
    List<Found> step(List<Leg> legs, int most) {
        Seen seen = new Seen(current.get());
        List<String> parts = new ArrayList<>();
        Map<String, Object> near = new HashMap<>();
        for (Leg leg : legs) {
            List<String> branches = branches(leg, seen);
            if (!branches.isEmpty()) {
                parts.add("(select x.* from (" + String.join(" union all ", branches)
                        + ") x order by x.kind, x.on_date desc, x.reference, x.id, x.near_id limit " + (most + 1)
                        + ")");
                near.put(
                        "near" + leg.name(),
                        leg.from().stream().map(ChainEnd::id).toList());
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        NativeQuery<Found> query = seen.read(String.join(" union all ", parts));
        near.forEach(query::setParameter);
        return query.getResultList();
    }

    private List<String> branches(Leg leg, Seen seen) {
        boolean back = leg.way() == Way.BACK;
        Set<String> here = leg.from().stream().map(ChainEnd::kind).collect(Collectors.toSet());
        String near = back ? "l.to_id" : "l.from_id";
        String far = back ? "l.from_id" : "l.to_id";
        String found = "'" + leg.name() + "' as leg, " + near + " as near_id, ";
        String from = near + " in (:near" + leg.name() + ")";
        List<String> branches = new ArrayList<>();
        for (ChainKind kind : kinds.all()) {
            if (seen.nothing(kind) || back && !ChainKinds.isReason(kind)) {
                continue;
            }
            branches.add("select '" + kind.name() + "'" + COLUMNS + found + "l.id as link_id from chain_link l join "
                    + kind.view() + " o on o.id = " + far + " where " + (back ? "l.from_kind" : "l.to_kind") + " = '"
                    + kind.name() + "' and " + from + " and " + seen.of(kind));
        }
        for (ChainSource.Derived link : kinds.links()) {
            ChainKind kind = kinds.kind(back ? link.from() : link.to());
            if (seen.nothing(kind) || !here.contains(back ? link.to() : link.from())) {
                continue;
            }
            branches.add("select '" + kind.name() + "'" + COLUMNS + found + "null as link_id from " + link.view()
                    + " l join " + kind.view() + " o on o.id = " + far + " where " + from + " and " + seen.of(kind));
        }
        return branches;
    }

    /**
     * Objects of some kinds in whose title or reference words stand, the newest first.
     *
     * @param partnerships whose they are, where they are a partnership's; null for any
     * @param most how many at most
     */
    List<Found> search(Collection<ChainKind> among, String text, Set<UUID> partnerships, int most) {
        Seen seen = new Seen(current.get());
        String words = SearchText.contains(text);
        List<String> branches = new ArrayList<>();
        for (ChainKind kind : among) {
            if (!seen.nothing(kind)) {
                branches.add(
                        "(select '" + kind.name() + "'" + COLUMNS + "'A' as leg, null as near_id, null as link_id from "
                                + kind.view()
                                + " o where " + seen.of(kind)
                                + (partnerships == null
                                        ? ""
                                        : " and (o.partnership_id is null or o.partnership_id in (:partnerships))")
                                + (words == null
                                        ? ""
                                        : " and (o.title_en like :text escape '\\\\' or o.title_cy like :text escape '\\\\' or o.reference like :text escape '\\\\')")
                                + " order by o.on_date desc, o.id limit " + most + ")");
            }
        }
        if (branches.isEmpty()) {
            return List.of();
        }
        NativeQuery<Found> query = seen.read(String.join(" union all ", branches));
        if (partnerships != null) {
            query.setParameter("partnerships", partnerships.isEmpty() ? Set.of(NOBODY) : partnerships);
        }
        if (words != null) {
            query.setParameter("text", words);
        }
        return query.getResultList();
    }

    /**
     * What belongs to a partnership, or is held by bodies together for it, the newest first; public facts are nobody's.
     */
    List<Found> ofPartnership(Collection<ChainKind> among, UUID partnership, int most) {
        Seen seen = new Seen(current.get());
        List<String> branches = new ArrayList<>();
        for (ChainKind kind : among) {
            if (!seen.nothing(kind) && kind.reach() != ChainKind.Reach.EVERYBODY) {
                branches.add("(select '" + kind.name() + "'" + COLUMNS
                        + "'A' as leg, null as near_id, null as link_id from " + kind.view() + " o where "
                        + (kind.reach() == ChainKind.Reach.HELD
                                ? "o.held_id in (select s.id from "
                                        + kind.held().table()
                                        + "_scope s where s.kind = 'PARTNERSHIP' and s.scope_id = :partnership)"
                                : "o.partnership_id = :partnership")
                        + " and " + seen.of(kind) + " order by o.on_date desc, o.id limit " + most + ")");
            }
        }
        return branches.isEmpty()
                ? List.of()
                : seen.read(String.join(" union all ", branches))
                        .setParameter("partnership", partnership)
                        .getResultList();
    }

    /** The partnerships of whose objects the actor may see any; none where there is no choice. */
    List<Chains.Named> choices(Collection<ChainKind> among) {
        Actor actor = current.get();
        Seen seen = new Seen(actor);
        List<String> branches = new ArrayList<>();
        for (ChainKind kind : among) {
            if (!seen.nothing(kind) && kind.reach() != ChainKind.Reach.EVERYBODY) {
                branches.add(
                        kind.reach() == ChainKind.Reach.HELD
                                ? "select s.scope_id as id from " + kind.view() + " o join "
                                        + kind.held().table()
                                        + "_scope s on s.id = o.held_id and s.kind = 'PARTNERSHIP' where "
                                        + seen.of(kind)
                                : "select o.partnership_id as id from " + kind.view() + " o where " + seen.of(kind));
            }
        }
        return branches.isEmpty()
                ? List.of()
                : seen.read(
                                "select n.id as id, n.name_en as name_en, n.name_cy as name_cy from scope_name n where n.kind = 'PARTNERSHIP' and n.id in ("
                                        + String.join(" union ", branches) + ") order by n.name_en",
                                Chains.Named.class)
                        .getResultList();
    }

    List<Chains.Named> names(Collection<UUID> partnerships) {
        return partnerships.isEmpty()
                ? List.of()
                : Rows.ofSql(
                                em,
                                "select id, name_en, name_cy from scope_name where kind = 'PARTNERSHIP' and id in (:ids) order by name_en",
                                Chains.Named.class)
                        .setParameter("ids", partnerships)
                        .getResultList();
    }

    private record Held(UUID id, UUID partnershipId) {}

    /** Of each object, the partnerships to which it belongs or for which bodies hold it together. */
    Map<UUID, Set<UUID>> partnershipsOf(List<Found> objects) {
        Map<UUID, Set<UUID>> partnerships = new HashMap<>();
        Map<ChainKind, List<UUID>> held = new HashMap<>();
        for (Found one : objects) {
            ChainKind kind = kinds.kind(one.kind());
            if (kind.reach() == ChainKind.Reach.HELD) {
                held.computeIfAbsent(kind, key -> new ArrayList<>()).add(one.id());
            } else if (one.partnershipId() != null) {
                partnerships.put(one.id(), Set.of(one.partnershipId()));
            }
        }
        held.forEach((kind, ids) -> Rows.ofSql(
                        em,
                        "select o.id as id, w.scope_id as partnership_id from " + kind.view() + " o join "
                                + kind.held().table()
                                + "_scope w on w.id = o.held_id and w.kind = 'PARTNERSHIP' where o.id in (:ids)",
                        Held.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(one -> partnerships
                        .computeIfAbsent(one.id(), id -> new HashSet<>())
                        .add(one.partnershipId())));
        return partnerships;
    }

    /** Of some objects of a kind those that the actor may see. */
    List<Found> seen(ChainKind kind, Collection<UUID> ids) {
        Seen seen = new Seen(current.get());
        return ids.isEmpty() || seen.nothing(kind)
                ? List.of()
                : seen.read("select '" + kind.name() + "'" + COLUMNS
                                + "'A' as leg, null as near_id, null as link_id from " + kind.view()
                                + " o where o.id in (:ids) and " + seen.of(kind))
                        .setParameterList("ids", ids)
                        .getResultList();
    }

    /** How some objects of a kind stand, whoever asks: nothing of what they say. */
    List<ChainObjects.Standing> standing(ChainKind kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Rows.ofSql(
                                em,
                                "select o.id, o.partnership_id, o.closed, o.draft, coalesce(convert(o.state using utf8mb4) collate utf8mb4_bin in (:spent), false) as spent from "
                                        + kind.view() + " o where o.id in (:ids)",
                                ChainObjects.Standing.class)
                        .setParameterList("ids", ids)
                        .setParameterList("spent", kind.spent().isEmpty() ? Set.of("") : kind.spent())
                        .getResultList();
    }

    /** The partnerships for which something is held by bodies together. */
    Set<UUID> partnershipsOf(ChainKind kind, UUID id) {
        return Set.copyOf(em.unwrap(Session.class)
                .createNativeQuery(
                        "select distinct w.scope_id from " + kind.view() + " o join "
                                + kind.held().table()
                                + "_scope w on w.id = o.held_id where o.id = :id and w.kind = 'PARTNERSHIP'",
                        UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** Whether the actor may link something that bodies hold together: who leads it. */
    boolean leads(ChainKind kind, UUID id) {
        Actor.Reach reach = current.get().reach(kind.edits());
        return reach.everywhere()
                || !reach.organisations().isEmpty()
                        && !em.createNativeQuery(
                                        "select 1 from " + kind.view() + " o join "
                                                + kind.held().table()
                                                + "_scope w on w.id = o.held_id where o.id = :id and w.leads and w.kind = 'ORGANISATION' and w.scope_id in (:organisations)")
                                .setParameter("id", id)
                                .setParameter("organisations", reach.organisations())
                                .getResultList()
                                .isEmpty();
    }

    /** What one actor may see: conditions of a statement, and what fills their places. */
    private final class Seen {
        private final Actor actor;
        private final Map<String, Object> parameters = new HashMap<>();
        private ScopeFilter together;

        private Seen(Actor actor) {
            this.actor = actor;
        }

        /** Whether the actor may see nothing of a kind. */
        boolean nothing(ChainKind kind) {
            return !actor.system() && !actor.may(kind.reads(), null);
        }

        /** The condition under which an object o of a kind is seen. */
        String of(ChainKind kind) {
            if (actor.system() || kind.reach() == ChainKind.Reach.EVERYBODY) {
                return "1 = 1";
            }
            if (kind.reach() == ChainKind.Reach.HELD) {
                together = new ScopeFilter(kind.held(), actor.reach(kind.reads()));
                return together.condition("o.held_id");
            }
            String condition = within(kind.reads()) + " and (not o.draft or " + within(kind.drafts()) + ")";
            return switch (kind.reach()) {
                case ITEM ->
                    condition + " and (" + within(Permission.RUN_MEETINGS) + " or (not o.closed or " + cleared()
                            + ") and not " + barred() + ")";
                case FROM_ITEM ->
                    condition + " and (not " + barred() + " or " + owned() + ") and (not o.closed or "
                            + within(Permission.RUN_MEETINGS) + " or " + owned() + " or " + cleared() + ")";
                default -> condition;
            };
        }

        private String within(Permission permission) {
            Actor.Reach reach = actor.reach(permission);
            if (reach.everywhere()) {
                return "1 = 1";
            }
            String name = "of_" + permission.name().toLowerCase(java.util.Locale.ROOT);
            parameters.put(name, reach.partnerships().isEmpty() ? Set.of(NOBODY) : reach.partnerships());
            return "o.partnership_id in (:" + name + ")";
        }

        private String cleared() {
            return "exists (select 1 from closed_item_viewer v where v.item_id = o.item_id and v.account_id = " + me()
                    + ")";
        }

        private String barred() {
            return "exists (select 1 from item_bar b where b.item_id = o.item_id and b.account_id = " + me() + ")";
        }

        private String owned() {
            return "coalesce(o.owner_account_id = " + me() + ", false)";
        }

        private String me() {
            parameters.put("actor", actor.id() == null ? NOBODY : actor.id());
            return ":actor";
        }

        NativeQuery<Found> read(String sql) {
            return read(sql, Found.class);
        }

        <R> NativeQuery<R> read(String sql, Class<R> row) {
            NativeQuery<R> query = Rows.ofSql(em, sql, row);
            parameters.forEach(query::setParameter);
            return together == null ? query : together.bind(query);
        }
    }
}
