package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.RegisterResult;
import cymru.cydweithio.platform.UseCase;
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
