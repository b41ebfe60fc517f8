package cymru.cydweithio.interchange;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rows;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a partnership has already, by which the words of its spreadsheets are recognised: organisations by name, code
 * and abbreviation, people by name, address and post, boards by name. Read from the published views.
 */
final class Known {

    record Organisation(UUID id, String code, Bilingual name) {}

    record Person(UUID id, String name, String email, UUID organisationId) {}

    record Board(UUID id, Bilingual name, Period period) {}

    record Seat(UUID id, UUID boardId, UUID organisationId, String title, Period period) {}

    record Appointment(UUID seatId, UUID personId, boolean deputy, Period period) {}

    record Meeting(UUID boardId, LocalDate day, LocalTime start) {}

    final List<Organisation> organisations;
    final List<Person> people;
    final List<Board> boards;
    final List<Seat> seats;
    final List<Appointment> appointments;
    final Set<Meeting> meetings;
    final Set<String> references;
    private final Map<String, Set<Organisation>> organisationsByWord = new HashMap<>();
    private final Map<String, Set<Person>> peopleByName = new HashMap<>();
    private final Map<String, Set<Person>> peopleByPost = new HashMap<>();

    Known(
            List<Organisation> organisations,
            List<Person> people,
            List<Board> boards,
            List<Seat> seats,
            List<Appointment> appointments,
            Collection<Meeting> meetings,
            Collection<String> references,
            LocalDate today) {
        this.organisations = organisations;
        this.people = people;
        this.boards = boards;
        this.seats = seats;
        this.appointments = appointments;
        this.meetings = Set.copyOf(meetings);
        this.references = new LinkedHashSet<>();
        references.forEach(reference -> this.references.add(Vocabulary.bare(reference)));
        nameOrganisations();
        namePeople(today);
    }

    static Known read(EntityManager em, UUID partnership, LocalDate today) {
        return new Known(
                rows(em, "select id, code, name_en, name_cy from organisation_facts order by code", null)
                        .map(c -> new Organisation(
                                (UUID) c[0], (String) c[1], new Bilingual((String) c[2], (String) c[3])))
                        .toList(),
                rows(
                                em,
                                "select id, name, email, organisation_id from person_facts where partnership_id = :partnership order by name",
                                partnership)
                        .map(c -> new Person((UUID) c[0], (String) c[1], (String) c[2], (UUID) c[3]))
                        .toList(),
                rows(
                                em,
                                "select id, name_en, name_cy, valid_from, valid_to from board_facts where partnership_id = :partnership order by name_en",
                                partnership)
                        .map(c -> new Board(
                                (UUID) c[0],
                                new Bilingual((String) c[1], (String) c[2]),
                                new Period(Rows.day(c[3]), Rows.day(c[4]))))
                        .toList(),
                rows(
                                em,
                                "select id, board_id, organisation_id, title, valid_from, valid_to from seat_facts where partnership_id = :partnership order by id",
                                partnership)
                        .map(c -> new Seat(
                                (UUID) c[0],
                                (UUID) c[1],
                                (UUID) c[2],
                                (String) c[3],
                                new Period(Rows.day(c[4]), Rows.day(c[5]))))
                        .toList(),
                rows(
                                em,
                                "select seat_id, person_id, capacity, valid_from, valid_to from appointment_facts where partnership_id = :partnership order by id",
                                partnership)
                        .map(c -> new Appointment(
                                (UUID) c[0],
                                (UUID) c[1],
                                "DEPUTY".equals(c[2]),
                                new Period(Rows.day(c[3]), Rows.day(c[4]))))
                        .toList(),
                rows(
                                em,
                                "select board_id, held_on, starts_at from meeting_facts where partnership_id = :partnership",
                                partnership)
                        .map(c -> new Meeting(
                                (UUID) c[0],
                                Rows.day(c[1]),
                                c[2] instanceof java.sql.Time time ? time.toLocalTime() : (LocalTime) c[2]))
                        .distinct()
                        .toList(),
                rows(em, "select reference, id from action_facts where partnership_id = :partnership", partnership)
                        .map(c -> (String) c[0])
                        .toList(),
                today);
    }

