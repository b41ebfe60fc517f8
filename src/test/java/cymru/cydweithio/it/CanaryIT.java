package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.Appointments;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.board.SeatId;
import cymru.cydweithio.board.SeatRole;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.AttendanceRegister;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.DecisionId;
import cymru.cydweithio.meeting.Decisions;
import cymru.cydweithio.meeting.ImplicationHead;
import cymru.cydweithio.meeting.Implications;
import cymru.cydweithio.meeting.Interest;
import cymru.cydweithio.meeting.ItemDetails;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.Presence;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.meeting.Section17Statement;
import cymru.cydweithio.paper.Packs;
import cymru.cydweithio.paper.PaperDetails;
import cymru.cydweithio.paper.PaperId;
import cymru.cydweithio.paper.Papers;
import cymru.cydweithio.paper.Upload;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.reminder.Reminders;
import cymru.cydweithio.security.FirstAccounts;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Words that stand nowhere else are put into everything that three items hold, from the title to what a paper's
 * pictures are said to show. Then everybody fetches everything: the words come to those who may read them and to nobody
 * else.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class CanaryIT extends InServer {

    @Inject
    private Boards boards;

    @Inject
    private Seats seats;

    @Inject
    private Appointments appointments;

    @Inject
    private Meetings meetings;

    @Inject
    private Agenda agenda;

    @Inject
    private AttendanceRegister register;

    @Inject
    private Minutes minutes;

    @Inject
    private Decisions decisions;

    @Inject
    private Papers papers;

    @Inject
    private Packs packs;

    @Inject
    private Actions actions;

    @Inject
    private Reminders reminders;

    @Inject
    private FirstAccounts accounts;

    @Inject
    private Implications implications;

    @Inject
    private Clock clock;

    @Test
    @Order(1)
    public void a_meeting_with_restricted_items_is_held_from_the_call_to_the_minutes() throws Exception {
        UUID newport = partnership("CSP-NWP");
        UUID cardiff = partnership("CSP-CRF");
        asSystem(() -> {
            accounts.demonstration(
                    Canary.ELSEWHERE + "@cydweithio.example",
                    "Member, Cardiff",
                    Language.EN,
                    TestEnvironment.PASSWORD,
                    Role.MEMBER,
                    Scope.partnership(cardiff));
            return null;
        });
        as(demonstration("coordinator"), () -> {
            stage(new PartnershipId(newport));
            return null;
        });
        asSystem(() -> reminders.sendDue());
    }

    private void stage(PartnershipId newport) throws Exception {
        LocalDate today = LocalDate.now(clock);
        UUID chair = person(newport, "chair");
        UUID member = person(newport, "member");
        BoardId board = boards.establish(
                newport,
                new Boards.BoardDetails(0, null, "Board of the canary", "Bwrdd y caneri", 8, 5, today.minusYears(1)));
        List<AttendanceRegister.Mark> present = new ArrayList<>();
        for (UUID person : List.of(chair, member)) {
            UUID seat = seats.addSeat(
                    board, new Seats.SeatDetails(organisation(), SeatRole.MEMBER, null, today.minusYears(1), null));
            appointments.appoint(
                    board,
                    new SeatId(seat),
                    new Appointments.AppointmentDetails(
                            person, Capacity.HOLDER, person.equals(chair), today.minusYears(1), null));
            present.add(new AttendanceRegister.Mark(seat, Presence.PRESENT, person));
        }
        MeetingId id = new MeetingId(meetings.plan(
                board, new MeetingPlan(today, LocalTime.of(10, 0), LocalTime.of(11, 0), Canary.PLACE, null)));
        UUID declared = agenda.add(
                id,
                version(id),
                new ItemDetails(
                        Canary.OPEN_TITLE,
                        Canary.OPEN_TITLE,
                        Purpose.DECISION,
                        chair,
                        10,
                        Classification.PUBLISHED,
                        null));
        UUID closed = agenda.add(id, version(id), closed(Canary.CLOSED, Classification.RESTRICTED));
        UUID barred = agenda.add(id, version(id), closed(Canary.BARRED, Classification.OFFICIAL_SENSITIVE));
        UUID owned = agenda.add(id, version(id), closed(Canary.OWNED, Classification.RESTRICTED));
        register.declare(
                id,
                version(id),
                new ItemId(declared),
                new PersonId(member),
                Interest.CONFLICT,
                "Nature " + Canary.MARKUP + Canary.DECLARED);
        register.declare(
                id,
                version(id),
                new ItemId(barred),
                new PersonId(chair),
                Interest.PREJUDICIAL,
                "Nature " + Canary.BARRED);
        meetings.callForPapers(id, version(id));
        hand(id, declared, Canary.DECLARED, chair);
        hand(id, closed, Canary.CLOSED, chair);
        hand(id, barred, Canary.BARRED, chair);
        packs.issue(id, version(id));
        register.mark(id, version(id), present);
        register.hold(id, version(id));
        minute(newport, board, id, declared, Canary.DECLARED, chair);
        minute(newport, board, id, closed, Canary.CLOSED, chair);
        minute(newport, board, id, barred, Canary.BARRED, person(newport, "coordinator"));
        minutes.write(id, version(id), new ItemId(owned), "Minute " + Canary.OWNED, null);
        UUID own = actions.raise(
                newport,
                new Actions.NewAction(
                        Canary.FINDABLE + " " + Canary.OWN_ACTION,
                        Language.EN,
                        board.value(),
                        id.value(),
                        owned,
                        null,
                        null,
                        today.minusDays(30),
                        today.minusDays(8)));
        // as if it had been given before the item was restricted: now nobody could give it to the member
        inTransaction(() -> em.createNativeQuery("update action set owner_id = :member where id = :own")
                .setParameter("member", member)
                .setParameter("own", own)
                .executeUpdate());
        minutes.draft(id, version(id));
        for (Minutes.MinuteRow row : minutes.minutes(id).rows()) {
            if (row.minute() == null) {
                minutes.write(id, version(id), new ItemId(row.item().id()), "Nothing to report.", null);
            }
        }
        minutes.share(id, version(id));
        assertEquals(
                Set.of(declared, closed, barred),
                new java.util.HashSet<>(papers.ofMeeting(id).stream()
                        .map(Papers.PaperRow::itemId)
                        .toList()));
    }

    private static ItemDetails closed(String word, Classification classification) {
        return new ItemDetails(
                "Item " + Canary.MARKUP + word,
                "Eitem " + word,
                Purpose.DECISION,
                null,
                10,
                classification,
                "Reason " + Canary.MARKUP + word);
    }

    private void hand(MeetingId id, UUID item, String word, UUID author) throws IOException {
        PaperId paper = new PaperId(papers.expect(
                id,
                new ItemId(item),
                new PaperDetails("Paper " + Canary.MARKUP + word, "Papur " + word, author, true)));
        papers.invite(paper);
        for (Language language : Language.values()) {
            papers.submit(
                    paper,
                    language,
                    new Upload(
                            word + "-" + language.code() + ".pdf",
                            new ByteArrayInputStream(pdf(word, language.code()))),
                    null);
        }
    }

    private void minute(PartnershipId newport, BoardId board, MeetingId id, UUID item, String word, UUID owner) {
        LocalDate today = LocalDate.now(clock);
        UUID decision = decisions.decide(
                id,
                version(id),
                new ItemId(item),
                "Decided " + Canary.MARKUP + word,
                "Penderfynwyd " + word,
                new Section17Statement(
                        true,
                        "Section 17 " + Canary.MARKUP + word,
                        Language.EN,
                        Map.of(
                                ImplicationHead.CRIME_AND_DISORDER,
                                new Section17Statement.Effect("Effect " + word, "Done " + word)),
                        today.plusDays(9)));
        implications.answer(
                id,
                version(id),
                new DecisionId(decision),
                "Outcome " + Canary.MARKUP + word,
                Language.EN,
                today.plusDays(9));
        minutes.write(id, version(id), new ItemId(item), "Minute " + Canary.MARKUP + word, "Cofnod " + word);
        UUID action = actions.raise(
                newport,
                new Actions.NewAction(
                        Canary.FINDABLE + " " + Canary.MARKUP + word,
                        Language.EN,
                        board.value(),
                        id.value(),
                        item,
                        decision,
                        owner,
                        today.minusDays(30),
                        today.minusDays(8)));
        actions.update(
                new cymru.cydweithio.action.ActionId(action),
                actions.view(new cymru.cydweithio.action.ActionId(action)).version(),
                "Note " + Canary.MARKUP + word,
                10);
    }

    /**
     * A PDF that holds the word wherever a PDF can hold one: on the page, in bookmarks, in what it says of itself, in
     * alternative texts.
     */
    private static byte[] pdf(String word, String language) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Prices of " + word + " " + language);
                content.endText();
            }
            document.getDocumentInformation().setTitle("Title " + word);
            document.getDocumentInformation().setSubject("Subject " + word);
            PDOutlineItem bookmark = new PDOutlineItem();
            bookmark.setTitle("Bookmark " + word);
            bookmark.setDestination(page);
            PDDocumentOutline outline = new PDDocumentOutline();
            outline.addLast(bookmark);
            document.getDocumentCatalog().setDocumentOutline(outline);
            PDStructureTreeRoot root = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(root);
            PDStructureElement figure = new PDStructureElement("Figure", root);
            figure.setAlternateDescription("Alternative " + word);
            figure.setPage(page);
            root.appendKid(figure);
            document.save(out);
            return out.toByteArray();
        }
    }

    private UUID person(PartnershipId partnership, String account) {
        return (UUID) em.createNativeQuery(
                        "select id from person where partnership_id = :partnership and email = :email", UUID.class)
                .setParameter("partnership", partnership.value())
                .setParameter("email", account + "@cydweithio.example")
                .getSingleResult();
    }

    private UUID organisation() {
        return (UUID) em.createNativeQuery("select id from organisation where code = 'LA-NWP'", UUID.class)
                .getSingleResult();
    }

    private UUID partnership(String footprint) {
        return (UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = :code",
                        UUID.class)
                .setParameter("code", footprint)
                .getSingleResult();
    }

    private long version(MeetingId id) {
        return meetings.view(id).version();
    }

    @Test
    @Order(2)
    @RunAsClient
    public void a_restricted_item_appears_nowhere_for_those_who_may_not_see_it() throws Exception {
        assertEquals(List.of(), Canary.staged().strangers());
    }

    @Test
    @Order(2)
    @RunAsClient
    public void
            a_member_who_is_not_cleared_or_declared_a_conflict_gets_nothing_of_the_item_but_the_title_of_an_open_one()
                    throws Exception {
        assertEquals(List.of(), Canary.staged().member());
    }

    @Test
    @Order(2)
    @RunAsClient
    public void a_cleared_chair_gets_it_all_but_of_the_item_in_which_an_interest_was_declared() throws Exception {
        assertEquals(List.of(), Canary.staged().chair());
    }

    @Test
    @Order(2)
    @RunAsClient
    public void a_coordinator_gets_everything() throws Exception {
        assertEquals(List.of(), Canary.staged().coordinator());
    }

    @Test
    @Order(2)
    @RunAsClient
    public void no_mail_tells_what_is_restricted_not_even_in_its_subject() throws Exception {
        assertEquals(List.of(), Canary.staged().mails());
    }
}
