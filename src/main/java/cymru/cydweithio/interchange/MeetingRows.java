package cymru.cydweithio.interchange;

import cymru.cydweithio.meeting.MeetingImport;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.platform.RoughDate;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A calendar of meetings, past and to come. */
final class MeetingRows extends RowJudge {

    private final Set<Known.Meeting> seen = new HashSet<>();

    MeetingRows(Known known, Choices choices, LocalDate today) {
        super(known, choices, today);
    }

    @Override
    void judge(SheetLine line) {
        Known.Board board = board(line, true);
        if (line.cell(Meaning.HELD_ON).isBlank()) {
            line.fault(Meaning.HELD_ON, "interchange.fault.missing");
        }
        LocalDate day = line.read(Meaning.HELD_ON, cell -> {
            RoughDate date = CellValues.date(cell);
            if (date.precision() != RoughDate.Precision.DAY) {
                throw new RuleViolation("interchange.row.date", cell.text());
            }
            return date.date();
        });
        line.show(Meaning.HELD_ON, day);
        List<LocalTime> times = line.read(Meaning.STARTS, CellValues::times);
        LocalTime starts =
                times != null ? times.get(0) : day == null ? null : CellValues.timeBeside(line.cell(Meaning.HELD_ON));
        if (starts == null && line.cell(Meaning.STARTS).isBlank()) {
            line.fault(Meaning.STARTS, "interchange.row.noTime");
        }
        List<LocalTime> given = line.read(Meaning.ENDS, CellValues::times);
        LocalTime ends = given != null ? given.get(0) : times != null && times.size() == 2 ? times.get(1) : null;
        line.show(Meaning.STARTS, starts);
        line.show(Meaning.ENDS, ends);
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            line.fault(Meaning.ENDS, "interchange.row.endBeforeStart");
        }
        String place = line.text(Meaning.PLACE, 200);
        String online = line.text(Meaning.ONLINE, 400);
        String cancelled = cancelledBecause(line);
        MeetingImport.Standing state = day == null ? null : state(line, day, cancelled != null);
        if (board != null && day != null && !board.period().activeOn(day)) {
            line.fault(
                    Meaning.HELD_ON,
                    "interchange.row.boardInactive",
                    day,
                    board.name().en());
        }
        if (board != null && day != null && starts != null) {
            Known.Meeting meeting = new Known.Meeting(board.id(), day, starts);
            if (known.meetings.contains(meeting)) {
                line.fault(Meaning.HELD_ON, "interchange.row.meetingThere", day);
            } else if (!seen.add(meeting)) {
                line.fault(Meaning.HELD_ON, "interchange.row.meetingTwice", day);
            }
        }
        if (line.sound()) {
            MeetingPlan plan = plan(line, day, starts, ends, place, online);
            if (plan != null) {
                result.meetings.add(new Understood.At<>(
                        line, new MeetingImport.BroughtMeeting(board.id(), plan, state, cancelled)));
            }
        }
    }

    private static MeetingPlan plan(
            SheetLine line, LocalDate day, LocalTime starts, LocalTime ends, String place, String online) {
        try {
            return new MeetingPlan(day, starts, ends, place, online);
        } catch (RuleViolation e) {
            line.fault(
                    e.key().equals("meeting.plan.online.unreadable") ? Meaning.ONLINE : Meaning.HELD_ON,
                    e.key(),
                    e.args());
            return null;
        }
    }

    private static String cancelledBecause(SheetLine line) {
        String text = line.text(Meaning.MEETING_STATE, 300);
        return text != null && Vocabulary.begins("meeting.cancelled", text) ? text : null;
    }

    /** What is past was held, unless it was cancelled; what is to come is planned. */
    private MeetingImport.Standing state(SheetLine line, LocalDate day, boolean cancelled) {
        String text = line.text(Meaning.MEETING_STATE, 300);
        MeetingImport.Standing state = cancelled
                ? MeetingImport.Standing.CANCELLED
                : day.isBefore(today) ? MeetingImport.Standing.HELD : MeetingImport.Standing.PLANNED;
        if (text != null && !cancelled) {
            boolean held = Vocabulary.begins("meeting.held", text);
            if (!held && !Vocabulary.begins("meeting.planned", text)) {
                line.fault(Meaning.MEETING_STATE, "interchange.row.meetingState", text);
            } else if (held && day.isAfter(today)) {
                line.fault(Meaning.MEETING_STATE, "interchange.row.heldInFuture", day);
            } else if (held) {
                state = MeetingImport.Standing.HELD;
            } else if (day.isBefore(today)) {
                result.note("interchange.note.plannedInPast");
            }
        }
        line.show(Meaning.MEETING_STATE, new Words("interchange.shown.meeting", state.name()));
        return state;
    }
}
