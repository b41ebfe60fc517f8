package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a drawing of what covers the areas: colours, borders, marks and their key. */
@ApplicationScoped
class MapRenderer {

    private static final double MARK = 14;

    private Outlines outlines;

    protected MapRenderer() {}

    @Inject
    MapRenderer(Outlines outlines) {
        this.outlines = outlines;
    }

    /**
     * Draws one layer, or two.
     *
     * @param fill what covers each area in the layer that is shown as fill
     * @param border the same in the layer that is shown as border; null where there is none
     */
    MapOfWales.Drawing draw(
            List<Outlines.Shape> shapes,
            Map<String, List<Places.Covering>> fill,
            Map<String, List<Places.Covering>> border,
            MapOfWales.View view,
            Language language) {
        Outlines.Sheet real = outlines.sheet(shapes);
        Outlines.Sheet tiles = outlines.tiles(shapes);
        Outlines.Sheet sheet = view == MapOfWales.View.TILES ? tiles : real;
        List<Outlines.Edge> edges = new ArrayList<>(real.edges());
        // neighbours in either view differ, and a footprint keeps its colour from view to view
        edges.addAll(tiles.edges());
        Map<String, Integer> colours = colours(edges, fill);
        boolean compared = border != null;
        FootprintSets sets = new FootprintSets(fill, compared ? border : Map.of());
        List<MapOfWales.MappedArea> areas = new ArrayList<>();
        for (Outlines.Shape shape : shapes) {
            List<Places.Covering> footprints = fill.getOrDefault(shape.gssCode(), List.of());
            List<Places.Covering> whole = footprints.stream()
                    .filter(covering -> covering.coverage() == Coverage.FULL)
                    .toList();
            Outlines.Figure figure = sheet.figures().get(shape.gssCode());
            areas.add(new MapOfWales.MappedArea(
                    shape.gssCode(),
                    new Bilingual(shape.nameEn(), shape.nameCy()),
                    figure.path(),
                    figure.labelX(),
                    figure.labelY(),
                    standing(footprints, whole),
                    whole.isEmpty() ? -1 : colours.get(whole.get(0).footprint().code()),
                    footprints,
                    compared ? border.getOrDefault(shape.gssCode(), List.of()) : List.of(),
                    sets.meetingsIn(shape.gssCode())));
        }
        List<MapOfWales.Mark> marks = new ArrayList<>();
        Map<String, String> fillHomes = homes(fill, sheet, Set.of());
        Map<String, String> borderHomes = compared ? homes(border, sheet, new HashSet<>(fillHomes.values())) : Map.of();
        List<MapOfWales.KeyEntry> fillKey = key(fill, fillHomes, colours, language, true);
        List<MapOfWales.KeyEntry> borderKey =
                compared ? key(border, borderHomes, Map.of(), language, false) : List.of();
        if (view == MapOfWales.View.TILES) {
            markTiles(marks, shapes, areas, fillKey, borderKey, language);
        } else {
            markOutlines(marks, areas, fillKey, fillHomes, borderKey, borderHomes);
        }
        return new MapOfWales.Drawing(
                view,
                sheet.width(),
                sheet.height(),
                areas,
                borders(sheet.edges(), fill),
                compared ? borders(sheet.edges(), border) : "",
                compared,
                marks,
                fillKey,
                borderKey,
                sets.cuts(areas),
                colours.values().stream().mapToInt(c -> c + 1).max().orElse(0));
    }

