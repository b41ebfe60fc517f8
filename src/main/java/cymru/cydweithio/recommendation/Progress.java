package cymru.cydweithio.recommendation;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.ChainSubject;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of recommendations and proposals: who said what, since when and with what evidence, and what nobody has
 * said anything of.
 */
@UseCase
public class Progress {

    private static final int MOST = 500;

    /**
     * What is said of a recommendation.
     *
     * @param on the day from which it holds
     * @param reason by what it was overtaken, why it was rejected, or null
     * @param evidence an object that the chain shows to have come of it, or null
     * @param address an https address that shows it, or null
     */
    public record Statement(ProgressState state, LocalDate on, String reason, ChainEnd evidence, String address) {}

    /**
     * A statement as it was made.
     *
     * @param evidence null where there is none or the reader may not know of it
     * @param counts whether it is the latest that was not withdrawn
     */
    public record StatementView(
            UUID id,
            ProgressState state,
            LocalDate saidOn,
            String reason,
            Chains.Node evidence,
            String address,
            String saidBy,
            Withdrawal.View withdrawn,
            boolean counts) {}

    /** An issue that a proposal answers, with its theme. */
    public record Answered(UUID id, Wording name, Wording theme) {}

    /**
     * One recommendation or proposal.
     *
     * @param kind its name in the chain
     * @param state what became of it; null where nobody has said
     * @param quiet whether it has been under way too long without news
     * @param evidences what came of it as far as the reader may see, to choose from
     */
    public record RecommendationView(
            UUID id,
            long version,
            String reviewCode,
            Wording review,
            int number,
            Wording text,
            String kind,
            List<Answered> issues,
            ProgressState state,
            LocalDate saidOn,
            boolean quiet,
            List<StatementView> statements,
            List<Chains.Node> evidences,
            boolean mayState) {}

    /** What is missing where nobody said enough. */
    public enum Gap {
        NO_STATUS,
        QUIET
    }

    /**
     * A recommendation with what became of it.
     *
     * @param gap what is missing, or null
     */
    public record Line(
            UUID id, int number, Wording text, ProgressState state, LocalDate saidOn, String reason, Gap gap) {}

    /**
     * What became of those of one theme.
     *
     * @param number of the theme; 0 where the review has none
     * @param theme null where the review has none
     * @param counts of each state, and of those without one under null
     */
    public record ThemeProgress(
            int number, Wording theme, Map<ProgressState, Long> counts, long noStatus, long quiet, List<Line> lines) {}

    /**
     * A whole review.
     *
     * @param total each proposal once, also where it stands under several themes
     */
    public record ReviewProgress(
            UUID id, String code, Wording title, boolean historic, List<ThemeProgress> themes, ThemeProgress total) {}

    private record FoundReview(UUID id, String code, Wording title, boolean historic) {}

    private record FoundLine(UUID id, int number, Wording text, ProgressState state, LocalDate saidOn, String reason) {
        Line line(LocalDate today) {
            return new Line(
                    id,
                    number,
                    text,
                    state,
                    saidOn,
                    reason,
                    state == null ? Gap.NO_STATUS : state.quiet(saidOn, today) ? Gap.QUIET : null);
        }
    }

    private record UnderTheme(int number, Wording theme, UUID recommendationId) {}

    private record FoundRecommendation(
            UUID id, long version, String reviewCode, Wording review, int number, Wording text) {}

    private record FoundStatement(
            UUID id,
            ProgressState state,
            LocalDate saidOn,
            String reason,
            String evidenceKind,
            UUID evidenceId,
            String evidenceAddress,
            String saidBy,
            LocalDate withdrawnOn,
            String withdrawnBy,
            String withdrawnBecause) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Chains chains;

    protected Progress() {}

