package cymru.cydweithio.security;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who changed what and when, for one object at a time.
 *
 * <p>Read by SQL from the tables that Envers writes: values come back as they were stored, whatever the classes look
 * like today. Which objects have a history, of which tables it is made and what ids are called is told by each
 * capability ({@link HistorySource}).
 */
@UseCase
public class History {

    /** What a change did. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One field before and after; either may be null.
     *
     * @param beforeName the name of what {@code before} is the id of, where it is one
     */
    public record FieldChange(
            String table, String column, String before, String after, Bilingual beforeName, Bilingual afterName) {}

    /**
     * One change of one row.
     *
     * @param actorName null when the product itself acted
     * @param part the table of the row, which differs from the subject's for its parts
     */
    public record Change(
            long revision, Instant at, String actorName, String part, Kind kind, List<FieldChange> fields) {}

    /** That a part of the object changed with a revision. */
    private record RevisionRow(long rev, UUID id, String part, LocalDateTime changedAt, String actor) {}

    /** How something was after a revision. */
    private record StateKey(UUID id, long rev) {}

    private EntityManager em;
    private CurrentActor current;
    private OwnershipDirectory holdings;
    private Instance<HistorySource> sources;

    protected History() {}

    @Inject
    History(EntityManager em, CurrentActor current, OwnershipDirectory holdings, @Any Instance<HistorySource> sources) {
        this.em = em;
        this.current = current;
        this.holdings = holdings;
        this.sources = sources;
    }

