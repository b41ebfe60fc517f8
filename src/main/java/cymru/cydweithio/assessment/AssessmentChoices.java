package cymru.cydweithio.assessment;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the fields of pages on assessments and priorities offer to choose from. */
@UseCase
public class AssessmentChoices {

    private static final int MOST = 500;
    private static final int MOST_ACTIONS = 100;

    /** Something that has a name in both languages. */
    public record Choice(UUID id, Bilingual name) implements Serializable {}

    /** Something that has a title in one of the languages at least. */
    public record Titled(UUID id, Wording title) implements Serializable {}

    /** A decision, without what it says. */
    public record DecisionRow(UUID id, UUID meetingId, String reference, LocalDate heldOn, String standing)
            implements Serializable {}

    /** An open action. */
    public record ActionChoice(UUID id, String reference, String wording) implements Serializable {}

    /**
     * What can be chosen within a partnership.
     *
     * @param areas that it covers
     * @param assessments that count, the latest first
     */
    public record OfPartnership(
            Bilingual partnership,
            List<Choice> organisations,
            List<Choice> areas,
            List<Titled> sections,
            List<DecisionRow> decisions,
            List<Titled> assessments,
            List<Titled> plans) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private AssessmentLookup lookup;

    protected AssessmentChoices() {}

    @Inject
    AssessmentChoices(EntityManager em, Clock clock, CurrentActor current, AssessmentLookup lookup) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.lookup = lookup;
    }

    /** The partnerships whose assessments the actor may read, or for which the actor may commission them. */
    @Requires(Permission.READ_ASSESSMENTS)
    public List<Choice> partnerships() {
        return reached(Permission.READ_ASSESSMENT_DRAFTS);
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public List<Choice> commissioning() {
        return reached(Permission.EDIT_ASSESSMENTS);
    }

    private List<Choice> reached(Permission permission) {
        Actor.Reach reach = current.get().reach(permission);
        return reach.partnerships().isEmpty()
                ? List.of()
                : Rows.ofSql(
                                em,
                                "select id, name_en, name_cy from scope_name where kind = 'PARTNERSHIP' and id in (:ids) order by name_en",
                                Choice.class)
                        .setParameterList("ids", Set.copyOf(reach.partnerships()))
                        .setMaxResults(MOST)
                        .getResultList();
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public OfPartnership ofPartnership(PartnershipId partnership) {
        return new OfPartnership(
                lookup.partnership(partnership.value()),
                Rows.ofSql(em, "select id, name_en, name_cy from organisation_facts order by name_en", Choice.class)
                        .setMaxResults(MOST)
                        .getResultList(),
                lookup.areas(partnership.value(), LocalDate.now(clock)),
                titled(
                        "select id, title_en, title_cy from assessment_section where partnership_id = :partnership order by id desc",
                        partnership),
                lookup.decisions(partnership.value(), MOST),
                titled(
                        "select id, title_en, title_cy from assessment where partnership_id = :partnership and withdrawn_on is null order by period_to desc, id desc",
                        partnership),
                titled(
                        "select id, title_en, title_cy from partnership_plan where partnership_id = :partnership order by period_to desc, id desc",
                        partnership));
    }

    private List<Titled> titled(String sql, PartnershipId partnership) {
        return Rows.ofSql(em, sql, Titled.class)
                .setParameter("partnership", partnership.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Open actions of a priority's partnership that do not serve it yet, as far as they hold what is looked for. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public List<ActionChoice> actions(PriorityId priority, String text) {
        Priority found = em.find(Priority.class, priority.value());
        if (!current.get().may(Permission.READ_ACTIONS, Scope.partnership(found.partnershipId()))) {
            return List.of();
        }
        String pattern = SearchText.contains(text);
        var query = lookup.actions(
                        "f.id, f.reference, f.wording",
                        found.partnershipId(),
                        " and f.state = 'OPEN' and not exists (select 1 from priority_action x where x.priority_id = :priority and x.action_id = f.id)"
                                + (pattern == null
                                        ? ""
                                        : " and (f.reference like :text escape '\\\\' or f.wording like :text escape '\\\\')")
                                + " order by f.raised_on desc, f.id desc",
                        ActionChoice.class)
                .setParameter("priority", priority.value())
                .setMaxResults(MOST_ACTIONS);
        return (pattern == null ? query : query.setParameter("text", pattern)).getResultList();
    }
}