    /**
     * Draws groups of areas as if each were a footprint: here a colour stands for the group wherever it lies, and its
     * key is in the order in which groups come.
     */
    MapOfWales.Drawing grouped(
            List<Outlines.Shape> shapes, List<MapOfWales.Group> groups, MapOfWales.View view, Language language) {
        Outlines.Sheet sheet = view == MapOfWales.View.TILES ? outlines.tiles(shapes) : outlines.sheet(shapes);
        Map<String, List<Places.Covering>> fill = new HashMap<>();
        Map<String, Integer> colours = new HashMap<>();
        List<MapOfWales.KeyEntry> key = new ArrayList<>();
        for (MapOfWales.Group group : groups) {
            if (!group.areas().isEmpty()) {
                int colour = colours.size() % Palette.FILLS.size();
                Places.FootprintRow row = drawn(group.mark(), group.name());
                colours.put(group.mark(), colour);
                key.add(new MapOfWales.KeyEntry(
                        group.mark(), row, "c" + colour, group.areas().size()));
                group.areas()
                        .forEach(area ->
                                fill.put(area, List.of(new Places.Covering(row, Coverage.FULL, Confidence.HIGH))));
            }
        }
        List<MapOfWales.MappedArea> areas = new ArrayList<>();
        for (Outlines.Shape shape : shapes) {
            List<Places.Covering> of = fill.getOrDefault(shape.gssCode(), List.of());
            Outlines.Figure figure = sheet.figures().get(shape.gssCode());
            areas.add(new MapOfWales.MappedArea(
                    shape.gssCode(),
                    new Bilingual(shape.nameEn(), shape.nameCy()),
                    figure.path(),
                    figure.labelX(),
                    figure.labelY(),
                    standing(of, of),
                    of.isEmpty() ? -1 : colours.get(of.get(0).footprint().code()),
                    of,
                    List.of(),
                    List.of()));
        }
        List<MapOfWales.Mark> marks = new ArrayList<>();
        if (view == MapOfWales.View.TILES) {
            markTiles(marks, shapes, areas, key, List.of(), language);
        } else {
            areas.forEach(area -> only(area.footprints(), key)
                    .ifPresent(mark -> marks.add(
                            new MapOfWales.Mark(MapOfWales.MarkKind.FILL, mark, area.labelX(), area.labelY()))));
        }
        return new MapOfWales.Drawing(
                view,
                sheet.width(),
                sheet.height(),
                areas,
                borders(sheet.edges(), fill),
                "",
                false,
                marks,
                key,
                List.of(),
                List.of(),
                colours.size());
    }

    /**
     * What covers each area where somebody else drew the footprints.
     *
     * @param before what their codes begin with here, so that two layers never share one
     */
    Map<String, List<Places.Covering>> coverings(List<MapOfWales.Sketch> sketches, String before) {
        Map<String, List<Places.Covering>> covering = new HashMap<>();
        for (MapOfWales.Sketch one : sketches) {
            Places.FootprintRow row = drawn(before + one.code(), one.name());
            one.areas()
                    .forEach(area -> covering.computeIfAbsent(area, key -> new ArrayList<>())
                            .add(new Places.Covering(row, Coverage.FULL, Confidence.HIGH)));
        }
        return covering;
    }

    /** A footprint of which no more is known than what it is called. */
    private static Places.FootprintRow drawn(String code, Bilingual name) {
        return new Places.FootprintRow(
                null,
                code,
                name.en(),
                name.cy(),
                name.cyStatus(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FootprintStatus.CURRENT,
                Confidence.HIGH,
                Evidence.SOURCE,
                "",
                null);
    }

    private static MapOfWales.AreaCoverage standing(List<Places.Covering> footprints, List<Places.Covering> whole) {
        return whole.size() > 1
                ? MapOfWales.AreaCoverage.SEVERAL
                : whole.size() == 1
                        ? MapOfWales.AreaCoverage.ONE
                        : footprints.isEmpty() ? MapOfWales.AreaCoverage.NONE : MapOfWales.AreaCoverage.PARTIAL;
    }

    /** Gives each footprint the first colour that no neighbouring footprint has. */
    private static Map<String, Integer> colours(List<Outlines.Edge> edges, Map<String, List<Places.Covering>> byArea) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (Outlines.Edge edge : edges) {
            for (String one : codes(byArea, edge.left())) {
                for (String other : codes(byArea, edge.right())) {
                    if (!one.equals(other)) {
                        neighbours.computeIfAbsent(one, k -> new HashSet<>()).add(other);
                        neighbours.computeIfAbsent(other, k -> new HashSet<>()).add(one);
                    }
                }
            }
        }
        Map<String, Integer> colours = new HashMap<>();
        for (String code : all(byArea).keySet()) {
            Set<Integer> taken = new HashSet<>();
            neighbours.getOrDefault(code, Set.of()).forEach(other -> {
                if (colours.containsKey(other)) {
                    taken.add(colours.get(other));
                }
            });
            int colour = 0;
            while (taken.contains(colour)) {
                colour++;
            }
            colours.put(code, colour % Palette.FILLS.size());
        }
        return colours;
    }

