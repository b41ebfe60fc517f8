package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Bilingual.WelshStatus;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads reviews, what they recommended and the plans that followed. */
@UseCase
public class Reviews {

    /** A review in a list. */
    public record ReviewRow(
            UUID id,
            String code,
            String titleEn,
            String titleCy,
            LocalDate publishedOn,
            boolean historic,
            long recommendations,
            long lines) {
        public Bilingual title() {
            return new Bilingual(titleEn, titleCy, WelshStatus.CONSTRUCTED);
        }
    }

    /**
     * A line of a plan.
     *
     * @param overdue never in a historic review
     */
    public record LineView(
            int number, Bilingual text, Bilingual firstAction, LocalDate reviewOn, Outcome outcome, boolean overdue) {}

    /** A recommendation with the lines that followed it. */
    public record RecommendationView(int number, Bilingual text, List<LineView> lines) {}

    /** One review, whole. */
    public record ReviewView(
            UUID id,
            String code,
            Bilingual title,
            LocalDate publishedOn,
            boolean historic,
            Bilingual summary,
            String sourceNote,
            List<RecommendationView> recommendations) {
        /** All lines of the plan. */
        public List<LineView> lines() {
            return recommendations.stream().flatMap(one -> one.lines().stream()).toList();
        }
    }

    private record ReviewFound(
            UUID id,
            String code,
            String titleEn,
            String titleCy,
            LocalDate publishedOn,
            boolean historic,
            String summaryEn,
            String summaryCy,
            String sourceNote) {}

    private record LineFound(
            int recommendation,
            String recommendationEn,
            String recommendationCy,
            Integer number,
            String textEn,
            String textCy,
            String firstEn,
            String firstCy,
            LocalDate reviewOn,
            Outcome outcome) {}

    private static final SortOrder SORT = SortOrder.byDefault("r.publishedOn desc, r.id")
            .column("titleEn", "r.titleEn")
            .column("titleCy", "r.titleCy")
            .column("published", "r.publishedOn")
            .tieBreak("r.id");

    private EntityManager em;
    private Clock clock;

    protected Reviews() {}

    @Inject
    Reviews(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Requires(Permission.READ_REFERENCE)
    public Page<ReviewRow> list(Slice slice) {
        List<ReviewRow> rows = em.createQuery("""
            select new cymru.cydweithio.recommendation.Reviews$ReviewRow(r.id, r.code, r.titleEn, r.titleCy, r.publishedOn, r.historic,
                (select count(c) from Recommendation c where c.reviewId = r.id),
                (select count(l) from PlanLine l join Recommendation c on c.id = l.recommendationId where c.reviewId = r.id)) from Review r""" + SORT.orderBy(slice), ReviewRow.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
        return new Page<>(
                rows,
                em.createQuery("select count(r) from Review r", Long.class).getSingleResult());
    }

    @Requires(Permission.READ_REFERENCE)
    public ReviewView view(String code) {
        ReviewFound review = em.createQuery("""
            select new cymru.cydweithio.recommendation.Reviews$ReviewFound(r.id, r.code, r.titleEn, r.titleCy, r.publishedOn, r.historic, r.summaryEn, r.summaryCy, r.sourceNote)
            from Review r where r.code = :code""", ReviewFound.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        List<LineFound> lines = em.createQuery("""
            select new cymru.cydweithio.recommendation.Reviews$LineFound(c.number, c.textEn, c.textCy, l.number, l.textEn, l.textCy, l.firstActionEn, l.firstActionCy, l.reviewOn, l.outcome)
            from Recommendation c left join PlanLine l on l.recommendationId = c.id where c.reviewId = :review order by c.number, l.number""", LineFound.class)
                .setParameter("review", review.id())
                .getResultList();
        LocalDate today = LocalDate.now(clock);
        List<RecommendationView> recommendations = lines.stream()
                .map(LineFound::recommendation)
                .distinct()
                .map(number -> {
                    List<LineFound> own = lines.stream()
                            .filter(line -> line.recommendation() == number)
                            .toList();
                    return new RecommendationView(
                            number,
                            bilingual(own.get(0).recommendationEn(), own.get(0).recommendationCy()),
                            own.stream()
                                    .filter(line -> line.number() != null)
                                    .map(line -> new LineView(
                                            line.number(),
                                            bilingual(line.textEn(), line.textCy()),
                                            bilingual(line.firstEn(), line.firstCy()),
                                            line.reviewOn(),
                                            line.outcome(),
                                            line.outcome().overdue(review.historic(), line.reviewOn(), today)))
                                    .toList());
                })
                .toList();
        return new ReviewView(
                review.id(),
                review.code(),
                bilingual(review.titleEn(), review.titleCy()),
                review.publishedOn(),
                review.historic(),
                bilingual(review.summaryEn(), review.summaryCy()),
                review.sourceNote(),
                recommendations);
    }

    private static Bilingual bilingual(String en, String cy) {
        return en == null ? null : new Bilingual(en, cy, WelshStatus.CONSTRUCTED);
    }
}
