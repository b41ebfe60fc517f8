package cymru.cydweithio.meeting;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.SecureLink;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What meetings of other bodies decided in public, such as a council's cabinet or a health board: evidence that can be
 * linked in the chain. Everybody who is signed in reads it, so it holds nothing that is not public.
 */
@UseCase
public class OutsideDecisions {

    /**
     * What is registered.
     *
     * @param organisation the body
     * @param meeting which of its meetings, such as Cabinet
     * @param reference as the body's own minutes number it, or null
     * @param decided what it decided
     * @param link where the public can read it
     */
    public record Content(
            UUID organisation,
            String meeting,
            LocalDate decidedOn,
            String reference,
            Wording title,
            Wording decided,
            String link) {

        public Content {
            if (organisation == null) {
                throw ImplicationRule.OUTSIDE_BODY_MISSING.broken();
            }
            meeting = OneLine.bounded(meeting, 160);
            if (meeting == null) {
                throw ImplicationRule.OUTSIDE_MEETING_MISSING.broken();
            }
            if (decidedOn == null) {
                throw ImplicationRule.OUTSIDE_DAY_MISSING.broken();
            }
            reference = OneLine.bounded(reference, 60);
            if (title == null) {
                throw ImplicationRule.OUTSIDE_TITLE_MISSING.broken();
            }
            title = new Wording(OneLine.bounded(title.en(), 200), OneLine.bounded(title.cy(), 200));
            if (decided == null) {
                throw ImplicationRule.OUTSIDE_TEXT_MISSING.broken();
            }
            decided = new Wording(
                    Section17Statement.bounded(decided.en(), 2000), Section17Statement.bounded(decided.cy(), 2000));
            link = SecureLink.of(link, ImplicationRule.OUTSIDE_LINK_UNREADABLE).address();
        }
    }

    /** What the list is narrowed to; null leaves a thing open. */
    public record Filter(UUID organisation, String text) {
        /** Reads a filter from the parameters of an address; what is not one leads nowhere. */
        public static Filter parse(UnaryOperator<String> parameter) {
            return new Filter(Parameters.id(parameter.apply("organisation")), parameter.apply("q"));
        }
    }

    public record Row(
            UUID id, Bilingual organisation, String meeting, LocalDate decidedOn, String reference, Wording title) {}

    /** A body to choose from. */
    public record BodyChoice(UUID id, Bilingual name) {}

    /**
     * One of them.
     *
     * @param mayEdit whether the actor may correct or withdraw it
     */
    public record View(
            OutsideDecisionId id,
            long version,
            Content content,
            Bilingual organisation,
            String registeredBy,
            LocalDate registeredOn,
            Withdrawal.View withdrawn,
            boolean mayEdit) {}

    private static final SortOrder ORDER = SortOrder.byDefault("d.decided_on desc, d.id")
            .column("decidedOn", "d.decided_on")
            .column("organisation", "o.name_en")
            .column("meeting", "d.meeting_name")
            .tieBreak("d.id");

    private EntityManager em;
    private CurrentActor current;
    private Clock clock;

    protected OutsideDecisions() {}

    @Inject
    OutsideDecisions(EntityManager em, CurrentActor current, Clock clock) {
        this.em = em;
        this.current = current;
        this.clock = clock;
    }

    private record ListRow(
            UUID id,
            String nameEn,
            String nameCy,
            String meetingName,
            LocalDate decidedOn,
            String reference,
            String titleEn,
            String titleCy) {
        Row row() {
            return new Row(
                    id,
                    new Bilingual(nameEn, nameCy),
                    meetingName,
                    decidedOn,
                    reference,
                    new Wording(titleEn, titleCy));
        }
    }

    @Requires(Permission.READ_REFERENCE)
    public Page<Row> list(Filter filter, Slice slice) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(
                " from outside_decision d join organisation_facts o on o.id = d.organisation_id where d.withdrawn_on is null");
        if (filter.organisation() != null) {
            where.append(" and d.organisation_id = :organisation");
            parameters.put("organisation", filter.organisation());
        }
        if (SearchText.contains(filter.text()) != null) {
            where.append(
                    " and (d.title_en like :text escape '\\\\' or d.title_cy like :text escape '\\\\' or d.decided_en like :text escape '\\\\' or d.decided_cy like :text escape '\\\\' or d.reference like :text escape '\\\\')");
            parameters.put("text", SearchText.contains(filter.text()));
        }
        var rows = Rows.ofSql(
                em,
                "select d.id, o.name_en, o.name_cy, d.meeting_name, d.decided_on, d.reference, d.title_en, d.title_cy"
                        + where + ORDER.orderBy(slice),
                ListRow.class);
        var count = em.createNativeQuery("select count(*)" + where, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(
                rows.setFirstResult(slice.first())
                        .setMaxResults(slice.size())
                        .getResultStream()
                        .map(ListRow::row)
                        .toList(),
                ((Number) count.getSingleResult()).longValue());
    }