    private static Map<String, Places.FootprintRow> all(Map<String, List<Places.Covering>> byArea) {
        Map<String, Places.FootprintRow> all = new TreeMap<>();
        byArea.values()
                .forEach(list ->
                        list.forEach(covering -> all.put(covering.footprint().code(), covering.footprint())));
        return all;
    }

    private static Set<String> codes(Map<String, List<Places.Covering>> byArea, String gssCode) {
        Set<String> codes = new TreeSet<>();
        byArea.getOrDefault(gssCode, List.of())
                .forEach(covering -> codes.add(covering.footprint().code()));
        return codes;
    }

    private static String borders(List<Outlines.Edge> edges, Map<String, List<Places.Covering>> byArea) {
        StringBuilder path = new StringBuilder();
        for (Outlines.Edge edge : edges) {
            if (!codes(byArea, edge.left()).equals(codes(byArea, edge.right()))) {
                path.append(edge.path());
            }
        }
        return path.toString();
    }

    /**
     * In which area the mark of each footprint stands: its largest of those that no other of the layer covers too, and
     * better one that is still free.
     */
    private static Map<String, String> homes(
            Map<String, List<Places.Covering>> byArea, Outlines.Sheet sheet, Set<String> taken) {
        Map<String, String> homes = new HashMap<>();
        Comparator<String> better = Comparator.<String>comparingInt(area -> taken.contains(area) ? 0 : 1)
                .thenComparingDouble(area -> sheet.figures().get(area).size())
                .thenComparing(Comparator.naturalOrder());
        byArea.forEach((area, coverings) -> {
            if (coverings.size() == 1 && sheet.figures().containsKey(area)) {
                homes.merge(
                        coverings.get(0).footprint().code(),
                        area,
                        (one, other) -> better.compare(one, other) >= 0 ? one : other);
            }
        });
        return homes;
    }

    /**
     * Names every footprint of a layer in alphabetical order; those that stand on the map by themselves are numbered,
     * or lettered.
     */
    private static List<MapOfWales.KeyEntry> key(
            Map<String, List<Places.Covering>> byArea,
            Map<String, String> homes,
            Map<String, Integer> colours,
            Language language,
            boolean numbers) {
        Map<String, Integer> areas = new HashMap<>();
        Map<String, String> swatches = new LinkedHashMap<>();
        byArea.values()
                .forEach(list -> list.forEach(covering -> {
                    String code = covering.footprint().code();
                    areas.merge(code, 1, Integer::sum);
                    boolean whole = covering.coverage() == Coverage.FULL;
                    boolean alone = list.stream()
                                    .filter(other -> other.coverage() == Coverage.FULL)
                                    .count()
                            == 1;
                    String swatch =
                            whole && alone ? "c" + colours.getOrDefault(code, 0) : whole ? "several" : "partial";
                    swatches.merge(
                            code,
                            swatch,
                            (one, other) -> one.startsWith("c")
                                    ? one
                                    : other.startsWith("c") || other.equals("several") ? other : one);
                }));
        List<Places.FootprintRow> rows = new ArrayList<>(all(byArea).values());
        Collator collator = Collator.getInstance(language.locale());
        rows.sort(Comparator.comparing((Places.FootprintRow row) -> row.name().in(language), collator)
                .thenComparing(Places.FootprintRow::code));
        List<MapOfWales.KeyEntry> key = new ArrayList<>();
        int next = 0;
        for (Places.FootprintRow row : rows) {
            String mark = homes.containsKey(row.code()) ? numbers ? Integer.toString(++next) : letters(next++) : "";
            key.add(new MapOfWales.KeyEntry(mark, row, swatches.get(row.code()), areas.get(row.code())));
        }
        return List.copyOf(key);
    }

