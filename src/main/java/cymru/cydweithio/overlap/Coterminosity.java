package cymru.cydweithio.overlap;

import cymru.cydweithio.place.Level;
import cymru.cydweithio.place.Publication;
import cymru.cydweithio.place.Sponsor;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How nearly the maps of Wales share boundaries, for any two layers or footprints, on any date. */
@UseCase
public class Coterminosity {

    /** What the matrix needs to know of a layer. */
    public record LayerName(
            String code,
            Bilingual name,
            Level level,
            Sponsor sponsor,
            Devolved devolved,
            boolean dividesWales,
            boolean statutory) {}

    /**
     * A layer of the matrix.
     *
     * @param group layers with the same group have the same map; from 1; 0 where the layer has no footprint
     * @param footprints how many are counted
     */
    public record Column(LayerName layer, int group, int footprints, MapsOfDay.Apart apart) {}

    /**
     * All layers by all layers.
     *
     * @param columns in the order of rows and columns
     * @param cells by row, then by column; null where a layer meets itself
     */
    public record Matrix(List<Column> columns, List<List<Comparison>> cells, MapsOfDay maps) {

        /** Groups of two or more layers that share one map. */
        public List<List<LayerName>> sharing() {
            Map<Integer, List<LayerName>> groups = new TreeMap<>();
            columns.stream()
                    .filter(column -> column.group() > 0)
                    .forEach(column -> groups.computeIfAbsent(column.group(), key -> new ArrayList<>())
                            .add(column.layer()));
            return groups.values().stream().filter(group -> group.size() > 1).toList();
        }
    }

    /** Two layers compared in both directions, with the data behind the figures. */
    public record Between(
            LayerName first,
            LayerName second,
            Comparison comparison,
            Comparison reverse,
            List<Comparison.Pair> pairs,
            MapsOfDay maps) {}

    /**
     * A footprint among all others.
     *
     * @param neighbours those that share an area with it
     */
    public record Surroundings(
            String footprint, LayerName layer, long residents, int areas, List<Neighbour> neighbours, MapsOfDay maps) {}

    /** How another footprint lies to one. */
    public record Neighbour(
            LayerName layer, AreaSet patch, Relation relation, int sharedAreas, long sharedResidents, long sharedKm2) {}

    private EntityManager em;
    private MapReader reader;
    private Publication publication;

    protected Coterminosity() {}

    @Inject
    Coterminosity(EntityManager em, MapReader reader, Publication publication) {
        this.em = em;
        this.reader = reader;
        this.publication = publication;
    }

    /**
     * The national matrix.
     *
     * @param near rows and columns are ordered by how near they are to this layer, by the measure; null: layers with
     *     equal maps stand together, by name
     */
    @Requires(Permission.READ_REFERENCE)
    public Matrix matrix(
            MatrixFilter filter,
            LocalDate date,
            CountingOptions options,
            Measure measure,
            String near,
            Language language) {
        MapsOfDay maps = reader.on(date, options);
        List<LayerName> shown = names(language).stream().filter(filter::matches).toList();
        List<Column> columns = columns(shown, maps);
        if (near == null) {
            columns.sort(
                    Comparator.comparing((Column column) -> column.group() == 0).thenComparing(Column::group));
        } else if (maps.layers().containsKey(near)) {
            LayerMap anchor = maps.layers().get(near);
            Comparator<Double> nearer = measure.moreIsNearer() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            columns.sort(Comparator.comparing(
                            (Column column) -> !column.layer().code().equals(near))
                    .thenComparing(
                            column -> measure.of(Comparison.of(
                                    maps.layers().get(column.layer().code()), anchor)),
                            Comparator.nullsLast(nearer)));
        } else {
            throw new NotFound();
        }
        List<List<Comparison>> cells = columns.stream()
                .map(row -> columns.stream()
                        .map(column -> row == column
                                ? null
                                : Comparison.of(
                                        maps.layers().get(row.layer().code()),
                                        maps.layers().get(column.layer().code())))
                        .toList())
                .toList();
        return new Matrix(columns, cells, maps);
    }

    /** The maps of all layers on a date, for code that changes or draws them. */
    @Requires(Permission.READ_REFERENCE)
    public MapsOfDay maps(LocalDate date, CountingOptions options) {
        return reader.on(date, options);
    }

    /** The days after a given one on which any map changes, as far as is known today. */
    @Requires(Permission.READ_REFERENCE)
    public List<LocalDate> daysOfChange(LocalDate after) {
        return reader.daysOfChange(after);
    }

