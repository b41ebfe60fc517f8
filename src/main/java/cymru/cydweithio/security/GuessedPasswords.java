package cymru.cydweithio.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which passwords are guessed first, after NIST SP 800-63B-4, 3.1.1.2: those on lists of common and breached passwords,
 * and those that are made of the person's name and address or of what this service is called. The lists, and the count
 * of guesses that repeats, rows of keys and words in a row are worth, are those of the library zxcvbn; no kinds of
 * characters are asked for.
 */
@ApplicationScoped
class GuessedPasswords {

    /** What a patient stranger might try over years through the throttle, with much room. */
    private static final double FEW = 1e8;

    /** The library takes long over long texts, and what is hard to guess does not become easier by more. */
    private static final int LOOKED_AT = 64;

    private static final List<String> OF_THE_SERVICE =
            List.of("cydweithio", "cyfrinair", "croeso", "cymru", "wales", "partneriaeth", "partnership");

    private final Zxcvbn lists = new Zxcvbn();

    /** Whether the password is among those that are tried first. */
    boolean contains(String password, String name, String email) {
        List<String> context = new ArrayList<>(OF_THE_SERVICE);
        for (String text : new String[] {name, email}) {
            context.add(text.toLowerCase(Locale.ROOT));
            Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                    .filter(word -> word.length() > 2)
                    .forEach(context::add);
        }
        String looked = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        return lists.measure(looked, context).getGuesses() < FEW;
    }
}
