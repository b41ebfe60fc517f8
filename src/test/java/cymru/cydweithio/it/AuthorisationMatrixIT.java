package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.action.ActionId;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.funding.StreamId;
import cymru.cydweithio.interchange.ImportId;
import cymru.cydweithio.interchange.UploadId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.paper.PackEditionId;
import cymru.cydweithio.paper.PaperId;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Held;
import cymru.cydweithio.security.History;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scoped;
import cymru.cydweithio.service.ServiceId;
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
                    .anyMatch(type -> Scoped.class.isAssignableFrom(type) || Held.class.isAssignableFrom(type));
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
            UUID own = shared(table, "own");
            UUID other = shared(table, "other");
            String column = table.equals("funding_stream") ? "stream_id" : table + "_id";
            assertEquals(Set.of(own), named(column, demonstration("commissioner"), own, other), table);
        }
        UUID own = held("meeting", "own");
        UUID other = held("meeting", "other");
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
        if (type == PartnershipId.class) {
            return new PartnershipId(partnership(object));
        }
        if (type == OrganisationId.class) {
            return new OrganisationId(organisation(object));
        }
        if (type == ServiceId.class) {
            return new ServiceId(shared("service", object));
        }
        if (type == ContractId.class) {
            return new ContractId(shared("contract", object));
        }
        if (type == StreamId.class || type == Held.class) {
            return new StreamId(shared("funding_stream", object));
        }
        if (type == BoardId.class) {
            return new BoardId(held("board", object));
        }
        if (type == PersonId.class) {
            return new PersonId(held("person", object));
        }
        if (type == MeetingId.class) {
            return new MeetingId(held("meeting", object));
        }
        if (type == PaperId.class) {
            return new PaperId(held("paper", object));
        }
        if (type == PackEditionId.class) {
            return new PackEditionId(held("pack_edition", object));
        }
        if (type == ActionId.class) {
            return new ActionId(held("action", object));
        }
        if (type == ImportId.class) {
            return new ImportId(staged("import_batch", object));
        }
        if (type == UploadId.class) {
            return new UploadId(staged("import_upload", object));
        }
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? (Object) 0L : type == int.class ? (Object) 0 : null;
    }

    private UUID subjectOf(String subject, String object, String who) {
        if (subject.equals("partnership")) {
            return partnership(object);
        }
        if (subject.equals("account")) {
            String account =
                    object.equals("own") && !who.equals("stranger") ? who : who.equals("chair") ? "member" : "chair";
            return demonstration(account).id();
        }
        if (Set.of("service", "contract", "funding_stream").contains(subject)) {
            return shared(subject, object);
        }
        if (!object.equals("-")) {
            return held(subject, object);
        }
        return (UUID) em.createNativeQuery("select id from " + subject + " order by id limit 1")
                .getSingleResult();
    }

    /** Something that the own or the other council leads, and that is for its partnership. */
    private UUID shared(String table, String object) {
        return (UUID) em.createNativeQuery("select l.id from " + table + "_scope l join " + table
                        + "_scope p on p.id = l.id where l.leads and l.scope_id = :organisation "
                        + "and p.scope_id = :partnership order by l.id limit 1")
                .setParameter("organisation", organisation(object))
                .setParameter("partnership", partnership(object))
                .getSingleResult();
    }

    private UUID organisation(String object) {
        return (UUID) em.createNativeQuery("select id from organisation where code = :code")
                .setParameter("code", object.equals("own") ? "LA-NWP" : "LA-CRF")
                .getSingleResult();
    }

    /** Any row of a table that the own or the other partnership holds. */
    private UUID held(String table, String object) {
        return (UUID) em.createNativeQuery(
                        "select id from " + table + " where partnership_id = :partnership order by id limit 1")
                .setParameter("partnership", partnership(object))
                .getSingleResult();
    }

    /** The same, of tables in which not every partnership has something. */
    private UUID staged(String table, String object) throws Exception {
        if (em.createNativeQuery("select id from " + table + " where partnership_id = :partnership")
                .setParameter("partnership", partnership(object))
                .getResultList()
                .isEmpty()) {
            String columns = table.equals("import_batch")
                    ? "row_count, imported_at, imported_by"
                    : "sheet, matching, language, create_people, green_is_done, since, uploaded_at, expires_at";
            String values = table.equals("import_batch")
                    ? "1, utc_timestamp(), 'Matrix'"
                    : "0, '1', 'EN', false, false, '2026-01-01', utc_timestamp(), utc_timestamp()";
            inTransaction(() -> em.createNativeQuery("insert into " + table
                            + " (id, version, partnership_id, kind, file_name, file_sha256, " + columns
                            + ") values (uuid(), 0, :partnership, 'ACTIONS', 'matrix.csv', repeat('0', 64), " + values
                            + ")")
                    .setParameter("partnership", partnership(object))
                    .executeUpdate());
        }
        return held(table, object);
    }

    private UUID partnership(String object) {
        return (UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = :code")
                .setParameter("code", object.equals("own") ? "CSP-NWP" : "CSP-CRF")
                .getSingleResult();
    }

    private Actor actor(String who) {
        return who.equals("stranger") ? Actor.STRANGER : demonstration(who);
    }
}
