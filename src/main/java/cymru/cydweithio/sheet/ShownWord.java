package cymru.cydweithio.sheet;

import java.util.Locale;

/** A word that a cell was understood as, to be shown in either language. */
public record ShownWord(String prefix, Enum<?> constant) {

    String key() {
        return prefix + "." + constant.name().toLowerCase(Locale.ROOT);
    }
}
