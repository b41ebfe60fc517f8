package cymru.cydweithio.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who guesses is slowed down, and whom the guesses are about is not locked out. */
@ArquillianTest
public class GuessingIT {

    private static final String PASSWORD = "four unrelated lanterns hum";
    private static final String STRANGERS = "198.51.100.7";

    @Inject
    private SignIn signIn;

    @Inject
    private KnownDevices devices;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "cydweithio")
    private EntityManager em;

    @jakarta.annotation.Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    private String email;
    private UUID account;

    @BeforeEach
    void a_person() throws Exception {
        account = Ids.next();
        email = "guessed-" + account + "@cydweithio.example";
        transaction.begin();
        em.createNativeQuery("delete from sign_in_throttle").executeUpdate();
        em.createNativeQuery(
                        "insert into account (id, version, email, name, language, state, password_hash, password_changed_at, session_series) values (:id, 0, :email, 'Guessed person', 'EN', 'ACTIVE', :hash, :now, :id)")
                .setParameter("id", account)
                .setParameter("email", email)
                .setParameter("hash", passwords.hash(PASSWORD))
                .setParameter("now", clock.instant())
                .executeUpdate();
        transaction.commit();
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        transaction.begin();
        em.createNativeQuery("delete from sign_in_throttle").executeUpdate();
        em.createNativeQuery("delete from known_device where account_id = :id")
                .setParameter("id", account)
                .executeUpdate();
        em.createNativeQuery("delete from account where id = :id")
                .setParameter("id", account)
                .executeUpdate();
        transaction.commit();
    }

    @Test
    public void fifty_guesses_of_a_stranger_lock_nobody_out_of_a_browser_that_was_used_before() {
        String device = devices.remember(account, null, clock.instant());
        for (int guess = 0; guess < 50; guess++) {
            signIn.attempt(email, "guess " + guess, STRANGERS, null);
        }
        assertNotNull(signIn.attempt(email, PASSWORD, STRANGERS, null).closedUntil(), "the stranger waits");
        assertEquals(
                account,
                signIn.attempt(email, PASSWORD, STRANGERS, device).account().id(),
                "even where both come through one address, as everybody of a council does");
    }

    @Test
    public void fifty_guesses_from_one_address_do_not_keep_the_person_from_signing_in_from_another() {
        for (int guess = 0; guess < 50; guess++) {
            signIn.attempt(email, "guess " + guess, STRANGERS, null);
        }
        assertEquals(
                account,
                signIn.attempt(email, PASSWORD, "203.0.113.9", null).account().id());
    }

    @Test
    public void a_stranger_who_is_made_to_wait_is_not_told_whether_the_password_was_right() {
        for (int guess = 0; guess < 5; guess++) {
            assertNull(signIn.attempt(email, "guess " + guess, STRANGERS, null).closedUntil());
        }
        SignIn.Outcome right = signIn.attempt(email, PASSWORD, STRANGERS, null);
        assertNotNull(right.closedUntil());
        assertNull(right.account());
    }

    @Test
    public void guesses_from_many_addresses_are_slowed_down_and_never_for_more_than_a_minute() {
        int looked = 0;
        Instant last = null;
        for (int guess = 0; guess < 200; guess++) {
            SignIn.Outcome outcome = signIn.attempt(email, "guess " + guess, "192.0.2." + guess, null);
            looked += outcome.closedUntil() == null ? 1 : 0;
            last = outcome.closedUntil() == null ? last : outcome.closedUntil();
        }
        assertTrue(looked <= 60, looked + " of two hundred were looked at");
        assertNotNull(last);
        assertTrue(Duration.between(clock.instant(), last).compareTo(Duration.ofMinutes(1)) <= 0);
        String device = devices.remember(account, null, clock.instant());
        assertEquals(
                account,
                signIn.attempt(email, PASSWORD, "203.0.113.9", device).account().id());
    }

    @Test
    public void an_address_that_tries_many_people_is_slowed_down_whoever_they_are() {
        int looked = 0;
        for (int person = 0; person < 60; person++) {
            looked += signIn.attempt("nobody-" + person + "@cydweithio.example", "guess", STRANGERS, null)
                                    .closedUntil()
                            == null
                    ? 1
                    : 0;
        }
        assertTrue(looked <= 30, looked + " of sixty were looked at");
    }

    @Test
    public void a_person_that_does_not_exist_is_answered_and_counted_like_one_that_does() {
        String nobody = "nobody-" + account + "@cydweithio.example";
        for (int guess = 0; guess < 12; guess++) {
            SignIn.Outcome one = signIn.attempt(email, "guess " + guess, "198.51.100.8", "A".repeat(43));
            SignIn.Outcome other = signIn.attempt(nobody, "guess " + guess, "198.51.100.9", "A".repeat(43));
            assertEquals(one.closedUntil() == null, other.closedUntil() == null, "guess " + guess);
            assertNull(one.account());
            assertNull(other.account());
        }
    }

    @Test
    public void a_wrong_password_takes_as_long_for_nobody_as_for_somebody() {
        String hash = passwords.hash(PASSWORD);
        long[] somebody = new long[60];
        long[] nobody = new long[60];
        for (int i = 0; i < 60; i++) {
            long began = System.nanoTime();
            passwords.verify("guess " + i, hash);
            long between = System.nanoTime();
            passwords.verify("guess " + i, null);
            somebody[i] = between - began;
            nobody[i] = System.nanoTime() - between;
        }
        Arrays.sort(somebody);
        Arrays.sort(nobody);
        double times = (double) somebody[30] / nobody[30];
        assertTrue(times > 0.5 && times < 2, "the middle of sixty: " + times);
    }

    @Test
    public void the_secret_of_a_browser_is_a_new_one_after_each_sign_in_and_the_old_one_is_worth_nothing() {
        String first = devices.remember(account, null, clock.instant());
        String second = devices.remember(account, first, clock.instant());
        assertTrue(devices.knows(second, email));
        assertFalse(devices.knows(first, email));
        assertFalse(devices.knows(second, "chair@cydweithio.example"), "known for whom it was given");
        assertFalse(devices.knows("made up", email));
        devices.forget(account);
        assertFalse(devices.knows(second, email), "a new password makes every browser unknown");
    }

    @Test
    public void of_a_person_twenty_browsers_are_remembered_and_the_table_of_guesses_is_bounded() throws Exception {
        Instant now = clock.instant();
        String first = devices.remember(account, null, now.minus(Duration.ofDays(2)));
        for (int i = 0; i < KnownDevices.MOST; i++) {
            devices.remember(account, null, now.minusSeconds(i));
        }
        assertFalse(devices.knows(first, email));
        transaction.begin();
        em.createNativeQuery("""
                insert into sign_in_throttle (subject, version, failures, last_failure_at, closed_until)
                select sha2(concat('flood ', seq), 256), 0, 1, :now, :now from seq_1_to_50100""").setParameter("now", now).executeUpdate();
        transaction.commit();
        throttle.clear(now);
        assertEquals(
                SignInThrottle.MOST_ROWS,
                ((Number) em.createNativeQuery("select count(*) from sign_in_throttle")
                                .getSingleResult())
                        .intValue());
    }

    @Test
    public void the_two_ways_of_writing_a_letter_are_one_password() {
        String composed = "\u0175yn bach du ar y bryn";
        String apart = "w\u0302yn bach du ar y bryn";
        assertTrue(passwords.verify(apart, passwords.hash(composed)));
        assertTrue(passwords.verify(composed, passwords.hash(apart)));
        Account person = Account.invite(email, "Guessed person", cymru.cydweithio.platform.Language.EN);
        passwords.validate(composed, person);
        assertEquals(
                SecurityRule.PASSWORD_SHORT,
                assertThrows(RuleViolation.class, () -> passwords.validate("w\u0302".repeat(14), person))
                        .rule(),
                "counted as people see them");
        assertEquals(
                SecurityRule.PASSWORD_COMMON,
                assertThrows(RuleViolation.class, () -> passwords.validate("passwordpassword", person))
                        .rule());
        assertEquals(
                SecurityRule.PASSWORD_OWN,
                assertThrows(RuleViolation.class, () -> passwords.validate(email.toUpperCase(), person))
                        .rule());
    }
}
