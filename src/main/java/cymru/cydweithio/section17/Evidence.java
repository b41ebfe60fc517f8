package cymru.cydweithio.section17;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.ChainObjects;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Evidence as it stands: looked for and shown through the chain, as far as the reader may see it. Only what has gone
 * out, is not restricted, and is the body's own or of a partnership in which it sits can be evidence.
 */
@ApplicationScoped
class Evidence {

    /** The kinds of objects, as the chain names them. */
    static final List<String> KINDS = List.of("decision", "action", "paper", "service");

    static final String SERVICE = "service";
    private static final int MOST_OFFERED = 20;

    private EntityManager em;
    private ChainObjects objects;
    private SelfAssessmentLookup lookup;

    protected Evidence() {}

    @Inject
    Evidence(EntityManager em, ChainObjects objects, SelfAssessmentLookup lookup) {
        this.em = em;
        this.objects = objects;
        this.lookup = lookup;
    }

    /** The evidence of a self-assessment, by the answers that rest on it, as the actor may see it. */
    Map<UUID, List<Answers.EvidenceLine>> of(SelfAssessment assessment) {
        List<SelfAssessmentEvidence> all = em.createQuery(
                        "select e from SelfAssessmentEvidence e where e.assessmentId = :id order by e.id",
                        SelfAssessmentEvidence.class)
                .setParameter("id", assessment.id())
                .getResultList();
        Map<UUID, Chains.Node> visible = new HashMap<>();
        Set<UUID> standing = new HashSet<>();
        Map<String, Set<UUID>> byKind = all.stream()
                .filter(one -> one.objectId() != null)
                .collect(Collectors.groupingBy(
                        SelfAssessmentEvidence::kind,
                        Collectors.mapping(SelfAssessmentEvidence::objectId, Collectors.toSet())));
        byKind.forEach((kind, ids) -> {
            visible.putAll(objects.visible(kind, ids));
            objects.standing(kind, ids).values().stream()
                    .filter(Evidence::stands)
                    .forEach(one -> standing.add(one.id()));
        });
        return all.stream()
                .collect(Collectors.groupingBy(
                        SelfAssessmentEvidence::answerId,
                        Collectors.mapping(
                                one -> line(
                                        one,
                                        one.objectId() == null
                                                ? one.goneOn() == null
                                                : standing.contains(one.objectId()),
                                        one.objectId() == null ? null : visible.get(one.objectId())),
                                Collectors.toList())));
    }

    private Answers.EvidenceLine line(SelfAssessmentEvidence one, boolean stands, Chains.Node seen) {
        // what a partnership's object says is told only to those who may read it there
        Wording name = seen == null || !stands ? one.name() : seen.title();
        String leads = one.address() != null ? one.address() : seen == null || !stands ? null : seen.address();
        return new Answers.EvidenceLine(
                new EvidenceId(one.id()),
                one.objectId() == null ? "section17.kind.address" : objects.words(one.kind()),
                one.reference(),
                name,
                one.name(),
                one.datedOn(),
                leads,
                one.address() != null,
                !stands,
                one.goneOn());
    }

    private static boolean stands(ChainObjects.Standing one) {
        return !one.closed() && !one.draft() && !one.spent();
    }

    /** What could be evidence and holds these words. */
    List<Chains.Node> offer(SelfAssessment assessment, String text) {
        Set<UUID> partnerships = lookup.partnerships(assessment.organisationId(), assessment.year());
        List<Chains.Node> found = objects.search(KINDS, text, partnerships, MOST_OFFERED);
        Map<UUID, ChainObjects.Standing> standing = new HashMap<>();
        found.stream()
                .collect(Collectors.groupingBy(
                        node -> node.end().kind(),
                        Collectors.mapping(node -> node.end().id(), Collectors.toSet())))
                .forEach((kind, ids) -> standing.putAll(objects.standing(kind, ids)));
        Set<UUID> own = ownServices(
                assessment.organisationId(),
                found.stream()
                        .filter(node -> node.end().kind().equals(SERVICE))
                        .map(node -> node.end().id())
                        .collect(Collectors.toSet()));
        return found.stream()
                .filter(node -> {
                    ChainObjects.Standing how = standing.get(node.end().id());
                    return how != null && stands(how) && concerns(how, partnerships, own);
                })
                .toList();
    }

    /** An object as evidence: one that the actor may see, that has gone out, and that concerns the body. */
    Chains.Node chosen(SelfAssessment assessment, ChainEnd end) {
        if (end == null || !KINDS.contains(end.kind())) {
            throw new RuleViolation(Section17Rule.EVIDENCE_REQUIRED);
        }
        Chains.Node node = objects.visible(end).orElseThrow(() -> new RuleViolation(Section17Rule.EVIDENCE_UNKNOWN));
        ChainObjects.Standing how =
                objects.standing(end.kind(), Set.of(end.id())).get(end.id());
        if (how == null || !stands(how)) {
            throw new RuleViolation(Section17Rule.EVIDENCE_CLOSED);
        }
        Set<UUID> own =
                end.kind().equals(SERVICE) ? ownServices(assessment.organisationId(), Set.of(end.id())) : Set.of();
        if (!concerns(how, lookup.partnerships(assessment.organisationId(), assessment.year()), own)) {
            throw new RuleViolation(Section17Rule.EVIDENCE_OTHER);
        }
        return node;
    }

    private static boolean concerns(ChainObjects.Standing one, Set<UUID> partnerships, Set<UUID> own) {
        return own.contains(one.id()) || one.partnershipId() != null && partnerships.contains(one.partnershipId());
    }

    private record ServiceRow(UUID id) {}

    private Set<UUID> ownServices(UUID organisation, Collection<UUID> services) {
        return services.isEmpty()
                ? Set.of()
                : Rows.ofSql(
                                em,
                                "select f.id from service_facts f where f.organisation_id = :organisation and f.id in (:ids)",
                                ServiceRow.class)
                        .setParameter("organisation", organisation)
                        .setParameterList("ids", services)
                        .getResultStream()
                        .map(ServiceRow::id)
                        .collect(Collectors.toSet());
    }

    /** Actions of the partnerships in which the body sits that the actor may see and that are not closed to others. */
    List<Chains.Node> actions(SelfAssessment assessment, String text) {
        Set<UUID> partnerships = lookup.partnerships(assessment.organisationId(), assessment.year());
        List<Chains.Node> found = objects.search(List.of("action"), text, partnerships, MOST_OFFERED);
        Map<UUID, ChainObjects.Standing> standing = objects.standing(
                "action", found.stream().map(node -> node.end().id()).collect(Collectors.toSet()));
        return found.stream()
                .filter(node -> {
                    ChainObjects.Standing how = standing.get(node.end().id());
                    return how != null && stands(how) && concerns(how, partnerships, Set.of());
                })
                .toList();
    }

    /** Whether an action may be linked to the self-assessment by the actor. */
    boolean isImprovement(SelfAssessment assessment, UUID action) {
        ChainObjects.Standing how = objects.standing("action", Set.of(action)).get(action);
        return how != null
                && stands(how)
                && concerns(how, lookup.partnerships(assessment.organisationId(), assessment.year()), Set.of())
                && objects.visible(new ChainEnd("action", action)).isPresent();
    }

    /** The linked actions that the actor may see, by their ids. */
    Map<UUID, Chains.Node> seenActions(Collection<UUID> ids) {
        return objects.visible("action", ids);
    }
}
