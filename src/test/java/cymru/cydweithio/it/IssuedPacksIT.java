package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.ActionRule;
import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.AppointmentId;
import cymru.cydweithio.board.Appointments;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.People;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.board.SeatId;
import cymru.cydweithio.board.SeatRole;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.AttendanceRegister;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.DecisionId;
import cymru.cydweithio.meeting.Decisions;
import cymru.cydweithio.meeting.DeclarationId;
import cymru.cydweithio.meeting.Fate;
import cymru.cydweithio.meeting.GuestId;
import cymru.cydweithio.meeting.Guests;
import cymru.cydweithio.meeting.Interest;
import cymru.cydweithio.meeting.ItemDetails;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.MeetingRule;
import cymru.cydweithio.meeting.MeetingState;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.Presence;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.meeting.Registers;
import cymru.cydweithio.paper.HandIns;
import cymru.cydweithio.paper.PackEditionId;
import cymru.cydweithio.paper.Packs;
import cymru.cydweithio.paper.PaperDetails;
import cymru.cydweithio.paper.PaperId;
import cymru.cydweithio.paper.PaperRegister;
import cymru.cydweithio.paper.PaperRule;
import cymru.cydweithio.paper.Papers;
import cymru.cydweithio.paper.Upload;
import cymru.cydweithio.paper.VersionId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.SecretToken;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was issued and who may read it now; what goes wrong while it is issued; whose ids reach what. */
public class IssuedPacksIT extends InServer {
    private static final String PACK_MAILS = "select count(*) from mail_outbox where kind = 'pack'";
    private long packMails;

    @Inject
    private Boards boards;

    @Inject
    private Seats seats;

    @Inject
    private Appointments appointments;

    @Inject
    private People people;

    @Inject
    private Guests guests;

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
    private HandIns handIns;

    @Inject
    private PaperRegister paperRegister;

    @Inject
    private Registers registers;

    @Inject
    private Actions actions;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private Actor coordinator;
    private Actor chair;
    private Actor member;
    private UUID newport;
    private LocalDate today;
    private BoardId board;
    private UUID chairSeat;
    private UUID chairAppointment;
    private MeetingId meeting;
    private UUID open;
    private UUID closed;
    private PaperId openPaper;
    private PaperId closedPaper;

    @BeforeEach
    void stage() throws Exception {
        coordinator = demonstration("coordinator");
        chair = demonstration("chair");
        member = demonstration("member");
        today = LocalDate.now(clock);
        newport =
                id("select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'");
        as(coordinator, () -> {
            board = boards.establish(
                    new PartnershipId(newport),
                    new Boards.BoardDetails(0, null, unique("Board"), null, 8, 5, today.minusYears(1)));
            chairSeat = seat();
            chairAppointment = appointments.appoint(
                    board,
                    new SeatId(chairSeat),
                    new Appointments.AppointmentDetails(
                            person("chair"), Capacity.HOLDER, true, today.minusYears(1), null));
            appointments.appoint(
                    board,
                    new SeatId(seat()),
                    new Appointments.AppointmentDetails(
                            person("member"), Capacity.HOLDER, false, today.minusYears(1), null));
            meeting = new MeetingId(
                    meetings.plan(board, new MeetingPlan(today, LocalTime.of(9, 0), null, "Civic Centre", null)));
            open = agenda.add(
                    meeting,
                    version(),
                    new ItemDetails("Open", "Agored", Purpose.DECISION, null, null, Classification.PUBLISHED, null));
            closed = agenda.add(
                    meeting,
                    version(),
                    new ItemDetails(
                            "Closed", "Caeedig", Purpose.DECISION, null, null, Classification.RESTRICTED, "Prices"));
            openPaper = paper(open, "Zqone");
            closedPaper = paper(closed, "Zqtwo");
            return null;
        });
    }

    private UUID seat() {
        return seats.addSeat(
                board,
                new Seats.SeatDetails(
                        id("select id from organisation where code = 'LA-NWP'"),
                        SeatRole.MEMBER,
                        null,
                        today.minusYears(1),
                        null));
    }

    private PaperId paper(UUID item, String word) throws IOException {
        PaperId paper =
                new PaperId(papers.expect(meeting, new ItemId(item), new PaperDetails("Paper", null, null, false)));
        papers.submit(paper, Language.EN, upload(word), null);
        return paper;
    }

