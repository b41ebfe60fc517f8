package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * To what the rows of a file belong that do not say so themselves, as somebody chose it: the contract of a supplier's
 * payments, the service of contracts. What nobody chose belongs to nothing.
 *
 * @param otherwise of rows whose word has no owner of its own; null where those belong to nothing
 * @param byWord by the word of the row, such as its supplier, letter for letter: whoever is written otherwise may be
 *     somebody else
 */
public record RowOwners(UUID otherwise, Map<String, UUID> byWord) {

    public static final RowOwners NONE = new RowOwners(null, Map.of());

    public RowOwners {
        byWord = Map.copyOf(byWord);
    }

    /** The owner of rows with a word; null where they belong to nothing. */
    public UUID of(String word) {
        return byWord.getOrDefault(word.strip(), otherwise);
    }

    public boolean isEmpty() {
        return otherwise == null && byWord.isEmpty();
    }

    /** Refuses an owner that is not among those that can be chosen. */
    void refuseOthers(java.util.Set<UUID> owners) {
        if (otherwise != null && !owners.contains(otherwise) || !owners.containsAll(byWord.values())) {
            throw new RuleViolation(SheetRule.MATCH_UNKNOWN);
        }
    }

    /** Without those that cannot be chosen any more. */
    RowOwners within(java.util.Set<UUID> owners) {
        return new RowOwners(
                owners.contains(otherwise) ? otherwise : null,
                byWord.entrySet().stream()
                        .filter(one -> owners.contains(one.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** As one text, to be kept: a line for each word. */
    String written() {
        return byWord.entrySet().stream()
                .map(one -> one.getValue() + " "
                        + one.getKey().replace("\\", "\\\\").replace("\n", "\\n"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static RowOwners read(UUID otherwise, String written) {
        Map<String, UUID> words = new LinkedHashMap<>();
        if (written != null) {
            written.lines().filter(line -> !line.isBlank()).forEach(line -> {
                String[] parts = line.split(" ", 2);
                words.put(parts[1].translateEscapes(), UUID.fromString(parts[0]));
            });
        }
        return new RowOwners(otherwise, words);
    }
}
