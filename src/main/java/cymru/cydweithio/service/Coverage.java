package cymru.cydweithio.service;

import cymru.cydweithio.platform.Apportionment;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/**
 * What areas have: which themes have a service, which have none, where several are for the same people, and what is
 * spent for a resident. Reads the services and contracts that the actor's roles reach, in four statements however many
 * there are.
 *
 * <p>A service counts as provided from the stage in which it is done, and in every later time round the cycle; before
 * that it is planned, and fills no gap.
 */
@UseCase
public class Coverage {

    /** No more services that stand beside each other are listed. */
    public static final int MOST_BESIDE = 300;

    private static final String PROVIDED = "(s.cycle > 1 or s.stage in ('DO', 'REVIEW'))";

    /**
     * What is asked.
     *
     * @param theme one alone, or null for all
     * @param year for which money is counted
     * @param everywhere all areas of Wales, not only those that a service within reach is for
     */
    public record Question(Theme theme, FinancialYear year, boolean everywhere) {
        public Question {
            Objects.requireNonNull(year);
        }

        /**
         * Reads a question from the parameters of an address, for the year of the day where none is given; what is not
         * one leads nowhere.
         */
        public static Question parse(UnaryOperator<String> parameter, LocalDate today) {
            String year = parameter.apply("year");
            return new Question(
                    Parameters.constant(Theme.values(), parameter.apply("theme")),
                    year == null || year.isBlank() ? FinancialYear.of(today) : year(year),
                    "true".equals(parameter.apply("everywhere")));
        }

        private static FinancialYear year(String typed) {
            if (!typed.matches("(199[89]|20\\d\\d|2100)")) {
                throw new NotFound();
            }
            return new FinancialYear(Integer.parseInt(typed));
        }
    }

    /** How many services of a theme are for an area. */
    public record Count(long provided, long planned) {
        static final Count NONE = new Count(0, 0);

        /** Whether no service of the theme is provided. */
        public boolean isGap() {
            return provided == 0;
        }
    }

    /**
     * What an area has.
     *
     * @param residents at the census; 0 where that is not known
     * @param counts by theme, of each theme that was asked for
     * @param spend its share of what contracts are worth in the year
     * @param perHead of its residents; null where their number is not known
     */
    public record AreaLine(
            UUID id,
            String code,
            Bilingual name,
            long residents,
            Map<Theme, Count> counts,
            Money spend,
            Money perHead) {

        public Count count(Theme theme) {
            return counts.getOrDefault(theme, Count.NONE);
        }

        /** The themes of which no service is provided. */
        public List<Theme> gaps() {
            return counts.entrySet().stream()
                    .filter(one -> one.getValue().isGap())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** How many services are provided. */
        public long provided() {
            return counts.values().stream().mapToLong(Count::provided).sum();
        }

        /** How many themes have one. */
        public long themes() {
            return counts.values().stream().filter(count -> !count.isGap()).count();
        }

        boolean served() {
            return counts.values().stream().anyMatch(count -> count.provided() + count.planned() > 0)
                    || !spend.isZero();
        }
    }

    /** One of several services that are for the same people of an area. */
    public record Twin(UUID id, Wording name) {}

    /** More than one service of the same theme, for the same people, at the same prevention level, in the same area. */
    public record Duplicate(Bilingual area, Theme theme, String cohort, Prevention prevention, List<Twin> services) {}

    /**
     * The answer.
     *
     * @param themes those that were asked for
     * @param codes of all areas of Wales
     * @param areas in the order of their codes
     * @param total what all contracts are worth in the year: the sum of what the areas spend
     * @param residents of the areas
     * @param perHead of all of them; null where their number is not known
     * @param moreDuplicates whether there are more than are listed
     */
    public record View(
            Question question,
            List<Theme> themes,
            List<String> codes,
            List<AreaLine> areas,
            List<Duplicate> duplicates,
            boolean moreDuplicates,
            Money total,
            long residents,
            Money perHead) {

        public long gaps() {
            return areas.stream().mapToLong(area -> area.gaps().size()).sum();
        }
    }

    /** An area with what it has, before money is shared. */
    private record AreaFigures(UUID id, String code, Bilingual name, long residents) {}

    private record CountRow(UUID areaId, Theme theme, Count count) {}

    /** A service beside another, in an area. */
    private record BesideRow(
            String code, Bilingual area, Theme theme, String cohort, Prevention prevention, Twin service) {}

    private EntityManager em;
    private CurrentActor current;
    private ServiceMoney money;

    protected Coverage() {}

    @Inject
    Coverage(EntityManager em, CurrentActor current, ServiceMoney money) {
        this.em = em;
        this.current = current;
        this.money = money;
    }

    @Requires(Permission.READ_COMMISSIONING)
    public View of(Question question) {
        List<Theme> themes = question.theme() == null ? Arrays.asList(Theme.values()) : List.of(question.theme());
        Map<UUID, AreaFigures> areaFigureses = grounds();
        Map<UUID, Map<Theme, Count>> counts = counts(question);
        Map<UUID, Money> spent = spent(question, areaFigureses);
        List<AreaLine> areas = areaFigureses.values().stream()
                .map(areaFigures -> {
                    Map<Theme, Count> own = new LinkedHashMap<>();
                    themes.forEach(theme -> own.put(
                            theme,
                            counts.getOrDefault(areaFigures.id(), Map.of()).getOrDefault(theme, Count.NONE)));
                    Money spend = spent.getOrDefault(areaFigures.id(), Money.ZERO);
                    return new AreaLine(
                            areaFigures.id(),
                            areaFigures.code(),
                            areaFigures.name(),
                            areaFigures.residents(),
                            own,
                            spend,
                            spend.perHead(areaFigures.residents()));
                })
                .filter(line -> question.everywhere() || line.served())
                .toList();
        List<BesideRow> beside = beside(question);
        boolean more = beside.size() > MOST_BESIDE;
        List<Duplicate> duplicates = duplicates(beside.subList(0, Math.min(beside.size(), MOST_BESIDE)));
        Money total = Money.sum(areas.stream().map(AreaLine::spend));
        long residents = areas.stream().mapToLong(AreaLine::residents).sum();
        return new View(
                question,
                themes,
                areaFigureses.values().stream().map(AreaFigures::code).toList(),
                areas,
                duplicates,
                more,
                total,
                residents,
                total.perHead(residents));
    }

    /** The principal areas, in the order of their codes. */
    private Map<UUID, AreaFigures> grounds() {
        Map<UUID, AreaFigures> areaFigureses = new LinkedHashMap<>();
        Rows.ofSql(
                        em,
                        "select f.id, m.code, m.name_en, m.name_cy, coalesce(m.population, 0) as residents from area_measures m join area_facts f on f.code = m.code order by m.code",
                        AreaFigures.class)
                .getResultList()
                .forEach(areaFigures -> areaFigureses.put(areaFigures.id(), areaFigures));
        return areaFigureses;
    }

    private Map<UUID, Map<Theme, Count>> counts(Question question) {
        ScopeFilter within = services();
        Map<UUID, Map<Theme, Count>> counts = new HashMap<>();
        bound(
                        within,
                        question,
                        "select a.area_id, s.theme, sum(" + PROVIDED + ") as count_provided, sum(not " + PROVIDED
                                + ") as count_planned from service s join service_area a on a.service_id = s.id where "
                                + condition(within, question) + " group by a.area_id, s.theme",
                        CountRow.class)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent(row.areaId(), area -> new HashMap<>())
                        .put(row.theme(), row.count()));
        return counts;
    }