    @Inject
    Progress(EntityManager em, Clock clock, CurrentActor current, Chains chains) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.chains = chains;
    }

    /** What became of everything that a review recommended or proposed, by theme. */
    @Requires(Permission.READ_REFERENCE)
    public ReviewProgress of(String code) {
        FoundReview review = Rows.ofSql(
                        em,
                        "select id, code, title_en, title_cy, historic from review where code = :code",
                        FoundReview.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Line> lines = Rows.ofSql(em, """
                select c.id, c.number, c.text_en, c.text_cy, s.state, s.said_on, s.reason
                from recommendation c left join progress_statement s on s.id = (
                    select x.id from progress_statement x where x.recommendation_id = c.id and x.withdrawn_on is null
                    order by x.said_on desc, x.id desc limit 1)
                where c.review_id = :review order by c.number""", FoundLine.class)
                .setParameter("review", review.id())
                .setMaxResults(MOST)
                .getResultStream()
                .map(found -> found.line(today))
                .collect(Collectors.toMap(Line::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<Integer, List<UnderTheme>> byTheme = Rows.ofSql(em, """
                select distinct t.number, t.text_en as theme_en, t.text_cy as theme_cy, p.recommendation_id
                from review_theme t join review_issue i on i.theme_id = t.id join issue_proposal p on p.issue_id = i.id
                where t.review_id = :review""", UnderTheme.class)
                .setParameter("review", review.id())
                .getResultStream()
                .collect(Collectors.groupingBy(UnderTheme::number, TreeMap::new, Collectors.toList()));
        List<ThemeProgress> themes = byTheme.entrySet().stream()
                .map(theme -> counted(
                        theme.getKey(),
                        theme.getValue().get(0).theme(),
                        theme.getValue().stream()
                                .map(one -> lines.get(one.recommendationId()))
                                .filter(Objects::nonNull)
                                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                                .toList()))
                .toList();
        ThemeProgress total = counted(0, null, List.copyOf(lines.values()));
        return new ReviewProgress(
                review.id(),
                review.code(),
                review.title(),
                review.historic(),
                themes.isEmpty() && !lines.isEmpty() ? List.of(total) : themes,
                total);
    }

    static ThemeProgress counted(int number, Wording theme, List<Line> lines) {
        Map<ProgressState, Long> counts = new EnumMap<>(ProgressState.class);
        Arrays.stream(ProgressState.values())
                .forEach(state -> counts.put(
                        state,
                        lines.stream().filter(line -> line.state() == state).count()));
        return new ThemeProgress(number, theme, counts, gaps(lines, Gap.NO_STATUS), gaps(lines, Gap.QUIET), lines);
    }

    private static long gaps(List<Line> lines, Gap gap) {
        return lines.stream().filter(line -> line.gap() == gap).count();
    }

    @Requires(Permission.READ_REFERENCE)
    public RecommendationView view(RecommendationId id) {
        FoundRecommendation found = Rows.ofSql(em, """
                select c.id, c.version, v.code as review_code, v.title_en as review_en, v.title_cy as review_cy, c.number, c.text_en, c.text_cy
                from recommendation c join review v on v.id = c.review_id where c.id = :id""", FoundRecommendation.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Answered> issues = Rows.ofSql(em, """
                select i.id, i.name_en, i.name_cy, t.text_en as theme_en, t.text_cy as theme_cy
                from issue_proposal p join review_issue i on i.id = p.issue_id join review_theme t on t.id = i.theme_id
                where p.recommendation_id = :id order by i.number""", Answered.class)
                .setParameter("id", id.value())
                .getResultList();
        String kind = RecommendationInChain.kindOf(!issues.isEmpty());
        List<Chains.Node> came = cameOf(kind, id);
        List<StatementView> statements = statements(id, came);
        StatementView latest =
                statements.stream().filter(StatementView::counts).findFirst().orElse(null);
        return new RecommendationView(
                found.id(),
                found.version(),
                found.reviewCode(),
                found.review(),
                found.number(),
                found.text(),
                kind,
                issues,
                latest == null ? null : latest.state(),
                latest == null ? null : latest.saidOn(),
                latest != null && latest.state().quiet(latest.saidOn(), LocalDate.now(clock)),
                statements,
                came,
                mayState());
    }

    /** What came directly of it, as far as the actor may see. */
    private List<Chains.Node> cameOf(String kind, RecommendationId id) {
        return chains.beside(ChainSubject.of(new ChainEnd(kind, id.value()))).stream()
                .flatMap(found -> found.after().stream())
                .map(Chains.Edge::then)
                .toList();
    }

    private List<StatementView> statements(RecommendationId id, List<Chains.Node> came) {
        Map<ChainEnd, Chains.Node> known =
                came.stream().collect(Collectors.toMap(Chains.Node::end, Function.identity(), (one, other) -> one));
        List<StatementView> views = new ArrayList<>();
        boolean counted = false;
        for (FoundStatement one : Rows.ofSql(em, """
                select id, state, said_on, reason, evidence_kind, evidence_id, evidence_address, said_by, withdrawn_on, withdrawn_by, withdrawn_because
                from progress_statement where recommendation_id = :id order by said_on desc, id desc""", FoundStatement.class)
                .setParameter("id", id.value())
                .setMaxResults(MOST)
                .getResultList()) {
            boolean counts = !counted && one.withdrawnOn() == null;
            counted |= counts;
            views.add(new StatementView(
                    one.id(),
                    one.state(),
                    one.saidOn(),
                    one.reason(),
                    one.evidenceId() == null ? null : known.get(new ChainEnd(one.evidenceKind(), one.evidenceId())),
                    one.evidenceAddress(),
                    one.saidBy(),
                    one.withdrawnOn() == null
                            ? null
                            : new Withdrawal.View(one.withdrawnOn(), one.withdrawnBy(), one.withdrawnBecause()),
                    counts));
        }
        return views;
    }

    /** Says what became of a recommendation; what was said before stays to be read. */
    @Requires(Permission.STATE_PROGRESS)
    public StatementId state(RecommendationId id, long version, Statement said) {
        Recommendation recommendation = open(id, version);
        ProgressStatement statement = ProgressStatement.of(
                id.value(), said, LocalDate.now(clock), current.get().name());
        if (said.evidence() != null && !came(id, said.evidence())) {
            throw new RuleViolation(RecommendationRule.EVIDENCE_UNKNOWN);
        }
        em.persist(statement);
        StaleEdit.countChange(em, recommendation);
        em.flush();
        return new StatementId(statement.id());
    }

    private boolean came(RecommendationId id, ChainEnd evidence) {
        boolean answers = !em.createQuery("select p.id from IssueProposal p where p.recommendationId = :id", UUID.class)
                .setParameter("id", id.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return cameOf(RecommendationInChain.kindOf(answers), id).stream()
                .anyMatch(node -> node.end().equals(evidence));
    }

    /** Withdraws what was said by mistake; what was said before it counts again. */
    @Requires(Permission.STATE_PROGRESS)
    public void withdraw(StatementId id, String because) {
        ProgressStatement statement = em.find(ProgressStatement.class, id.value());
        if (statement == null) {
            throw new NotFound();
        }
        refuseOthers();
        statement.withdraw(LocalDate.now(clock), current.get().name(), because);
        StaleEdit.countChange(em, em.find(Recommendation.class, statement.recommendationId()));
        em.flush();
    }

    private Recommendation open(RecommendationId id, long version) {
        Recommendation recommendation = em.find(Recommendation.class, id.value());
        if (recommendation == null) {
            throw new NotFound();
        }
        refuseOthers();
        StaleEdit.refuseUnless(version, recommendation.version());
        return recommendation;
    }

    /** What was recommended to all of Wales is judged by those who review all of Wales. */
    private void refuseOthers() {
        if (!mayState()) {
            throw new NotPermitted();
        }
    }

    private boolean mayState() {
        return current.get().reach(Permission.STATE_PROGRESS).everywhere();
    }
}
