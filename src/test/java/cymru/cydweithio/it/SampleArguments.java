package cymru.cydweithio.it;

import java.util.Map;
import java.util.UUID;

/**
 * What a capability gives the matrix of authorisation to try its use cases with. A capability with ids of its own has a
 * bean of this kind among its tests.
 */
@InServerSupport
public interface SampleArguments {

    /** Makes an argument, for the object that a line of the matrix names: {@code own} or {@code other}. */
    @FunctionalInterface
    interface Sample {
        Object of(String object) throws Exception;
    }

    /** Where the history of a subject is not simply that of a row that a partnership holds. */
    @FunctionalInterface
    interface Subject {
        UUID of(String object) throws Exception;
    }

    /** By the type of the argument. */
    default Map<Class<?>, Sample> arguments() {
        return Map.of();
    }

    /** By the name of the subject. */
    default Map<String, Subject> histories() {
        return Map.of();
    }
}
