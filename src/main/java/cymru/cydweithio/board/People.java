package cymru.cydweithio.board;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register of the people in a partnership's work. It holds no more of them than that work needs. */
@UseCase
public class People {

    /**
     * What the register says of a person.
     *
     * @param version goes back with an edit, so that a stale one is noticed
     * @param email null where there is none; an account with the same address is the same person
     * @param language of mails to this person
     * @param organisationId null for somebody who belongs to none
     */
    public record PersonDetails(long version, String name, String email, Language language, UUID organisationId) {}

    /** A person in the list. */
    public record PersonRow(
            UUID id,
            String name,
            String email,
            Language language,
            String organisationCode,
            String organisationEn,
            String organisationCy,
            LocalDate leftOn) {
        public Bilingual organisation() {
            return organisationEn == null ? null : new Bilingual(organisationEn, organisationCy);
        }
    }

    /**
     * One person with the seats that he or she has or had, the newest first.
     *
     * @param leftOn last day in the partnership's work; null for somebody who is in it
     */
    public record PersonView(
            UUID id,
            UUID partnershipId,
            PersonDetails details,
            Bilingual organisation,
            LocalDate leftOn,
            List<SeatHeld> seats) {}

    /** A seat that a person has or had. */
    public record SeatHeld(
            UUID boardId,
            Bilingual board,
            UUID seatId,
            Bilingual organisation,
            SeatRole role,
            Capacity capacity,
            boolean cleared,
            LocalDate from,
            LocalDate to) {}

    /** A person to choose. */
    public record PersonChoice(UUID id, String name, Bilingual organisation) {}

    /** An organisation that has people in the register. */
    public record OrganisationChoice(UUID id, Bilingual name) {}

    private static final String FROM =
            " from Person p left join SeatOrganisation o on o.id = p.organisationId where p.partnershipId = :partnership";
    private static final SortOrder SORT = SortOrder.byDefault("p.name, p.id")
            .column("name", "p.name")
            .column("email", "p.email")
            .column("nameEn", "o.nameEn")
            .column("nameCy", "coalesce(o.nameCy, o.nameEn)")
            .column("leftOn", "p.leftOn")
            .tieBreak("p.id");

    private EntityManager em;
    private BoardRepository boards;
    private Clock clock;

    protected People() {}

    @Inject
    People(EntityManager em, BoardRepository boards, Clock clock) {
        this.em = em;
        this.boards = boards;
        this.clock = clock;
    }