    /**
     * The changes of an object and its parts, newest first, cut in SQL.
     *
     * @param name of the subject
     */
    @Requires(Permission.READ_REFERENCE)
    public Page<Change> of(String name, UUID id, Slice slice) {
        HistorySubject subject = subject(name);
        authorise(subject, id);
        Map<String, String> parts = new LinkedHashMap<>(subject.parts());
        sources.forEach(source -> parts.putAll(source.partsOfOthers().getOrDefault(subject.name(), Map.of())));
        StringBuilder rows = new StringBuilder(
                "select rev, id, '" + subject.name() + "' as part from " + subject.name() + "_aud where id = :id");
        parts.forEach((table, condition) -> rows.append(" union all select rev, id, '")
                .append(table)
                .append("' from ")
                .append(table)
                .append("_aud where ")
                .append(condition));
        long total = ((Number) em.createNativeQuery("select count(*) from (" + rows + ") x")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
        if (total == 0) {
            throw new NotFound();
        }
        List<RevisionRow> page = Rows.ofSql(em, """
                select x.rev, x.id, x.part, r.changed_at, a.name as actor from (%s) x join revision r on r.id = x.rev
                    left join account a on a.id = r.actor_id
                order by r.changed_at desc, x.rev desc, x.part, x.id""".formatted(rows), RevisionRow.class)
                .setParameter("id", id)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
        Map<String, Map<StateKey, Map<String, Object>>> states = states(page);
        List<Change> changes = new ArrayList<>();
        for (RevisionRow row : page) {
            changes.add(change(row, states.get(row.part())));
        }
        return new Page<>(named(changes), total);
    }

    private HistorySubject subject(String name) {
        return sources.stream()
                .flatMap(source -> source.subjects().stream())
                .filter(subject -> subject.name().equalsIgnoreCase(name))
                .findAny()
                .orElseThrow(NotFound::new);
    }

    /** Puts names beside ids, as far as the reader reaches what they name: one statement for each kind on the page. */
    private List<Change> named(List<Change> changes) {
        Map<String, Set<UUID>> ids = new HashMap<>();
        for (Change change : changes) {
            for (FieldChange field : change.fields()) {
                for (String value : Arrays.asList(field.before(), field.after())) {
                    Ids.parse(value)
                            .ifPresent(id -> ids.computeIfAbsent(field.column(), column -> new HashSet<>())
                                    .add(id));
                }
            }
        }
        Map<String, Bilingual> names = new HashMap<>();
        for (HistorySource source : sources) {
            for (HistoryNames kind : source.names()) {
                Set<UUID> asked = kind.columns().stream()
                        .flatMap(column -> ids.getOrDefault(column, Set.of()).stream())
                        .collect(Collectors.toSet());
                if (!asked.isEmpty()) {
                    kind.of(em, current.get(), asked).forEach((id, name) -> names.put(id.toString(), name));
                }
            }
        }
        return changes.stream()
                .map(change -> new Change(
                        change.revision(),
                        change.at(),
                        change.actorName(),
                        change.part(),
                        change.kind(),
                        change.fields().stream()
                                .map(field -> new FieldChange(
                                        field.table(),
                                        field.column(),
                                        field.before(),
                                        field.after(),
                                        names.get(field.before()),
                                        names.get(field.after())))
                                .toList()))
                .toList();
    }

    private void authorise(HistorySubject subject, UUID id) {
        Actor actor = current.get();
        if (!actor.may(subject.permission(), null)) {
            throw new NotPermitted();
        }
        boolean reached = subject.scope() != null
                ? actor.may(subject.permission(), new Scope(subject.scope(), id))
                : subject.holding() == null
                        || actor.system()
                        || holdings.allows(actor, subject.permission(), subject.holding(), id);
        if (!reached || barred(subject, id)) {
            throw new NotFound();
        }
    }

    /** Whether an interest that the actor declared hides the object: its history as well. */
    private boolean barred(HistorySubject subject, UUID id) {
        UUID actor = current.get().id();
        return subject.barred() != null
                && actor != null
                && !em.createNativeQuery(subject.barred())
                        .setParameter("id", id)
                        .setParameter("actor", actor)
                        .getResultList()
                        .isEmpty();
    }

    /** For each table the states of the rows on this page and the states just before them: one statement a table. */
    private Map<String, Map<StateKey, Map<String, Object>>> states(List<RevisionRow> page) {
        Map<String, List<RevisionRow>> byPart = new LinkedHashMap<>();
        page.forEach(row ->
                byPart.computeIfAbsent(row.part(), part -> new ArrayList<>()).add(row));
        Map<String, Map<StateKey, Map<String, Object>>> states = new LinkedHashMap<>();
        byPart.forEach((part, rows) -> {
            List<UUID> ids = rows.stream().map(RevisionRow::id).distinct().toList();
            long newest = rows.stream().mapToLong(RevisionRow::rev).max().orElse(0);
            Map<StateKey, Map<String, Object>> ofPart = new LinkedHashMap<>();
            for (Object one : em.createNativeQuery(
                            "select * from " + part + "_aud where id in (:ids) and rev <= :newest order by rev",
                            Tuple.class)
                    .setParameter("ids", ids)
                    .setParameter("newest", newest)
                    .getResultList()) {
                Tuple tuple = (Tuple) one;
                Map<String, Object> state = new LinkedHashMap<>();
                tuple.getElements().forEach(element -> state.put(element.getAlias(), tuple.get(element)));
                ofPart.put(new StateKey((UUID) state.get("id"), ((Number) state.get("rev")).longValue()), state);
            }
            states.put(part, ofPart);
        });
        return states;
    }

    private Change change(RevisionRow row, Map<StateKey, Map<String, Object>> states) {
        Map<String, Object> after = states.get(new StateKey(row.id(), row.rev()));
        Map<String, Object> before = Map.of();
        for (Map.Entry<StateKey, Map<String, Object>> entry : states.entrySet()) {
            if (entry.getKey().id().equals(row.id()) && entry.getKey().rev() < row.rev()) {
                before = entry.getValue();
            }
        }
        Kind kind = Kind.values()[((Number) after.get("revtype")).intValue()];
        List<FieldChange> fields = new ArrayList<>();
        for (String column : after.keySet()) {
            if (List.of("id", "rev", "revtype").contains(column)) {
                continue;
            }
            Object old = kind == Kind.REMOVED ? after.get(column) : before.get(column);
            Object now = kind == Kind.REMOVED ? null : after.get(column);
            if (!Objects.equals(old, now)) {
                fields.add(new FieldChange(row.part(), column, text(old), text(now), null, null));
            }
        }
        return new Change(row.rev(), row.changedAt().toInstant(ZoneOffset.UTC), row.actor(), row.part(), kind, fields);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
