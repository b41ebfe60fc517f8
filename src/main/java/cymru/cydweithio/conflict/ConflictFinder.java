package cymru.cydweithio.conflict;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds every conflict on the maps of a day. */
final class ConflictFinder {

    /** That a partnership answers to another. */
    record Link(String id, String footprint, String toFootprint) {}

    private final MapsOfDay maps;
    private final AreaIndex ground;
    private final Set<String> dividing;
    private final CommencementDates commencementDates;
    private final List<Finding> found = new ArrayList<>();

    private ConflictFinder(MapsOfDay maps, Set<String> dividing, CommencementDates commencementDates) {
        this.maps = maps;
        this.dividing = dividing;
        this.commencementDates = commencementDates;
        ground = maps.ground();
    }

    /**
     * @param maps of what is certain
     * @param dividing layers that should divide Wales exactly
     * @param unsure the areas that each uncounted footprint is thought to cover, by layer
     * @param links of partnerships that report to others
     * @param commencementDates what is known to have begun on the day
     */
    static List<Finding> find(
            MapsOfDay maps,
            Set<String> dividing,
            Map<String, Map<String, Set<String>>> unsure,
            List<Link> links,
            CommencementDates commencementDates) {
        ConflictFinder finder = new ConflictFinder(maps, dividing, commencementDates);
        dividing.stream().sorted().filter(finder::begun).forEach(finder::division);
        finder.unsure(unsure);
        links.forEach(finder::link);
        OwedDuty.ALL.stream()
                .filter(owed ->
                        !commencementDates.notYet(CommencementDates.Of.DUTY, owed.duty()) && finder.begun(owed.layer()))
                .forEach(finder::duty);
        return List.copyOf(finder.found);
    }

    /** False for a layer that has certainly not begun: until then nothing about it can be wrong. */
    private boolean begun(String layer) {
        return !commencementDates.notYet(CommencementDates.Of.LAYER, layer);
    }

    /** A layer without a known map is unknown, not full of gaps. */
    private void division(String layer) {
        LayerMap map = maps.layers().get(layer);
        if (map.isEmpty()) {
            return;
        }
        for (int place = 0; place < ground.size(); place++) {
            String area = ground.area(place).code();
            if (map.times(place) == 0) {
                add(ConflictKind.GAP, layer, area, List.of(area), List.of(), null);
            } else if (map.times(place) > 1) {
                add(
                        ConflictKind.DOUBLE_COVER,
                        layer,
                        area,
                        List.of(area),
                        map.codesAt(place).stream().sorted().toList(),
                        null);
            }
        }
    }

    private void unsure(Map<String, Map<String, Set<String>>> unsure) {
        maps.apart().forEach((layer, apart) -> {
            apart.partial()
                    .forEach(footprint -> add(
                            ConflictKind.PARTIAL_COVER,
                            layer,
                            footprint,
                            sorted(unsure, layer, footprint),
                            List.of(footprint),
                            null));
            apart.unconfirmed()
                    .forEach(footprint -> add(
                            ConflictKind.UNKNOWN_MEMBERSHIP,
                            layer,
                            footprint,
                            sorted(unsure, layer, footprint),
                            List.of(footprint),
                            null));
        });
        maps.layers().forEach((layer, map) -> {
            if (map.isEmpty() && maps.apart(layer).nothing() && begun(layer)) {
                add(ConflictKind.UNKNOWN_MEMBERSHIP, layer, "-", List.of(), List.of(), null);
            }
        });
    }

    private static List<String> sorted(Map<String, Map<String, Set<String>>> unsure, String layer, String footprint) {
        return unsure.getOrDefault(layer, Map.of()).getOrDefault(footprint, Set.of()).stream()
                .sorted()
                .toList();
    }

    private void link(Link link) {
        Optional<AreaSet> from = patch(link.footprint());
        Optional<AreaSet> to = patch(link.toFootprint());
        if (from.isPresent() && to.isPresent()) {
            Relation relation = from.get().relationTo(to.get());
            if (relation != Relation.SAME && relation != Relation.WITHIN) {
                List<String> outside =
                        codes(from.get().areas().filter(place -> !to.get().covers(place)));
                add(
                        ConflictKind.REPORTS_OUTSIDE,
                        layerOf(link.footprint()),
                        link.id(),
                        outside,
                        List.of(link.footprint(), link.toFootprint()),
                        null);
            }
        }
    }

    /**
     * The duty is owed for each principal area: a partnership that covers several areas matches none of them, and an
     * area without a partnership has nobody to meet the duty. Several partnerships meeting it for one area is a
     * conflict of its own, unless the layer should divide Wales: then the area is already reported as covered twice.
     */
    private void duty(OwedDuty owed) {
        LayerMap map = maps.layers().get(owed.layer());
        if (map == null || map.isEmpty()) {
            return;
        }
        for (AreaSet areaSet : map.footprints()) {
            if (areaSet.size() > 1) {
                add(
                        ConflictKind.DUTY_MISMATCH,
                        owed.layer(),
                        owed.duty() + ":" + areaSet.code(),
                        codes(areaSet.areas()),
                        List.of(areaSet.code()),
                        owed.duty());
            }
        }
        if (!dividing.contains(owed.layer())) {
            IntStream.range(0, ground.size())
                    .filter(place -> map.times(place) > 1)
                    .forEach(place -> add(
                            ConflictKind.DUTY_TWICE,
                            owed.layer(),
                            owed.duty() + ":" + ground.area(place).code(),
                            List.of(ground.area(place).code()),
                            map.codesAt(place).stream().sorted().toList(),
                            owed.duty()));
        }
        IntStream.range(0, ground.size())
                .filter(place -> map.times(place) == 0)
                .mapToObj(place -> ground.area(place).code())
                .forEach(area -> add(
                        ConflictKind.DUTY_MISMATCH,
                        owed.layer(),
                        owed.duty() + ":" + area,
                        List.of(area),
                        List.of(),
                        owed.duty()));
    }

    private Optional<AreaSet> patch(String footprint) {
        return patches().filter(areaSet -> areaSet.code().equals(footprint)).findFirst();
    }

    private Stream<AreaSet> patches() {
        return maps.layers().values().stream().flatMap(map -> map.footprints().stream());
    }

    private String layerOf(String footprint) {
        return maps.layers().values().stream()
                .filter(map -> map.footprints().stream()
                        .anyMatch(areaSet -> areaSet.code().equals(footprint)))
                .findFirst()
                .orElseThrow()
                .layer();
    }

    private List<String> codes(IntStream places) {
        return places.mapToObj(place -> ground.area(place).code()).toList();
    }

    private void add(
            ConflictKind kind, String layer, String subject, List<String> areas, List<String> footprints, String duty) {
        long residents = new TreeSet<>(areas)
                .stream()
                        .mapToLong(area -> ground.area(ground.indexOf(area)).residents())
                        .sum();
        String key = kind + ":" + (kind == ConflictKind.REPORTS_OUTSIDE ? subject : layer + ":" + subject);
        found.add(new Finding(
                key,
                kind,
                layer,
                areas,
                footprints,
                residents,
                duty,
                commencementDates.unknown(layer, footprints, duty)));
    }
}
