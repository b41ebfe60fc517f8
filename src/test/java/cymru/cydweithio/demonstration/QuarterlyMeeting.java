package cymru.cydweithio.demonstration;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.AttendanceRegister;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.Decisions;
import cymru.cydweithio.meeting.ImplicationHead;
import cymru.cydweithio.meeting.Interest;
import cymru.cydweithio.meeting.ItemDetails;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.OutsideDecisions;
import cymru.cydweithio.meeting.Presence;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.meeting.Section17Statement;
import cymru.cydweithio.paper.Packs;
import cymru.cydweithio.paper.PaperDetails;
import cymru.cydweithio.paper.PaperId;
import cymru.cydweithio.paper.Papers;
import cymru.cydweithio.paper.Upload;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The demonstration's year of a board: two meetings that were held, health absent from both, and one in three working
 * days with its pack issued, one paper late and one Welsh version outstanding. Staged through the use cases, as a
 * coordinator would.
 */
@ApplicationScoped
class QuarterlyMeeting {

    private static final String HEALTH = "Aneurin Bevan University Health Board";

    private Clock clock;
    private WorkingDays workingDays;
    private Boards boards;
    private Meetings meetings;
    private Agenda agenda;
    private AttendanceRegister register;
    private Minutes minutes;
    private Decisions decisions;
    private Papers papers;
    private Packs packs;
    private Actions actions;
    private OutsideDecisions outside;
    private OrganisationRegister organisations;

    protected QuarterlyMeeting() {}

