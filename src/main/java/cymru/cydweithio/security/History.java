package cymru.cydweithio.security;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who changed what and when, for one object at a time.
 *
 * <p>Read by SQL from the tables that Envers writes: values come back as they were stored, whatever the classes look
 * like today.
 */
@UseCase
public class History {

    /**
     * What history can be asked of: a row of a table and its parts.
     *
     * @param table the table of the object
     * @param parts tables whose rows belong to the object, by the condition that says so
     */
    public enum Subject {
        AREA("area", Permission.READ_REFERENCE, Map.of()),
        LAYER("layer", Permission.READ_REFERENCE, Map.of()),
        FOOTPRINT("footprint", Permission.READ_REFERENCE, Map.of("footprint_area", "footprint_id = :id")),
        ORGANISATION("organisation", Permission.READ_REFERENCE, Map.of()),
        DUTY("duty", Permission.READ_REFERENCE, Map.of("duty_binding", "duty_id = :id")),
        PARTNERSHIP("partnership", Permission.READ_PARTNERSHIP, Map.of("governance_link", "partnership_id = :id")),
        PERSON("person", Permission.READ_PARTNERSHIP, Map.of("appointment", "person_id = :id")),
        BOARD(
                "board",
                Permission.READ_PARTNERSHIP,
                Map.of(
                        "quorum_policy",
                        "board_id = :id",
                        "terms_of_reference",
                        "board_id = :id",
                        "seat",
                        "board_id = :id",
                        "appointment",
                        "seat_id in (select s.id from seat s where s.board_id = :id)")),
        /** With all that a meeting is made of, closed items too: for those who run it. */
        MEETING(
                "meeting",
                Permission.RUN_MEETINGS,
                Map.of(
                        "agenda_item",
                        "meeting_id = :id",
                        "attendance",
                        "meeting_id = :id",
                        "declaration",
                        "meeting_id = :id",
                        "decision",
                        "meeting_id = :id",
                        "meeting_guest",
                        "meeting_id = :id",
                        "paper",
                        "meeting_id = :id",
                        "pack_edition",
                        "meeting_id = :id")),
        ACTION("action", Permission.EDIT_ACTIONS, Map.of()),
        REVIEW(
                "review",
                Permission.READ_REFERENCE,
                Map.of(
                        "recommendation",
                        "review_id = :id",
                        "plan_line",
                        "recommendation_id in (select c.id from recommendation c where c.review_id = :id)")),
        CONFLICT_JUDGEMENT("conflict_judgement", Permission.READ_REFERENCE, Map.of()),
        SCENARIO(
                "scenario",
                Permission.RUN_REVIEW,
                Map.of("scenario_step", "scenario_id = :id", "scenario_invitation", "scenario_id = :id")),
        SERVICE(
                "service",
                Permission.READ_COMMISSIONING,
                Map.of("service_area", "service_id = :id", "service_gate", "service_id = :id")),
        CONTRACT(
                "contract",
                Permission.READ_COMMISSIONING,
                Map.of(
                        "contract_year",
                        "contract_id = :id",
                        "contract_contribution",
                        "contract_id = :id",
                        "contract_provider",
                        "contract_id = :id",
                        "contract_option",
                        "contract_id = :id",
                        "contract_variation",
                        "contract_id = :id",
                        "critical_date",
                        "contract_id = :id",
                        "contract_document",
                        "contract_id = :id",
                        "provider_change",
                        "contract_id = :id",
                        "contract_award",
                        "contract_id = :id")),
        /** Without the contracts that it delivers: not everybody may know of them. */
        PROVIDER("provider", Permission.READ_COMMISSIONING, Map.of()),
        FUNDING_STREAM(
                "funding_stream",
                Permission.READ_COMMISSIONING,
                Map.of(
                        "stream_year",
                        "stream_id = :id",
                        "stream_area",
                        "stream_id = :id",
                        "funded_post",
                        "stream_id = :id",
                        "funding_condition",
                        "stream_id = :id",
                        "allocation",
                        "stream_id = :id",
                        "funding_claim",
                        "allocation_id in (select a.id from allocation a where a.stream_id = :id)")),
        ACCOUNT("account", Permission.READ_AUDIT, Map.of("role_grant", "account_id = :id"));

        private final String table;
        private final Permission permission;
        private final Map<String, String> parts;

        Subject(String table, Permission permission, Map<String, String> parts) {
            this.table = table;
            this.permission = permission;
            this.parts = parts;
        }

        public Permission permission() {
            return permission;
        }

        public static Optional<Subject> named(String name) {
            for (Subject subject : values()) {
                if (subject.name().equalsIgnoreCase(name)) {
                    return Optional.of(subject);
                }
            }
            return Optional.empty();
        }
    }

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

    private EntityManager em;
    private CurrentActor current;
    private HoldingDirectory holdings;

