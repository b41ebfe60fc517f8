package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/** One layer on one date, area by area, and another laid over it: what the map draws and the table beside it says. */
@UseCase
public class MapOfWales {

    /** How an area stands in the layer on the date. */
    public enum AreaCoverage {
        NONE,
        ONE,
        PARTIAL,
        SEVERAL
    }

    /** How a footprint lies to one of another layer that shares an area with it. */
    public enum BoundaryRelation {
        SAME,
        WITHIN,
        CONTAINS,
        CUTS_ACROSS
    }

    /** As what areas are drawn: with their outlines, or as equal squares in a grid. */
    public enum View {
        OUTLINES,
        TILES
    }

    /** What is written on the map beside the areas themselves. */
    public enum MarkKind {
        FILL,
        BORDER,
        CUT,
        CODE,
        NAME
    }

    /**
     * Something written on the map.
     *
     * @param x its middle
     */
    public record Mark(MarkKind kind, String text, double x, double y) {
        Mark at(double newX, double newY) {
            return new Mark(kind, text, newX, newY);
        }
    }

    /** That two footprints, one of each layer, cover the same area. */
    public record Meeting(Places.FootprintRow fill, Places.FootprintRow border, BoundaryRelation lie) {}

    /** Two footprints that cut across each other, and the areas that they share. */
    public record Cut(Places.FootprintRow fill, Places.FootprintRow border, List<Bilingual> shared) {}

    /**
     * A footprint in the key of the map.
     *
     * @param mark what stands for it on the map; empty where nothing does, because every area of it has another
     *     footprint too
     * @param swatch how it is filled: {@code c0} and so on for a colour, or {@code several}, or {@code partial}
     * @param areas how many it covers, wholly or in part
     */
    public record KeyEntry(String mark, Places.FootprintRow footprint, String swatch, int areas) {}

    /**
     * An area on the map.
     *
     * @param path its outline in the map's own coordinates, as the {@code d} of an SVG path
     * @param labelX where its centre lies
     * @param colour which of the palette's colours its footprint has, from 0; -1 where no footprint covers it wholly
     * @param footprints of the layer that is shown as fill
     * @param others footprints of the layer that is shown as border
     * @param meetings how the footprints of both lie to each other, of those that cover the area wholly
     */
    public record MappedArea(
            String gssCode,
            Bilingual name,
            String path,
            double labelX,
            double labelY,
            AreaCoverage standing,
            int colour,
            List<Places.Covering> footprints,
            List<Places.Covering> others,
            List<Meeting> meetings) {
        /** Whether a footprint of one layer cuts across one of the other here. */
        public boolean cut() {
            return meetings.stream().anyMatch(meeting -> meeting.lie() == BoundaryRelation.CUTS_ACROSS);
        }

        /** The class of its fill. */
        public String fillClass() {
            return switch (standing) {
                case SEVERAL -> "several";
                case PARTIAL -> "partial";
                case NONE -> "none";
                case ONE -> "c" + colour;
            };
        }
    }

    /**
     * The map.
     *
     * @param borders the lines along which footprints of the filled layer meet, as the {@code d} of one path
     * @param outlines the same of the layer that is shown as border; empty where there is none
     * @param compared whether there are two layers
     * @param cuts the pairs of footprints that cut across each other
     */
    public record Drawing(
            View view,
            int width,
            int height,
            List<MappedArea> areas,
            String borders,
            String outlines,
            boolean compared,
            List<Mark> marks,
            List<KeyEntry> fillKey,
            List<KeyEntry> borderKey,
            List<Cut> cuts,
            int colours) {
        public String viewBox() {
            return "0 0 " + width + " " + height;
        }

        public long covered() {
            return areas.stream()
                    .filter(area -> area.standing() != AreaCoverage.NONE)
                    .count();
        }

        public List<MappedArea> cutAreas() {
            return areas.stream().filter(MappedArea::cut).toList();
        }

        public boolean tiled() {
            return view == View.TILES;
        }

        /** Whether some area stands so: the key explains only what is to be seen. */
        public boolean has(AreaCoverage coverage) {
            return areas.stream().anyMatch(area -> area.standing() == coverage);
        }
    }

