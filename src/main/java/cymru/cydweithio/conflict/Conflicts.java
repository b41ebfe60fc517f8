package cymru.cydweithio.conflict;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Commencement;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The register of conflicts. Findings are derived from the maps of a day. There are a few hundred at most, as there are
 * footprints in Wales, so all are derived, then filtered and paged in memory.
 */
@UseCase
public class Conflicts {

    /**
     * Which findings.
     *
     * @param within areas of a region, or empty for all of Wales
     */
    public record Filter(ConflictKind kind, String layer, ConflictStatus status, Set<String> within) {
        public Filter {
            within = Set.copyOf(within);
        }

        boolean matches(Row row) {
            return (kind == null || kind == row.finding().kind())
                    && (layer == null || layer.equals(row.finding().layer()))
                    && (status == null || status == row.status())
                    && (within.isEmpty() || row.finding().areas().stream().anyMatch(within::contains));
        }
    }

    /**
     * A finding with the law that it concerns and the reviewer's judgement.
     *
     * @param law the statutory basis of the layer, or the Act and section of the duty
     * @param reason of the status, or null
     * @param reasonLanguage the language of the reason; null where there is no status
     */
    public record Row(
            Finding finding,
            Bilingual layerName,
            Bilingual law,
            ConflictStatus status,
            String reason,
            Language reasonLanguage) {}

    /**
     * The register on a day.
     *
     * @param rows those that were asked for, the ones that affect most people first
     * @param byKind how many there are of each kind, regardless of the filter
     * @param unknownBeginnings how many footprints on the maps may or may not have begun by the day
     */
    public record Register(List<Row> rows, Map<ConflictKind, Long> byKind, MapsOfDay maps, long unknownBeginnings) {

        /** How many of the rows rest on something that may or may not have begun. */
        public long beginningUnknown() {
            return rows.stream().filter(row -> row.finding().beginningUnknown()).count();
        }
    }

    /** A partnership that a finding concerns and that could be asked to act. */
    public record Concerned(UUID partnershipId, Bilingual name) {}

    /** What a partnership was asked to do. */
    public record Asked(Bilingual partnership, String reference, LocalDate askedOn, LocalDate dueOn, boolean open) {}

    /**
     * One finding in full.
     *
     * @param version of the judgement; -1 where there is none yet
     */
    public record View(
            Row row,
            long version,
            String reason,
            Language reasonLanguage,
            LocalDate judgedOn,
            UUID judgementId,
            List<Concerned> concerned,
            List<Asked> asked,
            MapsOfDay maps,
            boolean mayJudge) {}

    private record Basis(Bilingual name, Bilingual law, boolean divides) {}

    private record LayerRow(
            String code, Bilingual name, String statutoryBasisEn, String statutoryBasisCy, boolean dividesWales) {}

    private record DutyRow(
            String code, String legislationEn, String legislationCy, String sectionEn, String sectionCy) {

        Bilingual law() {
            return new Bilingual(
                    legislationEn + ", " + sectionEn,
                    legislationCy == null ? null : legislationCy + ", " + (sectionCy == null ? sectionEn : sectionCy),
                    Bilingual.WelshStatus.CONSTRUCTED);
        }
    }

    private record BeginningRow(CommencementDates.Of what, String code, LocalDate commencedOn) {}

    private record LinkRow(UUID id, String footprintCode, String toFootprintCode) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Coterminosity coterminosity;
    private Actions actions;

    protected Conflicts() {}

