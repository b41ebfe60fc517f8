package cymru.cydweithio.interchange;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges the lines of a sheet of money one after the other; what all kinds share is here. */
abstract class MoneyRows {
    private static final int LONGEST_NAME = 500;

    final MoneyKnown known;
    final LocalDate today;
    final Understood result = new Understood();

    MoneyRows(MoneyKnown known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    final void judge(Spreadsheet sheet, Matching matching, String file) {
        for (SheetLine line : SheetLine.of(sheet, matching, file, result)) {
            result.lines.add(line);
            judge(line);
        }
        finish();
    }

    abstract void judge(SheetLine line);

    /** After the last line. */
    void finish() {}

    /** How many things the lines are. */
    abstract int things();

    /** What they come to. */
    abstract Money total();

    static Money money(SheetLine line, Meaning meaning) {
        return line.read(meaning, CellValues::money);
    }

    static LocalDate day(SheetLine line, Meaning meaning) {
        return line.read(meaning, CellValues::exactDay);
    }

    static FinancialYear year(SheetLine line, Meaning meaning) {
        return line.read(meaning, CellValues::financialYear);
    }

    static <T> T needed(SheetLine line, Meaning meaning, Function<Spreadsheet.Cell, T> reader) {
        if (line.cell(meaning).isBlank()) {
            line.fault(meaning, "interchange.fault.missing");
        }
        return line.read(meaning, reader);
    }

    /** The organisation that a cell names by name, code or usual abbreviation; null where it names none. */
    final Known.Organisation organisation(SheetLine line, Meaning meaning) {
        String text = line.text(meaning, LONGEST_NAME);
        return text == null
                ? null
                : one(
                        line,
                        meaning,
                        text,
                        known.organisations(text),
                        "interchange.row.noOrganisation",
                        "interchange.row.organisations",
                        one -> one.name().en());
    }

    final MoneyKnown.Named service(SheetLine line) {
        String text = line.text(Meaning.SERVICE, LONGEST_NAME);
        return text == null
                ? null
                : one(
                        line,
                        Meaning.SERVICE,
                        text,
                        known.services(text),
                        "interchange.row.service",
                        "interchange.row.services",
                        one -> one.name().in(Language.EN));
    }

    final MoneyKnown.Named partnership(SheetLine line) {
        String text = line.text(Meaning.PARTNERSHIP, LONGEST_NAME);
        return text == null
                ? null
                : one(
                        line,
                        Meaning.PARTNERSHIP,
                        text,
                        known.partnerships(text),
                        "interchange.row.partnership",
                        "interchange.row.partnerships",
                        one -> one.name().in(Language.EN));
    }

    private static <T> T one(
            SheetLine line,
            Meaning meaning,
            String text,
            List<T> found,
            String none,
            String several,
            Function<T, String> name) {
        if (found.isEmpty()) {
            line.fault(meaning, none, text);
        } else if (found.size() > 1) {
            line.fault(meaning, several, text, found.stream().map(name).collect(Collectors.joining("; ")));
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    /**
     * Holds a rule of those who will keep the facts, and tells what breaks it beside the column that it is about.
     *
     * @return whether it is kept
     */
    static boolean holds(SheetLine line, Function<String, Meaning> column, Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (RuleViolation e) {
            line.fault(column.apply(e.key()), e.key(), e.args());
            return false;
        }
    }

    /**
     * Facts that several lines of one reference say together: each line may repeat what another says, none may say
     * otherwise.
     */
    static final class Together {
        final SheetLine first;
        private final Map<Meaning, Object> facts = new HashMap<>();
        private boolean sound = true;

        Together(SheetLine first) {
            this.first = first;
        }

        void says(SheetLine line, Meaning meaning, Object value) {
            if (value != null) {
                Object before = facts.putIfAbsent(meaning, value);
                if (before != null && !before.equals(value)) {
                    line.fault(meaning, "interchange.row.otherwise", first.number());
                }
            }
        }

        /** What is said, or null. */
        <T> T get(Meaning meaning, Class<T> type) {
            return type.cast(facts.get(meaning));
        }

        /** Tells, at the first line, what no line says. */
        void need(Meaning... meanings) {
            for (Meaning meaning : meanings) {
                if (!facts.containsKey(meaning) && sound) {
                    first.fault(meaning, "interchange.fault.missing");
                }
            }
            sound &= first.sound();
        }

        void heard(SheetLine line) {
            sound &= line.sound();
        }

        boolean sound() {
            return sound;
        }
    }
}
