package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.RegisterResult;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Takes reference data on reviews into the register. Entries that the data no longer names stay: they were recommended
 * once.
 */
@UseCase
public class ReviewRegister {

    /**
     * What is known of a review.
     *
     * @param publishedOn null if unknown
     * @param historic whether its plan is no longer followed
     */
    public record ReviewInput(
            String code,
            Bilingual title,
            LocalDate publishedOn,
            boolean historic,
            Bilingual summary,
            String sourceNote) {}

    /** What a review recommended, numbered as there. */
    public record RecommendationInput(String reviewCode, int number, Bilingual text) {}

    /**
     * A line of the plan that followed.
     *
     * @param recommendation its number
     * @param firstAction what was to be done first, or null
     * @param reviewOn when it was to be reviewed, or null
     */
    public record PlanLineInput(
            String reviewCode,
            int recommendation,
            int number,
            Bilingual text,
            Bilingual firstAction,
            LocalDate reviewOn,
            Outcome outcome) {}

    /** A theme of a review, numbered as there. */
    public record ThemeInput(String reviewCode, int number, Bilingual text) {}

    /** An issue under a theme, numbered through the whole review. */
    public record IssueInput(String reviewCode, int theme, int number, Bilingual name) {}

    /** What a review says of an issue under a theme. */
    public record PointInput(String reviewCode, int issue, PointKind kind, int number, Bilingual text) {}

    /**
     * That a proposal answers an issue.
     *
     * @param number its place among those of the issue
     * @param recommendation number of the proposal
     */
    public record ProposalInput(String reviewCode, int issue, int number, int recommendation) {}

    private EntityManager em;

    protected ReviewRegister() {}

