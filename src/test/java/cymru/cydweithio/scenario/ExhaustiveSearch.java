package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.Neighbours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The best of all ways, found by trying each: what a suggestion claims to be, written from the claim and from nothing
 * that the product computes.
 *
 * <p>The claim: at most so many areas change footprints, any area to any footprint of its layer; a footprint may be
 * left without an area; one may be new where it equals one of the anchor's. Of all that the limits leave, no way gives
 * a greater sum of same-boundary shares, and none that gives the same moves fewer residents. An area that a layer
 * covers twice or not at all does not move in it. A set of areas is a number, with a bit for each.
 */
final class ExhaustiveSearch {
    /** What law says of the layers of these tests: who must have whose map, and who never changes. */
    private static final Map<String, String> FOLLOWS = Map.of("LRF", "POLICE", "MAPPA", "POLICE");

    private static final String FIXED = "CDA_AREA";
    private static final double SAME = 1e-9;

    private final SuggestionRequest request;
    private final long[] residents;
    private final int[] touching;
    private final int[] anchor;
    private final Map<String, int[]> before = new TreeMap<>();
    private final Map<String, int[]> after = new TreeMap<>();
    /** Residents whom a layer and the anchor both cover; no move changes who is covered. */
    private final Map<String, Long> both = new TreeMap<>();
    /** The areas that may move, layer by layer. */
    private final List<Cell> cells = new ArrayList<>();

    private double share = -1;
    private double shareBefore;
    private long moved;

    private record Cell(int[] known, int[] footprints, int bit, int now, long residents) {}

    private ExhaustiveSearch(MapsOfDay maps, SuggestionRequest request, Neighbours neighbours) {
        this.request = request;
        int size = maps.ground().size();
        residents = IntStream.range(0, size)
                .mapToLong(place -> maps.ground().area(place).residents())
                .toArray();
        touching = IntStream.range(0, size)
                .map(place -> neighbours.of(maps.ground().area(place).code()).stream()
                        .mapToInt(code -> 1 << maps.ground().indexOf(code))
                        .sum())
                .toArray();
        anchor = bits(maps.layers().get(request.anchor()));
        int locked = request.lockedAreas().stream()
                .mapToInt(code -> 1 << maps.ground().indexOf(code))
                .sum();
        maps.layers().forEach((layer, map) -> {
            int[] known = bits(map);
            // behind those that there are, one for each of the anchor's that could be founded
            int[] all = Arrays.copyOf(known, known.length + anchor.length);
            before.put(layer, all.clone());
            after.put(layer, all);
            both.put(
                    layer,
                    IntStream.range(0, size)
                            .filter(place -> times(known, place) > 0 && times(anchor, place) > 0)
                            .mapToLong(place -> residents[place])
                            .sum());
            if (request.layers().contains(layer)) {
                for (int place = 0; place < size; place++) {
                    if (times(known, place) == 1 && (locked >> place & 1) == 0) {
                        cells.add(new Cell(known, all, 1 << place, at(known, place), residents[place]));
                    }
                }
            }
        });
    }

    static ExhaustiveSearch of(MapsOfDay maps, SuggestionRequest request, Neighbours neighbours) {
        ExhaustiveSearch every = new ExhaustiveSearch(maps, request, neighbours);
        every.shareBefore = every.sum();
        every.walk(0, request.moves(), 0);
        return every;
    }

    double share() {
        return share;
    }

    double shareBefore() {
        return shareBefore;
    }

    /** The fewest residents whose areas move for that share. */
    long moved() {
        return moved;
    }

    private void walk(int from, int left, long soFar) {
        consider(soFar);
        if (left == 0) {
            return;
        }
        for (int index = from; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            cell.footprints[cell.now] -= cell.bit;
            for (int to = 0; to < cell.footprints.length; to++) {
                int founded = to - cell.known.length;
                if (to != cell.now
                        && (founded < 0
                                || !request.limits().contains(SuggestionRequest.Limit.NONE_FOUNDED)
                                        && (anchor[founded] & cell.bit) != 0)) {
                    cell.footprints[to] += cell.bit;
                    walk(index + 1, left - 1, soFar + cell.residents);
                    cell.footprints[to] -= cell.bit;
                }
            }
            cell.footprints[cell.now] += cell.bit;
        }
    }

    private void consider(long soFar) {
        double sum = sum();
        boolean better = sum > share + SAME || Math.abs(sum - share) <= SAME && soFar < moved;
        if (better && allowed()) {
            share = sum;
            moved = soFar;
        }
    }

    private boolean allowed() {
        for (String layer : request.layers()) {
            int[] now = after.get(layer);
            int[] old = before.get(layer);
            int known = now.length - anchor.length;
            for (int index = 0; index < now.length; index++) {
                if (now[index] == 0
                                && old[index] != 0
                                && request.limits().contains(SuggestionRequest.Limit.NONE_DISSOLVED)
                        || index >= known && now[index] != 0 && now[index] != anchor[index - known]
                        || now[index] != old[index]
                                && request.limits().contains(SuggestionRequest.Limit.IN_ONE_PIECE)
                                && !inOnePiece(now[index])) {
                    return false;
                }
            }
        }
        return !request.limits().contains(SuggestionRequest.Limit.LAWFUL) || lawful();
    }

    private boolean lawful() {
        if (changes(FIXED)) {
            return false;
        }
        for (Map.Entry<String, String> rule : FOLLOWS.entrySet()) {
            if (after.containsKey(rule.getKey())
                    && (changes(rule.getKey()) || changes(rule.getValue()))
                    && !Arrays.equals(sets(rule.getKey()), sets(rule.getValue()))) {
                return false;
            }
        }
        return true;
    }

    private boolean changes(String layer) {
        return after.containsKey(layer) && !Arrays.equals(before.get(layer), after.get(layer));
    }

    private int[] sets(String layer) {
        return after.containsKey(layer)
                ? Arrays.stream(after.get(layer))
                        .filter(set -> set != 0)
                        .sorted()
                        .toArray()
                : null;
    }

    private boolean inOnePiece(int set) {
        int reached = Integer.lowestOneBit(set);
        int last = 0;
        while (reached != last) {
            last = reached;
            for (int place = 0; place < touching.length; place++) {
                if ((last >> place & 1) == 1) {
                    reached |= touching[place] & set;
                }
            }
        }
        return reached == set;
    }

    private double sum() {
        double sum = 0;
        for (String layer : request.layers()) {
            int[] now = after.get(layer);
            long same = 0;
            for (int place = 0; place < residents.length; place++) {
                if (times(anchor, place) == 1 && times(now, place) == 1) {
                    same += now[at(now, place)] == anchor[at(anchor, place)] ? residents[place] : 0;
                }
            }
            sum += both.get(layer) == 0 ? 0 : (double) same / both.get(layer);
        }
        return sum;
    }

    private static int times(int[] sets, int place) {
        int times = 0;
        for (int set : sets) {
            times += set >> place & 1;
        }
        return times;
    }

    private static int at(int[] sets, int place) {
        int at = 0;
        while ((sets[at] >> place & 1) == 0) {
            at++;
        }
        return at;
    }

    private static int[] bits(LayerMap map) {
        return map.footprints().stream()
                .mapToInt(areaSet -> areaSet.areas().map(place -> 1 << place).sum())
                .toArray();
    }
}
