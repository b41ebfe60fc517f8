package cymru.cydweithio.interchange;

import cymru.cydweithio.action.ActionImport;
import cymru.cydweithio.action.ActionState;
import cymru.cydweithio.action.Actions;
import cymru.cydweithio.platform.RoughDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** An action log. Its references are kept; open actions past their date are simply overdue. */
final class ActionRows extends RowJudge {

    private final Map<String, Integer> seen = new HashMap<>();

    ActionRows(Known known, Choices choices, LocalDate today) {
        super(known, choices, today);
    }

    @Override
    void judge(SheetLine line) {
        String reference = reference(line);
        String wording = line.required(Meaning.WORDING, 1000);
        Known.Organisation organisation = organisation(line, Meaning.ORGANISATION);
        Somebody owner = owner(line, organisation);
        Known.Board board = board(line, false);
        LocalDate raisedGiven = line.day(Meaning.RAISED_ON, RoughDate::earliest);
        LocalDate due = line.day(Meaning.DUE_ON, RoughDate::latest);
        LocalDate closedGiven = line.day(Meaning.CLOSED_ON, RoughDate::latest);
        Integer progressGiven = line.read(Meaning.PROGRESS, CellValues::percent);
        ActionState state = state(line, closedGiven, progressGiven);
        String note = line.text(Meaning.NOTE, 1000);
        if (closedGiven != null && closedGiven.isAfter(today)) {
            line.fault(Meaning.CLOSED_ON, "interchange.row.closedAhead", closedGiven);
        }
        if (!line.sound()) {
            return;
        }
        LocalDate closed = closed(state, closedGiven, due, raisedGiven);
        LocalDate raised = raised(raisedGiven, due, closed);
        if (closed != null && closed.isBefore(raised)) {
            line.fault(Meaning.CLOSED_ON, "interchange.row.closedBeforeRaised", closed, raised);
        }
        if (due != null && due.isBefore(raised)) {
            line.fault(Meaning.DUE_ON, "interchange.row.dueBeforeRaised", due, raised);
        }
        int progress = state == ActionState.DONE ? 100 : progressGiven == null ? 0 : progressGiven;
        line.show(Meaning.PROGRESS, progress);
        line.show(Meaning.STATE, new Words("interchange.shown.action", state.name()));
        line.show(Meaning.RAISED_ON, raised);
        line.show(Meaning.CLOSED_ON, closed);
        if (line.sound()) {
            result.actions.add(new Understood.At<>(
                    line,
                    new ActionImport.Brought(
                            new Actions.NewAction(
                                    wording,
                                    choices.language(),
                                    board == null ? null : board.id(),
                                    null,
                                    null,
                                    null,
                                    owner == null ? null : owner.id(),
                                    raised,
                                    due),
                            reference,
                            state,
                            progress,
                            closed,
                            note)));
        }
    }

    private String reference(SheetLine line) {
        String reference = line.text(Meaning.REFERENCE, 20);
        if (reference == null) {
            return null;
        }
        String bare = Vocabulary.bare(reference);
        Integer before = seen.putIfAbsent(bare, line.number());
        if (before != null) {
            line.fault(Meaning.REFERENCE, "interchange.row.referenceTwice", reference, before);
        } else if (known.references.contains(bare)) {
            line.fault(Meaning.REFERENCE, "interchange.row.referenceThere", reference);
        }
        return reference;
    }

    private Somebody owner(SheetLine line, Known.Organisation organisation) {
        String email = email(line, Meaning.OWNER_EMAIL);
        String text = line.text(Meaning.OWNER, 254);
        if (text == null) {
            text = email;
        }
        if (text == null || Vocabulary.is("nobody", text)) {
            result.note("interchange.note.noOwner");
            line.show(Meaning.OWNER, "");
            return null;
        }
        return person(
                line,
                line.cell(Meaning.OWNER).isBlank() ? Meaning.OWNER_EMAIL : Meaning.OWNER,
                text,
                email,
                organisation);
    }

    /** What the status says; where it says nothing, a closing day or a hundred per cent do. */
    private ActionState state(SheetLine line, LocalDate closed, Integer progress) {
        String text = line.text(Meaning.STATE, 200);
        if (text == null) {
            return closed != null || Objects.equals(progress, 100) ? ActionState.DONE : ActionState.OPEN;
        }
        if (Vocabulary.begins("state.green", text)) {
            if (!choices.greenIsDone()) {
                result.note("interchange.note.green");
            }
            return choices.greenIsDone() || closed != null ? ActionState.DONE : ActionState.OPEN;
        }
        if (Vocabulary.begins("state.done", text)) {
            return ActionState.DONE;
        }
        if (Vocabulary.begins("state.withdrawn", text)) {
            return ActionState.WITHDRAWN;
        }
        if (!Vocabulary.begins("state.open", text)) {
            line.fault(Meaning.STATE, "interchange.row.state", text);
        } else if (closed != null) {
            line.fault(Meaning.CLOSED_ON, "interchange.row.openButClosed", closed, text);
        }
        return ActionState.OPEN;
    }

    /**
     * Many logs say that something is done and not when: then it counts as closed on its due day, or today where that
     * is still ahead.
     */
    private LocalDate closed(ActionState state, LocalDate given, LocalDate due, LocalDate raised) {
        if (state == ActionState.OPEN) {
            return null;
        }
        if (given != null) {
            return given;
        }
        result.note("interchange.note.closed");
        return due == null || due.isAfter(today) || raised != null && due.isBefore(raised) ? today : due;
    }

    private LocalDate raised(LocalDate given, LocalDate due, LocalDate closed) {
        if (given != null) {
            return given;
        }
        result.note("interchange.note.raised");
        return Stream.of(today, due, closed)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(today);
    }
}