    private static java.util.stream.Stream<Object[]> rows(EntityManager em, String sql, UUID partnership) {
        var query = em.createNativeQuery(sql, Object[].class);
        if (partnership != null) {
            query.setParameter("partnership", partnership);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private void nameOrganisations() {
        Map<String, Organisation> byCode = new HashMap<>();
        for (Organisation organisation : organisations) {
            byCode.put(organisation.code, organisation);
            name(organisation, organisation.code);
            for (String name : organisation.name.cy() == null
                    ? List.of(organisation.name.en())
                    : List.of(organisation.name.en(), organisation.name.cy())) {
                String outside = name.replaceAll("\\s*\\([^)]*\\)", "");
                name(organisation, name);
                name(organisation, outside);
                name(organisation, outside.replaceFirst("(?i)^(the|y|yr)\\s+", ""));
                name(organisation, initials(outside));
            }
        }
        // words that somebody chose come before initials that happen to be the same
        aliases().forEach(pair -> {
            if (byCode.containsKey(pair[0])) {
                organisationsByWord.put(Vocabulary.bare(pair[1]), new LinkedHashSet<>(List.of(byCode.get(pair[0]))));
            }
        });
    }

    private void name(Organisation organisation, String word) {
        String bare = Vocabulary.bare(word);
        if (bare.length() > 1) {
            organisationsByWord
                    .computeIfAbsent(bare, key -> new LinkedHashSet<>())
                    .add(organisation);
        }
    }

    /** {@code ABUHB} of Aneurin Bevan University Health Board; nothing where there are fewer than three words. */
    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s,/-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() < 3 ? "" : initials.toString();
    }

    private void namePeople(LocalDate today) {
        Map<UUID, Organisation> byId = new HashMap<>();
        organisations.forEach(organisation -> byId.put(organisation.id, organisation));
        Map<UUID, Seat> seatsById = new HashMap<>();
        seats.forEach(seat -> seatsById.put(seat.id, seat));
        Map<UUID, Person> peopleById = new HashMap<>();
        for (Person person : people) {
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
        for (Appointment appointment : appointments) {
            Seat seat = seatsById.get(appointment.seatId);
            Person person = peopleById.get(appointment.personId);
            if (!appointment.deputy && seat != null && person != null && appointment.period.activeOn(today)) {
                post(person, seat.title, byId.get(seat.organisationId));
            }
        }
    }

    private void post(Person person, String post, Organisation organisation) {
        if (post != null) {
            put(peopleByPost, person, post);
            if (organisation != null) {
                put(peopleByPost, person, post + " " + organisation.code);
            }
        }
    }

    private static void put(Map<String, Set<Person>> words, Person person, String word) {
        String bare = Vocabulary.bare(word);
        if (!bare.isEmpty()) {
            words.computeIfAbsent(bare, key -> new LinkedHashSet<>()).add(person);
        }
    }

    /**
     * The organisations that a text can mean: none is unknown, several are too many. A text in two languages is tried
     * in its parts.
     */
    List<Organisation> organisation(String text) {
        Set<Organisation> found = organisationsByWord.get(Vocabulary.bare(text));
        if (found == null) {
            found = new LinkedHashSet<>();
            for (String part : text.split("\\s*[/|()\\[\\]]\\s*|\\s[–—-]\\s")) {
                found.addAll(organisationsByWord.getOrDefault(Vocabulary.bare(part), Set.of()));
            }
        }
        return List.copyOf(found);
    }

    /**
     * The people that a text can mean: a name, an address, or a post with or without its organisation.
     *
     * @param organisation what another column says, or null
     */
    List<Person> person(String text, Organisation organisation) {
        Set<Person> named = peopleByName.get(Vocabulary.bare(text));
        if (named != null) {
            return List.copyOf(named);
        }
        if (organisation != null) {
            Set<Person> there = peopleByPost.get(Vocabulary.bare(text + " " + organisation.code));
            if (there != null) {
                return List.copyOf(there);
            }
        }
        // 'Chief Superintendent (Heddlu Gwent)', 'Housing lead – NCC'
        String[] parts = text.split("\\s*[,(]\\s*|\\s[–—-]\\s", 2);
        if (parts.length == 2) {
            List<Organisation> of = organisation(parts[1].replace(")", ""));
            Set<Person> there =
                    of.size() != 1 ? null : peopleByPost.get(Vocabulary.bare(parts[0] + " " + of.get(0).code));
            if (there != null) {
                return List.copyOf(there);
            }
        }
        return peopleByPost.getOrDefault(Vocabulary.bare(text), Set.of()).stream()
                .filter(person -> organisation == null
                        || person.organisationId == null
                        || person.organisationId.equals(organisation.id))
                .toList();
    }

    Person byEmail(String email) {
        return email == null
                ? null
                : people.stream()
                        .filter(person -> email.equals(person.email))
                        .findFirst()
                        .orElse(null);
    }

    Person byName(String name) {
        String bare = Vocabulary.bare(name);
        return people.stream()
                .filter(person -> Vocabulary.bare(person.name).equals(bare))
                .findFirst()
                .orElse(null);
    }

    List<Board> board(String text) {
        String bare = Vocabulary.bare(text);
        return boards.stream()
                .filter(board -> Vocabulary.bare(board.name.en()).equals(bare)
                        || board.name.cy() != null
                                && Vocabulary.bare(board.name.cy()).equals(bare))
                .toList();
    }

    private static List<String[]> aliases() {
        try (InputStream in = Known.class.getResourceAsStream("/interchange/organisation_aliases.csv")) {
            List<String[]> pairs = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(line -> pairs.add(line.split(",", 2)));
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
