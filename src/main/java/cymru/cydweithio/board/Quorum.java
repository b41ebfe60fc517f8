package cymru.cydweithio.board;

import cymru.cydweithio.platform.RuleViolation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who must be present for a board's decisions to stand. This is the one place that knows how a quorum is counted: by
 * the people who fill seats, no matter whether as holders or as deputies, and by the organisations that they stand for.
 * One person counts once whatever he or she sits for: for one member, and for one organisation. Advisers never count.
 *
 * @param members how many people must fill seats; 0 where every organisation must be present
 * @param organisations how many different organisations must be present; 0 where every one must be
 */
public record Quorum(Kind kind, int members, int organisations) {

    /** How a quorum is laid down. */
    public enum Kind {
        /** Every organisation that has a counting seat. */
        ALL_ORGANISATIONS,
        /** A number of members from a number of organisations. */
        NUMBERS
    }

    /** A seat, as far as a quorum looks at it. */
    public record Place(UUID seatId, UUID organisationId, SeatRole role) {}

    /** That a person fills a seat, as its holder or as a deputy. */
    public record Filled(UUID seatId, UUID personId, boolean holder) {}

    /**
     * What was found.
     *
     * @param membersPresent people who fill counting seats
     * @param organisationsPresent different organisations that they can stand for, each person for one
     * @param missingOrganisations those with a counting seat of which nobody is present, whether or not the quorum
     *     needs them
     * @param countedOnce people who fill several counting seats
     */
    public record Verdict(
            boolean quorate,
            int membersPresent,
            int membersNeeded,
            int organisationsPresent,
            int organisationsNeeded,
            List<UUID> missingOrganisations,
            List<UUID> countedOnce) {
        public Verdict {
            missingOrganisations = List.copyOf(missingOrganisations);
            countedOnce = List.copyOf(countedOnce);
        }
    }

    public static final Quorum ALL = new Quorum(Kind.ALL_ORGANISATIONS, 0, 0);

    /** The layer of Public Services Boards, whose quorum is law. */
    private static final String PUBLIC_SERVICES_BOARD = "PSB";

    public Quorum {
        Objects.requireNonNull(kind);
        boolean sound = kind == Kind.NUMBERS
                ? organisations >= 1 && members >= organisations && members <= 1000
                : members == 0 && organisations == 0;
        if (!sound) {
            throw new RuleViolation(BoardRule.QUORUM_NUMBERS);
        }
    }

    public static Quorum of(int members, int organisations) {
        return new Quorum(Kind.NUMBERS, members, organisations);
    }

    /**
     * Whether the law fixes the quorum of a board. Well-being of Future Generations (Wales) Act 2015, Schedule 3,
     * paragraph 1: the quorum of a public services board meeting is all of its members. Those invited to participate
     * (s.30) are not members and have seats as advisers. The Act says nothing of the quorum of a sub-group (paragraph
     * 6), which therefore lays down its own.
     */
    static boolean fixedByLaw(String layerCode, boolean subGroup) {
        return PUBLIC_SERVICES_BOARD.equals(layerCode) && !subGroup;
    }

    /**
     * Judges a meeting by the seats of its day and by who filled them. As many seats, and as many organisations, count
     * as can be given a person of their own; both at once, because growing a matching gives nothing up that it has.
     */
    public Verdict assess(List<Place> seats, List<Filled> filled) {
        Map<UUID, Place> counting = new LinkedHashMap<>();
        seats.stream().filter(seat -> seat.role().counts()).forEach(seat -> counting.put(seat.seatId(), seat));
        Map<UUID, Set<UUID>> peopleOfSeat = new LinkedHashMap<>();
        Map<UUID, Set<UUID>> peopleOfOrganisation = new LinkedHashMap<>();
        Map<UUID, Integer> seatsOfPerson = new LinkedHashMap<>();
        // seats that people hold come first: who also stands in for another organisation is counted for the own one
        for (boolean holder : new boolean[] {true, false}) {
            for (Filled one : filled) {
                if (one.holder() == holder && counting.containsKey(one.seatId())) {
                    add(peopleOfSeat, one.seatId(), one.personId());
                    add(peopleOfOrganisation, counting.get(one.seatId()).organisationId(), one.personId());
                    seatsOfPerson.merge(one.personId(), 1, Integer::sum);
                }
            }
        }
        Set<UUID> missing = new LinkedHashSet<>(
                counting.values().stream().map(Place::organisationId).toList());
        int all = missing.size();
        missing.removeAll(withPersonOfItsOwn(peopleOfOrganisation));
        int membersPresent = withPersonOfItsOwn(peopleOfSeat).size();
        int organisationsPresent = all - missing.size();
        int membersNeeded = kind == Kind.NUMBERS ? members : all;
        int organisationsNeeded = kind == Kind.NUMBERS ? organisations : all;
        return new Verdict(
                all > 0 && membersPresent >= membersNeeded && organisationsPresent >= organisationsNeeded,
                membersPresent,
                membersNeeded,
                organisationsPresent,
                organisationsNeeded,
                List.copyOf(missing),
                seatsOfPerson.entrySet().stream()
                        .filter(one -> one.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static void add(Map<UUID, Set<UUID>> peopleOf, UUID what, UUID person) {
        peopleOf.computeIfAbsent(what, key -> new LinkedHashSet<>()).add(person);
    }

    /** A largest matching, grown by augmenting paths: what found its person keeps one. */
    private static Set<UUID> withPersonOfItsOwn(Map<UUID, Set<UUID>> peopleOf) {
        Map<UUID, UUID> givenTo = new HashMap<>();
        peopleOf.keySet().forEach(what -> give(what, peopleOf, givenTo, new HashSet<>()));
        return Set.copyOf(givenTo.values());
    }

    private static boolean give(UUID what, Map<UUID, Set<UUID>> peopleOf, Map<UUID, UUID> givenTo, Set<UUID> asked) {
        for (UUID person : peopleOf.get(what)) {
            if (asked.add(person)
                    && (!givenTo.containsKey(person) || give(givenTo.get(person), peopleOf, givenTo, asked))) {
                givenTo.put(person, what);
                return true;
            }
        }
        return false;
    }
}