    protected History() {}

    @Inject
    History(EntityManager em, CurrentActor current, HoldingDirectory holdings) {
        this.em = em;
        this.current = current;
        this.holdings = holdings;
    }

    /** The changes of an object and its parts, newest first, cut in SQL. */
    @Requires(Permission.READ_REFERENCE)
    public Page<Change> of(Subject subject, UUID id, Slice slice) {
        authorise(subject, id);
        StringBuilder sources = new StringBuilder(
                "select rev, id, '" + subject.table + "' as part from " + subject.table + "_aud where id = :id");
        subject.parts.forEach((table, condition) -> sources.append(" union all select rev, id, '")
                .append(table)
                .append("' from ")
                .append(table)
                .append("_aud where ")
                .append(condition));
        long total = ((Number) em.createNativeQuery("select count(*) from (" + sources + ") x")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
        if (total == 0) {
            throw new NotFound();
        }
        List<Object[]> page = rows(em.createNativeQuery("""
                select x.rev, x.id, x.part, r.changed_at, a.name from (%s) x join revision r on r.id = x.rev left join account a on a.id = r.actor_id
                order by r.changed_at desc, x.rev desc, x.part, x.id""".formatted(sources), Object[].class)
                .setParameter("id", id)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList());
        Map<String, Map<List<Object>, Map<String, Object>>> states = states(page);
        List<Change> changes = new ArrayList<>();
        for (Object[] row : page) {
            changes.add(change(row, states.get((String) row[2])));
        }
        return new Page<>(named(changes), total);
    }

    private static final String PERSON_NAMES = "select id, name, name from person_facts where id in (:ids)";
    private static final String MEETING_NAMES =
            "select id, concat(board_name_en, date_format(held_on, ', %e/%c/%Y')), concat(board_name_cy, date_format(held_on, ', %e/%c/%Y')) "
                    + "from meeting_facts where id in (:ids)";
    /** Where a column holds an id: which table or published view has the names. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("layer_id", "select id, name_en, name_cy from layer_facts where id in (:ids)"),
            Map.entry("footprint_id", "select id, name_en, name_cy from footprint_facts where id in (:ids)"),
            Map.entry("area_id", "select id, name_en, name_cy from area_facts where id in (:ids)"),
            Map.entry("organisation_id", "select id, name_en, name_cy from scope_name where id in (:ids)"),
            Map.entry("to_organisation_id", "select id, name_en, name_cy from scope_name where id in (:ids)"),
            Map.entry("partnership_id", "select id, name_en, name_cy from scope_name where id in (:ids)"),
            Map.entry("to_partnership_id", "select id, name_en, name_cy from scope_name where id in (:ids)"),
            Map.entry("board_id", "select id, name_en, name_cy from board_facts where id in (:ids)"),
            Map.entry(
                    "parent_id",
                    "select id, name_en, name_cy from board_facts where id in (:ids) union all select id, name_en, name_cy from area_facts where id in (:ids)"),
            Map.entry(
                    "seat_id",
                    "select id, organisation_name_en, organisation_name_cy from seat_facts where id in (:ids)"),
            Map.entry("meeting_id", MEETING_NAMES),
            Map.entry("minutes_approved_at", MEETING_NAMES),
            Map.entry("ratified_at", MEETING_NAMES),
            Map.entry(
                    "item_id",
                    "select id, coalesce(title_en, title_cy), title_cy from agenda_item_facts where id in (:ids)"),
            Map.entry("review_id", "select id, title_en, title_cy from review_facts where id in (:ids)"),
            Map.entry("recommendation_id", "select id, text_en, text_cy from recommendation_facts where id in (:ids)"),
            Map.entry("person_id", PERSON_NAMES),
            Map.entry("presenter_id", PERSON_NAMES),
            Map.entry("owner_id", PERSON_NAMES),
            Map.entry("author_id", PERSON_NAMES),
            Map.entry(
                    "service_id",
                    "select id, coalesce(name_en, name_cy), name_cy from service_facts where id in (:ids)"),
            Map.entry(
                    "contract_id",
                    "select id, coalesce(title_en, title_cy), title_cy from contract_facts where id in (:ids)"),
            Map.entry(
                    "stream_id",
                    "select id, coalesce(name_en, name_cy), name_cy from funding_stream_facts where id in (:ids)"),
            Map.entry("provider_id", "select id, name, name from provider_facts where id in (:ids)"),
            Map.entry("merged_into", "select id, name, name from provider_facts where id in (:ids)"),
            Map.entry("leaving_id", "select id, name, name from provider_facts where id in (:ids)"),
            Map.entry("coming_id", "select id, name, name from provider_facts where id in (:ids)"),
            Map.entry("post_id", "select id, title, title from funded_post_facts where id in (:ids)"),
            Map.entry("funder_id", "select id, name_en, name_cy from scope_name where id in (:ids)"),
            Map.entry("holder_id", "select id, name_en, name_cy from scope_name where id in (:ids)"),
            Map.entry("lead_id", "select id, name_en, name_cy from scope_name where id in (:ids)"),
            Map.entry("signatory_id", "select id, name_en, name_cy from scope_name where id in (:ids)"),
            Map.entry("account_id", "select id, name, name from account where id in (:ids)"));

    /** Puts names beside ids: one statement for each kind of thing that the page names. */
    private List<Change> named(List<Change> changes) {
        Map<String, Set<UUID>> ids = new LinkedHashMap<>();
        for (Change change : changes) {
            for (FieldChange field : change.fields()) {
                if (NAMES.containsKey(field.column())) {
                    Stream.of(field.before(), field.after())
                            .filter(Objects::nonNull)
                            .forEach(id -> ids.computeIfAbsent(field.column(), column -> new HashSet<>())
                                    .add(UUID.fromString(id)));
                }
            }
        }
        Map<String, Bilingual> names = new HashMap<>();
        ids.forEach((column, values) -> rows(em.createNativeQuery(NAMES.get(column), Object[].class)
                        .setParameter("ids", values)
                        .getResultList())
                .forEach(row -> names.put(row[0].toString(), new Bilingual((String) row[1], (String) row[2]))));
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

    private void authorise(Subject subject, UUID id) {
        if (!current.get().may(subject.permission, null)) {
            throw new NotPermitted();
        }
        Actor actor = current.get();
        boolean reached = switch (subject) {
            case PARTNERSHIP -> actor.may(subject.permission, Scope.partnership(id));
            case ACCOUNT -> actor.may(subject.permission, Scope.account(id));
            case PERSON, BOARD, MEETING, ACTION, SERVICE, CONTRACT, FUNDING_STREAM ->
                actor.system() || holdings.lets(actor, subject.permission, Holding.valueOf(subject.name()), id);
            default -> true;
        };
        if (!reached || subject == Subject.ACTION && barred(id)) {
            throw new NotFound();
        }
    }

    /** Whether an interest that the actor declared hides the action: its history as well. */
    private boolean barred(UUID action) {
        UUID actor = current.get().id();
        return actor != null
                && !em.createNativeQuery("select 1 from action_bar where action_id = :action and account_id = :actor")
                        .setParameter("action", action)
                        .setParameter("actor", actor)
                        .getResultList()
                        .isEmpty();
    }

    /** For each table the states of the rows on this page and the states just before them: one statement a table. */
    private Map<String, Map<List<Object>, Map<String, Object>>> states(List<Object[]> page) {
        Map<String, List<Object[]>> byPart = new LinkedHashMap<>();
        page.forEach(row -> byPart.computeIfAbsent((String) row[2], part -> new ArrayList<>())
                .add(row));
        Map<String, Map<List<Object>, Map<String, Object>>> states = new LinkedHashMap<>();
        byPart.forEach((part, rows) -> {
            List<UUID> ids = rows.stream().map(row -> (UUID) row[1]).distinct().toList();
            long newest = rows.stream()
                    .mapToLong(row -> ((Number) row[0]).longValue())
                    .max()
                    .orElse(0);
            Map<List<Object>, Map<String, Object>> ofPart = new LinkedHashMap<>();
            for (Object one : em.createNativeQuery(
                            "select * from " + part + "_aud where id in (:ids) and rev <= :newest order by rev",
                            Tuple.class)
                    .setParameter("ids", ids)
                    .setParameter("newest", newest)
                    .getResultList()) {
                Tuple tuple = (Tuple) one;
                Map<String, Object> state = new LinkedHashMap<>();
                tuple.getElements().forEach(element -> state.put(element.getAlias(), tuple.get(element)));
                ofPart.put(List.of(state.get("id"), ((Number) state.get("rev")).longValue()), state);
            }
            states.put(part, ofPart);
        });
        return states;
    }

    private Change change(Object[] row, Map<List<Object>, Map<String, Object>> states) {
        long revision = ((Number) row[0]).longValue();
        Map<String, Object> after = states.get(List.of(row[1], revision));
        Map<String, Object> before = Map.of();
        for (Map.Entry<List<Object>, Map<String, Object>> entry : states.entrySet()) {
            if (entry.getKey().get(0).equals(row[1]) && (long) entry.getKey().get(1) < revision) {
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
                fields.add(new FieldChange((String) row[2], column, text(old), text(now), null, null));
            }
        }
        return new Change(revision, instant(row[3]), (String) row[4], (String) row[2], kind, fields);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Instant instant(Object value) {
        return value instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : value instanceof java.sql.Timestamp stamp
                        ? stamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
                        : (Instant) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(List<?> list) {
        return (List<Object[]>) list;
    }
}
