package cymru.cydweithio.national;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.ReleasableFigure;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a partnership or an organisation lets be seen of its figures: which, of which time, by whom and when. The
 * numbers are kept as they were when they were released.
 */
@UseCase
public class FigureReleases {

    /** A number with the key of its words; null where it cannot be said. */
    public record Counted(String label, Long amount) {}

    /**
     * A release.
     *
     * @param ending null as long as it holds
     */
    public record Released(
            UUID id,
            String figure,
            LocalDate periodFrom,
            LocalDate periodTo,
            Instant releasedAt,
            String releasedBy,
            Instant endedAt,
            String endedBy,
            Ending ending) {

        /** What its text tells, in the order of its places. */
        public Object[] facts() {
            return new Object[] {periodFrom, periodTo, releasedAt, releasedBy, endedAt, endedBy};
        }
    }

    /**
     * A figure that may be released.
     *
     * @param title key of what it is called
     * @param what key of what it says
     * @param now what would be released
     * @param holding the release that holds; null where nothing is released
     * @param released the numbers of that release
     */
    public record Offer(
            String figure, String title, String what, List<Counted> now, Released holding, List<Counted> released) {}

    /** All that a body may release, for a time, and what it released before. */
    public record Offers(FigureOwner owner, Bilingual name, Period period, List<Offer> figures, List<Released> past) {}

    private record ValueRow(UUID releaseId, String measure, long amount) {}

    private record NameRow(Bilingual name) {}

    /** More that has ended is not shown. */
    private static final int MOST_PAST = 50;

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Figures figures;

    protected FigureReleases() {}

    @Inject
    FigureReleases(EntityManager em, Clock clock, CurrentActor current, Figures figures) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.figures = figures;
    }

    /** What could be released for a time, counted now, beside what is released. */
    @Requires(Permission.RELEASE_FIGURES)
    public Offers of(FigureOwner owner, Period period) {
        FigureRelease.refuseUnlessCountable(period, LocalDate.now(clock));
        List<Released> releases = Rows.ofSql(
                        em,
                        "select id, figure, period_from, period_to, released_at, released_by, ended_at, ended_by, ending from figure_release "
                                + "where scope_id = :owner order by live is null, released_at desc, id limit "
                                + (MOST_PAST + figures.all().size()),
                        Released.class)
                .setParameter("owner", owner.id())
                .getResultList();
        Map<String, Released> holding = releases.stream()
                .filter(release -> release.ending() == null)
                .collect(Collectors.toMap(Released::figure, release -> release));
        Map<UUID, Map<String, Long>> values =
                values(holding.values().stream().map(Released::id).toList());
        return new Offers(
                owner,
                name(owner),
                period,
                figures.of(owner.kind()).stream()
                        .map(figure -> offer(figure, owner, period, holding.get(figure.name()), values))
                        .toList(),
                releases.stream().filter(release -> release.ending() != null).toList());
    }

    private Offer offer(
            ReleasableFigure figure,
            FigureOwner owner,
            Period period,
            Released holding,
            Map<UUID, Map<String, Long>> values) {
        return new Offer(
                figure.name(),
                figure.words() + ".title",
                figure.words() + ".what",
                counted(figure, figure.counted(owner.scope(), period)),
                holding,
                holding == null ? List.of() : counted(figure, values.getOrDefault(holding.id(), Map.of())));
    }

    /** Lets a figure be seen, as it is now; what was released of it before ends. */
    @Requires(Permission.RELEASE_FIGURES)
    public FigureReleaseId release(FigureOwner owner, String figure, Period period) {
        ReleasableFigure released = figures.named(figure);
        if (released.whose() != owner.kind()) {
            throw new NotFound();
        }
        String by = current.get().name();
        FigureRelease release = FigureRelease.of(figure, owner, period, clock.instant(), LocalDate.now(clock), by);
        em.createQuery(
                        "select r from FigureRelease r where r.figure = :figure and r.scopeId = :owner and r.live = true",
                        FigureRelease.class)
                .setParameter("figure", figure)
                .setParameter("owner", owner.id())
                .getResultList()
                .forEach(earlier -> earlier.end(Ending.REPLACED, clock.instant(), by));
        em.flush();
        em.persist(release);
        released.counted(owner.scope(), period).forEach((measure, amount) -> {
            if (released.measures().contains(measure) && amount != null) {
                em.persist(FigureValue.of(release.id(), measure, amount));
            }
        });
        em.flush();
        return new FigureReleaseId(release.id());
    }

    /** Takes a release back: it is seen no more. */
    @Requires(Permission.RELEASE_FIGURES)
    public void withdraw(FigureOwner owner, FigureReleaseId id) {
        FigureRelease release = em.find(FigureRelease.class, id.value());
        if (release == null || !release.isOf(owner)) {
            throw new NotFound();
        }
        release.end(Ending.WITHDRAWN, clock.instant(), current.get().name());
        em.flush();
    }

    private Bilingual name(FigureOwner owner) {
        return Rows.ofSql(em, "select name_en, name_cy from scope_name where kind = :kind and id = :id", NameRow.class)
                .setParameter("kind", owner.kind().name())
                .setParameter("id", owner.id())
                .getResultStream()
                .findFirst()
                .map(NameRow::name)
                .orElseThrow(NotFound::new);
    }

    private Map<UUID, Map<String, Long>> values(List<UUID> releases) {
        return releases.isEmpty()
                ? Map.of()
                : Rows.ofSql(
                                em,
                                "select release_id, measure, amount from figure_value where release_id in (:releases)",
                                ValueRow.class)
                        .setParameter("releases", releases)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                ValueRow::releaseId, Collectors.toMap(ValueRow::measure, ValueRow::amount)));
    }

    private static List<Counted> counted(ReleasableFigure figure, Map<String, Long> amounts) {
        return figure.measures().stream()
                .map(measure -> new Counted(figure.label(measure), amounts.get(measure)))
                .toList();
    }
}