    @Inject
    Conflicts(EntityManager em, Clock clock, CurrentActor current, Coterminosity coterminosity, Actions actions) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.coterminosity = coterminosity;
        this.actions = actions;
    }

    @Requires(Permission.READ_REFERENCE)
    public Register register(Filter filter, LocalDate date) {
        MapsOfDay maps = coterminosity.maps(date, CountingOptions.SURE);
        CommencementDates commencementDates = beginnings(date);
        List<Row> all = rows(maps, date, commencementDates);
        Map<ConflictKind, Long> byKind = new EnumMap<>(ConflictKind.class);
        all.forEach(row -> byKind.merge(row.finding().kind(), 1L, Long::sum));
        List<Row> asked = all.stream()
                .filter(filter::matches)
                .sorted(Comparator.comparing((Row row) -> row.finding().residents())
                        .reversed()
                        .thenComparing(row -> row.finding().key()))
                .toList();
        return new Register(
                asked,
                byKind,
                maps,
                maps.layers().values().stream()
                        .mapToLong(layer -> commencementDates.unknownFootprints(
                                layer.footprints().stream().map(AreaSet::code).toList()))
                        .sum());
    }

    /**
     * The conflicts of maps other than those of the day, such as a scenario's: who reports to whom, and what is
     * uncertain, is taken from the day.
     */
    @Requires(Permission.READ_REFERENCE)
    public List<Finding> of(MapsOfDay maps, LocalDate date) {
        return findings(maps, layers(), date, beginnings(date));
    }

    @Requires(Permission.READ_REFERENCE)
    public View view(String key, LocalDate date) {
        MapsOfDay maps = coterminosity.maps(date, CountingOptions.SURE);
        Row row = rows(maps, date, beginnings(date)).stream()
                .filter(one -> one.finding().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        ConflictJudgement judgement = judgement(key);
        return new View(
                row,
                judgement == null ? -1 : judgement.version(),
                judgement == null ? null : judgement.reason(),
                judgement == null ? null : judgement.language(),
                judgement == null ? null : judgement.judgedOn(),
                judgement == null ? null : judgement.id(),
                concerned(row.finding()),
                asked(key),
                maps,
                current.get().may(Permission.RUN_REVIEW));
    }

    /** Records the reviewer's judgement on a finding of the date. */
    @Requires(Permission.RUN_REVIEW)
    public void judge(
            String key, long version, ConflictStatus status, String reason, Language language, LocalDate date) {
        view(key, date);
        ConflictJudgement judgement = judgement(key);
        if (judgement == null) {
            StaleEdit.refuseUnless(version, -1);
            em.persist(ConflictJudgement.of(key, status, reason, language, today()));
        } else {
            StaleEdit.refuseUnless(version, judgement.version());
            judgement.judge(status, reason, language, today());
        }
        em.flush();
    }

    /**
     * Asks a partnership that the finding concerns to act: adds an action to its log and marks the finding as to be
     * resolved.
     */
    @Requires(Permission.RUN_REVIEW)
    public void ask(
            String key, PartnershipId partnership, String wording, Language language, LocalDate dueOn, LocalDate date) {
        View view = view(key, date);
        if (view.concerned().stream().noneMatch(one -> one.partnershipId().equals(partnership.value()))) {
            throw new RuleViolation(ConflictRule.ASK_PARTNERSHIP);
        }
        em.persist(ConflictAction.of(
                key, partnership.value(), actions.ask(partnership, wording, language, dueOn), today()));
        ConflictJudgement judgement = judgement(key);
        if (judgement == null) {
            em.persist(ConflictJudgement.of(key, ConflictStatus.TO_RESOLVE, null, language, today()));
        } else if (judgement.status() != ConflictStatus.TO_RESOLVE) {
            judgement.judge(ConflictStatus.TO_RESOLVE, judgement.reason(), judgement.language(), today());
        }
        em.flush();
    }

    private List<Row> rows(MapsOfDay maps, LocalDate date, CommencementDates commencementDates) {
        Map<String, Basis> layers = layers();
        Map<String, Bilingual> duties = duties();
        List<Finding> findings = findings(maps, layers, date, commencementDates);
        Map<String, ConflictJudgement> judged = em.createQuery(
                        "select j from ConflictJudgement j", ConflictJudgement.class)
                .getResultStream()
                .collect(Collectors.toMap(ConflictJudgement::finding, Function.identity()));
        return findings.stream()
                .map(finding -> {
                    Basis layer = layers.get(finding.layer());
                    Bilingual law =
                            finding.duty() == null ? layer.law() : duties.getOrDefault(finding.duty(), layer.law());
                    ConflictJudgement judgement = judged.get(finding.key());
                    return judgement == null
                            ? new Row(finding, layer.name(), law, ConflictStatus.NEW, null, null)
                            : new Row(
                                    finding,
                                    layer.name(),
                                    law,
                                    judgement.status(),
                                    judgement.reason(),
                                    judgement.language());
                })
                .toList();
    }

    private List<Finding> findings(
            MapsOfDay maps, Map<String, Basis> layers, LocalDate date, CommencementDates commencementDates) {
        Set<String> dividing = layers.entrySet().stream()
                .filter(layer -> layer.getValue().divides())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return ConflictFinder.find(maps, dividing, unsure(maps, date), links(date), commencementDates);
    }

    /** The areas that each uncounted footprint is thought to cover beyond what is certain. */
    private Map<String, Map<String, Set<String>>> unsure(MapsOfDay sure, LocalDate date) {
        MapsOfDay all = coterminosity.maps(date, new CountingOptions(true, true));
        Map<String, Map<String, Set<String>>> unsure = new HashMap<>();
        for (LayerMap layer : all.layers().values()) {
            Map<String, AreaSet> known = sure.layers().get(layer.layer()).footprints().stream()
                    .collect(Collectors.toMap(AreaSet::code, Function.identity()));
            for (AreaSet areaSet : layer.footprints()) {
                AreaSet own = known.get(areaSet.code());
                Set<String> areas = areaSet.areas()
                        .filter(place -> own == null || !own.covers(place))
                        .mapToObj(place -> all.ground().area(place).code())
                        .collect(Collectors.toCollection(TreeSet::new));
                unsure.computeIfAbsent(layer.layer(), key -> new HashMap<>()).put(areaSet.code(), areas);
            }
        }
        return unsure;
    }

    private Map<String, Basis> layers() {
        return rows(
                        "select code, name_en, name_cy, statutory_basis_en, statutory_basis_cy, divides_wales from layer_profile",
                        LayerRow.class)
                .stream()
                .collect(Collectors.toMap(
                        LayerRow::code,
                        row -> new Basis(
                                row.name(),
                                new Bilingual(
                                        row.statutoryBasisEn(),
                                        row.statutoryBasisCy(),
                                        Bilingual.WelshStatus.CONSTRUCTED),
                                row.dividesWales())));
    }

    private Map<String, Bilingual> duties() {
        return rows(
                        "select code, legislation_en, legislation_cy, section_en, section_cy from duty_facts",
                        DutyRow.class)
                .stream()
                .collect(Collectors.toMap(DutyRow::code, DutyRow::law));
    }

    /** What is known of beginnings on a day; the rule is that of {@link Commencement}. */
    private CommencementDates beginnings(LocalDate date) {
        LocalDate today = today();
        Map<CommencementDates.Of, Map<String, Commencement.Force>> force = new EnumMap<>(CommencementDates.Of.class);
        rows("""
            select 'LAYER' as what, code, commenced_on from layer_profile union all select 'DUTY', code, commenced_on from duty_facts
            union all select 'FOOTPRINT', footprint_code, valid_from from footprint_term""", BeginningRow.class)
                .forEach(row -> force.computeIfAbsent(row.what(), what -> new HashMap<>())
                        .put(row.code(), Commencement.on(date, row.commencedOn(), today)));
        return new CommencementDates(force);
    }

    private List<ConflictFinder.Link> links(LocalDate date) {
        return Rows.ofSql(em, """
            select id, footprint_code, to_footprint_code from governance_facts where kind = 'REPORTS_TO' and to_footprint_code is not null
            and valid_from <= :date and (valid_to is null or valid_to >= :date) order by id""", LinkRow.class).setParameter("date", date).getResultList().stream()
                .map(row -> new ConflictFinder.Link(row.id().toString(), row.footprintCode(), row.toFootprintCode()))
                .toList();
    }

    private List<Concerned> concerned(Finding finding) {
        if (finding.footprints().isEmpty()) {
            return List.of();
        }
        return Rows.ofSql(em, """
            select p.partnership_id, n.name_en, n.name_cy, n.name_cy_status from partnership_of p join scope_name n on n.id = p.partnership_id and n.kind = 'PARTNERSHIP'
            where p.footprint_code in (:codes) order by n.name_en""", Concerned.class)
                .setParameter("codes", finding.footprints())
                .getResultList();
    }

    private List<Asked> asked(String key) {
        return Rows.ofSql(em, """
            select n.name_en as partnership_en, n.name_cy as partnership_cy, n.name_cy_status as partnership_cy_status, f.reference, c.asked_on, f.due_on, f.state = 'OPEN' as open from conflict_action c join action_facts f on f.id = c.action_id
            join scope_name n on n.id = c.partnership_id and n.kind = 'PARTNERSHIP' where c.finding = :key order by c.asked_on, c.id""", Asked.class).setParameter("key", key).getResultList();
    }

    private ConflictJudgement judgement(String key) {
        return em.createQuery("select j from ConflictJudgement j where j.finding = :key", ConflictJudgement.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private <R> List<R> rows(String sql, Class<R> row) {
        return Rows.ofSql(em, sql, row).getResultList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
