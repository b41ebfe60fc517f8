package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Letter;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.ProductAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Tells everybody who sits or deputises on a board on the day of a meeting, each in his or her own language. */
@ApplicationScoped
class BoardMail {

    private EntityManager em;
    private Event<Letter> letters;
    private Messages messages;
    private ProductAddress addresses;

    protected BoardMail() {}

    @Inject
    BoardMail(EntityManager em, Event<Letter> letters, Messages messages, ProductAddress addresses) {
        this.em = em;
        this.letters = letters;
        this.messages = messages;
        this.addresses = addresses;
    }

    /**
     * Texts are {@code meeting.mail.<kind>.subject} and {@code .body} with the board's name, the day, the time, the
     * place, the papers' deadline and the meeting's address.
     *
     * @param occasion tells two occasions of the same kind apart; empty where there can be one only
     */
    void tell(Meeting meeting, String kind, String occasion) {
        BoardOfMeeting board = em.find(BoardOfMeeting.class, meeting.boardId());
        List<?> people = em.createNativeQuery("""
            select distinct a.person_id, a.email, a.language from appointment_facts a where a.board_id = :board and a.email is not null
            and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day) order by a.email""", Object[].class)
                .setParameter("board", meeting.boardId())
                .setParameter("day", meeting.heldOn())
                .getResultList();
        for (Object one : people) {
            Object[] person = (Object[]) one;
            Language language = Language.valueOf((String) person[2]);
            MeetingPlan plan = meeting.plan();
            String name = new Bilingual(board.nameEn(), board.nameCy()).in(language);
            String place = plan.place() != null
                    ? plan.place()
                    : messages.text(
                            language, plan.onlineAddress() != null ? "meeting.mail.online" : "meeting.mail.placeOpen");
            String subject = messages.text(language, "meeting.mail." + kind + ".subject", name, plan.heldOn());
            String body = messages.text(
                    language,
                    "meeting.mail." + kind + ".body",
                    name,
                    plan.heldOn(),
                    Formats.time(language, plan.startsAt()),
                    place,
                    meeting.papersDueOn(),
                    addresses.of("/meeting/" + meeting.id()),
                    meeting.cancelledBecause() == null ? "" : meeting.cancelledBecause());
            String key = kind + ":" + meeting.id() + ":" + (occasion.isEmpty() ? "" : occasion + ":") + person[0];
            letters.fire(new Letter(key, kind, (String) person[1], language, subject, body));
        }
    }
}
