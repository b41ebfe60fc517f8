package cymru.cydweithio.sheet;

import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Matching matching = new Matching(row.line(), propose(row, known));
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
                        .map(row -> propose(row, known))
                        .orElse(Map.of()));
    }

    private static Map<SheetColumn, Integer> propose(Row headings, List<? extends SheetColumn> known) {
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
        Map<SheetColumn, Integer> columns = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!columns.containsKey(candidate.known) && taken.add(candidate.column)) {
                columns.put(candidate.known, candidate.column);
            }
        }
        return columns;
    }

    /** Without what stands in brackets: {@code Due date (dd/mm/yyyy)}, {@code Owner(s)}. */
    private static String bare(String heading) {
        String outside = Vocabulary.bare(heading.replaceAll("\\([^)]*\\)", " "));
        return outside.isEmpty() ? Vocabulary.bare(heading) : outside;
    }

    private static int score(String heading, SheetColumn column) {
        int best = 0;
        for (String language : List.of("en", "cy")) {
            List<String> known = Vocabulary.headings(column, language);
            for (int i = 0; i < known.size(); i++) {
                String word = known.get(i);
                if (heading.equals(word)) {
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
