package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes and reads what decisions mean under Section 17, in a fixed number of statements. */
@ApplicationScoped
class ImplicationsOfDecisions {

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Messages messages;

    protected ImplicationsOfDecisions() {}

    @Inject
    ImplicationsOfDecisions(EntityManager em, Clock clock, CurrentActor current, Messages messages) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.messages = messages;
    }

    /** What is stated of these decisions, by decision. */
    Map<UUID, Implications.Stated> of(Collection<UUID> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        List<Implication> stated = em.createQuery(
                        "select i from Implication i where i.decisionId in :decisions", Implication.class)
                .setParameter("decisions", decisions)
                .getResultList();
        if (stated.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = stated.stream().map(Implication::id).toList();
        Map<UUID, List<EffectSaid>> effects = Rows.ofSql(
                        em,
                        "select e.implication_id, e.organisation_id, o.name_en, o.name_cy, e.head, e.effect, e.done, e.language, e.written_by, e.written_on "
                                + "from implication_effect e left join organisation_facts o on o.id = e.organisation_id where e.implication_id in (:ids) "
                                + "order by o.name_en, field(e.head, 'CRIME_AND_DISORDER', 'SUBSTANCE_MISUSE', 'REOFFENDING', 'SERIOUS_VIOLENCE')",
                        EffectSaid.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(EffectSaid::implicationId));
        Map<UUID, List<ImplicationReview>> reviews = reviews(ids);
        Map<UUID, Implications.Stated> all = new HashMap<>();
        for (Implication one : stated) {
            List<EffectSaid> said = effects.getOrDefault(one.id(), List.of());
            all.put(
                    one.decisionId(),
                    new Implications.Stated(
                            one.version(),
                            one.material(),
                            one.reason(),
                            one.language(),
                            one.statedBy(),
                            one.statedOn(),
                            said.stream()
                                    .filter(effect -> effect.organisationId() == null)
                                    .map(EffectSaid::row)
                                    .toList(),
                            said.stream()
                                    .filter(effect -> effect.organisationId() != null)
                                    .map(EffectSaid::row)
                                    .toList(),
                            reviews.getOrDefault(one.id(), List.of()).stream()
                                    .map(ImplicationReview::row)
                                    .toList()));
        }
        return all;
    }

    private record EffectSaid(
            UUID implicationId,
            UUID organisationId,
            String nameEn,
            String nameCy,
            ImplicationHead head,
            String effect,
            String done,
            Language language,
            String writtenBy,
            LocalDate writtenOn) {
        Implications.EffectRow row() {
            return new Implications.EffectRow(
                    organisationId,
                    nameEn == null ? null : new Bilingual(nameEn, nameCy),
                    head,
                    effect,
                    done,
                    language,
                    writtenBy,
                    writtenOn);
        }
    }

    private Map<UUID, List<ImplicationReview>> reviews(Collection<UUID> implications) {
        return em.createQuery(
                        "select r from ImplicationReview r where r.implicationId in :ids order by r.dueOn, r.id",
                        ImplicationReview.class)
                .setParameter("ids", implications)
                .getResultStream()
                .collect(Collectors.groupingBy(ImplicationReview::implicationId));
    }

    /** Null where nothing was stated yet. */
    Implication ofDecision(UUID decision) {
        return em.createQuery("select i from Implication i where i.decisionId = :decision", Implication.class)
                .setParameter("decision", decision)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /**
     * States what a decision means, or states it anew.
     *
     * @param because why what was shared before changes
     */
    void state(Meeting meeting, Decision decision, Section17Statement statement, String because) {
        if (decision.withdrawn()) {
            throw MeetingRule.DECISION_WITHDRAWN.broken();
        }
        Implication implication = ofDecision(decision.id());
        boolean first = implication == null;
        List<ImplicationEffect> before = first ? List.of() : effects(implication, null);
        if (!first && meeting.minutesAreOut() && says(implication, before, statement)) {
            em.persist(Amendment.ofSection17(
                    decision,
                    text(implication, before),
                    because,
                    clock.instant(),
                    current.get().name()));
        }
        LocalDate today = LocalDate.now(clock);
        ImplicationReview open = first ? null : openReview(implication);
        if (statement.material()) {
            if (statement.reviewOn() == null && (first || open != null || !implication.material())) {
                throw ImplicationRule.REVIEW_REQUIRED.broken();
            }
            if (statement.reviewOn() != null
                    && !statement.reviewOn().isAfter(meeting.heldOn())
                    && (open == null || !open.dueOn().equals(statement.reviewOn()))) {
                throw ImplicationRule.REVIEW_TOO_EARLY.broken();
            }
        }
        if (first) {
            implication = Implication.of(decision);
        }
        implication.state(statement, current.get().name(), today);
        if (first) {
            em.persist(implication);
        }
        write(implication, null, before, statement.effects(), statement.language());
        if (!statement.material()) {
            // what bodies added tells of effects that nobody expects any more; history keeps it
            all(implication).stream()
                    .filter(one -> one.organisationId() != null)
                    .forEach(em::remove);
        }
        plan(implication, open, statement.reviewOn());
        em.flush();
    }

    private void plan(Implication implication, ImplicationReview open, LocalDate reviewOn) {
        if (reviewOn == null) {
            if (open != null) {
                em.remove(open);
            }
        } else if (open == null) {
            em.persist(ImplicationReview.planned(implication, reviewOn));
        } else if (!open.dueOn().equals(reviewOn)) {
            open.moveTo(reviewOn);
        }
    }

    /** What a body says for itself, in place of what it said before; nothing said takes it back. */
    void add(
            Implication implication,
            UUID organisation,
            Map<ImplicationHead, Section17Statement.Effect> said,
            Language language) {
        StaleEdit.countChange(em, implication);
        write(
                implication,
                organisation,
                effects(implication, organisation),
                Section17Statement.said(said),
                language == null ? Language.EN : language);
        em.flush();
    }

    private void write(
            Implication implication,
            UUID organisation,
            List<ImplicationEffect> before,
            Map<ImplicationHead, Section17Statement.Effect> said,
            Language language) {
        LocalDate today = LocalDate.now(clock);
        Map<ImplicationHead, ImplicationEffect> there =
                before.stream().collect(Collectors.toMap(ImplicationEffect::head, effect -> effect));
        for (ImplicationHead head : ImplicationHead.values()) {
            ImplicationEffect effect = there.get(head);
            if (!said.containsKey(head)) {
                if (effect != null) {
                    em.remove(effect);
                }
                continue;
            }
            boolean added = effect == null;
            if (added) {
                effect = ImplicationEffect.of(implication, organisation, head);
            }
            effect.write(said.get(head), language, current.get().name(), today);
            if (added) {
                em.persist(effect);
            }
        }
    }

    /** Answers the review that waits; with a day, the next is planned. */
    void answer(Implication implication, String outcome, Language language, LocalDate nextOn) {
        ImplicationReview open = openReview(implication);
        if (open == null) {
            throw ImplicationRule.REVIEW_NONE_OPEN.broken();
        }
        LocalDate today = LocalDate.now(clock);
        if (nextOn != null && !nextOn.isAfter(today)) {
            throw ImplicationRule.REVIEW_NEXT_PAST.broken();
        }
        open.answer(
                Section17Statement.bounded(outcome, 2000),
                language == null ? Language.EN : language,
                current.get().name(),
                today);
        if (nextOn != null) {
            em.persist(ImplicationReview.planned(implication, nextOn));
        }
        em.flush();
    }

    /** A decision that nobody had yet is removed with all that was said of it. */
    void remove(UUID decision) {
        Implication implication = ofDecision(decision);
        if (implication == null) {
            return;
        }
        all(implication).forEach(em::remove);
        reviews(List.of(implication.id()))
                .getOrDefault(implication.id(), List.of())
                .forEach(em::remove);
        em.flush();
        em.remove(implication);
        em.flush();
    }

    private ImplicationReview openReview(Implication implication) {
        return reviews(List.of(implication.id())).getOrDefault(implication.id(), List.of()).stream()
                .filter(ImplicationReview::open)
                .findFirst()
                .orElse(null);
    }

    private List<ImplicationEffect> all(Implication implication) {
        return em.createQuery(
                        "select e from ImplicationEffect e where e.implicationId = :implication",
                        ImplicationEffect.class)
                .setParameter("implication", implication.id())
                .getResultList();
    }

    private List<ImplicationEffect> effects(Implication implication, UUID organisation) {
        return all(implication).stream()
                .filter(effect -> Objects.equals(effect.organisationId(), organisation))
                .toList();
    }

    /** Whether the statement says something else than what stands there. */
    private static boolean says(Implication implication, List<ImplicationEffect> before, Section17Statement statement) {
        Map<ImplicationHead, Section17Statement.Effect> there =
                before.stream().collect(Collectors.toMap(ImplicationEffect::head, ImplicationEffect::said));
        return implication.material() != statement.material()
                || !Objects.equals(implication.reason(), statement.reason())
                || !there.equals(statement.effects());
    }

    /** What stood there, as one text in the language in which it was written. */
    private String text(Implication implication, List<ImplicationEffect> effects) {
        Language language = implication.language();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                language,
                implication.material() ? "meeting.section17.state.material" : "meeting.section17.state.not_material"));
        if (implication.reason() != null) {
            lines.add(implication.reason());
        }
        effects.stream()
                .sorted(java.util.Comparator.comparing(ImplicationEffect::head))
                .forEach(effect -> {
                    String head =
                            "meeting.section17.head." + effect.head().name().toLowerCase(java.util.Locale.ROOT);
                    lines.add(
                            messages.text(language, head) + ": " + effect.said().effect());
                    if (effect.said().done() != null) {
                        lines.add(messages.text(language, "meeting.section17.done") + ": "
                                + effect.said().done());
                    }
                });
        return String.join("\n", lines);
    }
}
