package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Validates the rows of one sheet, one after the other, and imports what they say. Every kind of spreadsheet has its
 * own; what all of them share is here.
 */
public abstract class RowValidator {

    private final SheetReading reading = new SheetReading();

    /** Reads all rows; what is wrong with them are {@link #faults}. */
    public final void validate(Spreadsheet sheet, Matching matching, String file) {
        validate(sheet, matching, file, null);
    }

    /** @param left lines that somebody left out; null where nobody has said so yet */
    final void validate(Spreadsheet sheet, Matching matching, String file, Set<Integer> left) {
        for (SheetRow row : SheetRow.of(sheet, matching, file, left, asksForRepeated(), reading)) {
            reading.rows.add(row);
            validate(row);
        }
        finish();
        if (reading.rows.size() > Spreadsheet.MOST_ROWS) {
            throw new RuleViolation(SheetRule.FILE_TOO_MANY, Spreadsheet.MOST_ROWS);
        }
    }

    protected abstract void validate(SheetRow row);

    /**
     * Whether a line that says the same in every cell as another is left out until somebody says that it is a thing of
     * its own: nobody can tell a payment that was exported twice from two equal ones.
     */
    protected boolean asksForRepeated() {
        return false;
    }

    /** After the last row. */
    protected void finish() {}

    /** Tells what the registers that will keep the facts have against them. */
    protected void checkRegisters() {}

    /**
     * Imports what the rows say, under the rules that hold for what is typed.
     *
     * @param importId by which it can be taken back
     * @return what there is to tell of it, beside how much it was
     */
    protected abstract List<Told> importAll(UUID importId);

    /** What was recognised, for the preview. */
    protected List<Count> counts() {
        return List.of();
    }

    /**
     * What is odd about the rows without being wrong, such as payments before their contract began: whoever brings the
     * file decides.
     */
    protected List<Count> warnings() {
        return List.of();
    }

    /** The first day that the rows tell of; null where they tell of none. */
    protected LocalDate firstDay() {
        return null;
    }

    /** The last of them. */
    protected LocalDate lastDay() {
        return null;
    }

    /** What was worked out of the rows and waits for somebody to confirm it; nothing is imported before that. */
    public List<SharedTotal> toConfirm() {
        return List.of();
    }

    /** How many things the rows are. */
    public int things() {
        return reading.rows.size();
    }

    /** What they come to, where they are money. */
    public Money total() {
        return Money.ZERO;
    }

    /** Everything that is wrong, in the order of the lines. */
    public final List<Fault> faults() {
        return reading.faults.stream()
                .sorted(Comparator.comparingLong(Fault::line))
                .toList();
    }

    public final List<SheetRow> rows() {
        return List.copyOf(reading.rows);
    }

    /** Lines that somebody may want to leave out, and those that were left out. */
    public final List<DoubtfulLine> doubtful() {
        return List.copyOf(reading.doubtful);
    }

    /** Refuses to leave out a line that was not pointed out. */
    final void refuseOtherLines(Set<Integer> left) {
        Set<Integer> pointedOut =
                reading.doubtful.stream().map(DoubtfulLine::line).collect(Collectors.toSet());
        left.stream().filter(line -> !pointedOut.contains(line)).findFirst().ifPresent(line -> {
            throw new RuleViolation(SheetRule.DECIDE_LINE, line);
        });
    }

    /** Lines that are left out. */
    final Set<Integer> leftOut() {
        return reading.left;
    }

    /** Names that are not written as they stand in the registers. */
    final List<AlikeName> asked() {
        return reading.asked();
    }

    /** What has to be confirmed of names; empty where there is nothing. */
    final Set<String> questions() {
        return asked().stream().map(AlikeName::question).collect(Collectors.toSet());
    }

    /** How often something was assumed, by the key of the text that says so. */
    public final Map<String, Integer> notes() {
        Map<String, Integer> notes = new HashMap<>(reading.notes);
        if (!reading.left.isEmpty()) {
            notes.put("sheet.note.leftOut", reading.left.size());
        }
        return notes;
    }

    protected final void note(String key) {
        reading.note(key);
    }

    final void refuseFaulty() {
        if (!reading.faults.isEmpty()) {
            throw new FaultyFiles(faults());
        }
        if (reading.rows.isEmpty()) {
            throw new RuleViolation(SheetRule.FILE_NOTHING);
        }
    }

    /**
     * Holds a rule of those who will keep the facts, and tells what breaks it beside the column that it is about.
     *
     * @return whether it is kept
     */
    protected static boolean holds(SheetRow row, Function<String, SheetColumn> column, Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (RuleViolation e) {
            row.fault(column.apply(e.key()), e.rule(), e.args());
            return false;
        }
    }
}
