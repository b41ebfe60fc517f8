package cymru.cydweithio.platform;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words that a person typed to search a table that has a full-text index. A match has, for every word typed, one
 * that begins with it, in any order. Words after the twentieth are ignored: each costs the database a search of its
 * own.
 *
 * @param indexed words that InnoDB's full-text index holds, as they were typed
 * @param brief words too short for that index, to be searched with LIKE
 */
public record SearchWords(List<String> indexed, List<String> brief) {

    /** Letters, digits and the underscore, as InnoDB splits a text into words. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_]+");
    /** The length from which InnoDB keeps a word, unless its server was told otherwise (innodb_ft_min_token_size). */
    private static final int KEPT = 3;

    private static final int MOST = 20;

    /** @param typed may be null or hold no word at all */
    public static SearchWords of(String typed) {
        List<String> words = typed == null
                ? List.of()
                : WORD.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .limit(MOST)
                        .toList();
        return new SearchWords(
                words.stream().filter(SearchWords::kept).toList(),
                words.stream().filter(word -> !kept(word)).toList());
    }

    private static boolean kept(String word) {
        return word.codePointCount(0, word.length()) >= KEPT;
    }

    /** What MATCH … AGAINST asks for IN BOOLEAN MODE: all the words, each as the beginning of one. */
    public String allOf() {
        return String.join(" ", indexed.stream().map(word -> "+" + word + "*").toList());
    }
}
