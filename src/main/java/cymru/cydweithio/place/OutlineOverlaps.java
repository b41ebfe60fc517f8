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
 * whoever lives in a place lives in one of them. Outlines that were drawn coarsely share slivers along their borders;
 * only what is more than a sliver counts.
 */
public final class OutlineOverlaps {

    /** Two areas on the same land. */
    public record Overlap(String code, String other) {}

    /** The part of the smaller of two areas up to which they share a border drawn coarsely. */
    private static final double SLIVER = 0.1;

    /**
     * How far the drawing that is kept may leave an outline, as a part of its width and height, and how much land that
     * may add or take: far below a sliver. Outlines with all their positions would fill the memory.
     */
    private static final double COARSE = 0.003;

    private static final double LOST = 0.02;

    private record Laid(String code, Period validity, Geometry land, boolean judged) {}

    private final Map<AreaLevel, List<Laid>> areas = new HashMap<>();

    /** An area whose overlaps are asked for; its outline is one that {@link OutlineValidator} found sound. */
    public void add(String code, AreaLevel level, Period validity, String outline) {
        add(level, new Laid(code, validity, land(outline), true));
    }

    /** An area that was there before, beside which the others are laid. */
    public void known(String code, AreaLevel level, Period validity, String outline) {
        add(level, new Laid(code, validity, land(outline), false));
    }

    private void add(AreaLevel level, Laid area) {
        areas.computeIfAbsent(level, key -> new ArrayList<>()).add(area);
    }

    private static Geometry land(String outline) {
        Geometry drawn = Outlines.read(outline);
        Geometry land = drawn.isValid() ? drawn : GeometryFixer.fix(drawn);
        Geometry coarse = DouglasPeuckerSimplifier.simplify(
                land, COARSE * land.getEnvelopeInternal().getDiameter());
        return Math.abs(coarse.getArea() - land.getArea()) <= LOST * land.getArea() ? coarse : land;
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

    private static boolean over(Laid one, Laid other) {
        return one.validity().overlaps(other.validity())
                && OverlayNGRobust.overlay(one.land(), other.land(), OverlayNG.INTERSECTION)
                                .getArea()
                        > SLIVER * Math.min(one.land().getArea(), other.land().getArea());
    }
}
