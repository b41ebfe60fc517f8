package cymru.cydweithio.assessment.web;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.omnifaces.util.Faces;

/** The boxes of a form that were ticked, by the name that they share. */
final class Ticks {

    private Ticks() {}

    static Set<String> of(String name) {
        String[] values = Faces.getRequestParameterValues(name);
        return values == null ? Set.of() : new TreeSet<>(Arrays.asList(values));
    }

    /** What was ticked where the form comes back, otherwise what is so from the start. */
    static Set<String> or(String name, Set<String> fromTheStart) {
        return Faces.isPostback() ? of(name) : fromTheStart;
    }
}
