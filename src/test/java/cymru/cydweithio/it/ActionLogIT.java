package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.ActionId;
import cymru.cydweithio.action.ActionImport;
import cymru.cydweithio.action.ActionRule;
import cymru.cydweithio.action.ActionState;
import cymru.cydweithio.action.Actions;
import cymru.cydweithio.action.Timing;
import cymru.cydweithio.action.UpdateKind;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.report.ActionLogReport;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.History;
import cymru.cydweithio.sheet.BatchId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The action log on the real database: references, who may see what, concurrent edits. */
class ActionLogIT extends InServer {

    @Inject
    private Actions actions;

    @Inject
    private ActionImport imports;

    @Inject
    private ActionLogReport report;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private PartnershipId newport;
    private PartnershipId cardiff;
    private Actor coordinator;
    private Actor chair;
    private Actor member;
    private LocalDate today;
    private Setting setting;

    /** A board of Newport with one meeting, whose items are open, closed, and open but declared on by the chair. */
    record Setting(
            UUID board,
            UUID meeting,
            UUID open,
            UUID closed,
            UUID declared,
            UUID other,
            UUID chairPerson,
            UUID memberPerson) {}

    @BeforeEach
    void a_meeting_with_a_closed_item_and_a_declaration() throws Exception {
        newport = new PartnershipId(partnership("CSP-NWP"));
        cardiff = new PartnershipId(partnership("CSP-CRF"));
        coordinator = demonstration("coordinator");
        chair = demonstration("chair");
        member = demonstration("member");
        today = LocalDate.now(clock);
        setting = inTransaction(this::stage);
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            for (String sql : List.of(
                    "delete from action_update where action_id in (select id from action where board_id = :id)",
                    "delete from action where board_id = :id",
                    "delete from decision where meeting_id in (select id from meeting where board_id = :id)",
                    "delete from declaration where meeting_id in (select id from meeting where board_id = :id)",
                    "delete from agenda_item where meeting_id in (select id from meeting where board_id = :id)",
                    "delete from meeting where board_id = :id",
                    "delete from appointment where seat_id in (select id from seat where board_id = :id)",
                    "delete from seat where board_id = :id",
                    "delete from board where id = :id")) {
                em.createNativeQuery(sql).setParameter("id", setting.board()).executeUpdate();
            }
            return null;
        });
    }

    @Test
    void references_are_given_without_gaps_and_without_doubles_to_coordinators_at_the_same_time() throws Exception {
        LocalDate raised = LocalDate.of(2009, 5, 5);
        List<Future<List<String>>> runs = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            runs.add(executor.submit(() -> as(coordinator, () -> {
                List<String> given = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    UUID id = actions.raise(newport, action("Concurrent", null, null, raised, null));
                    given.add(actions.view(new ActionId(id)).row().reference());
                }
                return given;
            })));
        }
        List<String> all = new ArrayList<>();
        for (Future<List<String>> run : runs) {
            all.addAll(run.get());
        }
        assertEquals(40, new TreeSet<>(all).size(), all::toString);
        TreeSet<Integer> numbers = new TreeSet<>(all.stream()
                .map(reference -> Integer.parseInt(reference.substring("A-2009-".length())))
                .toList());
        assertEquals(39, numbers.last() - numbers.first(), numbers::toString);
        assertEquals(String.format("A-2009-%03d", numbers.first()), new TreeSet<>(all).first());
    }

    @Test
    void a_number_that_was_not_used_is_given_again_and_each_partnership_and_year_counts_for_itself() throws Exception {
        LocalDate raised = LocalDate.of(2011, 5, 5);
        UUID elsewhere = inTransaction(() -> person(cardiff, "provider"));
        String first =
                as(coordinator, () -> reference(actions.raise(newport, action("First", null, null, raised, null))));
        assertThrows(
                RuleViolation.class,
                () -> as(
                        coordinator,
                        () -> actions.raise(newport, action("Owned from elsewhere", null, elsewhere, raised, null))));
        String second =
                as(coordinator, () -> reference(actions.raise(newport, action("Second", null, null, raised, null))));
        assertEquals(number(first) + 1, number(second));
        String next = as(
                coordinator,
                () -> reference(
                        actions.raise(newport, action("Another year", null, null, LocalDate.of(2012, 1, 1), null))));
        assertTrue(next.startsWith("A-2012-"), next);
    }

    @Test
    void an_action_finds_its_item_meeting_and_board_from_its_decision_and_refuses_what_does_not_hang_together()
            throws Exception {
        UUID decision = inTransaction(() -> {
            UUID id = Ids.next();
            em.createNativeQuery(
                            "insert into decision (id, version, partnership_id, meeting_id, item_id, reference, text_en, standing) values (?1, 0, ?2, ?3, ?4, ?5, 'Agreed', 'STANDS')")
                    .setParameter(1, id)
                    .setParameter(2, newport.value())
                    .setParameter(3, setting.meeting())
                    .setParameter(4, setting.closed())
                    .setParameter(5, unique("D").substring(0, 12))
                    .executeUpdate();
            return id;
        });
        UUID id = as(
                coordinator,
                () -> actions.raise(
                        newport,
                        new Actions.NewAction(
                                "From a decision", Language.EN, null, null, null, decision, null, today, null)));
        Actions.ActionView view = as(coordinator, () -> actions.view(new ActionId(id)));
        assertEquals(setting.meeting(), view.row().meetingId());
        assertEquals("Closed item", view.item().en());
        assertTrue(view.closedItem());
        assertThrows(
                NotFound.class,
                () -> as(member, () -> actions.view(new ActionId(id))),
                "the decision was taken in closed session");
        assertEquals(
                ActionRule.ORIGIN_APART,
                broken(() -> actions.raise(
                        newport,
                        new Actions.NewAction(
                                "Apart", Language.EN, null, null, setting.open(), decision, null, today, null))));
        assertEquals(
                ActionRule.ORIGIN_ELSEWHERE,
                broken(() -> actions.raise(
                        newport,
                        new Actions.NewAction(
                                "Nowhere", Language.EN, UUID.randomUUID(), null, null, null, null, today, null))));
    }

    @Test
    void an_action_due_yesterday_is_overdue_and_one_due_today_is_not_in_lists_and_counts() throws Exception {
        LocalDate raised = today.minusDays(30);
        UUID yesterday = raise(action("Due yesterday", null, null, raised, today.minusDays(1)));
        UUID now = raise(action("Due today", null, null, raised, today));
        UUID later = raise(action("Due in fifteen days", null, null, raised, today.plusDays(15)));
        UUID soon = raise(action("Due in fourteen days", null, null, raised, today.plusDays(14)));
        UUID undated = raise(action("Undated", null, null, raised, null));
        UUID done = raise(action("Done late", null, null, raised, today.minusDays(9)));
        as(coordinator, () -> {
            actions.complete(new ActionId(done), version(done), "");
            return null;
        });
        assertEquals(List.of(yesterday), listed(coordinator, Actions.ActionStatus.OVERDUE));
        assertEquals(List.of(now, soon), listed(coordinator, Actions.ActionStatus.SOON));
        assertEquals(
                List.of(yesterday, now, soon, later, undated),
                listed(coordinator, Actions.ActionStatus.OPEN),
                "by due date, what has none comes last");
        assertEquals(List.of(done), listed(coordinator, Actions.ActionStatus.DONE));
        assertEquals(
                Timing.CLOSED,
                as(coordinator, () -> actions.view(new ActionId(done))).row().timing());
    }

    @Test
    void a_search_finds_actions_that_have_a_word_beginning_with_each_that_was_typed_whatever_case_or_accent()
            throws Exception {
        UUID lights =
                raise(action("Gofyn am oleuadau newydd yn Nhŷ'r Ddinas (the civic centre)", null, null, today, null));
        UUID taxis = raise(action("Taxi marshals: agree who pays for October", null, null, today, today.plusDays(3)));
        assertEquals(List.of(taxis), found("marshal taxi"));
        assertEquals(List.of(taxis), found("OCTOBER who"), "'who' is a word like others");
        assertEquals(List.of(lights), found("NHŶ'R Ddinas"));
        assertEquals(List.of(lights), found("nhy ddinas"));
        assertEquals(List.of(lights), found("yn ddinas civ"));
        assertEquals(List.of(lights), found("(th"), "no word is long enough for the index");
        assertEquals(List.of(taxis, lights), found(" "), "nothing typed");
        assertEquals(List.of(), found("marshals oleuadau"));
        assertEquals(List.of(taxis), found("axi"), "the middle of a word, in a log that is short enough to be read");
        assertEquals(List.of(taxis), found("+taxi -marshals \"* ~% @"), "no sign is an operator");
        String reference =
                as(coordinator, () -> actions.view(new ActionId(taxis))).row().reference();
        assertEquals(List.of(taxis), found(reference));
    }

    private List<UUID> found(String typed) throws Exception {
        Actions.Filter filter =
                new Actions.Filter(null, setting.board(), null, null, null, false, Actions.ActionStatus.ALL, typed);
        return as(coordinator, () -> actions.list(filter, Slice.firstRows(100))).rows().stream()
                .map(Actions.ActionRow::id)
                .toList();
    }

    @Test
    void what_came_from_a_closed_or_declared_item_appears_nowhere_for_those_who_may_not_see_it() throws Exception {
        String canary = unique("canary");
        UUID open = raise(action(canary + " open", setting.open(), null, today, null));
        UUID closed = raise(action(canary + " closed", setting.closed(), null, today, null));
        UUID ownedByMember = given(
                raise(action(canary + " closed, the member's own", setting.closed(), null, today, null)),
                setting.memberPerson());
        UUID declared = raise(action(canary + " declared on by the chair", setting.declared(), null, today, null));
        UUID declaredOwn = given(
                raise(action(
                        canary + " declared on by the chair, and the chair's own",
                        setting.declared(),
                        null,
                        today,
                        null)),
                setting.chairPerson());
        UUID declaredByCoordinator = asSystem(() -> actions.raise(
                newport, action(canary + " declared on by the coordinator", setting.other(), null, today, null)));

        sees(
                canary,
                coordinator,
                List.of(open, closed, ownedByMember, declared, declaredOwn),
                List.of(declaredByCoordinator));
        sees(
                canary,
                chair,
                List.of(open, closed, ownedByMember, declaredOwn, declaredByCoordinator),
                List.of(declared));
        sees(
                canary,
                member,
                List.of(open, ownedByMember, declared, declaredOwn, declaredByCoordinator),
                List.of(closed));
    }

    /** As if it had been given before the item was restricted, or before the interest was declared. */
    private UUID given(UUID action, UUID person) throws Exception {
        inTransaction(() -> em.createNativeQuery("update action set owner_id = :person where id = :action")
                .setParameter("person", person)
                .setParameter("action", action)
                .executeUpdate());
        return action;
    }

    private static String text(ByteArrayOutputStream pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void sees(String canary, Actor actor, List<UUID> seen, List<UUID> hidden) throws Exception {
        TreeSet<UUID> expected = new TreeSet<>(seen);
        Actions.Filter filter =
                new Actions.Filter(null, null, null, null, null, false, Actions.ActionStatus.ALL, canary);
        assertEquals(
                expected,
                new TreeSet<>(as(actor, () -> actions.list(filter, Slice.firstRows(100))).rows().stream()
                        .map(Actions.ActionRow::id)
                        .toList()),
                "list and search");
        assertEquals(
                seen.size(),
                as(actor, () -> actions.list(filter, Slice.firstRows(1))).total(),
                "count");
        List<UUID> read = new ArrayList<>();
        as(actor, () -> {
            actions.each(filter, 1000, row -> read.add(row.id()));
            return null;
        });
        assertEquals(expected, new TreeSet<>(read), "export and report");
        assertEquals(
                expected,
                new TreeSet<>(as(actor, () -> actions.ofMeeting(newport, new MeetingId(setting.meeting()))).stream()
                        .map(Actions.ActionRow::id)
                        .toList()),
                "the meeting's own page");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        as(actor, () -> {
            report.write(filter, Language.EN, whole);
            return null;
        });
        for (UUID id : seen) {
            assertTrue(text(whole).contains(reference(id) + " "), "report");
            assertTrue(as(actor, () -> actions.view(new ActionId(id)))
                    .row()
                    .wording()
                    .startsWith(canary));
        }
        for (UUID id : hidden) {
            assertThrows(NotFound.class, () -> as(actor, () -> actions.view(new ActionId(id))));
            assertThrows(
                    RuleViolation.class,
                    () -> as(actor, () -> history.of("action", id, Slice.firstRows(5))),
                    "history");
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            as(actor, () -> {
                report.write(filter, Language.EN, pdf);
                return null;
            });
            assertFalse(text(pdf).contains(reference(id) + " "), "report");
            assertThrows(
                    NotFound.class,
                    () -> as(actor, () -> {
                        actions.update(new ActionId(id), 0, "note", 10);
                        return null;
                    }));
        }
    }

    @Test
    void a_member_reports_on_an_own_action_only_and_the_coordinator_on_any() throws Exception {
        UUID own = raise(action("The member's own", null, setting.memberPerson(), today, null));
        UUID others = raise(action("The chair's", null, setting.chairPerson(), today, null));
        as(member, () -> {
            actions.update(new ActionId(own), version(own), "Half way", 50);
            return null;
        });
        assertEquals(50, as(member, () -> actions.view(new ActionId(own))).row().progress());
        assertTrue(as(member, () -> actions.view(new ActionId(own))).mayUpdate());
        assertFalse(as(member, () -> actions.view(new ActionId(others))).mayUpdate());
        assertEquals(
                ActionRule.NOT_YOURS,
                assertThrows(
                                RuleViolation.class,
                                () -> as(member, () -> {
                                    actions.update(new ActionId(others), version(others), "Not mine", 50);
                                    return null;
                                }))
                        .rule());
        as(coordinator, () -> {
            actions.update(new ActionId(others), version(others), "By telephone", 20);
            return null;
        });
        assertEquals(
                List.of(own),
                as(
                                member,
                                () -> actions.list(
                                        new Actions.Filter(
                                                null, null, null, null, null, true, Actions.ActionStatus.OPEN, null),
                                        Slice.firstRows(10)))
                        .rows()
                        .stream()
                        .map(Actions.ActionRow::id)
                        .filter(List.of(own, others)::contains)
                        .toList());
    }

    @Test
    void updates_are_only_added_and_tell_the_whole_story() throws Exception {
        UUID id = raise(action("A story", null, setting.memberPerson(), today, today.plusDays(3)));
        ActionId action = new ActionId(id);
        as(coordinator, () -> {
            actions.update(action, version(id), "Begun", 10);
            actions.reassign(action, version(id), new PersonId(setting.chairPerson()), "");
            actions.move(action, version(id), today.plusDays(10), "Holidays");
            actions.complete(action, version(id), "");
            actions.reopen(action, version(id), "Not quite");
            actions.withdraw(action, version(id), "Overtaken");
            return null;
        });
        Actions.ActionView view = as(coordinator, () -> actions.view(action));
        assertEquals(
                List.of(
                        UpdateKind.WITHDRAWN,
                        UpdateKind.REOPENED,
                        UpdateKind.COMPLETED,
                        UpdateKind.MOVED,
                        UpdateKind.REASSIGNED,
                        UpdateKind.UPDATED,
                        UpdateKind.RAISED),
                view.updates().stream().map(Actions.UpdateRow::kind).toList());
        assertEquals(ActionState.WITHDRAWN, view.row().state());
        assertEquals(10, view.row().progress(), "as it stood before it was completed by mistake");
        assertEquals("Coordinator, Newport", view.updates().get(0).by());
    }

    @Test
    void of_two_coordinators_at_once_the_second_is_told_and_nothing_of_theirs_is_stored() throws Exception {
        UUID id = raise(action("Two at once", null, null, today, today.plusDays(3)));
        long opened = version(id);
        as(coordinator, () -> {
            actions.move(new ActionId(id), opened, today.plusDays(5), "First");
            return null;
        });
        assertThrows(
                StaleEdit.class,
                () -> as(coordinator, () -> {
                    actions.move(new ActionId(id), opened, today.plusDays(9), "Second");
                    return null;
                }));
        assertEquals(
                today.plusDays(5),
                as(coordinator, () -> actions.view(new ActionId(id))).row().dueOn());
        assertEquals(
                2,
                as(coordinator, () -> actions.view(new ActionId(id))).updates().size());
    }

    @Test
    void an_update_that_changes_nothing_of_the_action_counts_too() throws Exception {
        ActionId id = new ActionId(raise(action("Same progress", null, null, today, today.plusDays(3))));
        long opened = version(id.value());
        as(coordinator, () -> {
            actions.update(id, opened, "Not begun", 0);
            return null;
        });
        assertThrows(
                StaleEdit.class,
                () -> as(coordinator, () -> {
                    actions.update(id, opened, "Half done", 50);
                    return null;
                }));
    }

    @Test
    void two_people_at_once_never_leave_an_action_that_contradicts_its_last_update() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            ActionId id = new ActionId(raise(action("Both at once", null, null, today, today.plusDays(3))));
            long opened = version(id.value());
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<String>> edits = new ArrayList<>();
            for (int person = 0; person < 2; person++) {
                int verb = random.nextInt(6);
                int pause = random.nextInt(12);
                edits.add(executor.submit(() -> as(coordinator, () -> {
                    start.await();
                    // waits for nothing: the two are to meet at another place in each round
                    Thread.sleep(pause);
                    return edit(id, opened, verb);
                })));
            }
            List<String> done = new ArrayList<>();
            for (Future<String> edit : edits) {
                done.add(edit.get());
            }
            String tried = "seed " + seed + ", round " + round + ": " + done;
            assertEquals(1, done.stream().filter("done"::equals).count(), tried);
            Actions.ActionView view = as(coordinator, () -> actions.view(id));
            assertEquals(2, view.updates().size(), tried);
            Actions.UpdateRow last = view.updates().get(0);
            assertEquals(last.progress(), view.row().progress(), tried);
            assertEquals(last.state(), view.row().state(), tried);
            assertEquals(last.dueOn(), view.row().dueOn(), tried);
        }
    }

    /** One of the verbs that two people may choose; most of them leave something as it was. */
    private String edit(ActionId id, long opened, int verb) {
        try {
            switch (verb) {
                case 0 -> actions.update(id, opened, "Not begun", 0);
                case 1 -> actions.update(id, opened, "Begun", 20);
                case 2 -> actions.update(id, opened, "Half done", 50);
                case 3 -> actions.move(id, opened, today.plusDays(9), "Later");
                case 4 -> actions.complete(id, opened, "Done");
                default -> actions.withdraw(id, opened, "Overtaken");
            }
            return "done";
        } catch (StaleEdit | OptimisticLockException e) {
            return "told";
        } catch (PersistenceException e) {
            // what the database says of two writers at once, which the page tells as the same
            return "told " + e.getClass().getSimpleName();
        }
    }

    /** Put there directly: what is tested is what the log makes of it. */
    private Setting stage() {
        UUID board = insert(
                "board",
                "partnership_id, name_en, papers_due_days, pack_days, valid_from",
                newport.value(),
                unique("Board"),
                10,
                5,
                today.minusYears(1));
        UUID meeting = insert(
                "meeting",
                "partnership_id, board_id, held_on, starts_at, state, papers_due_on, minutes_state",
                newport.value(),
                board,
                today,
                "10:00",
                "HELD",
                today.minusDays(14),
                "NONE");
        UUID chairPerson = person(newport, "chair");
        UUID memberPerson = person(newport, "member");
        UUID coordinatorPerson = person(newport, "coordinator");
        UUID seat = insert(
                "seat",
                "board_id, organisation_id, role, valid_from",
                board,
                em.createNativeQuery("select id from organisation where code = 'LA-NWP'")
                        .getSingleResult(),
                "CHAIR",
                today.minusYears(1));
        insert(
                "appointment",
                "seat_id, person_id, capacity, cleared, valid_from",
                seat,
                chairPerson,
                "HOLDER",
                true,
                today.minusYears(1));
        UUID open = item(meeting, 1, "Open item", "PUBLISHED");
        UUID closed = item(meeting, 2, "Closed item", "RESTRICTED");
        UUID declared = item(meeting, 3, "Declared item", "PUBLISHED");
        UUID byCoordinator = item(meeting, 4, "Declared by the coordinator", "PUBLISHED");
        insert("declaration", "meeting_id, item_id, person_id, kind", meeting, declared, chairPerson, "PREJUDICIAL");
        insert("declaration", "meeting_id, item_id, person_id, kind", meeting, open, chairPerson, "PERSONAL");
        insert(
                "declaration",
                "meeting_id, item_id, person_id, kind",
                meeting,
                byCoordinator,
                coordinatorPerson,
                "CONFLICT");
        return new Setting(board, meeting, open, closed, declared, byCoordinator, chairPerson, memberPerson);
    }

    private UUID item(UUID meeting, int position, String title, String classification) {
        return insert(
                "agenda_item",
                "meeting_id, position, title_en, purpose, classification, classification_reason",
                meeting,
                position,
                title,
                "DISCUSSION",
                classification,
                classification.equals("PUBLISHED") ? null : "Names a provider");
    }

    /** The demonstration account's entry in the register, which may be there already. */
    private UUID person(PartnershipId partnership, String account) {
        List<?> known = em.createNativeQuery(
                        "select id from person where partnership_id = :partnership and email = :email", UUID.class)
                .setParameter("partnership", partnership.value())
                .setParameter("email", account + "@cydweithio.example")
                .getResultList();
        return known.isEmpty()
                ? insert(
                        "person",
                        "partnership_id, name, email, language",
                        partnership.value(),
                        unique(account),
                        account + "@cydweithio.example",
                        "EN")
                : (UUID) known.get(0);
    }

    private UUID insert(String table, String columns, Object... values) {
        UUID id = Ids.next();
        Query query = em.createNativeQuery("insert into " + table + " (id, version, " + columns + ") values (:id, 0, "
                        + String.join(
                                ", ",
                                IntStream.range(0, values.length)
                                        .mapToObj(i -> values[i] == null ? "null" : ":p" + i)
                                        .toList())
                        + ")")
                .setParameter("id", id);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                query.setParameter("p" + i, values[i]);
            }
        }
        query.executeUpdate();
        return id;
    }

    private UUID partnership(String footprint) {
        return (UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = :code")
                .setParameter("code", footprint)
                .getSingleResult();
    }

    @Test
    void a_log_from_a_spreadsheet_comes_in_whole_with_its_own_references_and_goes_out_again_until_somebody_works_on_it()
            throws Exception {
        UUID batch = inTransaction(() -> insert(
                "import_batch",
                "partnership_id, kind, file_name, file_sha256, row_count, imported_at, imported_by",
                newport.value(),
                "ACTIONS",
                "log.csv",
                "0".repeat(64),
                2,
                LocalDate.of(2026, 1, 5),
                "Coordinator"));
        LocalDate raised = LocalDate.of(2003, 2, 3);
        ActionImport.ImportedAction old = new ActionImport.ImportedAction(
                action("Long done", null, setting.memberPerson(), raised, raised.plusDays(9)),
                "A-2003-007",
                ActionState.DONE,
                null,
                null,
                "Signed");
        ActionImport.ImportedAction open = new ActionImport.ImportedAction(
                action("Still open", null, null, raised, null), null, null, 30, null, null);
        List<UUID> ids = as(coordinator, () -> imports.importAll(newport, new BatchId(batch), List.of(old, open)));
        Actions.ActionRow done =
                as(coordinator, () -> actions.view(new ActionId(ids.get(0)))).row();
        assertEquals("A-2003-007", done.reference());
        assertEquals(raised.plusDays(9), done.closedOn());
        assertEquals("A-2003-008", reference(ids.get(1)), "a brought number is not given again");
        assertEquals(
                ActionRule.REFERENCE_TAKEN,
                broken(() -> imports.importAll(newport, new BatchId(batch), List.of(open, old))));
        ActionImport.ImportedAction free =
                new ActionImport.ImportedAction(old.action(), "A-2003-900", ActionState.DONE, null, null, null);
        ActionImport.ImportedAction early =
                new ActionImport.ImportedAction(old.action(), null, ActionState.DONE, null, raised.minusDays(1), null);
        Map<Integer, RuleViolation> faults =
                as(coordinator, () -> imports.faults(newport, List.of(free, early, old), Set.of()));
        assertEquals(
                Map.of(1, ActionRule.CLOSED_UNLIKELY.key(), 2, ActionRule.REFERENCE_TAKEN.key()),
                faults.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().key())));
        as(coordinator, () -> {
            actions.update(new ActionId(ids.get(1)), version(ids.get(1)), "Moving on", 40);
            return null;
        });
        assertEquals(ActionRule.IMPORT_TOUCHED, broken(() -> imports.undo(newport, new BatchId(batch))));
        assertThrows(NotFound.class, () -> as(coordinator, () -> imports.undo(cardiff, new BatchId(batch))));
        inTransaction(() -> em.createNativeQuery("delete from action_update where action_id = :id and kind = 'UPDATED'")
                .setParameter("id", ids.get(1))
                .executeUpdate());
        assertEquals(2, as(coordinator, () -> imports.undo(newport, new BatchId(batch))));
        assertThrows(NotFound.class, () -> as(coordinator, () -> actions.view(new ActionId(ids.get(0)))));
    }

    private List<UUID> listed(Actor actor, Actions.ActionStatus status) throws Exception {
        Actions.Filter filter =
                new Actions.Filter(newport.value(), setting.board(), null, null, null, false, status, null);
        return as(actor, () -> actions.list(filter, Slice.firstRows(100))).rows().stream()
                .map(Actions.ActionRow::id)
                .toList();
    }

    private Rule broken(Callable<?> work) {
        return assertThrows(RuleViolation.class, () -> as(coordinator, work)).rule();
    }

    private UUID raise(Actions.NewAction action) throws Exception {
        return as(coordinator, () -> actions.raise(newport, action));
    }

    private long version(UUID id) {
        return ((Number) em.createNativeQuery("select version from action where id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
    }

    private String reference(UUID id) {
        return (String) em.createNativeQuery("select reference from action where id = :id")
                .setParameter("id", id)
                .getSingleResult();
    }

    private static int number(String reference) {
        return Integer.parseInt(reference.substring("A-0000-".length()));
    }

    private Actions.NewAction action(String wording, UUID item, UUID owner, LocalDate raised, LocalDate due) {
        return new Actions.NewAction(wording, Language.EN, setting.board(), null, item, null, owner, raised, due);
    }
}
