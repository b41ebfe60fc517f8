package cymru.cydweithio.security;

/**
 * How My work shows what falls due: cards of the next dates, a card that counts them all and leads to their list, or
 * both.
 *
 * @param order among the cards of others, the smallest first
 * @param shownTo who has such cards at all
 * @param own whether only what concerns the person is shown; otherwise all that {@link DueSource#reads} reaches
 * @param holding the kind of the subjects, where several bodies may hold them; null where a partnership does
 * @param passed whether dates are shown that have passed
 * @param daysAhead how far ahead, or null
 * @param dates how many dates have a card of their own
 * @param list address of the list; null where there is no card for it
 * @param states where the words of the states are, a prefix of keys; null where the state is not told
 */
public record DueCard(
        int order,
        Permission shownTo,
        boolean own,
        OwnedKind holding,
        boolean passed,
        Integer daysAhead,
        int dates,
        String list,
        String states) {

    /** What concerns the person, whenever it is due. */
    public static DueCard own(int order, Permission shownTo) {
        return new DueCard(order, shownTo, true, null, true, null, 0, null, null);
    }

    /** What is of the partnerships that the person reaches, whenever it is due. */
    public static DueCard ofPartnerships(int order, Permission shownTo) {
        return new DueCard(order, shownTo, false, null, true, null, 0, null, null);
    }

    /** What bodies hold together of which the person's is one, whenever it is due. */
    public static DueCard held(int order, Permission shownTo, OwnedKind ownedKind) {
        return new DueCard(order, shownTo, false, ownedKind, true, null, 0, null, null);
    }

    public DueCard toCome() {
        return new DueCard(order, shownTo, own, holding, false, daysAhead, dates, list, states);
    }

    public DueCard within(int days) {
        return new DueCard(order, shownTo, own, holding, passed, days, dates, list, states);
    }

    public DueCard next(int most) {
        return new DueCard(order, shownTo, own, holding, passed, daysAhead, most, list, states);
    }

    public DueCard countedAt(String address) {
        return new DueCard(order, shownTo, own, holding, passed, daysAhead, dates, address, states);
    }

    public DueCard withStates(String prefix) {
        return new DueCard(order, shownTo, own, holding, passed, daysAhead, dates, list, prefix);
    }
}