    /**
     * Areas that somebody else put together, to be drawn alike.
     *
     * @param mark what stands on each of them
     * @param name what the key says
     * @param areas their codes; no area in two groups
     */
    public record Group(String mark, Bilingual name, Set<String> areas) {}

    private record LayerRow(String code, Bilingual name) {}

    private record CoveredRow(
            Places.FootprintRow footprint, String areaCode, Coverage coverage, Confidence confidence) {}

    private record OutlineRow(String code, String outline) {}

    private EntityManager em;
    private Outlines outlines;
    private MapRenderer maker;
    private SvgMapWriter picture;

    protected MapOfWales() {}

    @Inject
    MapOfWales(EntityManager em, Outlines outlines, MapRenderer maker, SvgMapWriter picture) {
        this.em = em;
        this.outlines = outlines;
        this.maker = maker;
        this.picture = picture;
    }

    /**
     * Draws a layer as it stood on the date; unconfirmed footprints only when asked. Areas come in the language's
     * order.
     */
    @Requires(Permission.READ_REFERENCE)
    public Drawing draw(String layerCode, LocalDate date, boolean unconfirmed, Language language) {
        return compare(layerCode, null, date, unconfirmed, View.OUTLINES, language);
    }

    /**
     * Draws a layer as fill and another over it as border, both as they stood on the date.
     *
     * @param borderLayer null, or the same layer again, for one layer alone
     */
    @Requires(Permission.READ_REFERENCE)
    public Drawing compare(
            String fillLayer, String borderLayer, LocalDate date, boolean unconfirmed, View view, Language language) {
        String other =
                borderLayer == null || borderLayer.isBlank() || borderLayer.equals(fillLayer) ? null : borderLayer;
        Map<String, Map<String, List<Places.Covering>>> layers = coverings(
                Stream.of(fillLayer, other).filter(code -> code != null).toList(), date, unconfirmed);
        return maker.draw(
                shapes(language),
                layers.getOrDefault(fillLayer, Map.of()),
                other == null ? null : layers.getOrDefault(other, Map.of()),
                view,
                language);
    }

    /**
     * Draws groups of areas, each in a colour of its own and each area marked; those that are in no group are left
     * blank.
     */
    @Requires(Permission.READ_REFERENCE)
    public Drawing grouped(List<Group> groups, View view, Language language) {
        return maker.grouped(shapes(language), groups, view, language);
    }

    /**
     * The same map as one SVG document that needs nothing beside: every look stands on its elements, fills have
     * patterns beside their colours, the key stands at its side. Its {@code title} says what it shows and its
     * {@code desc} says it area by area, in the language.
     *
     * @param borderLayer null for one layer alone
     * @param highlighted codes of areas that are to stand out; empty for none
     */
    @Requires(Permission.READ_REFERENCE)
    public String picture(
            String fillLayer,
            String borderLayer,
            LocalDate date,
            boolean unconfirmed,
            Language language,
            Collection<String> highlighted) {
        List<Outlines.Shape> shapes = shapes(language);
        Drawing drawing = compare(fillLayer, borderLayer, date, unconfirmed, View.OUTLINES, language);
        Map<String, Bilingual> names = new HashMap<>();
        Rows.ofEntities(
                        em,
                        "select l.code as code, l.nameEn as nameEn, l.nameCy as nameCy from Layer l where l.code in :codes",
                        LayerRow.class)
                .setParameter(
                        "codes",
                        Stream.of(fillLayer, borderLayer)
                                .filter(code -> code != null)
                                .toList())
                .getResultList()
                .forEach(row -> names.put(row.code(), row.name()));
        if (!names.containsKey(fillLayer) || drawing.compared() && !names.containsKey(borderLayer)) {
            throw new NotFound();
        }
        return picture.svg(
                drawing,
                shapes,
                outlines,
                names.get(fillLayer),
                drawing.compared() ? names.get(borderLayer) : null,
                date,
                language,
                highlighted == null ? Set.of() : Set.copyOf(highlighted));
    }