    private static Upload upload(String word) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(unique(word));
                content.endText();
            }
            document.save(out);
            return new Upload(word + ".pdf", new ByteArrayInputStream(out.toByteArray()));
        }
    }

    private PackEditionId issue() throws Exception {
        return new PackEditionId(as(coordinator, () -> packs.issue(meeting, version())));
    }

    private String read(Actor reader, PackEditionId edition) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(reader, () -> packs.file(edition, Language.EN)).content().writeTo(out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private long version() {
        return meetings.view(meeting).version();
    }

    private long opened() throws Exception {
        packMails = count(PACK_MAILS);
        return as(coordinator, this::version);
    }

    private UUID person(String account) {
        return id("select id from person where partnership_id = '" + newport + "' and email = '" + account
                + "@cydweithio.example'");
    }

    private UUID id(String sql) {
        return (UUID) em.createNativeQuery(sql, UUID.class).setMaxResults(1).getSingleResult();
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void hidden(Actor reader, PaperId paper, UUID version) throws Exception {
        assertThrows(NotFound.class, () -> as(reader, () -> papers.file(paper, new VersionId(version))));
        assertFalse(as(reader, () -> papers.ofMeeting(meeting)).stream()
                .anyMatch(row -> row.id().equals(paper.value())));
    }

    private UUID newest(PaperId paper) throws Exception {
        return as(coordinator, () -> papers.versions(paper)).get(0).id();
    }

    private Rule broken(Actor actor, Callable<?> work) {
        return assertThrows(RuleViolation.class, () -> as(actor, work)).rule();
    }

    private void notFound(Callable<?> work) {
        assertThrows(NotFound.class, () -> as(coordinator, work));
    }

    private static Callable<?> doing(Step step) {
        return () -> {
            step.go();
            return null;
        };
    }

    /** Work without a result. */
    interface Step {
        void go() throws Exception;
    }

    @Test
    public void who_loses_clearance_after_the_issue_can_no_longer_fetch_what_was_restricted() throws Exception {
        PackEditionId edition = issue();
        assertTrue(read(chair, edition).contains("Zqtwo"));
        assertFalse(read(member, edition).contains("Zqtwo"));
        as(
                coordinator,
                doing(() -> appointments.changeAppointment(
                        board,
                        new AppointmentId(chairAppointment),
                        seats.seat(board, new SeatId(chairSeat))
                                .appointments()
                                .get(0)
                                .version(),
                        false,
                        today.minusYears(1),
                        null)));
        String now = read(chair, edition);
        assertTrue(now.contains("Zqone"));
        assertFalse(now.contains("Zqtwo"));
        hidden(chair, closedPaper, newest(closedPaper));
    }

    @Test
    public void who_declares_a_conflict_after_the_issue_can_no_longer_fetch_the_paper_nor_a_pack_that_holds_it()
            throws Exception {
        PackEditionId edition = issue();
        assertTrue(read(member, edition).contains("Zqone"));
        as(
                coordinator,
                doing(() -> register.declare(
                        meeting,
                        version(),
                        new ItemId(open),
                        new PersonId(person("member")),
                        Interest.CONFLICT,
                        null)));
        assertThrows(NotFound.class, () -> read(member, edition));
        hidden(member, openPaper, newest(openPaper));
        assertTrue(read(chair, edition).contains("Zqone"));
    }

    @Test
    public void a_pack_is_offered_to_those_only_to_whom_it_opens_now() throws Exception {
        PackEditionId edition = issue();
        for (Actor reader : List.of(coordinator, chair, member)) {
            assertTrue(offered(reader, edition), reader.name());
        }
        as(
                coordinator,
                doing(() -> register.declare(
                        meeting, version(), new ItemId(open), new PersonId(person("chair")), Interest.PERSONAL, null)));
        assertTrue(offered(chair, edition), "a personal interest bars nobody");
        as(
                coordinator,
                doing(() -> register.declare(
                        meeting,
                        version(),
                        new ItemId(open),
                        new PersonId(person("member")),
                        Interest.CONFLICT,
                        null)));
        assertFalse(offered(member, edition), "its only copies hold what the member is barred from");
        assertThrows(NotFound.class, () -> read(member, edition));
        as(
                coordinator,
                doing(() -> appointments.changeAppointment(
                        board,
                        new AppointmentId(chairAppointment),
                        seats.seat(board, new SeatId(chairSeat))
                                .appointments()
                                .get(0)
                                .version(),
                        false,
                        today.minusYears(1),
                        null)));
        assertTrue(offered(chair, edition), "there is a copy without what is restricted");
        as(coordinator, doing(() -> papers.submit(closedPaper, Language.EN, upload("Zqnew"), null)));
        PackEditionId supplement = issue();
        assertTrue(offered(member, supplement), "it was made without what the member is barred from");
        assertFalse(offered(member, edition));
        as(coordinator, doing(() -> packs.withdraw(supplement, "A wrong table")));
        assertFalse(offered(member, supplement));
        assertTrue(offered(coordinator, supplement));
    }

    private boolean offered(Actor reader, PackEditionId edition) throws Exception {
        return as(reader, () -> packs.editions(meeting)).stream()
                .filter(row -> row.id().equals(edition.value()))
                .findFirst()
                .orElseThrow()
                .opens();
    }

    @Test
    public void an_item_that_is_restricted_after_the_issue_can_no_longer_be_fetched_by_who_is_not_cleared()
            throws Exception {
        PackEditionId edition = issue();
        UUID issued = newest(openPaper);
        assertTrue(read(member, edition).contains("Zqone"));
        as(
                coordinator,
                doing(() -> agenda.amend(
                        meeting,
                        version(),
                        new ItemId(open),
                        new ItemDetails(
                                "Open", "Agored", Purpose.DECISION, null, null, Classification.RESTRICTED, "Prices"),
                        "Prices came in")));
        assertThrows(NotFound.class, () -> read(member, edition));
        hidden(member, openPaper, issued);
        assertTrue(read(chair, edition).contains("Zqone"));
    }

    @Test
    public void a_withdrawn_edition_and_its_papers_are_gone_for_members_and_stay_for_the_coordinator()
            throws Exception {
        PackEditionId edition = issue();
        as(coordinator, doing(() -> packs.withdraw(edition, "A wrong table")));
        for (Actor reader : List.of(chair, member)) {
            assertThrows(NotFound.class, () -> read(reader, edition));
            hidden(reader, openPaper, newest(openPaper));
        }
        assertTrue(read(coordinator, edition).contains("Zqone"));
        assertEquals(
                PaperRule.PACK_WITHDRAWN_ALREADY, broken(coordinator, doing(() -> packs.withdraw(edition, "Again"))));
    }

    @Test
    public void a_supplement_holds_only_what_is_new_and_is_numbered_on() throws Exception {
        PackEditionId first = issue();
        assertEquals(PaperRule.PACK_NOTHING_NEW, broken(coordinator, () -> packs.issue(meeting, version())));
        as(coordinator, () -> paper(open, "Zqthree"));
        PackEditionId supplement = issue();
        for (Actor reader : List.of(chair, member)) {
            String text = read(reader, supplement);
            assertTrue(text.contains("Zqthree"));
            assertFalse(text.contains("Zqone") || text.contains("Zqtwo"));
        }
        int last = as(coordinator, () -> packs.copies(first)).stream()
                .mapToInt(Packs.CopyRow::lastPage)
                .max()
                .orElseThrow();
        for (Packs.CopyRow copy : as(coordinator, () -> packs.copies(supplement))) {
            assertEquals(last + 1, copy.firstPage(), "the same number for everybody");
        }
        assertTrue(read(member, supplement).contains("Page " + (last + 1)));
    }

    @Test
    public void chair_and_member_name_the_same_page_in_either_language_and_no_number_tells_what_is_withheld()
            throws Exception {
        as(coordinator, () -> paper(closed, "Zqlong"));
        PackEditionId edition = issue();
        as(coordinator, () -> paper(open, "Zqthree"));
        as(coordinator, () -> paper(closed, "Zqfour"));
        PackEditionId supplement = issue();
        for (PackEditionId one : List.of(edition, supplement)) {
            java.util.Map<String, String> whole = pages(chair, one, Language.EN);
            for (Actor reader : List.of(chair, member)) {
                for (Language language : Language.values()) {
                    java.util.Map<String, String> pages = pages(reader, one, language);
                    pages.forEach((label, word) -> assertEquals(whole.get(label), word, reader.name() + " " + label));
                    assertEquals(reader == chair, pages.keySet().stream().anyMatch(label -> label.startsWith("R")));
                    assertEquals(
                            whole.keySet().stream()
                                    .filter(label -> !label.startsWith("R"))
                                    .toList(),
                            pages.keySet().stream()
                                    .filter(label -> !label.startsWith("R"))
                                    .toList(),
                            "what is open has the same numbers");
                }
            }
        }
        assertEquals(
                List.of("1", "2", "3"),
                List.copyOf(pages(member, edition, Language.EN).keySet()));
        assertEquals(
                List.of("4", "5", "6"),
                List.copyOf(pages(member, supplement, Language.CY).keySet()));
        int number =
                as(coordinator, () -> agenda.item(meeting, new ItemId(closed))).number();
        assertTrue(
                pages(chair, supplement, Language.EN).containsKey("R" + number + "-3"), "restricted parts go on too");
    }

    /** Which of the words that papers are known by stands on which page, by its label; the label is printed as well. */
    private java.util.Map<String, String> pages(Actor reader, PackEditionId edition, Language language)
            throws Exception {
        java.util.Map<String, String> pages = new java.util.LinkedHashMap<>();
        try (PDDocument document = Loader.loadPDF(bytes(reader, edition, language))) {
            String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            for (int i = 0; i < labels.length; i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                String text = stripper.getText(document).strip();
                assertTrue(text.endsWith((language == Language.EN ? "Page " : "Tudalen ") + labels[i]), text);
                java.util.regex.Matcher word =
                        java.util.regex.Pattern.compile("Zq[a-z]+").matcher(text);
                pages.put(labels[i], word.find() ? word.group() : "");
            }
        }
        return pages;
    }

    private byte[] bytes(Actor reader, PackEditionId edition, Language language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(reader, () -> packs.file(edition, language)).content().writeTo(out);
        return out.toByteArray();
    }

    @Test
    public void
            a_supplement_with_nothing_for_a_member_is_there_as_a_notice_and_a_new_copy_can_be_made_for_who_has_none()
                    throws Exception {
        PackEditionId edition = issue();
        as(coordinator, doing(() -> papers.submit(closedPaper, Language.EN, upload("Zqsecret"), null)));
        PackEditionId restricted = issue();
        assertTrue(read(member, restricted).contains("contains no papers for your copy"));
        assertFalse(row(member, restricted).holdsPapers());
        assertTrue(row(chair, restricted).holdsPapers());
        as(coordinator, () -> paper(open, "Zqfive"));
        UUID other = as(
                coordinator,
                () -> agenda.add(
                        meeting,
                        version(),
                        new ItemDetails("Other", null, Purpose.DECISION, null, null, Classification.PUBLISHED, null)));
        as(coordinator, () -> paper(other, "Zqsix"));
        PackEditionId both = issue();
        as(coordinator, () -> paper(other, "Zqseven"));
        PackEditionId third = issue();
        as(
                coordinator,
                doing(() -> register.declare(
                        meeting,
                        version(),
                        new ItemId(open),
                        new PersonId(person("member")),
                        Interest.CONFLICT,
                        null)));
        assertTrue(read(member, third).contains("Zqseven"), "it holds nothing of the item");
        assertTrue(offered(member, restricted));
        assertFalse(offered(member, edition));
        assertFalse(offered(member, both));
        assertEquals(
                List.of(Packs.DeliveryObstacle.NO_COPY),
                hurdles(both, person("member")),
                "the coordinator is told who cannot open it");
        java.util.Map<String, String> before = pages(chair, both, Language.EN);
        assertEquals(2, as(coordinator, () -> packs.complete(both)).intValue(), "one in each language");
        java.util.Map<String, String> made = pages(member, both, Language.EN);
        assertFalse(made.containsValue("Zqfive"));
        assertTrue(made.containsValue("Zqsix"));
        made.forEach((label, word) -> assertEquals(before.get(label), word, "on the same pages: " + label));
        assertTrue(read(member, both).contains("not in this copy"), "the item is named and its papers are not");
        assertEquals(0, as(coordinator, () -> packs.complete(both)).intValue());
        assertEquals(List.of(), hurdles(both, person("member")));
    }

    private Packs.EditionRow row(Actor reader, PackEditionId edition) throws Exception {
        return as(reader, () -> packs.editions(meeting)).stream()
                .filter(one -> one.id().equals(edition.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<Packs.DeliveryObstacle> hurdles(PackEditionId edition, UUID person) throws Exception {
        return as(coordinator, () -> packs.hindered(edition)).stream()
                .filter(one -> one.personId().equals(person))
                .flatMap(one -> one.hurdles().stream())
                .toList();
    }

    @Test
    public void a_supplement_says_what_it_replaces_and_holds_in_each_language_what_came_in_either() throws Exception {
        as(coordinator, () -> papers.expect(meeting, new ItemId(open), new PaperDetails("Awaited", null, null, true)));
        PackEditionId pack = issue();
        assertTrue(read(member, pack).contains("to follow"));
        as(coordinator, doing(() -> papers.submit(openPaper, Language.CY, upload("Zqwelsh"), null)));
        PackEditionId welsh = issue();
        for (Language language : Language.values()) {
            String text = text(bytes(member, welsh, language));
            assertTrue(text.contains("Zqwelsh"), "not issued empty in one language");
            assertFalse(text.contains("no paper") || text.contains("dim papur"), text);
        }
        assertTrue(read(member, welsh).contains("Welsh version of: Page 3, Board pack"), read(member, welsh));
        as(coordinator, doing(() -> papers.submit(openPaper, Language.EN, upload("Zqsecond"), null)));
        PackEditionId second = issue();
        assertTrue(read(member, second).contains("Replaces: Page 3, Board pack"), read(member, second));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    public void after_the_issue_a_new_order_and_a_new_day_are_said_and_a_supplement_tells_them() throws Exception {
        PackEditionId pack = issue();
        assertTrue(as(member, () -> packs.since(meeting)).nothing());
        List<UUID> order = new java.util.ArrayList<>(as(coordinator, () -> agenda.items(meeting)).stream()
                .map(Agenda.ItemView::id)
                .toList());
        java.util.Collections.swap(order, 0, 1);
        as(coordinator, doing(() -> agenda.reorder(meeting, version(), order)));
        assertEquals(2, as(member, () -> packs.since(meeting)).items().size());
        as(
                coordinator,
                doing(() -> meetings.move(
                        meeting,
                        version(),
                        new MeetingPlan(today.plusDays(1), LocalTime.of(9, 0), null, "Civic Centre", null))));
        assertTrue(as(member, () -> packs.since(meeting)).moved());
        assertFalse(row(member, pack).dateStands());
        PackEditionId supplement = issue();
        String text = read(member, supplement);
        assertTrue(text.contains("The meeting was changed. The last pack said: "), text);
        assertTrue(text.contains("The agenda as it is now") && text.contains("was item 2"), text);
        assertFalse(text.contains("Closed"), "nothing restricted is told");
        assertTrue(as(member, () -> packs.since(meeting)).nothing());
        assertTrue(row(member, supplement).dateStands());
        assertEquals(PaperRule.PACK_NOTHING_NEW, broken(coordinator, () -> packs.issue(meeting, version())));
    }

    @Test
    public void after_the_only_edition_was_withdrawn_the_next_is_the_pack_again_and_the_agenda_is_not_out_meanwhile()
            throws Exception {
        PackEditionId first = issue();
        as(coordinator, doing(() -> packs.withdraw(first, "A wrong table")));
        assertEquals(
                MeetingState.PLANNED,
                as(coordinator, () -> meetings.view(meeting)).state());
        assertEquals(List.of(), as(member, () -> agenda.items(meeting)));
        PackEditionId again = issue();
        assertFalse(row(member, again).supplement());
        assertTrue(read(member, again).contains("Zqone"));
        assertEquals(
                List.of("1", "2", "3"),
                List.copyOf(pages(member, again, Language.EN).keySet()));
        as(coordinator, () -> paper(open, "Zqthree"));
        assertEquals(1, row(member, issue()).supplementNumber());
    }

    @Test
    public void what_was_tabled_can_be_entered_and_issued_after_the_meeting_was_held() throws Exception {
        issue();
        hold();
        PaperId tabled = as(coordinator, () -> paper(open, "Zqtabled"));
        assertTrue(as(coordinator, () -> papers.view(tabled)).tabled());
        PackEditionId supplement = issue();
        assertTrue(read(member, supplement).contains("tabled at the meeting"));
        assertEquals(
                MeetingState.HELD, as(coordinator, () -> meetings.view(meeting)).state());
    }

    private void hold() throws Exception {
        as(coordinator, doing(() -> {
            register.mark(
                    meeting,
                    version(),
                    List.of(new AttendanceRegister.Mark(chairSeat, Presence.PRESENT, person("chair"))));
            register.hold(meeting, version());
        }));
    }

    @Test
    public void a_wrong_file_goes_until_it_is_issued_and_after_that_a_paper_is_withdrawn_with_a_reason()
            throws Exception {
        as(coordinator, doing(() -> papers.submit(openPaper, Language.EN, upload("Zqwrong"), null)));
        UUID wrong = newest(openPaper);
        String file = (String) em.createNativeQuery("select file_sha256 from paper_version where id = :id")
                .setParameter("id", wrong)
                .getSingleResult();
        assertEquals(
                PaperRule.REASON_MISSING,
                broken(coordinator, doing(() -> papers.removeVersion(openPaper, new VersionId(wrong), " "))));
        as(coordinator, doing(() -> papers.removeVersion(openPaper, new VersionId(wrong), "Another board's paper")));
        assertEquals(0, count("select count(*) from stored_file_chunk where sha256 = '" + file + "'"));
        Papers.VersionRow trace =
                as(coordinator, () -> papers.versions(openPaper)).get(0);
        assertEquals("Another board's paper", trace.removal().because());
        assertFalse(trace.removal().erased());
        assertThrows(NotFound.class, () -> as(coordinator, () -> papers.file(openPaper, new VersionId(wrong))));
        PackEditionId pack = issue();
        assertTrue(read(member, pack).contains("Zqone") && !read(member, pack).contains("Zqwrong"));
        UUID issued =
                as(coordinator, () -> papers.view(openPaper)).versions().get(0).id();
        assertEquals(
                PaperRule.VERSION_ISSUED,
                broken(coordinator, doing(() -> papers.removeVersion(openPaper, new VersionId(issued), "Wrong"))));
        as(
                coordinator,
                doing(() -> papers.withdraw(openPaper, papers.view(openPaper).version(), "Figures of another year")));
        assertThrows(NotFound.class, () -> as(member, () -> papers.file(openPaper, new VersionId(issued))));
        assertTrue(as(member, () -> papers.ofMeeting(meeting)).stream()
                .anyMatch(row -> "Figures of another year".equals(row.withdrawnBecause())));
        PackEditionId supplement = issue();
        assertTrue(
                read(member, supplement).contains("Withdrawn: Page 3, Board pack. Reason: Figures of another year"),
                read(member, supplement));
        assertEquals(PaperRule.PACK_NOTHING_NEW, broken(coordinator, () -> packs.issue(meeting, version())));
    }

    @Test
    public void a_file_that_must_go_is_erased_from_every_copy_with_a_trace_and_the_packs_are_made_anew_without_it()
            throws Exception {
        PaperId stays = as(coordinator, () -> paper(open, "Zqstays"));
        PackEditionId pack = issue();
        UUID issued = newest(openPaper);
        java.util.Map<String, String> before = pages(member, pack, Language.EN);
        List<String> files = as(coordinator, () -> packs.copies(pack)).stream()
                .map(Packs.CopyRow::sha256)
                .distinct()
                .toList();
        as(coordinator, doing(() -> papers.erase(openPaper, new VersionId(issued), "Names a victim")));
        for (String file : files) {
            assertEquals(0, count("select count(*) from stored_file_chunk where sha256 = '" + file + "'"));
        }
        assertThrows(NotFound.class, () -> as(coordinator, () -> papers.file(openPaper, new VersionId(issued))));
        Papers.RemovalRow trace =
                as(coordinator, () -> papers.versions(openPaper)).get(0).removal();
        assertTrue(trace.erased());
        assertEquals("Names a victim", trace.because());
        for (Actor reader : List.of(coordinator, chair, member)) {
            java.util.Map<String, String> after = pages(reader, pack, Language.EN);
            assertFalse(after.containsValue("Zqone"));
            assertTrue(after.containsValue("Zqstays"));
            assertTrue(read(reader, pack).contains("Removed for data protection"), reader.name());
        }
        java.util.Map<String, String> after = pages(member, pack, Language.EN);
        after.forEach((label, word) -> assertEquals(before.get(label), word));
        as(coordinator, doing(() -> papers.submit(stays, Language.EN, upload("Zqnewer"), null)));
        assertFalse(read(member, issue()).contains("Zqone"));
    }

    private UUID item(String title) {
        return agenda.add(
                meeting,
                version(),
                new ItemDetails(title, null, Purpose.DECISION, null, null, Classification.PUBLISHED, null));
    }

    private Page<PaperRegister.Entry> registered(Actor reader, String text) throws Exception {
        return as(
                reader,
                () -> paperRegister.list(new PaperRegister.Filter(null, board.value(), text), Slice.firstRows(25)));
    }

    private PaperRegister.Entry entry(Actor reader, PaperId paper) throws Exception {
        return registered(reader, null).rows().stream()
                .filter(one -> one.id().equals(paper.value()))
                .findFirst()
                .orElse(null);
    }

    @Test
    public void papers_of_an_item_that_was_taken_off_before_the_issue_go_into_no_pack_and_reach_nobody()
            throws Exception {
        UUID off = as(coordinator, () -> item("Cameras"));
        PaperId paper = as(coordinator, () -> paper(off, "Zqoff"));
        as(coordinator, () -> papers.expect(meeting, new ItemId(off), new PaperDetails("Awaited", null, null, true)));
        String link = link(paper, 60);
        as(coordinator, doing(() -> agenda.takeOff(meeting, version(), new ItemId(off), "Not ready")));
        ended(link);
        assertEquals(PaperRule.ITEM_NOT_ON, broken(coordinator, doing(() -> papers.invite(paper))));
        assertEquals(
                PaperRule.ITEM_NOT_ON,
                broken(
                        coordinator,
                        () -> papers.expect(meeting, new ItemId(off), new PaperDetails("More", null, null, false))));
        PackEditionId pack = issue();
        for (Actor reader : List.of(coordinator, chair, member)) {
            for (Language language : Language.values()) {
                String text = text(bytes(reader, pack, language));
                assertTrue(text.contains("Zqone"), text);
                assertFalse(text.contains("Zqoff") || text.contains("Awaited"), reader.name() + ": " + text);
                assertTrue(
                        text.contains(
                                language == Language.EN
                                        ? "Removed from the agenda"
                                        : "Wedi’i thynnu oddi ar yr agenda"),
                        "what became of the item is said: " + text);
                assertFalse(text.contains("Not ready"), "why is said where it is known from whom it is withheld");
            }
        }
        ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
        as(coordinator, () -> packs.fileFor(pack, new PersonId(person("member")), Language.EN))
                .content()
                .writeTo(passedOn);
        assertFalse(text(passedOn.toByteArray()).contains("Zqoff"), "nor the copy that is passed on");
        hidden(member, paper, newest(paper));
        assertEquals(null, entry(member, paper), "nor the register");
        assertEquals(Fate.TAKEN_OFF, entry(coordinator, paper).fate());
        assertTrue(as(member, () -> packs.since(meeting)).nothing());
        as(coordinator, doing(() -> agenda.putBack(meeting, version(), new ItemId(off), "It came")));
        assertEquals(
                Fate.ON, as(member, () -> packs.since(meeting)).items().get(0).became());
        String supplement = read(member, issue());
        assertTrue(supplement.contains("Zqoff") && supplement.contains("back on the agenda"), supplement);
    }

    @Test
    public void of_an_item_that_was_taken_off_after_the_issue_a_supplement_tells_and_holds_nothing_more()
            throws Exception {
        PackEditionId pack = issue();
        as(coordinator, doing(() -> papers.submit(openPaper, Language.EN, upload("Zqlater"), null)));
        as(coordinator, doing(() -> agenda.takeOff(meeting, version(), new ItemId(open), "Withdrawn by the council")));
        Packs.MovedItem told = as(member, () -> packs.since(meeting)).items().get(0);
        assertEquals(Fate.TAKEN_OFF, told.became());
        PackEditionId supplement = issue();
        for (Actor reader : List.of(coordinator, chair, member)) {
            String text = read(reader, supplement);
            assertFalse(text.contains("Zqlater"), text);
            assertTrue(text.contains("Removed from the agenda"), text);
            assertTrue(read(reader, pack).contains("Zqone"), "what was issued stays");
        }
        UUID later = newest(openPaper);
        assertThrows(NotFound.class, () -> as(member, () -> papers.file(openPaper, new VersionId(later))));
        assertEquals(PaperRule.PACK_NOTHING_NEW, broken(coordinator, () -> packs.issue(meeting, version())));
        as(coordinator, doing(() -> agenda.putBack(meeting, version(), new ItemId(open), "By mistake")));
        assertTrue(read(member, issue()).contains("Zqlater"));
    }

    @Test
    public void papers_of_a_deferred_item_are_in_the_later_packs_only_and_what_was_withdrawn_stays_behind()
            throws Exception {
        MeetingId later = as(
                coordinator,
                () -> new MeetingId(meetings.plan(
                        board, new MeetingPlan(today.plusDays(30), LocalTime.of(9, 0), null, "Civic Centre", null))));
        UUID moved = as(coordinator, () -> item("Moved"));
        PaperId movedPaper = as(coordinator, () -> paper(moved, "Zqmoved"));
        String link = link(movedPaper, 60);
        as(coordinator, () -> agenda.defer(meeting, version(), new ItemId(moved), later, null));
        assertFalse(as(Actor.STRANGER, () -> handIns.open(link)).ended(), "it is wanted for the later meeting");
        PaperId wrong = as(coordinator, () -> paper(open, "Zqwithdrawn"));
        PackEditionId pack = issue();
        assertFalse(read(chair, pack).contains("Zqmoved"));
        as(coordinator, doing(() -> papers.withdraw(wrong, papers.view(wrong).version(), "Another year")));
        as(coordinator, () -> agenda.defer(meeting, version(), new ItemId(open), later, "The author is ill"));
        String supplement = read(member, issue());
        assertTrue(supplement.contains("Deferred to the meeting on"), supplement);
        assertFalse(supplement.contains("Zqone"), supplement);
        String there = as(coordinator, () -> {
            PackEditionId edition =
                    new PackEditionId(packs.issue(later, meetings.view(later).version()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            packs.file(edition, Language.EN).content().writeTo(out);
            return text(out.toByteArray());
        });
        assertTrue(there.contains("Zqone") && there.contains("Zqmoved"), there);
        assertFalse(there.contains("Zqwithdrawn"), there);
    }

    @Test
    public void an_erased_paper_is_found_and_fetched_nowhere_and_leaves_a_trace() throws Exception {
        String name = unique("Zqvictim").toLowerCase(java.util.Locale.ROOT);
        Upload canary = new Upload(name + ".pdf", upload("Zqsecret").content());
        as(coordinator, doing(() -> papers.submit(openPaper, Language.EN, canary, null)));
        MeetingId later = as(
                coordinator,
                () -> new MeetingId(meetings.plan(
                        board, new MeetingPlan(today.plusDays(30), LocalTime.of(9, 0), null, "Civic Centre", null))));
        PackEditionId pack = issue();
        PackEditionId second = as(coordinator, () -> {
            paper(closed, "Zqmore");
            return new PackEditionId(packs.issue(meeting, version()));
        });
        as(coordinator, () -> agenda.defer(meeting, version(), new ItemId(open), later, "The author is ill"));
        PaperId copy = new PaperId(
                as(coordinator, () -> papers.ofMeeting(later)).get(0).id());
        UUID erased = newest(openPaper);
        UUID copied = newest(copy);
        String sha256 = (String) em.createNativeQuery("select file_sha256 from paper_version where id = :id")
                .setParameter("id", erased)
                .getSingleResult();
        assertTrue(mentions(name) > 0, "the search is able to find it");
        as(coordinator, doing(() -> papers.erase(openPaper, new VersionId(erased), "Names a victim")));
        assertEquals(0, mentions(name), "in no column of any table");
        assertEquals(0, count("select count(*) from stored_file_chunk where sha256 = '" + sha256 + "'"));
        for (Actor reader : List.of(coordinator, chair, member)) {
            assertThrows(NotFound.class, () -> as(reader, () -> papers.file(openPaper, new VersionId(erased))));
            assertThrows(
                    NotFound.class,
                    () -> as(reader, () -> papers.file(copy, new VersionId(copied))),
                    "nor where it went on to");
            for (PackEditionId edition : List.of(pack, second)) {
                assertFalse(read(reader, edition).contains("Zqsecret"));
            }
            assertEquals(0, registered(reader, name).total());
            PaperRegister.Entry trace = entry(reader, openPaper);
            assertTrue(trace.erased(), "the register has the trace");
            assertTrue(trace.versions().stream().noneMatch(one -> one.id().equals(erased)), "and no way to the file");
            assertEquals(
                    0,
                    as(
                                    reader,
                                    () -> registers.minutes(
                                            new Registers.Filter(null, board.value(), null, null, name),
                                            Slice.firstRows(5)))
                            .total());
        }
        assertTrue(as(coordinator, () -> papers.versions(copy)).get(0).removal().erased());
        assertTrue(entry(coordinator, copy).erased());
    }

    @Test
    public void a_withdrawn_paper_is_found_as_withdrawn_and_fetched_by_those_only_who_run_the_meeting()
            throws Exception {
        issue();
        UUID issued = newest(openPaper);
        assertEquals(1, entry(member, openPaper).versions().size());
        as(
                coordinator,
                doing(() -> papers.withdraw(openPaper, papers.view(openPaper).version(), "Figures of another year")));
        for (Actor reader : List.of(chair, member)) {
            PaperRegister.Entry trace = entry(reader, openPaper);
            assertEquals("Figures of another year", trace.withdrawnBecause());
            assertEquals(List.of(), trace.versions());
            assertThrows(NotFound.class, () -> as(reader, () -> papers.file(openPaper, new VersionId(issued))));
        }
        assertEquals(1, entry(coordinator, openPaper).versions().size());
    }

    /** In how many text columns of the database a word stands. */
    private long mentions(String word) {
        long found = 0;
        for (Object row : em.createNativeQuery("""
                select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = database() and t.table_type = 'BASE TABLE' and c.data_type in ('varchar','char','text','mediumtext','longtext')
                and c.table_name not like 'qrtz%'""", Object[].class).getResultList()) {
            Object[] column = (Object[]) row;
            found += count("select count(*) from `" + column[0] + "` where `" + column[1] + "` like '%" + word + "%'");
        }
        return found;
    }

    @Test
    public void a_link_ends_with_the_day_of_the_deadline_and_the_coordinator_is_told_when_a_paper_arrives()
            throws Exception {
        as(
                coordinator,
                doing(() -> meetings.move(
                        meeting,
                        version(),
                        new MeetingPlan(today.plusDays(40), LocalTime.of(9, 0), null, "Civic Centre", null))));
        as(
                coordinator,
                doing(() -> papers.describe(
                        openPaper,
                        papers.view(openPaper).version(),
                        new PaperDetails("Paper", null, person("chair"), false))));
        as(coordinator, doing(() -> papers.invite(openPaper)));
        LocalDate due = as(coordinator, () -> meetings.view(meeting)).papersDueOn();
        assertEquals(endOf(due), expiry());
        as(
                coordinator,
                doing(() -> meetings.move(
                        meeting,
                        version(),
                        new MeetingPlan(today.plusDays(60), LocalTime.of(9, 0), null, "Civic Centre", null))));
        LocalDate later = as(coordinator, () -> meetings.view(meeting)).papersDueOn();
        assertTrue(later.isAfter(due));
        assertEquals(endOf(later), expiry(), "the link moves with the meeting");
        String good = link(openPaper, 60);
        long told = count("select count(*) from mail_outbox where kind = 'paper-in'");
        as(Actor.STRANGER, doing(() -> handIns.submit(good, Language.CY, upload("Zqlink"))));
        assertTrue(count("select count(*) from mail_outbox where kind = 'paper-in'") > told);
        as(coordinator, doing(() -> papers.submit(openPaper, Language.CY, upload("Zqdesk"), null)));
        assertEquals(
                1,
                count(
                        "select count(*) from mail_outbox where kind = 'paper-in' and recipient = 'coordinator@cydweithio.example' and dedupe_key like concat('paper-in:', (select v.id from paper_version v where v.paper_id = '"
                                + openPaper + "' and v.file_name = 'Zqlink.pdf'), '%')"));
    }

    private static java.time.Instant endOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(cymru.cydweithio.platform.Clocks.WALES)
                .toInstant();
    }

    private java.time.Instant expiry() {
        em.clear();
        return ((java.time.LocalDateTime) em.createNativeQuery(
                                "select expires_at from paper_link where paper_id = :paper and withdrawn_at is null order by issued_at desc limit 1",
                                java.time.LocalDateTime.class)
                        .setParameter("paper", openPaper.value())
                        .getSingleResult())
                .toInstant(java.time.ZoneOffset.UTC);
    }

    @Test
    public void a_guest_attends_without_a_seat_and_counts_for_no_quorum() throws Exception {
        as(
                coordinator,
                doing(() -> guests.add(
                        meeting,
                        version(),
                        new Guests.GuestDetails(" Prof. A. Speaker ", "Cardiff University", "presenter"))));
        assertEquals(
                MeetingRule.GUEST_NAME_MISSING,
                broken(
                        coordinator,
                        doing(() -> guests.add(meeting, version(), new Guests.GuestDetails(" ", null, null)))));
        Object verdict = as(coordinator, () -> register.attendance(meeting)).verdict();
        Guests.GuestRow guest = as(member, () -> guests.of(meeting)).get(0);
        assertEquals("Prof. A. Speaker", guest.name());
        as(coordinator, doing(() -> guests.add(meeting, version(), new Guests.GuestDetails("Observer", null, null))));
        assertEquals(
                verdict, as(coordinator, () -> register.attendance(meeting)).verdict());
        as(coordinator, doing(() -> guests.remove(meeting, version(), new GuestId(guest.id()))));
        assertEquals(1, as(member, () -> guests.of(meeting)).size());
    }

    @Test
    public void who_has_no_account_is_told_whom_to_ask_and_not_sent_to_the_page_that_asks_for_a_password()
            throws Exception {
        UUID stranger = as(coordinator, () -> {
            UUID person = people.add(
                            new PartnershipId(newport),
                            new People.PersonDetails(
                                    0,
                                    unique("Nobody"),
                                    unique("nobody").toLowerCase(java.util.Locale.ROOT) + "@cydweithio.example",
                                    Language.EN,
                                    id("select id from organisation where code = 'LA-NWP'")))
                    .value();
            appointments.appoint(
                    board,
                    new SeatId(seat()),
                    new Appointments.AppointmentDetails(person, Capacity.HOLDER, false, today.minusYears(1), null));
            return person;
        });
        assertTrue(as(coordinator, () -> packs.hinderedFrom(meeting)).stream()
                .anyMatch(one ->
                        one.personId().equals(stranger) && one.hurdles().contains(Packs.DeliveryObstacle.NO_ACCOUNT)));
        PackEditionId[] issued = new PackEditionId[1];
        // read before it is committed: once it is sent, its text is emptied
        String mail = inTransaction(() -> {
            issued[0] = issue();
            return (String) em.createNativeQuery("select body from mail_outbox where dedupe_key = :key")
                    .setParameter("key", "pack:" + issued[0] + ":" + stranger)
                    .getSingleResult();
        });
        PackEditionId pack = issued[0];
        assertFalse(mail.contains("/meeting/"), mail);
        assertTrue(mail.contains("coordinator@cydweithio.example"), mail);
        assertEquals(List.of(Packs.DeliveryObstacle.NO_ACCOUNT), hurdles(pack, stranger));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(coordinator, () -> packs.fileFor(pack, new PersonId(stranger), Language.EN))
                .content()
                .writeTo(out);
        assertTrue(text(out.toByteArray()).contains("Zqone"));
        assertFalse(text(out.toByteArray()).contains("Zqtwo"), "the copy that the person may have");
    }

    @Test
    public void a_newer_version_that_was_not_issued_does_not_hide_the_one_that_was() throws Exception {
        issue();
        UUID issued = newest(openPaper);
        as(coordinator, doing(() -> papers.submit(openPaper, Language.EN, upload("Zqnewer"), null)));
        Papers.PaperRow row = as(member, () -> papers.ofMeeting(meeting)).stream()
                .filter(one -> one.id().equals(openPaper.value()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(issued),
                row.versions().stream().map(Papers.VersionRow::id).toList());
        UUID newer = newest(openPaper);
        assertThrows(NotFound.class, () -> as(member, () -> papers.file(openPaper, new VersionId(newer))));
    }

    @Test
    public void a_paper_that_is_replaced_while_the_pack_is_built_stops_the_issue_and_nothing_went_out()
            throws Exception {
        long before = opened();
        // the issue waits for this item, which its record refers to, when it has long read which versions there are
        transaction.begin();
        Future<Object> issuing;
        try {
            em.createNativeQuery(
                            "select id from agenda_item where id = (select p.item_id from paper p where p.id = :paper) for update",
                            UUID.class)
                    .setParameter("paper", openPaper.value())
                    .getSingleResult();
            issuing = executor.submit(() -> as(coordinator, () -> packs.issue(meeting, version())));
            waitFor(
                    "select count(*) from information_schema.processlist where id <> connection_id() and info like '%insert into pack_edition_item%'");
            as(coordinator, doing(() -> papers.submit(openPaper, Language.EN, upload("Zqnewer"), null)));
        } finally {
            transaction.rollback();
        }
        RuleViolation told =
                (RuleViolation) assertThrows(ExecutionException.class, () -> issuing.get(30, TimeUnit.SECONDS))
                        .getCause();
        assertEquals(PaperRule.PACK_CHANGED, told.rule());
        nothingWasIssued(before);
        assertTrue(read(member, issue()).contains("Zqnewer"));
    }

    /** Each look waits a little in the database. */
    private void waitFor(String sql) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (count(sql) == 0) {
            assertTrue(
                    System.nanoTime() < end,
                    () -> sql + ", running: "
                            + em.createNativeQuery(
                                            "select info from information_schema.processlist where info is not null")
                                    .getResultList());
            em.createNativeQuery("select sleep(0.05)").getSingleResult();
        }
    }

    private void nothingWasIssued(long before) throws Exception {
        assertEquals(0, count("select count(*) from pack_edition where meeting_id = '" + meeting + "'"));
        assertEquals(
                0,
                count(
                        "select count(*) from pack_copy c left join pack_edition e on e.id = c.edition_id where e.id is null"));
        assertEquals(packMails, count(PACK_MAILS), "nobody was told");
        assertEquals(
                MeetingState.PLANNED,
                as(coordinator, () -> meetings.view(meeting)).state());
        assertEquals(before, opened());
        assertEquals(List.of(), as(member, () -> papers.ofMeeting(meeting)));
    }

    @Test
    public void an_edition_exists_whole_or_not_at_all_when_a_stored_file_is_damaged() throws Exception {
        long before = opened();
        String chunk =
                " where sha256 = (select v.file_sha256 from paper_version v where v.paper_id = '" + closedPaper + "')";
        byte[] whole = (byte[]) em.createNativeQuery("select bytes from stored_file_chunk" + chunk, byte[].class)
                .getSingleResult();
        replace(chunk, new byte[whole.length]);
        try {
            assertThrows(RuntimeException.class, this::issue);
            nothingWasIssued(before);
        } finally {
            replace(chunk, whole);
        }
        PackEditionId edition = issue();
        assertEquals(2, count("select count(*) from mail_outbox where dedupe_key like 'pack:" + edition + ":%'"));
    }

    private void replace(String where, byte[] bytes) throws Exception {
        inTransaction(() -> em.createNativeQuery("update stored_file_chunk set bytes = :bytes" + where)
                .setParameter("bytes", bytes)
                .executeUpdate());
    }

    @Test
    public void an_edition_exists_whole_or_not_at_all_when_a_file_cannot_be_read_as_pdf() throws Exception {
        long before = opened();
        byte[] none = ("%PDF-1.4 and nothing more " + meeting).getBytes(StandardCharsets.US_ASCII);
        String sha256 = Sha256.of(new String(none, StandardCharsets.US_ASCII));
        inTransaction(() -> {
            em.createNativeQuery(
                            "insert into stored_file (sha256, size, media_type, pages, tagged, stored_at) values (:sha256, :size, 'application/pdf', 1, 0, now())")
                    .setParameter("sha256", sha256)
                    .setParameter("size", none.length)
                    .executeUpdate();
            em.createNativeQuery("insert into stored_file_chunk (sha256, seq, bytes) values (:sha256, 0, :bytes)")
                    .setParameter("sha256", sha256)
                    .setParameter("bytes", none)
                    .executeUpdate();
            return em.createNativeQuery("update paper_version set file_sha256 = :sha256 where paper_id = :paper")
                    .setParameter("sha256", sha256)
                    .setParameter("paper", closedPaper.value())
                    .executeUpdate();
        });
        assertThrows(IOException.class, this::issue);
        nothingWasIssued(before);
    }

    @Test
    public void of_two_coordinators_who_reorder_or_issue_at_once_the_second_is_told() throws Exception {
        long opened = opened();
        List<UUID> order = new java.util.ArrayList<>(as(coordinator, () -> agenda.items(meeting)).stream()
                .map(Agenda.ItemView::id)
                .toList());
        java.util.Collections.swap(order, 0, 1);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Object>> both = List.of(
                executor.submit(() -> reorder(together, opened, order)),
                executor.submit(() -> reorder(together, opened, order)));
        int done = 0;
        for (Future<Object> one : both) {
            try {
                one.get(30, TimeUnit.SECONDS);
                done++;
            } catch (ExecutionException e) {
                assertTrue(stale(e), e.toString());
            }
        }
        assertEquals(1, done);
        assertEquals(
                order,
                as(coordinator, () -> agenda.items(meeting)).stream()
                        .map(Agenda.ItemView::id)
                        .toList());
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> packs.issue(meeting, opened)));
        long now = opened();
        as(coordinator, () -> packs.issue(meeting, now));
        assertThrows(
                StaleEdit.class,
                () -> as(coordinator, () -> packs.issue(meeting, now)),
                "a second press of the button");
    }

    private Object reorder(CyclicBarrier together, long opened, List<UUID> order) throws Exception {
        together.await(20, TimeUnit.SECONDS);
        return as(coordinator, doing(() -> agenda.reorder(meeting, opened, order)));
    }

    /** What the pages tell as a stale edit: found at once, or by the database when both had been let in. */
    private static boolean stale(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleEdit
                    || cause instanceof jakarta.persistence.OptimisticLockException
                    || cause instanceof org.hibernate.StaleObjectStateException
                    || cause instanceof org.hibernate.exception.LockAcquisitionException) {
                return true;
            }
        }
        return false;
    }

    @Test
    public void nothing_of_another_partnership_or_meeting_is_reached_through_ids_of_ones_own() throws Exception {
        UUID stranger =
                id("select p.id from person p where p.partnership_id <> '" + newport + "' and p.left_on is null");
        UUID othersMeeting = id("select m.id from meeting m where m.partnership_id <> '" + newport + "'");
        UUID othersItem = id("select id from agenda_item where meeting_id = '" + othersMeeting + "'");
        UUID othersSeat = id("select s.id from seat s where s.board_id <> '" + board + "'");
        UUID othersVersion =
                id("select v.id from paper_version v join paper p on p.id = v.paper_id where p.partnership_id <> '"
                        + newport + "'");
        UUID othersDecision = id("select id from decision where meeting_id <> '" + meeting + "'");
        ItemDetails strangers =
                new ItemDetails("Item", null, Purpose.DECISION, stranger, null, Classification.PUBLISHED, null);
        ItemDetails details =
                new ItemDetails("Item", null, Purpose.DECISION, null, null, Classification.PUBLISHED, null);
        assertEquals(MeetingRule.PERSON_STRANGER, broken(coordinator, () -> agenda.add(meeting, version(), strangers)));
        assertEquals(
                MeetingRule.PERSON_STRANGER,
                broken(coordinator, doing(() -> agenda.describe(meeting, version(), new ItemId(open), strangers))));
        assertEquals(
                MeetingRule.PERSON_STRANGER,
                broken(
                        coordinator,
                        () -> papers.expect(
                                meeting, new ItemId(open), new PaperDetails("Paper", null, stranger, false))));
        assertEquals(
                MeetingRule.DECLARATION_INCOMPLETE,
                broken(
                        coordinator,
                        doing(() -> register.declare(
                                meeting,
                                version(),
                                new ItemId(open),
                                new PersonId(stranger),
                                Interest.CONFLICT,
                                null))));
        assertEquals(
                MeetingRule.DECLARATION_INCOMPLETE,
                broken(
                        coordinator,
                        doing(() -> register.declare(
                                meeting,
                                version(),
                                new ItemId(othersItem),
                                new PersonId(person("chair")),
                                Interest.CONFLICT,
                                null))));
        assertEquals(
                MeetingRule.AGENDA_ORDER,
                broken(coordinator, doing(() -> agenda.reorder(meeting, version(), List.of(open, othersItem)))));
        notFound(() -> agenda.item(meeting, new ItemId(othersItem)));
        notFound(doing(() -> agenda.describe(meeting, version(), new ItemId(othersItem), details)));
        notFound(doing(() -> agenda.remove(new MeetingId(othersMeeting), 0, new ItemId(othersItem))));
        notFound(() -> papers.expect(meeting, new ItemId(othersItem), new PaperDetails("Paper", null, null, false)));
        notFound(() -> papers.file(openPaper, new VersionId(othersVersion)));
        notFound(doing(() -> minutes.write(meeting, version(), new ItemId(othersItem), "Minute", null)));
        notFound(() -> decisions.decide(meeting, version(), new ItemId(othersItem), "Decided", null, null));
        notFound(doing(() -> decisions.ratify(meeting, version(), new DecisionId(othersDecision))));
        notFound(doing(() -> register.mark(
                meeting, version(), List.of(new AttendanceRegister.Mark(othersSeat, Presence.APOLOGIES, null)))));
        notFound(doing(() -> register.withdraw(meeting, version(), new DeclarationId(Ids.next()))));
        assertEquals(
                MeetingRule.ATTENDANCE_NOBODY,
                broken(
                        coordinator,
                        doing(() -> register.mark(
                                meeting,
                                version(),
                                List.of(new AttendanceRegister.Mark(chairSeat, Presence.PRESENT, stranger))))));
        for (Actions.NewAction elsewhere : List.of(
                new Actions.NewAction("Action", Language.EN, null, othersMeeting, null, null, null, today, null),
                new Actions.NewAction("Action", Language.EN, null, null, othersItem, null, null, today, null),
                new Actions.NewAction(
                        "Action", Language.EN, null, meeting.value(), othersItem, null, null, today, null))) {
            assertEquals(
                    ActionRule.ORIGIN_ELSEWHERE,
                    broken(coordinator, () -> actions.raise(new PartnershipId(newport), elsewhere)));
        }
        assertEquals(
                ActionRule.OWNER_ELSEWHERE,
                broken(
                        coordinator,
                        () -> actions.raise(
                                new PartnershipId(newport),
                                new Actions.NewAction(
                                        "Action", Language.EN, null, null, null, null, stranger, today, null))));
        assertEquals(MeetingRule.NOT_A_LATER_MEETING, broken(coordinator, doing(() -> {
            register.mark(
                    meeting,
                    version(),
                    List.of(new AttendanceRegister.Mark(chairSeat, Presence.PRESENT, person("chair"))));
            register.hold(meeting, version());
            minutes.draft(meeting, version());
            for (Minutes.MinuteRow row : minutes.minutes(meeting).rows()) {
                minutes.write(meeting, version(), new ItemId(row.item().id()), "Noted.", null);
            }
            minutes.share(meeting, version());
            minutes.approve(meeting, version(), new MeetingId(othersMeeting));
        })));
    }

    @Test
    public void a_link_hands_in_its_one_paper_until_it_expires_is_withdrawn_or_the_meeting_is_over() throws Exception {
        // looked at before links are withdrawn: it has ended by its deadline alone
        ended(link(openPaper, -1));
        String withdrawn = link(openPaper, 60);
        assertFalse(as(Actor.STRANGER, () -> handIns.open(withdrawn)).ended());
        as(coordinator, doing(() -> papers.withdrawLinks(openPaper)));
        ended(withdrawn);
        String good = link(openPaper, 60);
        for (String token :
                new String[] {SecretToken.random().text(), "", "x".repeat(43) + "y", good.substring(1), null}) {
            assertThrows(NotFound.class, () -> as(Actor.STRANGER, () -> handIns.open(token)));
            assertThrows(
                    NotFound.class,
                    () -> as(Actor.STRANGER, doing(() -> handIns.submit(token, Language.EN, upload("Zqlink")))));
        }
        as(Actor.STRANGER, doing(() -> handIns.submit(good, Language.CY, upload("Zqlink"))));
        assertEquals(
                List.of("Zqlink.pdf"),
                as(Actor.STRANGER, () -> handIns.open(good)).received().stream()
                        .map(HandIns.Received::fileName)
                        .toList(),
                "nothing that others handed in");
        assertFalse(
                as(Actor.STRANGER, () -> handIns.open(good)).toString().contains("Open"),
                "the paper and its meeting's day, nothing of the item");
        as(coordinator, doing(() -> {
            register.mark(
                    meeting,
                    version(),
                    List.of(new AttendanceRegister.Mark(chairSeat, Presence.PRESENT, person("chair"))));
            register.hold(meeting, version());
        }));
        assertTrue(as(Actor.STRANGER, () -> handIns.open(good)).ended());
        assertEquals(
                MeetingRule.OVER,
                broken(Actor.STRANGER, doing(() -> handIns.submit(good, Language.EN, upload("Zqlate")))));
    }

    /** Nothing is told but that, and nothing is taken. */
    private void ended(String token) throws Exception {
        HandIns.HandInView view = as(Actor.STRANGER, () -> handIns.open(token));
        assertTrue(view.ended());
        assertEquals(new HandIns.HandInView(null, null, null, null, false, null, List.of()), view);
        assertEquals(
                PaperRule.HAND_IN_ENDED,
                broken(Actor.STRANGER, doing(() -> handIns.submit(token, Language.EN, upload("Zqlink")))));
    }

    @Test
    public void a_link_ends_when_its_item_becomes_restricted_and_the_coordinator_can_send_a_new_one() throws Exception {
        String link = link(openPaper, 60);
        String ofAnother = link(closedPaper, 60);
        as(
                coordinator,
                doing(() -> agenda.describe(
                        meeting,
                        version(),
                        new ItemId(open),
                        new ItemDetails(
                                "Opened", null, Purpose.DECISION, null, null, Classification.PUBLISHED, null))));
        assertFalse(as(Actor.STRANGER, () -> handIns.open(link)).ended(), "another title changes nothing");
        as(
                coordinator,
                doing(() -> agenda.describe(
                        meeting,
                        version(),
                        new ItemId(open),
                        new ItemDetails(
                                "Secret title",
                                null,
                                Purpose.DECISION,
                                null,
                                null,
                                Classification.RESTRICTED,
                                "Prices"))));
        ended(link);
        assertFalse(
                as(Actor.STRANGER, () -> handIns.open(ofAnother)).ended(),
                "that of an item that was restricted before");
        as(
                coordinator,
                doing(() -> papers.describe(
                        openPaper,
                        papers.view(openPaper).version(),
                        new PaperDetails("Paper", null, person("chair"), false))));
        long mails = count("select count(*) from mail_outbox where kind = 'hand-in'");
        as(coordinator, doing(() -> papers.invite(openPaper)));
        assertEquals(mails + 1, count("select count(*) from mail_outbox where kind = 'hand-in'"));
        assertFalse(((String) em.createNativeQuery(
                                "select body from mail_outbox where kind = 'hand-in' order by created_at desc, id desc limit 1")
                        .getSingleResult())
                .contains("Paper"));
        String again = link(openPaper, 60);
        as(Actor.STRANGER, doing(() -> handIns.submit(again, Language.CY, upload("Zqagain"))));
        as(
                coordinator,
                doing(() -> agenda.describe(
                        meeting,
                        version(),
                        new ItemId(open),
                        new ItemDetails(
                                "Secret title",
                                null,
                                Purpose.DECISION,
                                null,
                                null,
                                Classification.OFFICIAL_SENSITIVE,
                                "Prices"))));
        assertFalse(
                as(Actor.STRANGER, () -> handIns.open(again)).ended(),
                "it was sent when the item was restricted already");
    }

    private String link(PaperId paper, int minutes) throws Exception {
        SecretToken token = SecretToken.random();
        inTransaction(() -> em.createNativeQuery("""
            insert into paper_link (id, version, paper_id, token_sha256, email, language, issued_at, expires_at)
            values (:id, 0, :paper, :hash, 'author@cydweithio.example', 'EN', utc_timestamp(), utc_timestamp() + interval %d minute)""".formatted(minutes))
                .setParameter("id", Ids.next())
                .setParameter("paper", paper.value())
                .setParameter("hash", token.sha256())
                .executeUpdate());
        return token.text();
    }

    @Test
    public void a_files_name_from_outside_is_made_harmless_and_a_text_that_is_too_long_is_refused_with_its_rule()
            throws Exception {
        String name = "..\\..\\a\r\nSet-Cookie: x=\"1\"/../\u202efdp.pdf\u0000" + "n".repeat(400);
        as(
                coordinator,
                doing(() -> papers.submit(
                        openPaper,
                        Language.EN,
                        new Upload(name, upload("Zqname").content()),
                        null)));
        String kept = as(coordinator, () -> papers.versions(openPaper)).get(0).fileName();
        assertTrue(kept.length() <= 200 && kept.endsWith(".pdf") && kept.matches("[^\\p{C}\\\\/\"<>:]+"), kept);
        assertEquals(
                PlatformRule.TEXT_LONG,
                broken(
                        coordinator,
                        () -> papers.expect(
                                meeting, new ItemId(open), new PaperDetails("x".repeat(201), null, null, false))));
        assertEquals(
                PlatformRule.TEXT_LONG,
                broken(
                        coordinator,
                        () -> decisions.decide(meeting, version(), new ItemId(open), "x".repeat(2001), null, null)));
        assertEquals(
                PlatformRule.TEXT_LONG,
                broken(
                        coordinator,
                        doing(() -> minutes.write(meeting, version(), new ItemId(open), "x".repeat(20_001), null))));
        assertEquals(
                PlatformRule.TEXT_LONG,
                broken(
                        coordinator,
                        doing(() -> register.declare(
                                meeting,
                                version(),
                                new ItemId(open),
                                new PersonId(person("chair")),
                                Interest.PERSONAL,
                                "x".repeat(501)))));
        assertEquals(
                PlatformRule.TEXT_LONG,
                broken(coordinator, doing(() -> meetings.cancel(meeting, version(), "x".repeat(301)))));
        assertEquals(
                PlatformRule.TEXT_LONG,
                broken(
                        coordinator,
                        () -> meetings.plan(
                                board,
                                new MeetingPlan(today.plusDays(1), LocalTime.of(9, 0), null, "x".repeat(201), null))));
    }
}
