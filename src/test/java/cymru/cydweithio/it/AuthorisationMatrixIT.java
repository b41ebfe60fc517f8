package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.History;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.OwnedId;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of who may, written by hand, against every use case as it is deployed. */
class AuthorisationMatrixIT extends InServer {

    @Inject
    private BeanManager beans;

    @Inject
    private History history;

    @Inject
    @Any
    private Instance<HistorySource> sources;

    @Inject
    @Any
    private Instance<SampleArguments> samples;

    @Inject
    private OwnAndOther rows;

    @Test
    void every_deployed_use_case_lets_through_exactly_the_roles_of_the_matrix() throws Exception {
        TreeMap<String, Method> deployed = deployed();
        List<Matrix.Row> matrix = Matrix.read("use-cases.csv");
        assertEquals(
                deployed.keySet(),
                new TreeSet<>(matrix.stream().map(Matrix.Row::what).toList()),
                "the matrix names each use case");
        List<String> wrong = new ArrayList<>();
        for (Matrix.Row row : matrix) {
            Method method = deployed.get(row.what());
            boolean scoped = Arrays.stream(method.getParameterTypes())
                    .anyMatch(type -> Scoped.class.isAssignableFrom(type) || OwnedId.class.isAssignableFrom(type));
            assertEquals(
                    scoped,
                    !row.object().equals("-"),
                    row.what() + ": own and other are told apart where an object has an owner");
            for (String who : Matrix.WHO) {
                boolean may = letsThrough(method, actor(who), row.object());
                if (may != row.allowed().contains(who)) {
                    wrong.add(row.what() + " " + row.object() + " " + who + (may ? " may" : " may not"));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_history_of_an_object_is_open_to_exactly_the_roles_of_the_matrix() throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<String> subjects = new TreeSet<>();
        for (Matrix.Row row : Matrix.read("histories.csv")) {
            String subject = row.what().toLowerCase(java.util.Locale.ROOT);
            subjects.add(subject);
            for (String who : Matrix.WHO) {
                UUID id = subjectOf(subject, row.object(), who);
                boolean may;
                try {
                    as(actor(who), () -> history.of(subject, id, Slice.firstRows(1)));
                    may = true;
                } catch (NotPermitted | NotFound e) {
                    may = false;
                }
                if (may != row.allowed().contains(who)) {
                    wrong.add(row.what() + " " + row.object() + " " + who + (may ? " may" : " may not"));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(
                sources.stream()
                        .flatMap(source -> source.subjects().stream())
                        .map(HistorySubject::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                subjects,
                "the matrix tells of every subject");
    }

    @Test
    void a_history_names_only_what_its_reader_reaches() throws Exception {
        for (String table : List.of("service", "contract", "funding_stream")) {
            UUID own = rows.shared(table, "own");
            UUID other = rows.shared(table, "other");
            String column = table.equals("funding_stream") ? "stream_id" : table + "_id";
            assertEquals(Set.of(own), named(column, demonstration("commissioner"), own, other), table);
        }
        UUID own = rows.held("meeting", "own");
        UUID other = rows.held("meeting", "other");
        assertEquals(Set.of(own), named("meeting_id", demonstration("coordinator"), own, other));
        assertEquals(Set.of(own, other), named("meeting_id", demonstration("auditor"), own, other));
        assertEquals(Set.of(), named("meeting_id", demonstration("commissioner"), own, other));
    }

    private Set<UUID> named(String column, Actor reader, UUID... ids) {
        return sources.stream()
                .flatMap(source -> source.names().stream())
                .filter(names -> names.columns().contains(column))
                .flatMap(names -> names.of(em, reader, Set.of(ids)).keySet().stream())
                .collect(Collectors.toSet());
    }

    private TreeMap<String, Method> deployed() {
        TreeMap<String, Method> methods = new TreeMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(UseCase.class)) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isSynthetic()) {
                        methods.put(bean.getBeanClass().getSimpleName() + "." + method.getName(), method);
                    }
                }
            }
        }
        return methods;
    }

    private boolean letsThrough(Method method, Actor actor, String object) throws Exception {
        Object useCase = CDI.current().select(method.getDeclaringClass()).get();
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(argument(type, object));
        }
        return as(actor, () -> {
            Probe.TRYING.set(true);
            try {
                method.invoke(useCase, arguments.toArray());
                throw new AssertionError(method + " carries no " + Requires.class.getSimpleName());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Probe.LetThrough) {
                    return true;
                }
                if (e.getCause() instanceof NotPermitted || e.getCause() instanceof NotFound) {
                    return false;
                }
                throw e;
            } finally {
                Probe.TRYING.set(false);
            }
        });
    }

    private Object argument(Class<?> type, String object) throws Exception {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class || type == int.class) {
            return type == long.class ? (Object) 0L : (Object) 0;
        }
        List<SampleArguments.Sample> known = samples.stream()
                .map(SampleArguments::arguments)
                .filter(arguments -> arguments.containsKey(type))
                .map(arguments -> arguments.get(type))
                .toList();
        // by its owner it is decided whether somebody may: nothing would be a question that nobody asks
        assertEquals(
                Scoped.class.isAssignableFrom(type) || OwnedId.class.isAssignableFrom(type) ? 1 : known.size(),
                known.size(),
                () -> "capabilities that make a sample of " + type.getName());
        return known.isEmpty() ? null : known.get(0).of(object);
    }

    private UUID subjectOf(String subject, String object, String who) throws Exception {
        if (subject.equals("account")) {
            String account =
                    object.equals("own") && !who.equals("stranger") ? who : who.equals("chair") ? "member" : "chair";
            return demonstration(account).id();
        }
        for (SampleArguments sample : samples) {
            if (sample.histories().containsKey(subject)) {
                return sample.histories().get(subject).of(object);
            }
        }
        return object.equals("-") ? rows.any(subject) : rows.held(subject, object);
    }

    private Actor actor(String who) {
        return who.equals("stranger") ? Actor.STRANGER : demonstration(who);
    }
}
