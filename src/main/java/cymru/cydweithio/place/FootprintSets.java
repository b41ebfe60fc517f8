package cymru.cydweithio.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the footprints of two layers lie to each other, as sets of areas. Only areas that a footprint covers whole count:
 * what it covers in part is shown, not compared.
 */
final class FootprintSets {

    private final Map<String, Set<String>> areasOf = new LinkedHashMap<>();
    private final Map<String, List<MapOfWales.Meeting>> meetings = new TreeMap<>();

    FootprintSets(Map<String, List<Places.Covering>> fillByArea, Map<String, List<Places.Covering>> borderByArea) {
        gather(fillByArea);
        gather(borderByArea);
        Set<String> areas = new TreeSet<>(fillByArea.keySet());
        areas.retainAll(borderByArea.keySet());
        for (String area : areas) {
            for (Places.FootprintRow fill : whole(fillByArea.get(area))) {
                for (Places.FootprintRow border : whole(borderByArea.get(area))) {
                    meetings.computeIfAbsent(area, code -> new ArrayList<>())
                            .add(new MapOfWales.Meeting(
                                    fill, border, lie(areasOf.get(fill.code()), areasOf.get(border.code()))));
                }
            }
        }
    }

    /** How a set of areas lies to another with which it shares one. */
    static MapOfWales.BoundaryRelation lie(Set<String> one, Set<String> other) {
        boolean within = other.containsAll(one);
        boolean contains = one.containsAll(other);
        return within && contains
                ? MapOfWales.BoundaryRelation.SAME
                : within
                        ? MapOfWales.BoundaryRelation.WITHIN
                        : contains ? MapOfWales.BoundaryRelation.CONTAINS : MapOfWales.BoundaryRelation.CUTS_ACROSS;
    }

    /** Whose footprints meet in an area, and how they lie to each other. */
    List<MapOfWales.Meeting> meetingsIn(String area) {
        return List.copyOf(meetings.getOrDefault(area, List.of()));
    }

    /**
     * Each pair of footprints that cut across each other, with the areas that they share, in the order in which the
     * areas are given.
     */
    List<MapOfWales.Cut> cuts(Collection<MapOfWales.MappedArea> areas) {
        Map<String, MapOfWales.Cut> cuts = new TreeMap<>();
        for (MapOfWales.MappedArea area : areas) {
            for (MapOfWales.Meeting meeting : area.meetings()) {
                if (meeting.lie() == MapOfWales.BoundaryRelation.CUTS_ACROSS) {
                    cuts.computeIfAbsent(
                                    meeting.fill().code() + " "
                                            + meeting.border().code(),
                                    pair -> new MapOfWales.Cut(meeting.fill(), meeting.border(), new ArrayList<>()))
                            .shared()
                            .add(area.name());
                }
            }
        }
        return List.copyOf(cuts.values());
    }

    private void gather(Map<String, List<Places.Covering>> byArea) {
        byArea.forEach((area, coverings) -> whole(coverings)
                .forEach(footprint -> areasOf.computeIfAbsent(footprint.code(), code -> new TreeSet<>())
                        .add(area)));
    }

    private static List<Places.FootprintRow> whole(List<Places.Covering> coverings) {
        return coverings.stream()
                .filter(covering -> covering.coverage() == Coverage.FULL)
                .map(Places.Covering::footprint)
                .distinct()
                .toList();
    }
}
