package cymru.cydweithio.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;

/** The compiled classes of the tests, found where they lie, so that no list of them is kept by hand. */
final class TestClasses {

    private TestClasses() {}

    /** What runs in the server: its tests and what supports them, each with the classes nested in it. */
    static List<Class<?>> inServer() {
        return all().stream().filter(type -> runsInServer(outermost(type))).toList();
    }

    /** One of each class that contributes something of a kind. */
    static <T> List<T> contributed(Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Class<?> type : all()) {
            if (kind.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                try {
                    Constructor<?> plain = type.getDeclaredConstructor();
                    plain.setAccessible(true);
                    found.add(kind.cast(plain.newInstance()));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(type + " has no plain constructor", e);
                }
            }
        }
        return found;
    }

    private static boolean runsInServer(Class<?> type) {
        return type.isAnnotationPresent(InServerSupport.class)
                || type.isAnnotationPresent(ArquillianTest.class) && !type.isAnnotationPresent(RunAsClient.class)
                || InServer.class.isAssignableFrom(type);
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }

    private static List<Class<?>> all() {
        try {
            Path root = Path.of(TestClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("cymru/cydweithio"))) {
                List<Class<?>> all = new ArrayList<>();
                for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name = root.relativize(file).toString().replace(".class", "");
                    all.add(Class.forName(name.replaceAll("[/\\\\]", "."), false, TestClasses.class.getClassLoader()));
                }
                return all;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
