package cymru.cydweithio.interchange;

import static cymru.cydweithio.interchange.Meaning.BOARD;
import static cymru.cydweithio.interchange.Meaning.CAPACITY;
import static cymru.cydweithio.interchange.Meaning.CLOSED_ON;
import static cymru.cydweithio.interchange.Meaning.DEPUTY;
import static cymru.cydweithio.interchange.Meaning.DEPUTY_EMAIL;
import static cymru.cydweithio.interchange.Meaning.DUE_ON;
import static cymru.cydweithio.interchange.Meaning.EMAIL;
import static cymru.cydweithio.interchange.Meaning.ENDS;
import static cymru.cydweithio.interchange.Meaning.HELD_ON;
import static cymru.cydweithio.interchange.Meaning.LANGUAGE;
import static cymru.cydweithio.interchange.Meaning.LEFT_ON;
import static cymru.cydweithio.interchange.Meaning.MEETING_STATE;
import static cymru.cydweithio.interchange.Meaning.NAME;
import static cymru.cydweithio.interchange.Meaning.NOTE;
import static cymru.cydweithio.interchange.Meaning.ONLINE;
import static cymru.cydweithio.interchange.Meaning.ORGANISATION;
import static cymru.cydweithio.interchange.Meaning.OWNER;
import static cymru.cydweithio.interchange.Meaning.OWNER_EMAIL;
import static cymru.cydweithio.interchange.Meaning.PLACE;
import static cymru.cydweithio.interchange.Meaning.POST;
import static cymru.cydweithio.interchange.Meaning.PROGRESS;
import static cymru.cydweithio.interchange.Meaning.RAISED_ON;
import static cymru.cydweithio.interchange.Meaning.REFERENCE;
import static cymru.cydweithio.interchange.Meaning.SEAT_ROLE;
import static cymru.cydweithio.interchange.Meaning.SINCE;
import static cymru.cydweithio.interchange.Meaning.STARTS;
import static cymru.cydweithio.interchange.Meaning.STATE;
import static cymru.cydweithio.interchange.Meaning.UNTIL;
import static cymru.cydweithio.interchange.Meaning.WORDING;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a spreadsheet can bring, and what its columns then can mean. */
public enum ImportKind {
    PEOPLE("interchange.match.required.people", Set.of(NAME), NAME, EMAIL, ORGANISATION, LANGUAGE, LEFT_ON),
    /** Seats of boards, and who holds them. */
    MEMBERSHIPS(
            "interchange.match.required.memberships",
            Set.of(ORGANISATION),
            BOARD,
            ORGANISATION,
            POST,
            SEAT_ROLE,
            NAME,
            EMAIL,
            CAPACITY,
            DEPUTY,
            DEPUTY_EMAIL,
            SINCE,
            UNTIL),
    MEETINGS(
            "interchange.match.required.meetings",
            Set.of(HELD_ON),
            BOARD,
            HELD_ON,
            STARTS,
            ENDS,
            PLACE,
            ONLINE,
            MEETING_STATE),
    ACTIONS(
            "interchange.match.required.actions",
            Set.of(WORDING),
            REFERENCE,
            WORDING,
            OWNER,
            OWNER_EMAIL,
            ORGANISATION,
            BOARD,
            RAISED_ON,
            DUE_ON,
            STATE,
            PROGRESS,
            CLOSED_ON,
            NOTE);

    private final String requiredRule;
    private final Set<Meaning> required;
    private final List<Meaning> meanings;

    ImportKind(String requiredRule, Set<Meaning> required, Meaning... meanings) {
        this.requiredRule = requiredRule;
        this.required = required;
        this.meanings = List.of(meanings);
    }

    public List<Meaning> meanings() {
        return meanings;
    }

    /** Those without which nothing can be brought. */
    public Set<Meaning> required() {
        return required;
    }

    /** The message where one of them is not matched. */
    String requiredRule() {
        return requiredRule;
    }

    public static Optional<ImportKind> named(String name) {
        for (ImportKind kind : values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