    /**
     * What contracts are worth in the year, shared over the areas of each set by their residents: exact to the penny.
     */
    private Map<UUID, Money> spent(Question question, Map<UUID, AreaFigures> areaFigureses) {
        Map<UUID, Money> spent = new HashMap<>();
        for (ServiceMoney.Spent one : money.spent(question.theme(), question.year())) {
            List<AreaFigures> set = one.areas().stream()
                    .map(areaFigureses::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (set.isEmpty()) {
                continue;
            }
            List<Money> shares = Apportionment.of(
                    one.amount(), set.stream().map(AreaFigures::residents).toList());
            for (int i = 0; i < set.size(); i++) {
                spent.merge(set.get(i).id(), shares.get(i), Money::plus);
            }
        }
        return spent;
    }

    /**
     * The services that are not alone in what they do in an area; those that stand beside each other follow each other.
     */
    private List<BesideRow> beside(Question question) {
        ScopeFilter within = services();
        String provided = condition(within, question) + " and " + PROVIDED;
        // the collation of the cohort knows neither case nor accents
        return bound(
                        within,
                        question,
                        "select f.code, f.name_en as area_en, f.name_cy as area_cy, d.theme, d.cohort, d.prevention, s.id as service_id, s.name_en as service_name_en, s.name_cy as service_name_cy from ("
                                + "select a.area_id, s.theme, s.prevention, s.cohort from service s join service_area a on a.service_id = s.id where "
                                + provided
                                + " group by a.area_id, s.theme, s.prevention, s.cohort having count(*) > 1 order by a.area_id, s.theme, s.prevention, s.cohort limit "
                                + (MOST_BESIDE + 1) + ") d "
                                + "join area_facts f on f.id = d.area_id join service s on s.theme = d.theme and s.prevention = d.prevention and s.cohort = d.cohort "
                                + "join service_area a on a.service_id = s.id and a.area_id = d.area_id where "
                                + provided + " order by f.code, d.theme, d.prevention, d.cohort, s.id",
                        BesideRow.class)
                .setMaxResults(MOST_BESIDE + 1)
                .getResultList();
    }

    private static List<Duplicate> duplicates(List<BesideRow> beside) {
        Map<Object, List<BesideRow>> groups = beside.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.code(), row.theme(), row.cohort(), row.prevention()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .map(group -> {
                    BesideRow first = group.get(0);
                    return new Duplicate(
                            first.area(),
                            first.theme(),
                            first.cohort(),
                            first.prevention(),
                            group.stream().map(BesideRow::service).toList());
                })
                .toList();
    }

    private static String condition(ScopeFilter within, Question question) {
        return "s.withdrawn_on is null and " + within.condition("s.id")
                + (question.theme() == null ? "" : " and s.theme = :theme");
    }

    private <R> NativeQuery<R> bound(ScopeFilter within, Question question, String sql, Class<R> row) {
        NativeQuery<R> query = within.bind(Rows.ofSql(em, sql, row));
        return question.theme() == null
                ? query
                : query.setParameter("theme", question.theme().name());
    }

    private ScopeFilter services() {
        return new ScopeFilter(ServiceId.HOLDING, reach());
    }

    private Actor.Reach reach() {
        return current.get().reach(Permission.READ_COMMISSIONING);
    }
}
