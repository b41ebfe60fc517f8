package cymru.cydweithio.board;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.partnership.OrganisationLookup.Organisation;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.sheet.Vocabulary;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Set<KnownPerson>> peopleByName = new HashMap<>();
    private final Map<String, Set<KnownPerson>> peopleByPost = new HashMap<>();

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
            put(peopleByName, person, person.name);
            if (person.email != null) {
                put(peopleByName, person, person.email);
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
            put(peopleByPost, person, post);
            if (organisation != null) {
                put(peopleByPost, person, post + " " + organisation.code());
            }
        }
    }

    private static void put(Map<String, Set<KnownPerson>> words, KnownPerson person, String word) {
        String bare = Vocabulary.bare(word);
        if (!bare.isEmpty()) {
            words.computeIfAbsent(bare, key -> new LinkedHashSet<>()).add(person);
        }
    }

    /**
     * The people that a text can mean: a name, an address, or a post with or without its organisation.
     *
     * @param organisation what another column says, or null
     */
    public List<KnownPerson> person(String text, Organisation organisation) {
        Set<KnownPerson> named = peopleByName.get(Vocabulary.bare(text));
        if (named != null) {
            return List.copyOf(named);
        }
        if (organisation != null) {
            Set<KnownPerson> there = peopleByPost.get(Vocabulary.bare(text + " " + organisation.code()));
            if (there != null) {
                return List.copyOf(there);
            }
        }
        // 'Chief Superintendent (Heddlu Gwent)', 'Housing lead – NCC'
        String[] parts = text.split("\\s*[,(]\\s*|\\s[–—-]\\s", 2);
        if (parts.length == 2) {
            List<Organisation> of = organisations.find(parts[1].replace(")", ""));
            Set<KnownPerson> there = of.size() != 1
                    ? null
                    : peopleByPost.get(
                            Vocabulary.bare(parts[0] + " " + of.get(0).code()));
            if (there != null) {
                return List.copyOf(there);
            }
        }
        return peopleByPost.getOrDefault(Vocabulary.bare(text), Set.of()).stream()
                .filter(person -> organisation == null
                        || person.organisationId == null
                        || person.organisationId.equals(organisation.id()))
                .toList();
    }

    KnownPerson byEmail(String email) {
        return email == null
                ? null
                : people.stream()
                        .filter(person -> email.equals(person.email))
                        .findFirst()
                        .orElse(null);
    }

    KnownPerson byName(String name) {
        String bare = Vocabulary.bare(name);
        return people.stream()
                .filter(person -> Vocabulary.bare(person.name).equals(bare))
                .findFirst()
                .orElse(null);
    }

    List<KnownBoard> board(String text) {
        String bare = Vocabulary.bare(text);
        return boards.stream()
                .filter(board -> Vocabulary.bare(board.name.en()).equals(bare)
                        || board.name.cy() != null
                                && Vocabulary.bare(board.name.cy()).equals(bare))
                .toList();
    }
}
