package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Bilingual.WelshStatus;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

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
    public record RecommendationView(UUID id, int number, Bilingual text, List<LineView> lines) {}

    /**
     * An issue among those of its theme.
     *
     * @param barriers how many; so the others
     */
    public record IssueRow(
            UUID id, int number, Wording name, long barriers, long enablers, long changes, long proposals) {}

    /** A theme with its issues. */
    public record ThemeView(int number, Wording text, List<IssueRow> issues) {}

    /** A proposal as it answers an issue. */
    public record ProposalLine(UUID id, int number, Wording text) {}

    /**
     * One issue under one theme, with all that its review says of it there.
     *
     * @param elsewhere the same issue under other themes
     */
    public record IssueView(
            UUID id,
            String reviewCode,
            Wording review,
            Wording theme,
            int number,
            Wording name,
            List<Wording> barriers,
            List<Wording> enablers,
            List<Wording> changes,
            List<ProposalLine> proposals,
            List<IssueRow> elsewhere) {}

    private record IssueFound(
            UUID id,
            int themeNumber,
            Wording theme,
            int number,
            Wording name,
            long barriers,
            long enablers,
            long changes,
            long proposals) {
        IssueRow row() {
            return new IssueRow(id, number, name, barriers, enablers, changes, proposals);
        }
    }

    private record OneIssue(
            UUID id, UUID reviewId, String reviewCode, Wording review, Wording theme, int number, Wording name) {}

    private record PointFound(PointKind kind, Wording text) {}

    private static final String ISSUES = """
            select i.id, t.number as theme_number, t.text_en as theme_en, t.text_cy as theme_cy, i.number, i.name_en, i.name_cy,
                (select count(*) from review_point p where p.issue_id = i.id and p.kind = 'BARRIER') as barriers,
                (select count(*) from review_point p where p.issue_id = i.id and p.kind = 'ENABLER') as enablers,
                (select count(*) from review_point p where p.issue_id = i.id and p.kind = 'CHANGE') as changes,
                (select count(*) from issue_proposal p where p.issue_id = i.id) as proposals
            from review_issue i join review_theme t on t.id = i.theme_id""";

    /** One review, whole. */
    public record ReviewView(
            UUID id,
            String code,
            Bilingual title,
            LocalDate publishedOn,
            boolean historic,
            Bilingual summary,
            String sourceNote,
            List<ThemeView> themes,
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
            UUID id,
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
            select new cymru.cydweithio.recommendation.Reviews$LineFound(c.id, c.number, c.textEn, c.textCy, l.number, l.textEn, l.textCy, l.firstActionEn, l.firstActionCy, l.reviewOn, l.outcome)
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
                            own.get(0).id(),
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
                themes(review.id()),
                recommendations);
    }

    private List<ThemeView> themes(UUID review) {
        Map<Integer, List<IssueFound>> byTheme = Rows.ofSql(
                        em, ISSUES + " where i.review_id = :review order by i.number", IssueFound.class)
                .setParameter("review", review)
                .getResultStream()
                .collect(Collectors.groupingBy(IssueFound::themeNumber, TreeMap::new, Collectors.toList()));
        return byTheme.values().stream()
                .map(issues -> new ThemeView(
                        issues.get(0).themeNumber(),
                        issues.get(0).theme(),
                        issues.stream().map(IssueFound::row).toList()))
                .toList();
    }

    /** One issue with what stands in the way, what helps, what needs to change and the proposals that answer it. */
    @Requires(Permission.READ_REFERENCE)
    public IssueView issue(ReviewIssueId id) {
        OneIssue issue = Rows.ofSql(em, """
                select i.id, i.review_id, v.code as review_code, v.title_en as review_en, v.title_cy as review_cy,
                    t.text_en as theme_en, t.text_cy as theme_cy, i.number, i.name_en, i.name_cy
                from review_issue i join review_theme t on t.id = i.theme_id join review v on v.id = i.review_id where i.id = :id""", OneIssue.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<PointKind, List<Wording>> points = Rows.ofSql(
                        em,
                        "select kind, text_en, text_cy from review_point where issue_id = :id order by number",
                        PointFound.class)
                .setParameter("id", id.value())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PointFound::kind, Collectors.mapping(PointFound::text, Collectors.toList())));
        List<ProposalLine> proposals = Rows.ofSql(
                        em,
                        "select c.id, c.number, c.text_en, c.text_cy from issue_proposal p join recommendation c on c.id = p.recommendation_id "
                                + "where p.issue_id = :id order by p.number, c.number",
                        ProposalLine.class)
                .setParameter("id", id.value())
                .getResultList();
        List<IssueRow> elsewhere = Rows.ofSql(
                        em,
                        ISSUES
                                + " where i.review_id = :review and i.id <> :id and (i.name_en = :en or i.name_cy = :cy) order by i.number",
                        IssueFound.class)
                .setParameter("review", issue.reviewId())
                .setParameter("id", id.value())
                .setParameter("en", issue.name().en())
                .setParameter("cy", issue.name().cy())
                .getResultStream()
                .map(IssueFound::row)
                .toList();
        return new IssueView(
                issue.id(),
                issue.reviewCode(),
                issue.review(),
                issue.theme(),
                issue.number(),
                issue.name(),
                points.getOrDefault(PointKind.BARRIER, List.of()),
                points.getOrDefault(PointKind.ENABLER, List.of()),
                points.getOrDefault(PointKind.CHANGE, List.of()),
                proposals,
                elsewhere);
    }

    private static Bilingual bilingual(String en, String cy) {
        return en == null ? null : new Bilingual(en, cy, WelshStatus.CONSTRUCTED);
    }
}