    @Inject
    QuarterlyMeeting(
            Clock clock,
            WorkingDays workingDays,
            Boards boards,
            Meetings meetings,
            Agenda agenda,
            AttendanceRegister register,
            Minutes minutes,
            Decisions decisions,
            Papers papers,
            Packs packs,
            Actions actions,
            OutsideDecisions outside,
            OrganisationRegister organisations) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.boards = boards;
        this.meetings = meetings;
        this.agenda = agenda;
        this.register = register;
        this.minutes = minutes;
        this.decisions = decisions;
        this.papers = papers;
        this.packs = packs;
        this.actions = actions;
        this.outside = outside;
        this.organisations = organisations;
    }

    /** Where the board has no meeting yet. */
    void stage(PartnershipId partnership) throws IOException {
        BoardId board = first(partnership);
        if (meetings.list(
                                new Meetings.Filter(partnership.value(), board.value(), Meetings.When.ALL, null, null),
                                Slice.firstRows(1))
                        .total()
                > 0) {
            return;
        }
        LocalDate next = workingDays.after(LocalDate.now(clock), 3);
        MeetingId first = held(partnership, board, workingDay(next.minusMonths(6)), Presence.APOLOGIES);
        MeetingId second = held(partnership, board, workingDay(next.minusMonths(3)), Presence.ABSENT);
        minutes.approve(first, version(first), new MeetingId(second.value()));
        comingUp(board, next);
        meetings.plan(board, plan(workingDay(next.plusMonths(3))));
        evidence(partnership, next.minusMonths(4));
    }

    /** A decision of another body; no such decision was taken, and it says so. */
    private void evidence(PartnershipId partnership, LocalDate day) {
        outside.register(
                partnership,
                new OutsideDecisions.Content(
                        organisations.idOf("LHB-AB"),
                        "Board",
                        day,
                        "B/12",
                        new Wording(
                                "Constructed example: alcohol workers in the emergency department",
                                "Enghraifft wedi’i llunio: gweithwyr alcohol yn yr adran achosion brys"),
                        new Wording(
                                "An example made up for this demonstration: the board agreed to keep two alcohol workers for a year.",
                                "Enghraifft a luniwyd ar gyfer yr arddangosiad hwn: cytunodd y bwrdd i gadw dau weithiwr alcohol am flwyddyn."),
                        "https://www.example.org/board/b-12"));
    }

    private BoardId first(PartnershipId partnership) {
        return boards.list(partnership).stream()
                .filter(row -> row.parentId() == null)
                .map(row -> new BoardId(row.id()))
                .findFirst()
                .orElseThrow();
    }

    /** One small meeting, so that another partnership has one too. */
    void stageSmall(PartnershipId partnership) throws IOException {
        BoardId board = first(partnership);
        if (meetings.list(
                                new Meetings.Filter(partnership.value(), board.value(), Meetings.When.ALL, null, null),
                                Slice.firstRows(1))
                        .total()
                == 0) {
            MeetingId id = new MeetingId(meetings.plan(board, plan(workingDays.after(LocalDate.now(clock), 10))));
            hand(
                    paper(
                            id,
                            item(id, Purpose.MINUTES),
                            "Minutes of the last meeting",
                            "Cofnodion y cyfarfod diwethaf",
                            null,
                            false),
                    Language.EN,
                    "minutes-en.pdf",
                    null);
            packs.issue(id, version(id));
        }
    }

    private LocalDate workingDay(LocalDate day) {
        return workingDays.isWorkingDay(day) ? day : workingDays.after(day, 1);
    }

    private static MeetingPlan plan(LocalDate day) {
        return new MeetingPlan(
                day,
                LocalTime.of(14, 0),
                LocalTime.of(16, 0),
                "Civic Centre, Newport / Canolfan Ddinesig, Casnewydd",
                null);
    }

    private MeetingId held(PartnershipId partnership, BoardId board, LocalDate day, Presence health) {
        MeetingId id = new MeetingId(meetings.plan(board, plan(day)));
        UUID violence = agenda.add(
                id,
                version(id),
                new ItemDetails(
                        "Serious violence: what the partners will do this quarter",
                        "Trais difrifol: beth fydd y partneriaid yn ei wneud y chwarter hwn",
                        Purpose.DECISION,
                        holder(board, day, "Gwent Police"),
                        20,
                        Classification.PUBLISHED,
                        null));
        List<AttendanceRegister.Mark> marks = new ArrayList<>();
        for (Boards.SeatOn seat : boards.compositionOn(board, day).seats()) {
            boolean absent =
                    seat.organisation().en().equals(HEALTH) || seat.people().isEmpty();
            marks.add(new AttendanceRegister.Mark(
                    seat.seatId(),
                    absent ? health : Presence.PRESENT,
                    absent ? null : seat.people().get(0).personId()));
        }
        register.mark(id, version(id), marks);
        register.hold(id, version(id));
        UUID decision = decisions.decide(
                id,
                version(id),
                new ItemId(violence),
                "Agreed to fund weekend youth work in the city centre from the partnership's own budget until March.",
                "Cytunwyd i ariannu gwaith ieuenctid ar benwythnosau yng nghanol y ddinas o gyllideb y bartneriaeth ei hun tan fis Mawrth.",
                new Section17Statement(
                        true,
                        null,
                        Language.EN,
                        Map.of(
                                ImplicationHead.CRIME_AND_DISORDER,
                                new Section17Statement.Effect(
                                        "Less anti-social behaviour in the city centre on Friday and Saturday nights.",
                                        "Calls to the police are counted by hour and place."),
                                ImplicationHead.SERIOUS_VIOLENCE,
                                new Section17Statement.Effect(
                                        "Fewer young people drawn into violence at weekends.",
                                        "Youth workers refer those at risk the next working day.")),
                        day.plusMonths(6)));
        actions.raise(
                partnership,
                new Actions.NewAction(
                        "Report what weekend youth work has changed",
                        Language.EN,
                        board.value(),
                        id.value(),
                        violence,
                        decision,
                        holder(board, day, "Newport City Council"),
                        day,
                        day.plusMonths(3)));
        minutes.draft(id, version(id));
        minuteTheRest(id);
        minutes.share(id, version(id));
        return id;
    }

    /** What was said is drafted by nobody: somebody who was there writes it. */
    private void minuteTheRest(MeetingId id) {
        minutes.minutes(id).rows().stream().filter(row -> row.minute() == null).forEach(row -> {
            Purpose purpose = row.item().details().purpose();
            minutes.write(
                    id,
                    version(id),
                    new ItemId(row.item().id()),
                    purpose == Purpose.MINUTES
                            ? "The minutes of the last meeting were agreed as a correct record."
                            : "There was nothing to report.",
                    purpose == Purpose.MINUTES
                            ? "Cytunwyd bod cofnodion y cyfarfod diwethaf yn gywir."
                            : "Nid oedd dim i’w adrodd.");
        });
    }

    private void comingUp(BoardId board, LocalDate day) throws IOException {
        MeetingId id = new MeetingId(meetings.plan(board, plan(day)));
        UUID assessment = agenda.add(
                id,
                version(id),
                new ItemDetails(
                        "Strategic assessment: crime and disorder in Newport",
                        "Asesiad strategol: trosedd ac anhrefn yng Nghasnewydd",
                        Purpose.DISCUSSION,
                        holder(board, day, "Gwent Police"),
                        30,
                        Classification.PUBLISHED,
                        null));
        UUID violence = agenda.add(
                id,
                version(id),
                new ItemDetails(
                        "Serious violence: progress",
                        "Trais difrifol: cynnydd",
                        Purpose.DECISION,
                        holder(board, day, "Gwent Police"),
                        20,
                        Classification.PUBLISHED,
                        null));
        UUID cameras = agenda.add(
                id,
                version(id),
                new ItemDetails(
                        "Public space cameras",
                        "Camerâu mannau cyhoeddus",
                        Purpose.INFORMATION,
                        holder(board, day, "Newport City Council"),
                        10,
                        Classification.PUBLISHED,
                        null));
        UUID services = agenda.add(
                id,
                version(id),
                new ItemDetails(
                        "Domestic abuse services: prices offered",
                        "Gwasanaethau cam-drin domestig: y prisiau a gynigiwyd",
                        Purpose.DECISION,
                        holder(board, day, "Newport City Council"),
                        20,
                        Classification.RESTRICTED,
                        "Prices of a procurement that is under way"));
        meetings.callForPapers(id, version(id));
        LocalDate inTime = meetings.view(id).papersDueOn();
        UUID minutesPaper = paper(
                id,
                item(id, Purpose.MINUTES),
                "Minutes of the last meeting",
                "Cofnodion y cyfarfod diwethaf",
                null,
                true);
        hand(minutesPaper, Language.EN, "minutes-en.pdf", inTime);
        hand(minutesPaper, Language.CY, "minutes-cy.pdf", inTime);
        UUID assessmentPaper = paper(
                id, assessment, "Strategic assessment", "Asesiad strategol", holder(board, day, "Gwent Police"), true);
        hand(assessmentPaper, Language.EN, "assessment-en.pdf", inTime);
        UUID violencePaper = paper(
                id,
                violence,
                "Serious violence: quarterly report",
                "Trais difrifol: adroddiad chwarterol",
                holder(board, day, "Gwent Police"),
                true);
        hand(violencePaper, Language.EN, "violence-en.pdf", inTime);
        hand(violencePaper, Language.CY, "violence-cy.pdf", inTime);
        UUID cameraPaper = paper(
                id,
                cameras,
                "Public space cameras: the year",
                "Camerâu mannau cyhoeddus: y flwyddyn",
                holder(board, day, "Newport City Council"),
                false);
        hand(cameraPaper, Language.EN, "cameras-en.pdf", inTime);
        UUID pricesPaper = paper(
                id,
                services,
                "Prices offered",
                "Y prisiau a gynigiwyd",
                holder(board, day, "Newport City Council"),
                false);
        hand(pricesPaper, Language.EN, "prices-en.pdf", inTime);
        UUID provider = holder(board, day, "Gwent Association of Voluntary Organisations");
        if (provider != null) {
            register.declare(
                    id,
                    version(id),
                    new ItemId(services),
                    new PersonId(provider),
                    Interest.CONFLICT,
                    "Member bodies have offered for this service.");
        }
        packs.issue(id, version(id));
        hand(
                paper(
                        id,
                        cameras,
                        "Public space cameras: map of the sites",
                        "Camerâu mannau cyhoeddus: map o’r safleoedd",
                        holder(board, day, "Newport City Council"),
                        false),
                Language.EN,
                "camera-map-en.pdf",
                null);
    }

    private UUID paper(MeetingId id, UUID item, String en, String cy, UUID author, boolean welshExpected) {
        return papers.expect(id, new ItemId(item), new PaperDetails(en, cy, author, welshExpected));
    }

    private void hand(UUID paper, Language language, String file, LocalDate receivedOn) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/demonstration/" + file)) {
            papers.submit(new PaperId(paper), language, new Upload(file, in), receivedOn);
        }
    }

    private UUID item(MeetingId id, Purpose purpose) {
        return agenda.items(id).stream()
                .filter(item -> item.details().purpose() == purpose)
                .map(Agenda.ItemView::id)
                .findFirst()
                .orElseThrow();
    }

    private UUID holder(BoardId board, LocalDate day, String organisation) {
        return boards.compositionOn(board, day).seats().stream()
                .filter(seat -> seat.organisation().en().equals(organisation))
                .flatMap(seat -> seat.people().stream())
                .map(Boards.Holder::personId)
                .findFirst()
                .orElse(null);
    }

    private long version(MeetingId id) {
        return meetings.view(id).version();
    }
}