    /**
     * A footprint that somebody else drew, such as a scenario's.
     *
     * @param areas codes of those that it covers, wholly
     */
    public record Sketch(String code, Bilingual name, Set<String> areas) {}

    /**
     * Draws a layer as somebody would have it, as fill, and as it is over it, as border.
     *
     * @param border null for the first alone
     */
    @Requires(Permission.READ_REFERENCE)
    public Drawing sketch(List<Sketch> fill, List<Sketch> border, View view, Language language) {
        return maker.draw(
                shapes(language),
                maker.coverings(fill, ""),
                border == null ? null : maker.coverings(border, "~"),
                view,
                language);
    }

    /** The same as one SVG document, as {@link #picture} makes it. */
    @Requires(Permission.READ_REFERENCE)
    public String sketchPicture(
            List<Sketch> fill,
            List<Sketch> border,
            Bilingual fillName,
            Bilingual borderName,
            LocalDate date,
            Language language) {
        Drawing drawing = sketch(fill, border, View.OUTLINES, language);
        return picture.svg(
                drawing,
                shapes(language),
                outlines,
                fillName,
                border == null ? null : borderName,
                date,
                language,
                Set.of());
    }

    private Map<String, Map<String, List<Places.Covering>>> coverings(
            List<String> layers, LocalDate date, boolean unconfirmed) {
        Map<String, Map<String, List<Places.Covering>>> byLayer = new HashMap<>();
        for (CoveredRow row : Rows.ofEntities(
                        em,
                        Places.FOOTPRINT_ROW + """
                as footprint, a.gssCode as areaCode, c.coverage as coverage, c.confidence as confidence
                from FootprintArea c join Area a on a.id = c.areaId join Footprint f on f.id = c.footprintId
                    join Layer l on l.id = f.layerId
                where l.code in :layers and a.level = 'PRINCIPAL'
                    and (:unconfirmed = true or (""" + Places.COUNTS + ")) and" + Places.HOLDS_ON_DATE
                                + Places.COVER_HOLDS_ON_DATE
                                + " order by f.code",
                        CoveredRow.class)
                .setParameter("layers", layers)
                .setParameter("date", date)
                .setParameter("unconfirmed", unconfirmed)
                .getResultList()) {
            byLayer.computeIfAbsent(row.footprint().layerCode(), code -> new LinkedHashMap<>())
                    .computeIfAbsent(row.areaCode(), code -> new ArrayList<>())
                    .add(new Places.Covering(row.footprint(), row.coverage(), row.confidence()));
        }
        return byLayer;
    }

    private List<Outlines.Shape> shapes(Language language) {
        return em.createQuery(
                        "select new cymru.cydweithio.place.Outlines$Shape(a.gssCode, a.nameEn, a.nameCy, a.isoCode, "
                                + "a.gridColumn, a.gridRow, a.outline, a.version) from Area a where a.level = 'PRINCIPAL' order by a."
                                + Places.nameIn(language),
                        Outlines.Shape.class)
                .getResultList();
    }

    /**
     * The common outline of areas, as a GeoJSON geometry (RFC 7946).
     *
     * @param areas codes of areas, by whatever name their outline is wanted under; at least one area each
     */
    @Requires(Permission.READ_REFERENCE)
    public Map<String, String> outlines(Map<String, Set<String>> areas) {
        Map<String, Geometry> known = new HashMap<>();
        Rows.ofEntities(
                        em,
                        "select a.gssCode as code, a.outline as outline from Area a where a.gssCode in :codes",
                        OutlineRow.class)
                .setParameter(
                        "codes", areas.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .getResultList()
                .forEach(row -> known.put(row.code(), Outlines.repaired(row.outline())));
        Map<String, String> outlines = new HashMap<>();
        areas.forEach((name, codes) ->
                outlines.put(name, Outlines.union(codes.stream().map(known::get).toList())));
        return outlines;
    }
}
