package cymru.cydweithio.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Reads the parameters of an address: null where there is none, and {@link NotFound} where the value does not exist.
 */
public final class Parameters {
    private Parameters() {}

    public static <E extends Enum<E>> E constant(E[] constants, String name) {
        return name == null || name.isBlank()
                ? null
                : Arrays.stream(constants)
                        .filter(constant -> constant.name().equals(name))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    public static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    public static UUID id(String text) {
        return text == null || text.isBlank() ? null : Ids.parse(text).orElseThrow(NotFound::new);
    }
}
