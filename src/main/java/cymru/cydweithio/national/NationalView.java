package cymru.cydweithio.national;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.ReleasableFigure;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A figure over all of Wales, by body, by layer and by region, as far as it was released. What was not released is not
 * known, and is never 0.
 */
@UseCase
public class NationalView {

    /** A figure by its name and the key of what it is called. */
    public record Choice(String name, String title) {}

    /**
     * A partnership or an organisation.
     *
     * @param group the layer of a partnership or the kind of an organisation, by its code
     * @param amounts a number for each measure, null where it was not said; null where nothing is released
     */
    public record Body(
            UUID id,
            Bilingual name,
            String group,
            Bilingual groupName,
            Set<String> areas,
            List<Long> amounts,
            LocalDate from,
            LocalDate to,
            Instant releasedAt) {

        public boolean isReleased() {
            return amounts != null;
        }
    }

    /**
     * Bodies together: those of a layer or kind, or those that lie in a region.
     *
     * @param code of the layer or of the region's footprint
     * @param name null where only the code is known
     * @param bodies how many there are
     * @param releasedCount how many of them have released the figure
     * @param amounts their sums; null where none has
     */
    public record Sum(
            String code, Bilingual name, Set<String> areas, long bodies, long releasedCount, List<Long> amounts) {

        public boolean isReleased() {
            return amounts != null;
        }
    }

    /**
     * All of it.
     *
     * @param labels keys of the words of the measures
     * @param layer that divides Wales into the regions
     */
    public record View(
            Choice figure,
            String what,
            Scope.Kind whose,
            List<String> labels,
            Bilingual layer,
            Sum wales,
            List<Sum> groups,
            List<Sum> regions,
            List<Body> bodies) {}

    private record BodyRow(UUID id, Bilingual name, String grouped, Bilingual groupName, UUID footprintId) {}

    private record CoverRow(UUID footprintId, String code, Bilingual name, String layerCode, String areaCode) {}

    private record ReleaseRow(
            UUID scopeId, LocalDate periodFrom, LocalDate periodTo, Instant releasedAt, String measure, Long amount) {}

    private record LayerName(Bilingual name) {}

    private EntityManager em;
    private Figures figures;

    protected NationalView() {}

    @Inject
    NationalView(EntityManager em, Figures figures) {
        this.em = em;
        this.figures = figures;
    }

    @Requires(Permission.READ_NATIONAL)
    public List<Choice> choices() {
        return figures.all().stream().map(NationalView::choice).toList();
    }

    /**
     * A figure as it is released, with the regions of a layer as they are on a day.
     *
     * @param name of the figure
     * @param layer code of the layer by which it is put together
     */
    @Requires(Permission.READ_NATIONAL)
    public View of(String name, String layer, LocalDate on) {
        ReleasableFigure figure = figures.named(name);
        List<CoverRow> cover = Rows.ofSql(
                        em,
                        "select footprint_id, footprint_code as code, name_en, name_cy, layer_code, area_code from footprint_cover where counts "
                                + "and (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day) "
                                + "and (cover_from is null or cover_from <= :day) and (cover_to is null or cover_to >= :day)",
                        CoverRow.class)
                .setParameter("day", on)
                .getResultList();
        Map<UUID, Set<String>> areas = cover.stream()
                .collect(Collectors.groupingBy(
                        CoverRow::footprintId, Collectors.mapping(CoverRow::areaCode, Collectors.toSet())));
        Map<UUID, List<ReleaseRow>> released = released(figure);
        List<Body> bodies = bodies(figure.whose()).stream()
                .map(row -> body(figure, row, areas.getOrDefault(row.footprintId(), Set.of()), released.get(row.id())))
                .toList();
        return new View(
                choice(figure),
                figure.words() + ".what",
                figure.whose(),
                figure.measures().stream().map(figure::label).toList(),
                layerName(layer),
                sum(null, null, Set.of(), bodies),
                groups(bodies),
                regions(layer, cover, bodies),
                bodies);
    }

    private static Choice choice(ReleasableFigure figure) {
        return new Choice(figure.name(), figure.words() + ".title");
    }

