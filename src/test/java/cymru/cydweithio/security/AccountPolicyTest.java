package cymru.cydweithio.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
        assertEquals(Duration.ZERO, SignInThrottle.delayAfter(4, 5));
        assertEquals(Duration.ofSeconds(2), SignInThrottle.delayAfter(5, 5));
        assertEquals(Duration.ofSeconds(4), SignInThrottle.delayAfter(6, 5));
        assertEquals(SignInThrottle.LONGEST, SignInThrottle.delayAfter(500, 5));
    }

    @Test
    void a_token_that_was_altered_is_no_token() {
        assertEquals(64, SecretToken.random().sha256().length());
        assertThrows(RuleViolation.class, () -> new SecretToken("short"));
        assertThrows(RuleViolation.class, () -> new SecretToken(null));
        assertEquals("SecretToken", SecretToken.random().toString());
    }
}