    @Requires(Permission.READ_REFERENCE)
    public View view(OutsideDecisionId id) {
        OutsideDecision decision = load(id);
        return new View(
                id,
                decision.version(),
                decision.content(),
                name(decision.organisationId()),
                decision.registeredBy(),
                decision.registeredOn(),
                decision.withdrawn(),
                mayEdit(decision) && decision.withdrawn() == null);
    }

    /**
     * Of whom the actor may register something.
     *
     * @param partnership for which a coordinator does it; null for an officer
     * @param bodies all for a coordinator, the own for an officer
     */
    public record Choices(UUID partnership, List<BodyChoice> bodies) {}

    @Requires(Permission.REGISTER_OUTSIDE_DECISIONS)
    public Choices choices() {
        Actor.Reach reach = current.get().reach(Permission.REGISTER_OUTSIDE_DECISIONS);
        boolean all = reach.everywhere() || !reach.partnerships().isEmpty();
        List<BodyChoice> bodies = Rows.ofSql(
                        em,
                        "select id, name_en, name_cy from organisation_facts where :every = 1 or id in (:own) order by name_en, id",
                        BodyRow.class)
                .setParameter("every", all ? 1 : 0)
                .setParameter(
                        "own", all || reach.organisations().isEmpty() ? List.of(new UUID(0, 0)) : reach.organisations())
                .setMaxResults(1000)
                .getResultStream()
                .map(row -> new BodyChoice(row.id(), new Bilingual(row.nameEn(), row.nameCy())))
                .toList();
        return new Choices(reach.partnerships().stream().sorted().findFirst().orElse(null), bodies);
    }

    private record BodyRow(UUID id, String nameEn, String nameCy) {}

    /** A coordinator registers what any body decided, for the partnership. */
    @Requires(Permission.REGISTER_OUTSIDE_DECISIONS)
    public OutsideDecisionId register(PartnershipId partnership, Content content) {
        return store(content, partnership.value());
    }

    /** An officer of a body registers what that body decided. */
    @Requires(Permission.REGISTER_OUTSIDE_DECISIONS)
    public OutsideDecisionId registerOwn(OrganisationId organisation, Content content) {
        if (!organisation.value().equals(content.organisation())) {
            throw ImplicationRule.OUTSIDE_BODY_NOT_OWN.broken();
        }
        return store(content, null);
    }

    private OutsideDecisionId store(Content content, UUID partnership) {
        name(content.organisation());
        OutsideDecision decision =
                OutsideDecision.register(content, partnership, current.get().name(), LocalDate.now(clock));
        em.persist(decision);
        em.flush();
        return new OutsideDecisionId(decision.id());
    }

    @Requires(Permission.REGISTER_OUTSIDE_DECISIONS)
    public void correct(OutsideDecisionId id, long version, Content content) {
        OutsideDecision decision = editable(id, version);
        name(content.organisation());
        if (decision.partnershipId() == null && !decision.organisationId().equals(content.organisation())) {
            throw ImplicationRule.OUTSIDE_BODY_NOT_OWN.broken();
        }
        decision.describe(content, LocalDate.now(clock));
        em.flush();
    }

    @Requires(Permission.REGISTER_OUTSIDE_DECISIONS)
    public void withdraw(OutsideDecisionId id, long version, String because) {
        editable(id, version).withdraw(LocalDate.now(clock), current.get().name(), because);
        em.flush();
    }

    private OutsideDecision editable(OutsideDecisionId id, long version) {
        OutsideDecision decision = load(id);
        if (!mayEdit(decision)) {
            throw new NotFound();
        }
        StaleEdit.refuseUnless(version, decision.version());
        return decision;
    }

    /** Those of the partnership for which it was registered, and of the body itself. */
    private boolean mayEdit(OutsideDecision decision) {
        Actor actor = current.get();
        return decision.partnershipId() != null
                        && actor.may(Permission.REGISTER_OUTSIDE_DECISIONS, Scope.partnership(decision.partnershipId()))
                || actor.may(Permission.REGISTER_OUTSIDE_DECISIONS, Scope.organisation(decision.organisationId()));
    }

    private OutsideDecision load(OutsideDecisionId id) {
        OutsideDecision decision = id == null || id.value() == null ? null : em.find(OutsideDecision.class, id.value());
        if (decision == null) {
            throw new NotFound();
        }
        return decision;
    }

    private Bilingual name(UUID organisation) {
        return Rows.ofSql(
                        em,
                        "select id, name_en, name_cy from organisation_facts where id = :organisation",
                        BodyRow.class)
                .setParameter("organisation", organisation)
                .getResultStream()
                .map(row -> new Bilingual(row.nameEn(), row.nameCy()))
                .findFirst()
                .orElseThrow(ImplicationRule.OUTSIDE_BODY_MISSING::broken);
    }
}
