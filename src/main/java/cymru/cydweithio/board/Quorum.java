package cymru.cydweithio.board;

import cymru.cydweithio.platform.RuleViolation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who must be present for a board's decisions to stand. This is the one place that knows how a quorum is counted: by
 * seats that are filled, no matter whether by the holder or by a deputy, and by the organisations that those seats
 * belong to. Advisers never count.
 *
 * @param members how many seats must be filled; 0 where every organisation must be present
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

    /**
     * What was found.
     *
     * @param membersPresent counting seats that are filled
     * @param organisationsPresent different organisations of those seats
     * @param missingOrganisations those with a counting seat of which nobody is present, whether or not the quorum
     *     needs them
     */
    public record Verdict(
            boolean quorate,
            int membersPresent,
            int membersNeeded,
            int organisationsPresent,
            int organisationsNeeded,
            List<UUID> missingOrganisations) {
        public Verdict {
            missingOrganisations = List.copyOf(missingOrganisations);
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
            throw new RuleViolation("board.quorum.numbers");
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

    /** Judges a meeting by the seats of its day and which of them were filled. */
    public Verdict judge(List<Place> seats, Set<UUID> filledSeats) {
        List<Place> counting =
                seats.stream().filter(seat -> seat.role().counts()).toList();
        List<Place> filled = counting.stream()
                .filter(seat -> filledSeats.contains(seat.seatId()))
                .toList();
        Set<UUID> missing =
                new LinkedHashSet<>(counting.stream().map(Place::organisationId).toList());
        int all = missing.size();
        filled.forEach(seat -> missing.remove(seat.organisationId()));
        int present = all - missing.size();
        int membersNeeded = kind == Kind.NUMBERS ? members : all;
        int organisationsNeeded = kind == Kind.NUMBERS ? organisations : all;
        boolean quorate = all > 0 && filled.size() >= membersNeeded && present >= organisationsNeeded;
        return new Verdict(quorate, filled.size(), membersNeeded, present, organisationsNeeded, List.copyOf(missing));
    }
}
