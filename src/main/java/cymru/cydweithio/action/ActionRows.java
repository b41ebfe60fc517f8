package cymru.cydweithio.action;

import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.board.RegisterColumn;
import cymru.cydweithio.board.RegisterLookup;
import cymru.cydweithio.board.RegisterRows;
import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.sheet.BatchId;
import cymru.cydweithio.sheet.FromRow;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.RowRule;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.ShownWord;
import cymru.cydweithio.sheet.Told;
import cymru.cydweithio.sheet.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** An action log. Its references are kept; open actions past their date are simply overdue. */
final class ActionRows extends RegisterRows {

    private static final Vocabulary WORDS = Vocabulary.of("action");

    final List<FromRow<ActionImport.ImportedAction>> actions = new ArrayList<>();
    private final ActionImport imports;
    private final Set<String> references = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();

    ActionRows(
            RegisterLookup known,
            List<String> references,
            ImportRequest request,
            BoardImport boards,
            ActionImport imports) {
        super(known, request, boards);
        references.forEach(reference -> this.references.add(Vocabulary.bare(reference)));
        this.imports = imports;
    }

    @Override
    protected void validate(SheetRow row) {
        String reference = reference(row);
        String wording = row.required(ActionColumn.WORDING, 1000);
        Language language = language(row);
        OrganisationLookup.Organisation organisation = organisation(row, RegisterColumn.ORGANISATION);
        Somebody owner = owner(row, organisation);
        RegisterLookup.KnownBoard board = board(row, false);
        LocalDate raisedGiven = row.day(ActionColumn.RAISED_ON, PartialDate::earliest);
        LocalDate due = row.day(ActionColumn.DUE_ON, PartialDate::latest);
        LocalDate closedGiven = row.day(ActionColumn.CLOSED_ON, PartialDate::latest);
        Integer progressGiven = row.percent(ActionColumn.PROGRESS);
        ActionState state = state(row, closedGiven, progressGiven);
        String note = row.text(ActionColumn.NOTE, 1000);
        if (closedGiven != null && closedGiven.isAfter(today)) {
            row.fault(ActionColumn.CLOSED_ON, ActionRule.SHEET_ROW_CLOSED_AHEAD, closedGiven);
        }
        if (!row.sound()) {
            return;
        }
        LocalDate closed = closed(state, closedGiven, due, raisedGiven);
        LocalDate raised = raised(raisedGiven, due, closed);
        if (closed != null && closed.isBefore(raised)) {
            row.fault(ActionColumn.CLOSED_ON, ActionRule.SHEET_ROW_CLOSED_BEFORE_RAISED, closed, raised);
        }
        if (due != null && due.isBefore(raised)) {
            row.fault(ActionColumn.DUE_ON, ActionRule.SHEET_ROW_DUE_BEFORE_RAISED, due, raised);
        }
        int progress = state == ActionState.DONE ? 100 : progressGiven == null ? 0 : progressGiven;
        row.show(ActionColumn.PROGRESS, progress);
        row.show(ActionColumn.STATE, new ShownWord("action.sheet.shown", state));
        row.show(ActionColumn.RAISED_ON, raised);
        row.show(ActionColumn.CLOSED_ON, closed);
        if (row.sound()) {
            actions.add(new FromRow<>(
                    row,
                    new ActionImport.ImportedAction(
                            new Actions.NewAction(
                                    wording,
                                    language,
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

    @Override
    protected SheetColumn personColumn() {
        return ActionColumn.OWNER;
    }

    @Override
    protected void checkRegisters() {
        super.checkRegisters();
        FromRow.refuse(actions, imports.faults(partnership, FromRow.facts(actions), coming()), ActionRows::columnOf);
    }

    @Override
    protected List<Told> importAll(UUID importId) {
        super.importAll(importId);
        if (!actions.isEmpty()) {
            imports.importAll(partnership, new BatchId(importId), FromRow.facts(actions));
        }
        return List.of();
    }

    private static SheetColumn columnOf(String rule) {
        return rule.startsWith("action.owner")
                ? ActionColumn.OWNER
                : rule.startsWith("action.due")
                        ? ActionColumn.DUE_ON
                        : rule.startsWith("action.closed")
                                ? ActionColumn.CLOSED_ON
                                : rule.startsWith("action.raised")
                                        ? ActionColumn.RAISED_ON
                                        : rule.startsWith("action.reference")
                                                ? ActionColumn.REFERENCE
                                                : rule.startsWith("action.progress")
                                                        ? ActionColumn.PROGRESS
                                                        : ActionColumn.WORDING;
    }

    private String reference(SheetRow row) {
        String reference = row.text(ActionColumn.REFERENCE, 20);
        if (reference == null) {
            return null;
        }
        String bare = Vocabulary.bare(reference);
        Integer before = seen.putIfAbsent(bare, row.number());
        if (before != null) {
            row.fault(ActionColumn.REFERENCE, RowRule.REFERENCE_TWICE, reference, before);
        } else if (references.contains(bare)) {
            row.fault(ActionColumn.REFERENCE, ActionRule.SHEET_ROW_REFERENCE_THERE, reference);
        }
        return reference;
    }

    private Somebody owner(SheetRow row, OrganisationLookup.Organisation organisation) {
        String email = email(row, ActionColumn.OWNER_EMAIL);
        String text = row.text(ActionColumn.OWNER, 254);
        if (text == null) {
            text = email;
        }
        if (text == null || Vocabulary.SHARED.is("nobody", text)) {
            note("action.sheet.note.noOwner");
            row.show(ActionColumn.OWNER, "");
            return null;
        }
        return person(
                row,
                row.cell(ActionColumn.OWNER).isBlank() ? ActionColumn.OWNER_EMAIL : ActionColumn.OWNER,
                text,
                email,
                organisation);
    }

    /** What the status says; where it says nothing, a closing day or a hundred per cent do. */
    private ActionState state(SheetRow row, LocalDate closed, Integer progress) {
        String text = row.text(ActionColumn.STATE, 200);
        if (text == null) {
            return closed != null || Objects.equals(progress, 100) ? ActionState.DONE : ActionState.OPEN;
        }
        if (WORDS.begins("state.green", text)) {
            if (!choices.greenIsDone()) {
                note("action.sheet.note.green");
            }
            return choices.greenIsDone() || closed != null ? ActionState.DONE : ActionState.OPEN;
        }
        if (WORDS.begins("state.done", text)) {
            return ActionState.DONE;
        }
        if (WORDS.begins("state.withdrawn", text)) {
            return ActionState.WITHDRAWN;
        }
        if (!WORDS.begins("state.open", text)) {
            row.fault(ActionColumn.STATE, ActionRule.SHEET_ROW_STATE, text);
        } else if (closed != null) {
            row.fault(ActionColumn.CLOSED_ON, ActionRule.SHEET_ROW_OPEN_BUT_CLOSED, closed, text);
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
        note("action.sheet.note.closed");
        return due == null || due.isAfter(today) || raised != null && due.isBefore(raised) ? today : due;
    }

    private LocalDate raised(LocalDate given, LocalDate due, LocalDate closed) {
        if (given != null) {
            return given;
        }
        note("action.sheet.note.raised");
        return Stream.of(today, due, closed)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(today);
    }
}
