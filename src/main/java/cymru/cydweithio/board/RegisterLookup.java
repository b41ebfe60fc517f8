package cymru.cydweithio.board;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.partnership.OrganisationLookup.Organisation;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.sheet.NameLookup;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The registers of a partnership, looked up by the words of its spreadsheets: organisations by name, code and
 * abbreviation, people by name, address and post, boards by name.
 */
public final class RegisterLookup {

    public record KnownPerson(UUID id, String name, String email, UUID organisationId) {}

    public record KnownBoard(UUID id, Bilingual name, Period period) {}

    public record KnownSeat(UUID id, UUID boardId, UUID organisationId, String title, Period period) {}

    public record KnownAppointment(UUID seatId, UUID personId, boolean deputy, Period period) {}

    final OrganisationLookup organisations;
    final List<KnownPerson> people;
    final List<KnownBoard> boards;
    final List<KnownSeat> seats;
    final List<KnownAppointment> appointments;
    private final NameLookup<KnownPerson> peopleByName = new NameLookup<>();
    private final NameLookup<KnownPerson> peopleByPost = new NameLookup<>();
    private final NameLookup<KnownPerson> peopleOnlyByName = new NameLookup<>();
    private final NameLookup<KnownBoard> boardsByName = new NameLookup<>();

    public RegisterLookup(
            OrganisationLookup organisations,
            List<KnownPerson> people,
            List<KnownBoard> boards,
            List<KnownSeat> seats,
            List<KnownAppointment> appointments,
            LocalDate today) {
        this.organisations = organisations;
        this.people = people;
        this.boards = boards;
        this.seats = seats;
        this.appointments = appointments;
        namePeople(today);
        for (KnownBoard board : boards) {
            boardsByName.put(board.name.en(), board);
            if (board.name.cy() != null) {
                boardsByName.put(board.name.cy(), board);
            }
        }
    }

    public static RegisterLookup read(EntityManager em, UUID partnership, LocalDate today) {
        return new RegisterLookup(
                OrganisationLookup.read(em),
                rows(
                        em,
                        "select id, name, email, organisation_id from person_facts where partnership_id = :partnership order by name",
                        KnownPerson.class,
                        partnership),
                boards(em, partnership),
                rows(
                        em,
                        "select id, board_id, organisation_id, title, valid_from as period_from, valid_to as period_to from seat_facts where partnership_id = :partnership order by id",
                        KnownSeat.class,
                        partnership),
                rows(
                        em,
                        "select seat_id, person_id, capacity = 'DEPUTY' as deputy, valid_from as period_from, valid_to as period_to from appointment_facts where partnership_id = :partnership order by id",
                        KnownAppointment.class,
                        partnership),
                today);
    }

    /** The boards of a partnership, to which rows can belong. */
    static List<KnownBoard> boards(EntityManager em, UUID partnership) {
        return rows(
                em,
                "select id, name_en, name_cy, valid_from as period_from, valid_to as period_to from board_facts where partnership_id = :partnership order by name_en",
                KnownBoard.class,
                partnership);
    }

    private static <R> List<R> rows(EntityManager em, String sql, Class<R> type, UUID partnership) {
        return Rows.ofSql(em, sql, type)
                .setParameter("partnership", partnership)
                .getResultList();
    }

    private void namePeople(LocalDate today) {
        Map<UUID, Organisation> byId = new HashMap<>();
        organisations.all().forEach(organisation -> byId.put(organisation.id(), organisation));
        Map<UUID, KnownSeat> seatsById = new HashMap<>();
        seats.forEach(seat -> seatsById.put(seat.id, seat));
        Map<UUID, KnownPerson> peopleById = new HashMap<>();
        for (KnownPerson person : people) {
            peopleById.put(person.id, person);
            peopleOnlyByName.put(person.name, person);
            peopleByName.put(person.name, person);
            if (person.email != null) {
                peopleByName.put(person.email, person);
            }
            // 'Head of Housing' of 'Head of Housing, Newport City Council'
            post(
                    person,
                    person.name.indexOf(',') > 0 ? person.name.substring(0, person.name.indexOf(',')) : null,
                    byId.get(person.organisationId));
        }
        for (KnownAppointment appointment : appointments) {
            KnownSeat seat = seatsById.get(appointment.seatId);
            KnownPerson person = peopleById.get(appointment.personId);
            if (!appointment.deputy && seat != null && person != null && appointment.period.activeOn(today)) {
                post(person, seat.title, byId.get(seat.organisationId));
            }
        }
    }

    private void post(KnownPerson person, String post, Organisation organisation) {
        if (post != null) {
            peopleByPost.put(post, person);
            if (organisation != null) {
                peopleByPost.put(post + " " + organisation.code(), person);
            }
        }
    }

    /**
     * The people that a text can mean: a name, an address, or a post with or without its organisation.
     *
     * @param organisation what another column says, or null
     */
    public NameLookup.Found<KnownPerson> person(String text, Organisation organisation) {
        NameLookup.Found<KnownPerson> named = peopleByName.find(text);
        if (!named.isEmpty()) {
            return named;
        }
        if (organisation != null) {
            NameLookup.Found<KnownPerson> there = peopleByPost.find(text + " " + organisation.code());
            if (!there.isEmpty()) {
                return there;
            }
        }
        // 'Chief Superintendent (Heddlu Gwent)', 'Housing lead – NCC'
        String[] parts = text.split("\\s*[,(]\\s*|\\s[–—-]\\s", 2);
        if (parts.length == 2) {
            NameLookup.Found<Organisation> of = organisations.match(parts[1].replace(")", ""));
            if (of.only() != null) {
                NameLookup.Found<KnownPerson> there =
                        peopleByPost.find(parts[0] + " " + of.only().code());
                if (!there.isEmpty()) {
                    return new NameLookup.Found<>(there.things(), there.exact() && of.exact());
                }
            }
        }
        NameLookup.Found<KnownPerson> post = peopleByPost.find(text);
        return new NameLookup.Found<>(
                post.things().stream()
                        .filter(person -> organisation == null
                                || person.organisationId == null
                                || person.organisationId.equals(organisation.id()))
                        .toList(),
                post.exact());
    }

    KnownPerson byEmail(String email) {
        return email == null
                ? null
                : people.stream()
                        .filter(person -> email.equals(person.email))
                        .findFirst()
                        .orElse(null);
    }

    NameLookup.Found<KnownPerson> byName(String name) {
        return peopleOnlyByName.find(name);
    }

    NameLookup.Found<KnownBoard> board(String text) {
        return boardsByName.find(text);
    }
}
