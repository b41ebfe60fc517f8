package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.jobs.ScheduledWork;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.RetentionRule;
import cymru.cydweithio.retention.RetentionSchedule;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept for a time is listed with its reason, and cleared when the time has passed and not before. */
class RetentionIT extends InServer {

    @Inject
    private RetentionSchedule schedule;

    @Inject
    @Any
    private Instance<ScheduledWork> works;

    @Inject
    @Any
    private Instance<RetentionRule> rules;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Test
    void data_of_a_capability_that_nobody_has_heard_of_is_listed_and_cleared() throws Exception {
        Instant now = clock.instant();
        Instant old = now.minus(Duration.ofDays(3)).minusSeconds(60);
        Instant recent = now.minus(Duration.ofDays(3)).plusSeconds(600);
        PlantedRetention.FALLEN.clear();
        PlantedRetention.FALLEN.addAll(List.of(old, recent));
        clear();
        assertEquals(java.util.Set.of(recent), PlantedRetention.FALLEN);
        PlantedRetention.FALLEN.clear();
        List<RetentionSchedule.KeptData> listed = as(demonstration("administrator"), schedule::list);
        RetentionSchedule.KeptData windfall = listed.stream()
                .filter(one -> one.words().equals("planted.kept.windfall"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, windfall.days());
        assertEquals(RetentionRule.Basis.LAW, windfall.basis());
    }

    @Test
    void the_list_is_the_administrators() {
        for (String other : List.of("coordinator", "chair", "auditor", "reviewer")) {
            assertThrows(NotPermitted.class, () -> as(demonstration(other), schedule::list), other);
        }
    }

    @Test
    void every_kind_says_in_both_languages_what_it_is_why_it_is_kept_and_how_it_goes() {
        HashSet<String> words = new HashSet<>();
        for (RetentionRule rule : rules) {
            assertTrue(words.add(rule.words()), rule.words() + " twice");
            assertTrue(rule.kept().compareTo(Duration.ZERO) > 0, rule.words());
            for (Language language : Language.values()) {
                for (String part : List.of(".what", ".why", ".how")) {
                    assertTrue(!messages.text(language, rule.words() + part).isBlank(), rule.words() + part);
                }
            }
        }
        assertTrue(
                words.containsAll(List.of(
                        "sheet.kept.upload",
                        "sheet.kept.record",
                        "security.kept.failures",
                        "security.kept.devices",
                        "security.kept.links",
                        "mail.kept.text")),
                words.toString());
    }

    @Test
    void of_sign_ins_links_and_mails_what_is_old_goes_and_what_is_recent_stays() throws Exception {
        Instant now = clock.instant();
        UUID chair = demonstration("chair").id();
        String mark = unique("kept");
        for (boolean old : new boolean[] {true, false}) {
            String key = mark + (old ? " old" : " recent");
            inTransaction(() -> em.createNativeQuery(
                            "insert into sign_in_throttle (subject, version, failures, last_failure_at, closed_until) values (sha2(:key, 256), 0, 1, :at, :at)")
                    .setParameter("key", key)
                    .setParameter("at", at(now, Duration.ofDays(1), old))
                    .executeUpdate());
            inTransaction(() -> em.createNativeQuery(
                            "insert into known_device (token_sha256, account_id, last_sign_in_at) values (sha2(:key, 256), :account, :at)")
                    .setParameter("key", key)
                    .setParameter("account", chair)
                    .setParameter("at", at(now, Duration.ofDays(180), old))
                    .executeUpdate());
            inTransaction(() -> em.createNativeQuery(
                            "insert into password_link (id, version, account_id, token_sha256, issued_at, expires_at, used_at) values (:id, 0, :account, sha2(:key, 256), :at, :at, :at)")
                    .setParameter("id", Ids.next())
                    .setParameter("key", key)
                    .setParameter("account", chair)
                    .setParameter("at", at(now, Duration.ofDays(30), old))
                    .executeUpdate());
            inTransaction(() -> em.createNativeQuery("""
                            insert into mail_outbox (id, version, dedupe_key, recipient, language, kind, subject, body, state, attempts, due_at, created_at)
                            values (:id, 0, :key, 'kept@cydweithio.example', 'EN', 'reset', 'Kept', 'Text', 'FAILED', 8, :at, :at)""")
                    .setParameter("id", Ids.next())
                    .setParameter("key", key)
                    .setParameter("at", at(now, Duration.ofDays(90), old))
                    .executeUpdate());
        }
        try {
            clear();
            for (String table : List.of("sign_in_throttle", "known_device", "password_link")) {
                String column = table.equals("sign_in_throttle") ? "subject" : "token_sha256";
                assertEquals(0, count(table, column, mark + " old"), table);
                assertEquals(1, count(table, column, mark + " recent"), table);
            }
            assertEquals(0, mails(mark + " old", "body is not null"));
            assertEquals(1, mails(mark + " old", "body is null"), "that there was a mail stays");
            assertEquals(1, mails(mark + " recent", "body is not null"));
        } finally {
            inTransaction(() -> {
                for (String sql : List.of(
                        "delete from sign_in_throttle where subject = sha2(:key, 256)",
                        "delete from known_device where token_sha256 = sha2(:key, 256)",
                        "delete from password_link where token_sha256 = sha2(:key, 256)",
                        "delete from mail_outbox where dedupe_key = :key")) {
                    for (String key : List.of(mark + " old", mark + " recent")) {
                        em.createNativeQuery(sql).setParameter("key", key).executeUpdate();
                    }
                }
                return null;
            });
        }
    }

    @Test
    void of_spreadsheets_on_their_way_in_the_file_goes_after_a_day_and_that_there_was_one_a_month_later()
            throws Exception {
        Instant now = clock.instant();
        String mark = unique("kept");
        // when the day is over, and whether file and record are still there then
        Map<String, Duration> ended = Map.of(
                "waits", Duration.ofMinutes(-10),
                "file gone", Duration.ofMinutes(10),
                "recorded", Duration.ofDays(30).minusMinutes(10),
                "all gone", Duration.ofDays(30).plusMinutes(10));
        for (Map.Entry<String, Duration> one : ended.entrySet()) {
            for (String sql : List.of("""
                    insert into import_upload (id, version, partnership_id, kind, file_name, file_sha256, content, sheet, matching, language, create_people,
                        green_is_done, since, uploaded_at, expires_at)
                    values (:id, 0, (select id from partnership order by id limit 1), 'ACTIONS', :name, repeat('0', 64), 'names of people', 0, '1', 'EN', false,
                        false, '2026-01-01', :at, :at)""", """
                    insert into money_upload (id, version, organisation_id, kind, file_name, content, uploaded_at, expires_at)
                    values (:id, 0, (select id from organisation order by id limit 1), 'PAYMENTS', :name, 'payments', :at, :at)""")) {
                inTransaction(() -> em.createNativeQuery(sql)
                        .setParameter("id", Ids.next())
                        .setParameter("name", mark + " " + one.getKey())
                        .setParameter("at", now.minus(one.getValue()))
                        .executeUpdate());
            }
        }
        try {
            clear();
            for (String table : List.of("import_upload", "money_upload")) {
                String rows = "select count(*) from " + table + " where file_name = :key";
                String files = rows + " and content is not null";
                assertEquals(
                        List.of(1L, 1L), List.of(number(rows, mark + " waits"), number(files, mark + " waits")), table);
                for (String kept : List.of(" file gone", " recorded")) {
                    assertEquals(
                            List.of(1L, 0L),
                            List.of(number(rows, mark + kept), number(files, mark + kept)),
                            table + kept);
                }
                assertEquals(0, number(rows, mark + " all gone"), table);
            }
        } finally {
            for (String table : List.of("import_upload", "money_upload")) {
                inTransaction(() -> em.createNativeQuery("delete from " + table + " where file_name like :mark")
                        .setParameter("mark", mark + "%")
                        .executeUpdate());
            }
        }
    }

    private static Instant at(Instant now, Duration kept, boolean old) {
        return old ? now.minus(kept).minusSeconds(600) : now.minus(kept).plusSeconds(600);
    }

    private void clear() throws Exception {
        ScheduledWork clearing = works.stream()
                .filter(work -> work.name().equals("clear"))
                .findFirst()
                .orElseThrow();
        asSystem(() -> {
            clearing.run();
            return null;
        });
    }

    private long count(String table, String column, String key) {
        return number("select count(*) from " + table + " where " + column + " = sha2(:key, 256)", key);
    }

    private long mails(String key, String body) {
        return number("select count(*) from mail_outbox where dedupe_key = :key and " + body, key);
    }

    private long number(String sql, String key) {
        return ((Number) em.createNativeQuery(sql).setParameter("key", key).getSingleResult()).longValue();
    }
}