    @Inject
    ReviewRegister(EntityManager em) {
        this.em = em;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult register(Collection<ReviewInput> inputs) {
        Map<String, Review> known = reviews();
        RegisterResult result = RegisterResult.NOTHING;
        for (ReviewInput fact : inputs) {
            Review review = known.get(fact.code());
            if (review == null) {
                em.persist(Review.register(fact));
                result = result.andAdded();
            } else {
                result = result.andKnown(review.describe(fact));
            }
        }
        em.flush();
        return result;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerRecommendations(Collection<RecommendationInput> inputs) {
        Map<String, Review> reviews = reviews();
        Map<List<Object>, Recommendation> known = recommendations();
        RegisterResult result = RegisterResult.NOTHING;
        for (RecommendationInput fact : inputs) {
            UUID review = reviews.get(fact.reviewCode()).id();
            Recommendation recommendation = known.get(List.of(review, fact.number()));
            if (recommendation == null) {
                em.persist(Recommendation.register(review, fact));
                result = result.andAdded();
            } else {
                result = result.andKnown(recommendation.describe(fact));
            }
        }
        em.flush();
        return result;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerPlanLines(Collection<PlanLineInput> inputs) {
        Map<String, Review> reviews = reviews();
        Map<List<Object>, Recommendation> recommendations = recommendations();
        Map<List<Object>, PlanLine> known = new HashMap<>();
        em.createQuery("select l from PlanLine l", PlanLine.class)
                .getResultList()
                .forEach(line -> known.put(List.of(line.recommendationId(), line.number()), line));
        RegisterResult result = RegisterResult.NOTHING;
        for (PlanLineInput fact : inputs) {
            UUID recommendation = recommendations
                    .get(List.of(reviews.get(fact.reviewCode()).id(), fact.recommendation()))
                    .id();
            PlanLine line = known.get(List.of(recommendation, fact.number()));
            if (line == null) {
                em.persist(PlanLine.register(recommendation, fact));
                result = result.andAdded();
            } else {
                result = result.andKnown(line.describe(fact));
            }
        }
        em.flush();
        return result;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerThemes(Collection<ThemeInput> inputs) {
        Map<String, Review> reviews = reviews();
        Map<List<Object>, ReviewTheme> known = themes();
        return each(inputs, fact -> {
            UUID review = reviews.get(fact.reviewCode()).id();
            return describedOr(
                    known.get(List.of(review, fact.number())),
                    one -> one.describe(wording(fact.text())),
                    () -> ReviewTheme.of(review, fact.number(), wording(fact.text())));
        });
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerIssues(Collection<IssueInput> inputs) {
        Map<String, Review> reviews = reviews();
        Map<List<Object>, ReviewTheme> themes = themes();
        Map<List<Object>, ReviewIssue> known = issues();
        return each(inputs, fact -> {
            UUID review = reviews.get(fact.reviewCode()).id();
            return describedOr(
                    known.get(List.of(review, fact.number())),
                    one -> one.describe(wording(fact.name())),
                    () -> ReviewIssue.of(
                            review,
                            themes.get(List.of(review, fact.theme())).id(),
                            fact.number(),
                            wording(fact.name())));
        });
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerPoints(Collection<PointInput> inputs) {
        Map<String, Review> reviews = reviews();
        Map<List<Object>, ReviewIssue> issues = issues();
        Map<List<Object>, ReviewPoint> known = new HashMap<>();
        em.createQuery("select p from ReviewPoint p", ReviewPoint.class)
                .getResultList()
                .forEach(point -> known.put(List.of(point.issueId(), point.kind(), point.number()), point));
        return each(inputs, fact -> {
            UUID issue = issues.get(List.of(reviews.get(fact.reviewCode()).id(), fact.issue()))
                    .id();
            return describedOr(
                    known.get(List.of(issue, fact.kind(), fact.number())),
                    one -> one.describe(wording(fact.text())),
                    () -> ReviewPoint.of(issue, fact.kind(), fact.number(), wording(fact.text())));
        });
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerProposals(Collection<ProposalInput> inputs) {
        Map<String, Review> reviews = reviews();
        Map<List<Object>, ReviewIssue> issues = issues();
        Map<List<Object>, Recommendation> recommendations = recommendations();
        Map<List<Object>, IssueProposal> known = new HashMap<>();
        em.createQuery("select p from IssueProposal p", IssueProposal.class)
                .getResultList()
                .forEach(link -> known.put(List.of(link.issueId(), link.recommendationId()), link));
        return each(inputs, fact -> {
            UUID review = reviews.get(fact.reviewCode()).id();
            UUID issue = issues.get(List.of(review, fact.issue())).id();
            UUID proposal =
                    recommendations.get(List.of(review, fact.recommendation())).id();
            return describedOr(
                    known.get(List.of(issue, proposal)),
                    one -> false,
                    () -> IssueProposal.of(issue, proposal, fact.number()));
        });
    }

    private <T> RegisterResult each(Collection<T> inputs, Function<T, UnaryOperator<RegisterResult>> taken) {
        RegisterResult result = RegisterResult.NOTHING;
        for (T fact : inputs) {
            result = taken.apply(fact).apply(result);
        }
        em.flush();
        return result;
    }

    /** What is known is described anew, what is not is entered. */
    private <E> UnaryOperator<RegisterResult> describedOr(E known, Predicate<E> describe, Supplier<E> entered) {
        if (known == null) {
            em.persist(entered.get());
            return RegisterResult::andAdded;
        }
        boolean changed = describe.test(known);
        return result -> result.andKnown(changed);
    }

    private static Wording wording(Bilingual text) {
        return new Wording(text.en(), text.cy());
    }

    private Map<List<Object>, ReviewTheme> themes() {
        return em.createQuery("select t from ReviewTheme t", ReviewTheme.class)
                .getResultStream()
                .collect(Collectors.toMap(one -> List.of(one.reviewId(), one.number()), Function.identity()));
    }

    private Map<List<Object>, ReviewIssue> issues() {
        return em.createQuery("select i from ReviewIssue i", ReviewIssue.class)
                .getResultStream()
                .collect(Collectors.toMap(one -> List.of(one.reviewId(), one.number()), Function.identity()));
    }

    private Map<String, Review> reviews() {
        return em.createQuery("select r from Review r", Review.class)
                .getResultStream()
                .collect(Collectors.toMap(Review::code, Function.identity()));
    }

    private Map<List<Object>, Recommendation> recommendations() {
        return em.createQuery("select r from Recommendation r", Recommendation.class)
                .getResultStream()
                .collect(Collectors.toMap(one -> List.of(one.reviewId(), one.number()), Function.identity()));
    }
}
