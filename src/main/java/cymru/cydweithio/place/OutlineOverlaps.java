package cymru.cydweithio.place;

import cymru.cydweithio.platform.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Finds areas of one level that lie over each other at the same time: the areas of a level divide the land, so that
 * whoever lives in a place lives in one of them. And finds areas that lie outside the principal area that they are said
 * to be part of. Outlines that were drawn coarsely share slivers along their borders, or leave some out; only what is
 * more than a sliver counts.
 */
public final class OutlineOverlaps {

    /** Two areas on the same land; or an area and the one that it should lie in. */
    public record Overlap(String code, String other) {}

    /** The part of the smaller of two areas up to which they share a border drawn coarsely. */
    private static final double SLIVER = 0.1;

    /**
     * How far the drawing that is kept may leave an outline, as a part of its width and height, and how much land that
     * may add or take: far below a sliver. Outlines with all their positions would fill the memory.
     */
    private static final double COARSE = 0.003;

    private static final double LOST = 0.02;

    /**
     * @param coarseness how long the pieces of its outline are on average, in degrees: so far it may be from the truth
     */
    private record Laid(
            String code, Period validity, String parent, Geometry land, double coarseness, boolean judged) {}

    private final Map<AreaLevel, List<Laid>> areas = new HashMap<>();

    /**
     * An area whose overlaps are asked for; its outline is one that {@link OutlineValidator} found sound.
     *
     * @param parent the principal area that it is said to lie in; null for a principal area
     */
    public void add(String code, AreaLevel level, Period validity, String parent, String outline) {
        add(level, laid(code, validity, parent, outline, true));
    }

    /** An area that was there before, beside which the others are laid. */
    public void known(String code, AreaLevel level, Period validity, String outline) {
        add(level, laid(code, validity, null, outline, false));
    }

    private void add(AreaLevel level, Laid area) {
        areas.computeIfAbsent(level, key -> new ArrayList<>()).add(area);
    }

    private static Laid laid(String code, Period validity, String parent, String outline, boolean judged) {
        Geometry drawn = Outlines.read(outline);
        return new Laid(code, validity, parent, land(drawn), drawn.getLength() / drawn.getNumPoints(), judged);
    }

    private static Geometry land(Geometry drawn) {
        Geometry land = drawn.isValid() ? drawn : GeometryFixer.fix(drawn);
        Geometry coarse = DouglasPeuckerSimplifier.simplify(land, coarse(land));
        return Math.abs(coarse.getArea() - land.getArea()) <= LOST * land.getArea() ? coarse : land;
    }

    private static double coarse(Geometry land) {
        return COARSE * land.getEnvelopeInternal().getDiameter();
    }

    /** Every pair once, in the order in which its second was added. */
    public List<Overlap> find() {
        List<Overlap> found = new ArrayList<>();
        areas.values().forEach(of -> {
            STRtree tree = new STRtree();
            for (int index = 0; index < of.size(); index++) {
                tree.insert(of.get(index).land().getEnvelopeInternal(), index);
            }
            for (int index = 0; index < of.size(); index++) {
                Laid one = of.get(index);
                for (Object near : tree.query(one.land().getEnvelopeInternal())) {
                    int earlier = (Integer) near;
                    if (earlier < index && (one.judged() || of.get(earlier).judged()) && over(one, of.get(earlier))) {
                        Laid last = one.judged() ? one : of.get(earlier);
                        found.add(new Overlap(last.code(), (last == one ? of.get(earlier) : one).code()));
                    }
                }
            }
        });
        return found;
    }

    /** Every area, with its principal area, of which more than a sliver lies outside that one. */
    public List<Overlap> findOutside() {
        Map<String, Geometry> around = new HashMap<>();
        areas.getOrDefault(AreaLevel.PRINCIPAL, List.of())
                .forEach(one -> around.put(one.code(), one.land().buffer(one.coarseness() + coarse(one.land()))));
        List<Overlap> found = new ArrayList<>();
        areas.values().stream().flatMap(List::stream).filter(Laid::judged).forEach(one -> {
            Geometry whole = one.parent() == null ? null : around.get(one.parent());
            if (whole != null && outside(one.land(), whole)) {
                found.add(new Overlap(one.code(), one.parent()));
            }
        });
        return found;
    }

    private static boolean outside(Geometry land, Geometry whole) {
        return !whole.covers(land)
                && OverlayNGRobust.overlay(land, whole, OverlayNG.DIFFERENCE).getArea() > SLIVER * land.getArea();
    }

    private static boolean over(Laid one, Laid other) {
        return one.validity().overlaps(other.validity())
                && OverlayNGRobust.overlay(one.land(), other.land(), OverlayNG.INTERSECTION)
                                .getArea()
                        > SLIVER * Math.min(one.land().getArea(), other.land().getArea());
    }
}
