package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is to read the papers of a meeting. */
@ApplicationScoped
class BoardReaders {

    private EntityManager em;
    private Clock clock;
    private PaperRepository papers;

    protected BoardReaders() {}

    @Inject
    BoardReaders(EntityManager em, Clock clock, PaperRepository papers) {
        this.em = em;
        this.clock = clock;
        this.papers = papers;
    }

    /** Everybody who sits or deputises on the board on the day of the meeting. */
    List<BoardReader> of(Meetings.MeetingView meeting) {
        List<?> rows = tuples("""
            select a.person_id as person_id, a.person_name as person_name, a.email as email, a.language as language, max(a.account_id) as account_id,
                max(case when exists (select 1 from account_facts f join role_grant_facts g on g.account_id = f.id where f.id = a.account_id and f.state = 'ACTIVE'
                    and g.partnership_id = a.partnership_id and g.role in (:roles) and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)) then 1 else 0 end) as reads_meetings
            from appointment_facts a where a.board_id = :board and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
            group by a.person_id, a.person_name, a.email, a.language order by a.person_name, a.person_id""")
                .setParameter("board", meeting.boardId())
                .setParameter("day", meeting.plan().heldOn())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("roles", Permission.READ_MEETINGS.roleNames())
                .getResultList();
        List<Tuple> people = rows.stream().map(Tuple.class::cast).toList();
        Map<UUID, Withheld> withheld = papers.withheldFromPeople(
                meeting.id(),
                people.stream().map(row -> row.get("person_id", UUID.class)).toList());
        return people.stream().map(row -> reader(row, withheld)).toList();
    }

    private static BoardReader reader(Tuple row, Map<UUID, Withheld> withheld) {
        UUID person = row.get("person_id", UUID.class);
        boolean reads = row.get("reads_meetings", Number.class).intValue() == 1;
        return new BoardReader(
                person,
                row.get("person_name", String.class),
                row.get("email", String.class),
                Language.valueOf(row.get("language", String.class)),
                reads
                        ? BoardReader.Access.READS
                        : row.get("account_id") == null ? BoardReader.Access.NO_ACCOUNT : BoardReader.Access.NOT_READY,
                withheld.get(person));
    }

    private Query tuples(String sql) {
        return em.createNativeQuery(sql, Tuple.class);
    }
}
