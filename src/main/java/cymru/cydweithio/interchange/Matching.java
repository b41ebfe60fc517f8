package cymru.cydweithio.interchange;

import cymru.cydweithio.interchange.Spreadsheet.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which row holds the headings, and which column means what.
 *
 * @param headingLine line of the row of headings
 * @param columns the column of a meaning, from 0
 */
record Matching(int headingLine, Map<Meaning, Integer> columns) {

    /** Titles stand above the headings, seldom more than this. */
    private static final int ROWS_TO_TRY = 20;

    private static final int SAME = 100;
    private static final int WITHIN = 50;
    private static final int HEAD_WORD = 10;
    private static final int SHORTEST_WITHIN = 4;

    private record Candidate(Meaning meaning, int column, int score) {}

    Matching {
        EnumMap<Meaning, Integer> copy = new EnumMap<>(Meaning.class);
        copy.putAll(columns);
        columns = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * What the product proposes: the row among the first that has most known headings, otherwise the first that has two
     * texts.
     */
    static Matching propose(Spreadsheet sheet, ImportKind kind) {
        return propose(sheet, kind.meanings());
    }

    /** @param meanings that columns can have */
    static Matching propose(Spreadsheet sheet, List<Meaning> meanings) {
        Matching best = null;
        for (Row row :
                sheet.rows().subList(0, Math.min(ROWS_TO_TRY, sheet.rows().size()))) {
            Matching matching = new Matching(row.line(), propose(row, meanings));
            if (matching.columns.size() >= 2 && (best == null || matching.columns.size() > best.columns.size())) {
                best = matching;
            }
        }
        return best != null
                ? best
                : propose(
                        sheet,
                        meanings,
                        sheet.rows().stream()
                                .limit(ROWS_TO_TRY)
                                .filter(row -> row.texts() >= 2)
                                .findFirst()
                                .orElse(sheet.rows().get(0))
                                .line());
    }

    /** The same for a row of headings that somebody chose. */
    static Matching propose(Spreadsheet sheet, ImportKind kind, int headingLine) {
        return propose(sheet, kind.meanings(), headingLine);
    }

    private static Matching propose(Spreadsheet sheet, List<Meaning> meanings, int headingLine) {
        return new Matching(
                headingLine,
                sheet.rows().stream()
                        .filter(row -> row.line() == headingLine)
                        .findFirst()
                        .map(row -> propose(row, meanings))
                        .orElse(Map.of()));
    }

    private static Map<Meaning, Integer> propose(Row headings, List<Meaning> meanings) {
        List<Candidate> candidates = new ArrayList<>();
        for (int column = 0; column < headings.cells().size(); column++) {
            String heading = bare(headings.cell(column).text());
            if (!heading.isEmpty()) {
                for (Meaning meaning : meanings) {
                    int score = score(heading, meaning);
                    if (score > 0) {
                        candidates.add(new Candidate(meaning, column, score));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::column));
        Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
        Set<Integer> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!columns.containsKey(candidate.meaning) && taken.add(candidate.column)) {
                columns.put(candidate.meaning, candidate.column);
            }
        }
        return columns;
    }

    /** Without what stands in brackets: {@code Due date (dd/mm/yyyy)}, {@code Owner(s)}. */
    private static String bare(String heading) {
        String outside = Vocabulary.bare(heading.replaceAll("\\([^)]*\\)", " "));
        return outside.isEmpty() ? Vocabulary.bare(heading) : outside;
    }

    private static int score(String heading, Meaning meaning) {
        int best = 0;
        for (String language : List.of("en", "cy")) {
            List<String> known = Vocabulary.headings(meaning, language);
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
        Map<Meaning, Integer> carried = new EnumMap<>(Meaning.class);
        columns.forEach((meaning, column) -> {
            for (int other = 0; other < after.cells().size(); other++) {
                if (!before.cell(column).isBlank()
                        && after.cell(other).text().equals(before.cell(column).text())
                        && !carried.containsValue(other)) {
                    carried.putIfAbsent(meaning, other);
                }
            }
        });
        Set<String> known = before.cells().stream().map(Spreadsheet.Cell::text).collect(Collectors.toSet());
        proposed.columns.forEach((meaning, column) -> {
            // a column that was there before and left out stays left out
            if (!carried.containsKey(meaning)
                    && !carried.containsValue(column)
                    && !known.contains(after.cell(column).text())) {
                carried.put(meaning, column);
            }
        });
        return new Matching(proposed.headingLine, carried);
    }

    /** As one text, to be kept: {@code 3;OWNER=2;DUE_ON=4}. */
    String written() {
        return headingLine
                + columns.entrySet().stream()
                        .map(entry -> ";" + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining());
    }

    static Matching read(String text) {
        String[] parts = text.split(";");
        Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=");
            columns.put(Meaning.valueOf(pair[0]), Integer.valueOf(pair[1]));
        }
        return new Matching(Integer.parseInt(parts[0]), columns);
    }
}
