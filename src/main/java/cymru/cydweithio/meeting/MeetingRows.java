package cymru.cydweithio.meeting;

import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.board.BoardRule;
import cymru.cydweithio.board.RegisterLookup;
import cymru.cydweithio.board.RegisterRows;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.BatchId;
import cymru.cydweithio.sheet.CellValues;
import cymru.cydweithio.sheet.FileRule;
import cymru.cydweithio.sheet.FromRow;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.RowRule;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.ShownWord;
import cymru.cydweithio.sheet.Told;
import cymru.cydweithio.sheet.Vocabulary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A calendar of meetings, past and to come. */
final class MeetingRows extends RegisterRows {

    private static final Vocabulary WORDS = Vocabulary.of("meeting");

    /** A meeting that is there already. */
    record KnownMeeting(UUID boardId, LocalDate heldOn, LocalTime startsAt) {}

    final List<FromRow<MeetingImport.ImportedMeeting>> meetings = new ArrayList<>();
    private final Set<KnownMeeting> there;
    private final MeetingImport imports;
    private final Set<KnownMeeting> seen = new HashSet<>();

    MeetingRows(
            RegisterLookup known,
            Set<KnownMeeting> there,
            ImportRequest request,
            BoardImport boards,
            MeetingImport imports) {
        super(known, request, boards);
        this.there = there;
        this.imports = imports;
    }

    @Override
    protected void validate(SheetRow row) {
        RegisterLookup.KnownBoard board = board(row, true);
        if (row.cell(MeetingColumn.HELD_ON).isBlank()) {
            row.fault(MeetingColumn.HELD_ON, FileRule.FAULT_MISSING);
        }
        LocalDate day = row.read(MeetingColumn.HELD_ON, cell -> {
            PartialDate date = CellValues.date(cell);
            if (date.precision() != PartialDate.Precision.DAY) {
                throw new RuleViolation(RowRule.DATE, cell.text());
            }
            return date.date();
        });
        row.show(MeetingColumn.HELD_ON, day);
        List<LocalTime> times = row.read(MeetingColumn.STARTS, CellValues::times);
        LocalTime starts = times != null
                ? times.get(0)
                : day == null ? null : CellValues.timeBeside(row.cell(MeetingColumn.HELD_ON));
        if (starts == null && row.cell(MeetingColumn.STARTS).isBlank()) {
            row.fault(MeetingColumn.STARTS, MeetingRule.SHEET_ROW_NO_TIME);
        }
        List<LocalTime> given = row.read(MeetingColumn.ENDS, CellValues::times);
        LocalTime ends = given != null ? given.get(0) : times != null && times.size() == 2 ? times.get(1) : null;
        row.show(MeetingColumn.STARTS, starts);
        row.show(MeetingColumn.ENDS, ends);
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            row.fault(MeetingColumn.ENDS, MeetingRule.SHEET_ROW_END_BEFORE_START);
        }
        String place = row.text(MeetingColumn.PLACE, 200);
        String online = row.text(MeetingColumn.ONLINE, 400);
        String cancelled = cancelledBecause(row);
        MeetingImport.ImportedMeetingStatus state = day == null ? null : state(row, day, cancelled != null);
        if (board != null && day != null && !board.period().activeOn(day)) {
            row.fault(
                    MeetingColumn.HELD_ON,
                    BoardRule.SHEET_ROW_BOARD_INACTIVE,
                    day,
                    board.name().en());
        }
        if (board != null && day != null && starts != null) {
            KnownMeeting meeting = new KnownMeeting(board.id(), day, starts);
            if (there.contains(meeting)) {
                row.fault(MeetingColumn.HELD_ON, MeetingRule.SHEET_ROW_MEETING_THERE, day);
            } else if (!seen.add(meeting)) {
                row.fault(MeetingColumn.HELD_ON, MeetingRule.SHEET_ROW_MEETING_TWICE, day);
            }
        }
        if (row.sound()) {
            MeetingPlan plan = plan(row, day, starts, ends, place, online);
            if (plan != null) {
                meetings.add(new FromRow<>(row, new MeetingImport.ImportedMeeting(board.id(), plan, state, cancelled)));
            }
        }
    }

    @Override
    protected void checkRegisters() {
        super.checkRegisters();
        FromRow.refuse(
                meetings,
                imports.faults(partnership, FromRow.facts(meetings)),
                rule -> rule.contains("cancel") ? MeetingColumn.MEETING_STATE : MeetingColumn.HELD_ON);
    }

    @Override
    protected List<Told> importAll(UUID importId) {
        super.importAll(importId);
        if (!meetings.isEmpty()) {
            imports.importAll(partnership, new BatchId(importId), FromRow.facts(meetings));
        }
        return List.of();
    }

    private static MeetingPlan plan(
            SheetRow row, LocalDate day, LocalTime starts, LocalTime ends, String place, String online) {
        try {
            return new MeetingPlan(day, starts, ends, place, online);
        } catch (RuleViolation e) {
            row.fault(
                    e.key().equals(MeetingRule.PLAN_ONLINE_UNREADABLE.key())
                            ? MeetingColumn.ONLINE
                            : MeetingColumn.HELD_ON,
                    e.rule(),
                    e.args());
            return null;
        }
    }

    private static String cancelledBecause(SheetRow row) {
        String text = row.text(MeetingColumn.MEETING_STATE, 300);
        return text != null && WORDS.begins("meeting.cancelled", text) ? text : null;
    }

    /** What is past was held, unless it was cancelled; what is to come is planned. */
    private MeetingImport.ImportedMeetingStatus state(SheetRow row, LocalDate day, boolean cancelled) {
        String text = row.text(MeetingColumn.MEETING_STATE, 300);
        MeetingImport.ImportedMeetingStatus state = cancelled
                ? MeetingImport.ImportedMeetingStatus.CANCELLED
                : day.isBefore(today)
                        ? MeetingImport.ImportedMeetingStatus.HELD
                        : MeetingImport.ImportedMeetingStatus.PLANNED;
        if (text != null && !cancelled) {
            boolean held = WORDS.begins("meeting.held", text);
            if (!held && !WORDS.begins("meeting.planned", text)) {
                row.fault(MeetingColumn.MEETING_STATE, MeetingRule.SHEET_ROW_MEETING_STATE, text);
            } else if (held && day.isAfter(today)) {
                row.fault(MeetingColumn.MEETING_STATE, MeetingRule.SHEET_ROW_HELD_IN_FUTURE, day);
            } else if (held) {
                state = MeetingImport.ImportedMeetingStatus.HELD;
            } else if (day.isBefore(today)) {
                note("meeting.sheet.note.plannedInPast");
            }
        }
        row.show(MeetingColumn.MEETING_STATE, new ShownWord("meeting.sheet.shown", state));
        return state;
    }
}