    private List<BodyRow> bodies(Scope.Kind whose) {
        return Rows.ofSql(
                        em,
                        whose == Scope.Kind.PARTNERSHIP
                                ? "select p.partnership_id as id, f.name_en as name_en, f.name_cy as name_cy, f.layer_code as grouped, "
                                        + "f.layer_name_en as group_name_en, f.layer_name_cy as group_name_cy, f.id as footprint_id "
                                        + "from partnership_of p join footprint_facts f on f.id = p.footprint_id order by f.layer_code, f.name_en, p.partnership_id"
                                : "select o.id as id, o.name_en as name_en, o.name_cy as name_cy, o.kind as grouped, cast(null as char(1)) as group_name_en, "
                                        + "cast(null as char(1)) as group_name_cy, o.footprint_id as footprint_id "
                                        + "from organisation_footprint_facts o where o.footprint_id is not null order by o.kind, o.name_en, o.id",
                        BodyRow.class)
                .getResultList();
    }

    private Map<UUID, List<ReleaseRow>> released(ReleasableFigure figure) {
        return Rows.ofSql(
                        em,
                        "select r.scope_id, r.period_from, r.period_to, r.released_at, v.measure, v.amount from figure_release r "
                                + "left join figure_value v on v.release_id = r.id where r.figure = :figure and r.live and r.scope_kind = :kind",
                        ReleaseRow.class)
                .setParameter("figure", figure.name())
                .setParameter("kind", figure.whose().name())
                .getResultStream()
                .collect(Collectors.groupingBy(ReleaseRow::scopeId));
    }

    private static Body body(ReleasableFigure figure, BodyRow row, Set<String> areas, List<ReleaseRow> release) {
        if (release == null) {
            return new Body(row.id(), row.name(), row.grouped(), row.groupName(), areas, null, null, null, null);
        }
        Map<String, Long> amounts = new HashMap<>();
        release.forEach(one -> amounts.put(one.measure(), one.amount()));
        ReleaseRow first = release.get(0);
        return new Body(
                row.id(),
                row.name(),
                row.grouped(),
                row.groupName(),
                areas,
                figure.measures().stream().map(amounts::get).collect(Collectors.toCollection(ArrayList::new)),
                first.periodFrom(),
                first.periodTo(),
                first.releasedAt());
    }

    private static List<Sum> groups(List<Body> bodies) {
        return bodies.stream()
                .collect(Collectors.groupingBy(Body::group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> sum(group.getKey(), group.getValue().get(0).groupName(), Set.of(), group.getValue()))
                .toList();
    }

    /** A body belongs to the region in which all its areas lie; one that reaches into several belongs to none. */
    private static List<Sum> regions(String layer, List<CoverRow> cover, List<Body> bodies) {
        Map<String, List<CoverRow>> regions = cover.stream()
                .filter(row -> row.layerCode().equals(layer))
                .collect(Collectors.groupingBy(CoverRow::code, LinkedHashMap::new, Collectors.toList()));
        return regions.entrySet().stream()
                .map(region -> {
                    Set<String> areas =
                            region.getValue().stream().map(CoverRow::areaCode).collect(Collectors.toSet());
                    return sum(
                            region.getKey(),
                            region.getValue().get(0).name(),
                            areas,
                            bodies.stream()
                                    .filter(body -> !body.areas().isEmpty() && areas.containsAll(body.areas()))
                                    .toList());
                })
                .sorted(Comparator.comparing(Sum::code))
                .toList();
    }

    private static Sum sum(String code, Bilingual name, Set<String> areas, List<Body> bodies) {
        List<Body> released = bodies.stream().filter(Body::isReleased).toList();
        List<Long> amounts = null;
        if (!released.isEmpty()) {
            amounts = new ArrayList<>();
            for (int i = 0; i < released.get(0).amounts().size(); i++) {
                int measure = i;
                List<Long> said = released.stream()
                        .map(body -> body.amounts().get(measure))
                        .filter(amount -> amount != null)
                        .toList();
                amounts.add(
                        said.isEmpty()
                                ? null
                                : said.stream().mapToLong(Long::longValue).sum());
            }
        }
        return new Sum(code, name, areas, bodies.size(), released.size(), amounts);
    }

    private Bilingual layerName(String layer) {
        return Rows.ofSql(em, "select name_en, name_cy from layer_facts where code = :code", LayerName.class)
                .setParameter("code", layer)
                .getResultStream()
                .findFirst()
                .map(LayerName::name)
                .orElseThrow(NotFound::new);
    }
}
