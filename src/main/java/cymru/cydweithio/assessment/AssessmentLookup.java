package cymru.cydweithio.assessment;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What the use cases of assessments and priorities look up of other capabilities, through their published views. */
@ApplicationScoped
class AssessmentLookup {

    private static final UUID NOBODY = new UUID(0, 0);

    private record NameRow(UUID id, Bilingual name) {}

    private record DecisionFound(String standing, LocalDate heldOn) {}

    private EntityManager em;
    private CurrentActor current;

    protected AssessmentLookup() {}

    @Inject
    AssessmentLookup(EntityManager em, CurrentActor current) {
        this.em = em;
        this.current = current;
    }

    boolean may(Permission permission, UUID partnership) {
        return current.get().may(permission, new PartnershipId(partnership).scope());
    }

    /** Whoever may not read drafts knows of nothing that is not signed off. */
    void refuseUnread(Assessment assessment) {
        if (!assessment.signedOff() && !may(Permission.READ_ASSESSMENT_DRAFTS, assessment.partnershipId())) {
            throw new NotFound();
        }
    }

    Map<UUID, Bilingual> organisations(UUID... ids) {
        Set<UUID> wanted = Arrays.stream(ids).filter(Objects::nonNull).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? Map.of()
                : names("select id, name_en, name_cy from organisation_facts where id in (:ids)", wanted);
    }

    Bilingual partnership(UUID id) {
        return names(
                        "select id, name_en, name_cy from scope_name where kind = 'PARTNERSHIP' and id in (:ids)",
                        Set.of(id))
                .get(id);
    }

    private Map<UUID, Bilingual> names(String sql, Set<UUID> ids) {
        Map<UUID, Bilingual> names = new HashMap<>();
        Rows.ofSql(em, sql, NameRow.class)
                .setParameterList("ids", ids)
                .getResultList()
                .forEach(row -> names.put(row.id(), row.name()));
        return names;
    }

    void refuseUnknownLead(UUID organisation) {
        if (!organisations(organisation).containsKey(organisation)) {
            throw new RuleViolation(AssessmentRule.LEAD_UNKNOWN);
        }
    }

    /** The areas that a partnership covers today. */
    List<AssessmentChoices.Choice> areas(UUID partnership, LocalDate today) {
        return Rows.ofSql(
                        em,
                        "select distinct c.area_id as id, c.area_name_en as name_en, c.area_name_cy as name_cy from partnership_facts p "
                                + "join footprint_cover_facts c on c.footprint_id = p.footprint_id where p.id = :partnership and c.area_id is not null "
                                + "and (c.cover_to is null or c.cover_to >= :today) order by c.area_name_en",
                        AssessmentChoices.Choice.class)
                .setParameter("partnership", partnership)
                .setParameter("today", today)
                .getResultList();
    }

    /**
     * The day on which a decision was taken: one that the actor may know of, of this partnership and no other, and that
     * stands.
     */
    LocalDate standingDecision(UUID partnership, UUID decision) {
        if (decision == null) {
            throw new RuleViolation(AssessmentRule.DECISION_REQUIRED);
        }
        DecisionFound found = visible(
                        "select d.standing, d.held_on from decision_standing_facts d where d.id = :id and d.partnership_id = :partnership",
                        partnership,
                        DecisionFound.class)
                .setParameter("id", decision)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation(AssessmentRule.DECISION_UNKNOWN));
        if (!found.standing().equals("STANDS") && !found.standing().equals("RATIFIED")) {
            throw new RuleViolation(AssessmentRule.DECISION_NOT_STANDING);
        }
        return found.heldOn();
    }

    /** The decisions of a partnership that stand and that the actor may know of, the latest first. */
    List<AssessmentChoices.DecisionRow> decisions(UUID partnership, int most) {
        return visible(
                        "select d.id, d.meeting_id, d.reference, d.held_on, d.standing from decision_standing_facts d where d.partnership_id = :partnership "
                                + "and d.standing in ('STANDS','RATIFIED')",
                        partnership,
                        " order by d.held_on desc, d.reference desc",
                        AssessmentChoices.DecisionRow.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** A decision, or null where the actor may not know of it. */
    AssessmentChoices.DecisionRow decision(UUID partnership, UUID decision) {
        return decision == null || !may(Permission.READ_MEETINGS, partnership)
                ? null
                : visible(
                                "select d.id, d.meeting_id, d.reference, d.held_on, d.standing from decision_standing_facts d where d.partnership_id = :partnership and d.id = :id",
                                partnership,
                                AssessmentChoices.DecisionRow.class)
                        .setParameter("id", decision)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }

    private <R> NativeQuery<R> visible(String sql, UUID partnership, Class<R> row) {
        return visible(sql, partnership, "", row);
    }

    /** One of a closed item is for those who run meetings; a declared interest that bars hides it even from them. */
    private <R> NativeQuery<R> visible(String sql, UUID partnership, String order, Class<R> row) {
        return Rows.ofSql(
                        em,
                        sql
                                + " and (not d.closed or :runs) and not exists (select 1 from item_bar b where b.item_id = d.item_id and b.account_id = :actor)"
                                + order,
                        row)
                .setParameter("partnership", partnership)
                .setParameter("runs", may(Permission.RUN_MEETINGS, partnership))
                .setParameter("actor", actor());
    }

    /**
     * The actions of a partnership that come from no closed item, and from none in which the actor declared an interest
     * that bars: only such may serve a priority, which more people read than an action of a closed item.
     *
     * @param further conditions over the view, which is called f
     */
    <R> NativeQuery<R> actions(String columns, UUID partnership, String further, Class<R> row) {
        return Rows.ofSql(
                        em,
                        "select " + columns + " from action_facts f where f.partnership_id = :partnership " + VISIBLE
                                + further,
                        row)
                .setParameter("partnership", partnership)
                .setParameter("actor", actor());
    }

    /** What hides an action; {@code :actor} is {@link #actor()}. */
    static final String VISIBLE =
            "and not f.closed and not exists (select 1 from item_bar b where b.item_id = f.item_id and b.account_id = :actor)";

    /** Nobody's id for the product itself, which declares nothing. */
    UUID actor() {
        return current.get().id() == null ? NOBODY : current.get().id();
    }

    long count(String sql, UUID id) {
        return em.unwrap(Session.class)
                .createNativeQuery(sql, Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
