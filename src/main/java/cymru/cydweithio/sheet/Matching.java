package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which row holds the headings, and which column means what.
 *
 * @param headingLine line of the row of headings
 * @param columns where a column of the kind is, from 0
 */
public record Matching(int headingLine, Map<SheetColumn, Integer> columns) {

    /** Titles stand above the headings, seldom more than this. */
    private static final int ROWS_TO_TRY = 20;

    private static final int SAME = 100;
    private static final int WITHIN = 50;
    private static final int HEAD_WORD = 10;
    private static final int SHORTEST_WITHIN = 4;

    private static final int VALUES_TO_TRY = 50;
    /** Where one word ends and the next begins in {@code SupplierName} and {@code VATAmount}. */
    private static final Pattern TOGETHER = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("no", "number"),
            Map.entry("num", "number"),
            Map.entry("nr", "number"),
            Map.entry("nbr", "number"),
            Map.entry("#", "number"),
            Map.entry("ref", "reference"),
            Map.entry("amt", "amount"),
            Map.entry("inv", "invoice"),
            Map.entry("trans", "transaction"),
            Map.entry("org", "organisation"),
            Map.entry("desc", "description"),
            Map.entry("ctr", "centre"),
            Map.entry("center", "centre"));

    private record Candidate(SheetColumn known, int column, int score) {}

    public Matching {
        Map<SheetColumn, Integer> copy = new LinkedHashMap<>();
        columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
        columns = Collections.unmodifiableMap(copy);
    }

    /**
     * What the product proposes: the row among the first that has most known headings, otherwise the first that has two
     * texts.
     */
    public static Matching propose(Spreadsheet sheet, List<? extends SheetColumn> known) {
        Matching best = null;
        for (Row row :
                sheet.rows().subList(0, Math.min(ROWS_TO_TRY, sheet.rows().size()))) {
            Matching matching = new Matching(row.line(), propose(sheet, row, known));
            if (matching.columns.size() >= 2 && (best == null || matching.columns.size() > best.columns.size())) {
                best = matching;
            }
        }
        return best != null
                ? best
                : propose(
                        sheet,
                        known,
                        sheet.rows().stream()
                                .limit(ROWS_TO_TRY)
                                .filter(row -> row.texts() >= 2)
                                .findFirst()
                                .orElse(sheet.rows().get(0))
                                .line());
    }

    /** The same for a row of headings that somebody chose. */
    static Matching propose(Spreadsheet sheet, List<? extends SheetColumn> known, int headingLine) {
        return new Matching(
                headingLine,
                sheet.rows().stream()
                        .filter(row -> row.line() == headingLine)
                        .findFirst()
                        .map(row -> propose(sheet, row, known))
                        .orElse(Map.of()));
    }

    private static Map<SheetColumn, Integer> propose(
            Spreadsheet sheet, Row headings, List<? extends SheetColumn> known) {
        List<Candidate> candidates = candidates(headings, known);
        Map<SheetColumn, List<Integer>> open = open(sheet, headings, candidates);
        Map<SheetColumn, Integer> columns = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        // what somebody is asked about is not taken for something else meanwhile
        open.values().forEach(taken::addAll);
        for (Candidate candidate : candidates) {
            if (!open.containsKey(candidate.known)
                    && !columns.containsKey(candidate.known)
                    && taken.add(candidate.column)) {
                columns.put(candidate.known, candidate.column);
            }
        }
        return columns;
    }

    private static List<Candidate> candidates(Row headings, List<? extends SheetColumn> known) {
        List<Candidate> candidates = new ArrayList<>();
        for (int column = 0; column < headings.cells().size(); column++) {
            String heading = bare(headings.cell(column).text());
            if (!heading.isEmpty()) {
                for (SheetColumn one : known) {
                    int score = score(heading, one);
                    if (score > 0) {
                        candidates.add(new Candidate(one, column, score));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::column));
        return candidates;
    }

    /**
     * Columns of which several could be the same, where taking the wrong one would go unnoticed: nothing is proposed,
     * and somebody is asked.
     */
    static Map<SheetColumn, List<Integer>> open(Spreadsheet sheet, List<? extends SheetColumn> known, int headingLine) {
        return sheet.rows().stream()
                .filter(row -> row.line() == headingLine)
                .findFirst()
                .map(row -> open(sheet, row, candidates(row, known)))
                .orElse(Map.of());
    }

    private static Map<SheetColumn, List<Integer>> open(Spreadsheet sheet, Row headings, List<Candidate> candidates) {
        Map<SheetColumn, List<Integer>> open = new LinkedHashMap<>();
        Set<Integer> seen = new HashSet<>();
        // the surest meaning of a column comes first
        for (Candidate candidate : candidates) {
            if (seen.add(candidate.column)
                    && candidate.known.asked()
                    && holdsAmounts(sheet, headings.line(), candidate.column)) {
                open.computeIfAbsent(candidate.known, key -> new ArrayList<>()).add(candidate.column);
            }
        }
        open.values().removeIf(columns -> columns.size() < 2);
        return open;
    }

    /** Whether at least half of what stands first in a column are amounts; an empty column may hold some. */
    private static boolean holdsAmounts(Spreadsheet sheet, int headingLine, int column) {
        List<Spreadsheet.Cell> cells = sheet.rows().stream()
                .filter(row -> row.line() > headingLine)
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .limit(VALUES_TO_TRY)
                .toList();
        return 2 * cells.stream().filter(Matching::isAmount).count() >= cells.size();
    }

    private static boolean isAmount(Spreadsheet.Cell cell) {
        try {
            CellValues.money(cell);
            return true;
        } catch (RuleViolation e) {
            return false;
        }
    }

    /**
     * Without what stands in brackets: {@code Due date (dd/mm/yyyy)}, {@code Owner(s)}; words that are written together
     * taken apart: {@code TransactionNo}.
     */
    private static String bare(String written) {
        String heading = TOGETHER.matcher(written).replaceAll(" ");
        String outside = Vocabulary.bare(heading.replaceAll("\\([^)]*\\)", " "));
        return outside.isEmpty() ? Vocabulary.bare(heading) : outside;
    }

    /** Short forms written out: {@code transaction number} of {@code transaction no}. */
    private static String whole(String heading) {
        return Arrays.stream(heading.split(" "))
                .map(word -> SHORT_FORMS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static int score(String heading, SheetColumn column) {
        String whole = whole(heading);
        return whole.equals(heading)
                ? scoreOf(heading, column)
                : Math.max(scoreOf(heading, column), scoreOf(whole, column));
    }

    private static int scoreOf(String heading, SheetColumn column) {
        int best = 0;
        for (String language : List.of("en", "cy")) {
            List<String> known = Vocabulary.headings(column, language);
            for (int i = 0; i < known.size(); i++) {
                String word = known.get(i);
                if (heading.equals(word) || heading.equals(whole(word))) {
                    // the first words of a list are the surest
                    best = Math.max(best, SAME + known.size() - i);
                } else if (word.length() >= SHORTEST_WITHIN && (" " + heading + " ").contains(" " + word + " ")) {
                    // the word that matters comes last in English and first in Welsh
                    boolean head =
                            language.equals("en") ? heading.endsWith(" " + word) : heading.startsWith(word + " ");
                    best = Math.max(best, Math.min(SAME - 1, WITHIN + word.length() + (head ? HEAD_WORD : 0)));
                }
            }
        }
        return best;
    }

    /** What was said of columns, for a file that took this one's place: by heading. What is new is as proposed. */
    Matching carriedOver(Row before, Row after, Matching proposed) {
        Map<SheetColumn, Integer> carried = new LinkedHashMap<>();
        columns.forEach((one, column) -> {
            for (int other = 0; other < after.cells().size(); other++) {
                if (!before.cell(column).isBlank()
                        && after.cell(other).text().equals(before.cell(column).text())
                        && !carried.containsValue(other)) {
                    carried.putIfAbsent(one, other);
                }
            }
        });
        Set<String> known = before.cells().stream().map(Spreadsheet.Cell::text).collect(Collectors.toSet());
        proposed.columns.forEach((one, column) -> {
            // a column that was there before and left out stays left out
            if (!carried.containsKey(one)
                    && !carried.containsValue(column)
                    && !known.contains(after.cell(column).text())) {
                carried.put(one, column);
            }
        });
        return new Matching(proposed.headingLine, carried);
    }

    /** As one text, to be kept: {@code 3;OWNER=2;DUE_ON=4}. */
    String written() {
        return headingLine
                + columns.entrySet().stream()
                        .map(entry -> ";" + entry.getKey().name() + "=" + entry.getValue())
                        .collect(Collectors.joining());
    }

    /** Reads what was kept; columns that the kind does not have any more are left out. */
    static Matching read(String text, List<? extends SheetColumn> known) {
        String[] parts = text.split(";");
        Map<SheetColumn, Integer> columns = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=");
            known.stream()
                    .filter(one -> one.name().equals(pair[0]))
                    .forEach(one -> columns.put(one, Integer.valueOf(pair[1])));
        }
        return new Matching(Integer.parseInt(parts[0]), columns);
    }
}
