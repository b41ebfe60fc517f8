package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.OutboxMessage;
import cymru.cydweithio.security.Contacts;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells everybody who sits or deputises on a board on the day of a meeting, each in his or her own language. */
@ApplicationScoped
class BoardMail {

    private EntityManager em;
    private Event<OutboxMessage> letters;
    private Messages messages;
    private BaseUrl baseUrl;
    private Clock clock;
    private Contacts contacts;

    protected BoardMail() {}

    @Inject
    BoardMail(
            EntityManager em,
            Event<OutboxMessage> letters,
            Messages messages,
            BaseUrl baseUrl,
            Clock clock,
            Contacts contacts) {
        this.em = em;
        this.letters = letters;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.contacts = contacts;
    }

    /**
     * Texts are {@code meeting.mail.<kind>.subject} and {@code .body} with the board's name, the day, the time, the
     * place, the papers' deadline and the meeting's address.
     *
     * @param occasion tells two occasions of the same kind apart; empty where there can be one only
     */
    void send(Meeting meeting, String kind, String occasion) {
        send(meeting, kind, kind, occasion);
    }

    /** How many of those whom a mail about the meeting concerns have an address, and who has none. */
    Meetings.Told told(Meeting meeting) {
        int told = 0;
        List<String> without = new ArrayList<>();
        for (Object one : em.createNativeQuery("""
            select a.person_name as name, max(a.email) as email from appointment_facts a where a.board_id = :board
            and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day) group by a.person_id, a.person_name order by a.person_name""", Tuple.class)
                .setParameter("board", meeting.boardId())
                .setParameter("day", meeting.heldOn())
                .getResultList()) {
            Tuple person = (Tuple) one;
            if (person.get("email", String.class) == null) {
                without.add(person.get("name", String.class));
            } else {
                told++;
            }
        }
        return new Meetings.Told(told, without);
    }

    /** @param text which texts are used for this kind of mail */
    void send(Meeting meeting, String kind, String text, String occasion) {
        BoardReference board = em.find(BoardReference.class, meeting.boardId());
        List<?> people = em.createNativeQuery("""
            select a.person_id as person_id, a.email as email, a.language as language,
                max(case when exists (select 1 from account_facts f join role_grant_facts g on g.account_id = f.id where f.id = a.account_id and f.state = 'ACTIVE'
                    and g.partnership_id = a.partnership_id and g.role in (:roles) and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)) then 1 else 0 end) as reads_meetings
            from appointment_facts a where a.board_id = :board and a.email is not null
            and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day) group by a.person_id, a.email, a.language order by a.email""", Tuple.class)
                .setParameter("board", meeting.boardId())
                .setParameter("day", meeting.heldOn())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("roles", Permission.READ_MEETINGS.roleNames())
                .getResultList();
        for (Object one : people) {
            Tuple person = (Tuple) one;
            Language language = Language.valueOf(person.get("language", String.class));
            String where = person.get("reads_meetings", Number.class).intValue() == 1
                    ? baseUrl.of("/meeting/" + meeting.id())
                    : messages.text(
                            language,
                            "meeting.mail.withoutAccount",
                            contacts.whomToAsk(meeting.partnershipId(), Permission.RUN_MEETINGS, language));
            MeetingPlan plan = meeting.plan();
            String name = new Bilingual(board.nameEn(), board.nameCy()).in(language);
            String place = plan.place() != null
                    ? plan.place()
                    : messages.text(
                            language, plan.onlineAddress() != null ? "meeting.mail.online" : "meeting.mail.placeOpen");
            String subject = messages.text(language, "meeting.mail." + text + ".subject", name, plan.heldOn());
            String body = messages.text(
                    language,
                    "meeting.mail." + text + ".body",
                    name,
                    plan.heldOn(),
                    Formats.time(language, plan.startsAt()),
                    place,
                    meeting.papersDueOn(),
                    where,
                    meeting.cancelledBecause() == null ? "" : meeting.cancelledBecause());
            String key = kind + ":" + meeting.id() + ":" + (occasion.isEmpty() ? "" : occasion + ":")
                    + person.get("person_id", UUID.class);
            letters.fire(new OutboxMessage(key, kind, person.get("email", String.class), language, subject, body));
        }
    }
}