    /**
     * Lists people.
     *
     * @param organisationId null for all
     * @param left whether those are listed who have left, instead of those who are in the partnership's work
     */
    @Requires(Permission.READ_PARTNERSHIP)
    public Page<PersonRow> list(
            PartnershipId partnership, String search, OrganisationId organisationId, boolean left, Slice slice) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("partnership", partnership.value());
        parameters.put("today", today());
        StringBuilder where =
                new StringBuilder(left ? " and p.leftOn < :today" : " and (p.leftOn is null or p.leftOn >= :today)");
        String pattern = SearchText.contains(search);
        if (pattern != null) {
            where.append(
                    " and (lower(p.name) like :pattern escape '\\' or p.email like :pattern escape '\\' or lower(o.nameEn) like :pattern escape '\\' or lower(o.nameCy) like :pattern escape '\\')");
            parameters.put("pattern", pattern);
        }
        if (organisationId != null) {
            where.append(" and p.organisationId = :organisation");
            parameters.put("organisation", organisationId.value());
        }
        TypedQuery<PersonRow> rows = em.createQuery(
                        "select new cymru.cydweithio.board.People$PersonRow(p.id, p.name, p.email, p.language, o.code, o.nameEn, o.nameCy, p.leftOn)"
                                + FROM + where + SORT.orderBy(slice),
                        PersonRow.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        TypedQuery<Long> count = em.createQuery("select count(p)" + FROM + where, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    /** The organisations that have people in the register. */
    @Requires(Permission.READ_PARTNERSHIP)
    public List<OrganisationChoice> organisations(PartnershipId partnership) {
        return em.createQuery(
                        "select o.id as id, o.nameEn as en, o.nameCy as cy from SeatOrganisation o where o.id in (select p.organisationId from Person p where p.partnershipId = :partnership) "
                                + "order by o.nameEn",
                        Tuple.class)
                .setParameter("partnership", partnership.value())
                .getResultStream()
                .map(row -> new OrganisationChoice(
                        row.get("id", UUID.class),
                        new Bilingual(row.get("en", String.class), row.get("cy", String.class))))
                .toList();
    }

    /** Everybody who is in the partnership's work, to choose from. */
    @Requires(Permission.READ_PARTNERSHIP)
    public List<PersonChoice> choices(PartnershipId partnership) {
        return em.createQuery(
                        "select p.id as id, p.name as name, o.nameEn as en, o.nameCy as cy" + FROM
                                + " and (p.leftOn is null or p.leftOn >= :today) order by p.name, p.id",
                        Tuple.class)
                .setParameter("partnership", partnership.value())
                .setParameter("today", today())
                .getResultStream()
                .map(row ->
                        new PersonChoice(row.get("id", UUID.class), row.get("name", String.class), organisation(row)))
                .toList();
    }

    @Requires(Permission.READ_PARTNERSHIP)
    public PersonView view(PersonId id) {
        Person person = load(id);
        Bilingual organisation = em.createQuery(
                        "select o.nameEn as en, o.nameCy as cy from SeatOrganisation o where o.id = :id", Tuple.class)
                .setParameter("id", person.organisationId())
                .getResultStream()
                .map(People::organisation)
                .findFirst()
                .orElse(null);
        List<SeatHeld> seats = em.createQuery("""
            select b as board, s as seat, a as appointment, o.nameEn as en, o.nameCy as cy from Appointment a join Seat s on s.id = a.seatId join Board b on b.id = s.boardId
            join SeatOrganisation o on o.id = s.organisationId where a.personId = :person order by a.validFrom desc, b.nameEn""", Tuple.class)
                .setParameter("person", person.id())
                .getResultStream()
                .map(row -> {
                    Appointment appointment = row.get("appointment", Appointment.class);
                    Board board = row.get("board", Board.class);
                    Seat seat = row.get("seat", Seat.class);
                    LocalDate to = appointment.period().to() == null
                                    || seat.period().to() != null
                                            && seat.period()
                                                    .to()
                                                    .isBefore(
                                                            appointment.period().to())
                            ? seat.period().to()
                            : appointment.period().to();
                    return new SeatHeld(
                            board.id(),
                            board.name(),
                            seat.id(),
                            organisation(row),
                            seat.role(),
                            appointment.capacity(),
                            appointment.cleared(),
                            appointment.period().from(),
                            to);
                })
                .toList();
        return new PersonView(
                person.id(),
                person.partnershipId(),
                new PersonDetails(
                        person.version(), person.name(), person.email(), person.language(), person.organisationId()),
                organisation,
                person.leftOn(),
                seats);
    }

    /** The same for the form: only for those who may also save it. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public PersonView editable(PersonId id) {
        return view(id);
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public PersonId add(PartnershipId partnership, PersonDetails details) {
        boards.refuseUnknownOrganisation(details.organisationId());
        refuseTaken(partnership.value(), null, details);
        Person person = Person.enter(
                partnership.value(), details.name(), details.email(), details.language(), details.organisationId());
        em.persist(person);
        em.flush();
        return new PersonId(person.id());
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public void describe(PersonId id, PersonDetails details) {
        Person person = load(id);
        StaleEdit.refuseUnless(details.version(), person.version());
        boards.refuseUnknownOrganisation(details.organisationId());
        refuseTaken(person.partnershipId(), person.id(), details);
        person.describe(details.name(), details.email(), details.language(), details.organisationId());
        em.flush();
    }

    /** Ends a person's part in the partnership's work, with every appointment that would outlast it. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void leave(PersonId id, long version, LocalDate lastDay) {
        PlausibleDates.first(lastDay, today());
        Person person = load(id);
        StaleEdit.refuseUnless(version, person.version());
        person.leave(lastDay);
        for (Appointment appointment : em.createQuery(
                        "select a from Appointment a where a.personId = :person and (a.validTo is null or a.validTo > :day)",
                        Appointment.class)
                .setParameter("person", person.id())
                .setParameter("day", lastDay)
                .getResultList()) {
            if (appointment.period().from().isAfter(lastDay)) {
                throw new RuleViolation(
                        BoardRule.PERSON_APPOINTED_LATER, appointment.period().from());
            }
            StaleEdit.countChange(em, em.find(Seat.class, appointment.seatId()));
            appointment.end(lastDay);
        }
        em.flush();
    }

    /** Takes a person back into the partnership's work. Appointments are made anew. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void comeBack(PersonId id, long version) {
        Person person = load(id);
        StaleEdit.refuseUnless(version, person.version());
        person.comeBack();
        em.flush();
    }

    private record NamesakeRow(UUID id, String email) {}

    private void refuseTaken(UUID partnership, UUID itself, PersonDetails details) {
        String email = Person.normalised(details.email());
        List<NamesakeRow> same = Rows.ofEntities(
                        em,
                        "select p.id as id, p.email as email from Person p where p.partnershipId = :partnership and (p.name = :name or p.email = :email)",
                        NamesakeRow.class)
                .setParameter("partnership", partnership)
                .setParameter("name", details.name() == null ? "" : OneLine.of(details.name()))
                .setParameter("email", email)
                .getResultStream()
                .filter(row -> !row.id().equals(itself))
                .toList();
        if (!same.isEmpty()) {
            throw new RuleViolation(
                    same.stream()
                                    .anyMatch(row ->
                                            row.email() != null && row.email().equals(email))
                            ? BoardRule.PERSON_EMAIL_TAKEN
                            : BoardRule.PERSON_NAME_TAKEN);
        }
    }

    private Person load(PersonId id) {
        Person person = em.find(Person.class, id.value());
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    private static Bilingual organisation(Tuple row) {
        return row.get("en") == null ? null : new Bilingual(row.get("en", String.class), row.get("cy", String.class));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