    private static String letters(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    /** On the outlines a footprint is marked once; what stands in one area stands side by side. */
    private static void markOutlines(
            List<MapOfWales.Mark> marks,
            List<MapOfWales.MappedArea> areas,
            List<MapOfWales.KeyEntry> fillKey,
            Map<String, String> fillHomes,
            List<MapOfWales.KeyEntry> borderKey,
            Map<String, String> borderHomes) {
        for (MapOfWales.MappedArea area : areas) {
            List<MapOfWales.Mark> here = new ArrayList<>();
            if (area.cut()) {
                here.add(new MapOfWales.Mark(MapOfWales.MarkKind.CUT, "", 0, 0));
            }
            fillKey.stream()
                    .filter(entry -> area.gssCode()
                            .equals(fillHomes.get(entry.footprint().code())))
                    .forEach(entry -> here.add(new MapOfWales.Mark(MapOfWales.MarkKind.FILL, entry.mark(), 0, 0)));
            borderKey.stream()
                    .filter(entry -> area.gssCode()
                            .equals(borderHomes.get(entry.footprint().code())))
                    .forEach(entry -> here.add(new MapOfWales.Mark(MapOfWales.MarkKind.BORDER, entry.mark(), 0, 0)));
            for (int i = 0; i < here.size(); i++) {
                marks.add(here.get(i).at(area.labelX() + (i - (here.size() - 1) / 2.0) * MARK, area.labelY()));
            }
        }
    }

    /** On the tiles there is room to mark each of them. */
    private static void markTiles(
            List<MapOfWales.Mark> marks,
            List<Outlines.Shape> shapes,
            List<MapOfWales.MappedArea> areas,
            List<MapOfWales.KeyEntry> fillKey,
            List<MapOfWales.KeyEntry> borderKey,
            Language language) {
        for (int i = 0; i < areas.size(); i++) {
            MapOfWales.MappedArea area = areas.get(i);
            marks.add(new MapOfWales.Mark(
                    MapOfWales.MarkKind.CODE,
                    TileCodes.in(language, shapes.get(i).isoCode()),
                    area.labelX(),
                    area.labelY() + 3));
            List<String> lines = lines(area.name().in(language));
            for (int line = 0; line < lines.size(); line++) {
                marks.add(new MapOfWales.Mark(
                        MapOfWales.MarkKind.NAME, lines.get(line), area.labelX(), area.labelY() + 18 + line * 12));
            }
            only(area.footprints(), fillKey)
                    .ifPresent(mark -> marks.add(new MapOfWales.Mark(
                            MapOfWales.MarkKind.FILL, mark, area.labelX() - 36, area.labelY() - 36)));
            only(area.others(), borderKey)
                    .ifPresent(mark -> marks.add(new MapOfWales.Mark(
                            MapOfWales.MarkKind.BORDER, mark, area.labelX() + 36, area.labelY() - 36)));
            if (area.cut()) {
                marks.add(new MapOfWales.Mark(MapOfWales.MarkKind.CUT, "", area.labelX(), area.labelY() - 34));
            }
        }
    }

    private static Optional<String> only(List<Places.Covering> coverings, List<MapOfWales.KeyEntry> key) {
        return coverings.size() != 1
                ? Optional.empty()
                : key.stream()
                        .filter(entry -> entry.footprint()
                                .code()
                                .equals(coverings.get(0).footprint().code()))
                        .map(MapOfWales.KeyEntry::mark)
                        .findFirst();
    }

    /** A name in lines that fit into a tile. */
    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        for (String word : name.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length() <= 16) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
