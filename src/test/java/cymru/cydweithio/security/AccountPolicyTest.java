package cymru.cydweithio.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void an_invited_person_becomes_active_by_setting_a_password() {
        Account account = Account.invite("Name@Council.gov.uk ", "Name", Language.CY);
        assertEquals("name@council.gov.uk", account.email());
        assertEquals(AccountState.INVITED, account.state());
        account.setPassword("hash", NOW);
        assertTrue(account.active());
    }

    @Test
    void a_blocked_account_takes_no_password_and_opens_again_as_it_was() {
        Account account = Account.invite("a@b", "Name", Language.EN);
        account.block();
        assertEquals(
                SecurityRule.ACCOUNT_BLOCKED,
                assertThrows(RuleViolation.class, () -> account.setPassword("hash", NOW))
                        .rule());
        assertEquals(
                SecurityRule.ACCOUNT_TRANSITION,
                assertThrows(RuleViolation.class, account::block).rule());
        account.unblock();
        assertEquals(AccountState.INVITED, account.state());
    }

    @Test
    void what_is_no_mail_address_is_refused() {
        for (String text : new String[] {
            null, "", "name", "a@", "@b", "a b@c", "a@b@c", "ch\u00e1ir@b", "ch\u200bair@b", "x".repeat(255) + "@b"
        }) {
            assertEquals(
                    SecurityRule.EMAIL_UNREADABLE,
                    assertThrows(RuleViolation.class, () -> Account.invite(text, "Name", Language.EN))
                            .rule());
        }
    }

    @Test
    void a_link_is_usable_until_its_last_moment_and_only_once() {
        PasswordLink link = PasswordLink.issue(Ids.next(), SecretToken.random(), NOW, Duration.ofHours(1));
        assertTrue(link.usableAt(NOW.plus(Duration.ofMinutes(59))));
        assertFalse(link.usableAt(NOW.plus(Duration.ofHours(1))));
        link.use(NOW);
        assertFalse(link.usableAt(NOW.plusSeconds(1)));
    }

    @Test
    void a_role_is_held_over_the_kind_of_scope_that_it_needs() {
        UUID account = Ids.next();
        assertThrows(RuleViolation.class, () -> RoleGrant.of(account, Role.CHAIR, Scope.NATION, TODAY));
        assertThrows(
                RuleViolation.class,
                () -> RoleGrant.of(account, Role.COMMISSIONER, Scope.partnership(Ids.next()), TODAY));
        assertTrue(RoleGrant.of(account, Role.CHAIR, Scope.partnership(Ids.next()), TODAY)
                .period()
                .activeOn(TODAY));
    }

    @Test
    void a_role_that_is_taken_away_holds_no_longer_and_cannot_be_taken_twice() {
        RoleGrant old = RoleGrant.of(Ids.next(), Role.AUDITOR, Scope.NATION, TODAY.minusDays(10));
        old.revoke(NOW, TODAY);
        assertTrue(old.period().activeOn(TODAY), "the day on which it was taken away is its last");
        assertFalse(old.heldOn(TODAY), "but from then on it counts no more");
        assertEquals(
                SecurityRule.GRANT_ENDED,
                assertThrows(RuleViolation.class, () -> old.revoke(NOW, TODAY)).rule());
        RoleGrant fresh = RoleGrant.of(Ids.next(), Role.AUDITOR, Scope.NATION, TODAY);
        fresh.revoke(NOW, TODAY);
        assertFalse(fresh.heldOn(TODAY));
    }

    @Test
    void a_role_reaches_what_its_scope_covers() {
        UUID newport = Ids.next();
        Actor coordinator = new Actor(
                Ids.next(),
                "c",
                false,
                Language.EN,
                List.of(new Actor.Grant(Role.COORDINATOR, Scope.partnership(newport))));
        assertTrue(coordinator.may(Permission.EDIT_PARTNERSHIP, Scope.partnership(newport)));
        assertFalse(coordinator.may(Permission.EDIT_PARTNERSHIP, Scope.partnership(Ids.next())));
        assertFalse(coordinator.may(Permission.MANAGE_ACCOUNTS));
        assertTrue(coordinator.may(Permission.OWN_ACCOUNT, Scope.account(coordinator.id())));
        assertFalse(coordinator.may(Permission.OWN_ACCOUNT, Scope.account(Ids.next())));
        assertFalse(Actor.STRANGER.may(Permission.READ_REFERENCE));
        assertTrue(Actor.STRANGER.may(Permission.PUBLIC));
        assertTrue(Actor.SYSTEM.may(Permission.SYSTEM));
        assertFalse(coordinator.may(Permission.SYSTEM));
    }

    @Test
    void guessing_slows_down_more_and_more_and_never_longer_than_a_quarter_of_an_hour() {
        SignInThrottle.Kind one = SignInThrottle.Kind.ACCOUNT_AT_ADDRESS;
        assertEquals(Duration.ZERO, one.delayAfter(4));
        assertEquals(Duration.ofSeconds(2), one.delayAfter(5));
        assertEquals(Duration.ofSeconds(4), one.delayAfter(6));
        assertEquals(Duration.ofMinutes(15), one.delayAfter(500));
        assertEquals(Duration.ofMinutes(15), SignInThrottle.Kind.DEVICE.delayAfter(500));
    }

    @Test
    void what_strangers_try_from_many_addresses_never_closes_the_door_for_more_than_a_minute() {
        assertEquals(Duration.ZERO, SignInThrottle.Kind.ACCOUNT.delayAfter(49));
        assertEquals(Duration.ofSeconds(2), SignInThrottle.Kind.ACCOUNT.delayAfter(50));
        assertEquals(Duration.ofMinutes(1), SignInThrottle.Kind.ACCOUNT.delayAfter(100_000));
    }

    @Test
    void addresses_of_one_line_count_as_one() {
        assertEquals(SignInThrottle.network("2001:db8:0:1::1"), SignInThrottle.network("2001:db8:0:1:ffff::2"));
        assertNotEquals(SignInThrottle.network("2001:db8:0:1::1"), SignInThrottle.network("2001:db8:0:2::1"));
        assertEquals("192.0.2.1", SignInThrottle.network("192.0.2.1"));
        assertEquals("no address: at all", SignInThrottle.network("no address: at all"));
    }

    @Test
    void common_passwords_and_those_made_of_what_everybody_knows_are_refused() {
        GuessedPasswords guessed = new GuessedPasswords();
        for (String common : new String[] {
            "passwordpassword",
            "aaaaaaaaaaaaaaaaaaaa",
            "123456789012345",
            "qwertyuiopasdfgh",
            "cydweithio2026!",
            "cydweithiocydweithio",
            "cyfrinair123456789",
            "sian.evans@cyngor.cymru",
            "sianevanssianevans",
            "iloveyouiloveyou",
            "abcdefghijklmnop"
        }) {
            assertTrue(guessed.contains(common, "Si\u00e2n Evans", "sian.evans@cyngor.cymru"), common);
        }
    }

    @Test
    void of_a_password_nothing_is_asked_but_that_it_is_long_and_not_guessed() {
        GuessedPasswords guessed = new GuessedPasswords();
        for (String good : new String[] {
            "a wholly different sentence",
            "four unrelated lanterns hum",
            "mae'r ceffyl yn canu grwndi",
            "\u0175yn bach du ar y bryn",
            "xkwpvhrtzqmnbdf",
            "\u6c34\u706b\u5c71\u6708\u68ee\u7530\u82b1\u9ce5\u98a8\u96ea\u77f3\u7af9\u6d77\u7a7a\u591c"
        }) {
            assertFalse(guessed.contains(good, "Si\u00e2n Evans", "sian.evans@cyngor.cymru"), good);
        }
        assertTimeout(
                Duration.ofSeconds(2),
                () -> guessed.contains("abc ".repeat(50), "Name", "a@b"),
                "long ones are no work");
    }

    @Test
    void a_token_that_was_altered_is_no_token() {
        assertEquals(64, SecretToken.random().sha256().length());
        assertThrows(RuleViolation.class, () -> new SecretToken("short"));
        assertThrows(RuleViolation.class, () -> new SecretToken(null));
        assertEquals("SecretToken", SecretToken.random().toString());
    }
}