    /** All layers, by name. */
    @Requires(Permission.READ_REFERENCE)
    public List<LayerName> layers(Language language) {
        return names(language);
    }

    /** Every ordered pair of layers; open to everybody while places are published. */
    @Requires(Permission.PUBLIC)
    public List<Comparison> relations(LocalDate date, CountingOptions options) {
        publication.ask();
        List<LayerMap> layers = List.copyOf(reader.on(date, options).layers().values());
        return layers.stream()
                .flatMap(first ->
                        layers.stream().filter(second -> second != first).map(second -> Comparison.of(first, second)))
                .toList();
    }

    /** What lies behind one cell of the matrix. */
    @Requires(Permission.READ_REFERENCE)
    public Between between(String first, String second, LocalDate date, CountingOptions options) {
        MapsOfDay maps = reader.on(date, options);
        List<LayerName> names = names(Language.EN);
        LayerName one = named(names, first);
        LayerName two = named(names, second);
        Comparison comparison =
                Comparison.of(maps.layers().get(first), maps.layers().get(second));
        List<Comparison.Pair> pairs = new ArrayList<>(comparison.pairs());
        pairs.sort(Comparator.comparing((Comparison.Pair pair) -> pair.first().code())
                .thenComparing(pair -> pair.second().code()));
        return new Between(
                one,
                two,
                comparison,
                Comparison.of(maps.layers().get(second), maps.layers().get(first)),
                pairs,
                maps);
    }

    /**
     * How all other footprints that share an area with this one relate to it; empty where it is not on the map of the
     * date.
     */
    @Requires(Permission.READ_REFERENCE)
    public Optional<Surroundings> surroundings(
            String footprint, LocalDate date, CountingOptions options, Language language) {
        MapsOfDay maps = reader.on(date, options);
        List<LayerName> names = names(language);
        Optional<LayerMap> layerOf = maps.layers().values().stream()
                .filter(layer ->
                        layer.footprints().stream().anyMatch(one -> one.code().equals(footprint)))
                .findFirst();
        if (layerOf.isEmpty()) {
            return Optional.empty();
        }
        LayerMap own = layerOf.get();
        AreaSet areaSet = own.footprints().stream()
                .filter(one -> one.code().equals(footprint))
                .findFirst()
                .orElseThrow();
        List<AreaSet> all = maps.layers().values().stream()
                .flatMap(layer -> layer.footprints().stream())
                .toList();
        FootprintPairs pairs = FootprintPairs.of(maps.ground(), all);
        int self = all.indexOf(areaSet);
        List<Neighbour> neighbours = new ArrayList<>();
        for (LayerName layer : names) {
            for (AreaSet other : maps.layers().get(layer.code()).footprints()) {
                int index = all.indexOf(other);
                if (index != self && pairs.sharedAreas(self, index) > 0) {
                    neighbours.add(new Neighbour(
                            layer,
                            other,
                            pairs.relation(self, index),
                            pairs.sharedAreas(self, index),
                            pairs.sharedResidents(self, index),
                            pairs.sharedKm2(self, index)));
                }
            }
        }
        return Optional.of(new Surroundings(
                footprint,
                named(names, own.layer()),
                maps.ground().residents(areaSet.areas()),
                areaSet.size(),
                neighbours,
                maps));
    }

    private List<Column> columns(List<LayerName> shown, MapsOfDay maps) {
        List<LayerMap> groups = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (LayerName layer : shown) {
            LayerMap map = maps.layers().get(layer.code());
            int group = 0;
            if (!map.isEmpty()) {
                int known = 0;
                while (known < groups.size() && !groups.get(known).sameMap(map)) {
                    known++;
                }
                if (known == groups.size()) {
                    groups.add(map);
                }
                group = known + 1;
            }
            columns.add(new Column(layer, group, map.footprints().size(), maps.apart(layer.code())));
        }
        return columns;
    }

    private static LayerName named(List<LayerName> names, String code) {
        return names.stream()
                .filter(name -> name.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** All layers in the alphabetical order of the language: a few dozen. */
    private List<LayerName> names(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return Rows.ofSql(
                        em,
                        "select code, name_en, name_cy, level, sponsor, devolved, divides_wales, statutory from layer_profile",
                        LayerName.class)
                .getResultStream()
                .sorted(Comparator.comparing((LayerName layer) -> layer.name().in(language), collator))
                .toList();
    }
}
