package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import cymru.cydweithio.platform.UseCase;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An id says what it is an id of, so that nobody gives a use case that of something else. */
class TypedIdsTest {

    /** What takes the id of whatever kind it is told of. */
    private static final Set<String> OF_ANY_KIND = Set.of("History.of", "ScopeDirectory.scopeOf");

    @Test
    void the_use_cases_of_a_capability_take_ids_that_say_of_what_they_are() {
        assertEquals(Set.of(), capabilities(new ClassFileImporter().importPath(Path.of("target/classes"))));
    }

    @Test
    void a_use_case_that_takes_any_id_is_found() {
        assertEquals(
                Set.of("house"),
                capabilities(new ClassFileImporter().importPackages("cymru.cydweithio.house.planted")));
    }

    private static Set<String> capabilities(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(UseCase.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(UUID.class)))
                .filter(method -> !OF_ANY_KIND.contains(named(method)))
                .map(method -> method.getOwner().getPackageName().split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
