package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.mail.Outbox;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PartnershipRule;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.security.AccountId;
import cymru.cydweithio.security.AccountState;
import cymru.cydweithio.security.Accounts;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.GrantId;
import cymru.cydweithio.security.History;
import cymru.cydweithio.security.PasswordLinks;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.SecurityRule;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts, roles, links and conflicts, in the real server and database. */
class SecurityIT extends InServer {

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks links;

    @Inject
    private Partnerships partnerships;

    @Inject
    private History history;

    @Inject
    private Outbox outbox;

    @Test
    void an_invited_person_gets_one_mail_with_a_link_and_its_secret_is_stored_nowhere_else() throws Exception {
        String email = unique("invited") + "@cydweithio.example";
        AccountId id = as(demonstration("administrator"), () -> accounts.invite(email, "Invited person", Language.CY));
        assertEquals(1L, number("select count(*) from mail_outbox where recipient = '" + email + "'"));
        assertEquals(
                64L,
                number(
                        "select length(token_sha256) from password_link l join account a on a.id = l.account_id where a.email = '"
                                + email + "'"));
        assertEquals(
                AccountState.INVITED,
                as(demonstration("administrator"), () -> accounts.view(id)).state());
    }

    @Test
    void accounts_are_searched_for_in_any_script() throws Exception {
        for (String typed : new String[] {"\ufffd\ufffd", "%_\\", "\ud83d\ude00"}) {
            assertEquals(
                    0,
                    as(demonstration("administrator"), () -> accounts.list(typed, Slice.firstRows(5)))
                            .total(),
                    typed);
        }
        assertTrue(as(demonstration("administrator"), () -> accounts.list("Chair", Slice.firstRows(5)))
                        .total()
                > 0);
        assertTrue(
                as(demonstration("administrator"), () -> accounts.list("Ne\u0175port", Slice.firstRows(5)))
                                .total()
                        > 0,
                "with and without accents");
    }

    @Test
    void a_link_that_nobody_issued_is_refused_without_saying_why() {
        RuleViolation refused = assertThrows(
                RuleViolation.class,
                () -> as(Actor.STRANGER, () -> {
                    links.redeem("A".repeat(43), "a long enough password");
                    return null;
                }));
        assertEquals(SecurityRule.LINK_UNUSABLE, refused.rule());
    }

    @Test
    void asking_for_a_link_says_nothing_about_whether_the_account_exists() throws Exception {
        long before = number("select count(*) from password_link");
        as(Actor.STRANGER, () -> {
            links.request("nobody-at-all@cydweithio.example");
            return null;
        });
        assertEquals(before, number("select count(*) from password_link"));
    }

    @Test
    void a_role_counts_from_the_moment_it_is_given_and_ends_the_moment_it_is_taken_away() throws Exception {
        AccountId id = as(
                demonstration("administrator"),
                () -> accounts.invite(unique("role") + "@cydweithio.example", "Role holder", Language.EN));
        as(demonstration("administrator"), () -> {
            accounts.grant(id, Role.AUDITOR, Scope.NATION);
            return null;
        });
        Accounts.GrantRow held =
                as(demonstration("administrator"), () -> accounts.grants(id)).get(0);
        assertEquals(null, held.to());
        as(demonstration("administrator"), () -> {
            accounts.revoke(id, new GrantId(held.id()));
            return null;
        });
        assertEquals(
                0L, number("select count(*) from role_grant where account_id = '" + id + "' and revoked_at is null"));
        assertEquals(2L, number("select count(*) from role_grant_aud where account_id = '" + id + "'"));
    }

    @Test
    void a_role_cannot_be_held_over_the_wrong_kind_of_scope() throws Exception {
        AccountId id = as(
                demonstration("administrator"),
                () -> accounts.invite(unique("scope") + "@cydweithio.example", "Wrong scope", Language.EN));
        RuleViolation refused = assertThrows(
                RuleViolation.class,
                () -> as(demonstration("administrator"), () -> {
                    accounts.grant(id, Role.COORDINATOR, Scope.NATION);
                    return null;
                }));
        assertEquals(SecurityRule.GRANT_SCOPE_WRONG, refused.rule());
    }

    @Test
    void a_coordinator_changes_the_own_partnership_and_finds_no_other() throws Exception {
        Actor coordinator = demonstration("coordinator");
        PartnershipId own =
                new PartnershipId(coordinator.grants().get(0).scope().id());
        PartnershipId other = otherThan(own);
        Partnerships.WorkingDetails details = as(coordinator, () -> partnerships.editableDetails(own));
        as(coordinator, () -> {
            partnerships.describe(own, with(details, "Safer Newport team"));
            return null;
        });
        assertEquals(
                "Safer Newport team",
                as(coordinator, () -> partnerships.workingDetails(own)).secretariat());
        assertThrows(NotFound.class, () -> as(coordinator, () -> partnerships.workingDetails(other)));
        assertThrows(NotPermitted.class, () -> as(demonstration("reviewer"), () -> partnerships.workingDetails(own)));
        assertThrows(
                NotPermitted.class, () -> as(demonstration("administrator"), () -> partnerships.workingDetails(own)));
    }

    @Test
    void a_stale_edit_is_refused_and_nothing_is_overwritten() throws Exception {
        Actor coordinator = demonstration("coordinator");
        PartnershipId own =
                new PartnershipId(coordinator.grants().get(0).scope().id());
        Partnerships.WorkingDetails opened = as(coordinator, () -> partnerships.editableDetails(own));
        as(coordinator, () -> {
            partnerships.describe(own, with(opened, unique("first")));
            return null;
        });
        assertThrows(
                StaleEdit.class,
                () -> as(coordinator, () -> {
                    partnerships.describe(own, with(opened, "second"));
                    return null;
                }));
        assertFalse("second"
                .equals(as(coordinator, () -> partnerships.workingDetails(own)).secretariat()));
    }

    @Test
    void a_link_with_a_script_in_it_is_no_web_address() throws Exception {
        Actor coordinator = demonstration("coordinator");
        PartnershipId own =
                new PartnershipId(coordinator.grants().get(0).scope().id());
        Partnerships.WorkingDetails opened = as(coordinator, () -> partnerships.editableDetails(own));
        RuleViolation refused = assertThrows(
                RuleViolation.class,
                () -> as(coordinator, () -> {
                    partnerships.describe(
                            own,
                            new Partnerships.WorkingDetails(
                                    opened.version(), null, null, "javascript:alert(1)", Language.EN, null, null));
                    return null;
                }));
        assertEquals(PartnershipRule.WEB_UNREADABLE, refused.rule());
    }

    @Test
    void the_history_of_an_account_never_holds_a_password() throws Exception {
        Actor administrator = demonstration("administrator");
        assertTrue(
                as(demonstration("auditor"), () -> history.of("account", administrator.id(), Slice.firstRows(50)))
                        .rows()
                        .stream()
                        .flatMap(change -> change.fields().stream())
                        .noneMatch(field -> field.column().contains("hash")));
        assertThrows(
                NotPermitted.class,
                () -> as(
                        demonstration("coordinator"),
                        () -> history.of("account", administrator.id(), Slice.firstRows(5))));
    }

    @Test
    void the_outbox_is_the_administrators() throws Exception {
        assertTrue(as(demonstration("administrator"), () -> outbox.list(null, Slice.firstRows(5)))
                        .total()
                >= 0);
        assertThrows(
                NotPermitted.class, () -> as(demonstration("auditor"), () -> outbox.list(null, Slice.firstRows(5))));
    }

    private PartnershipId otherThan(PartnershipId own) {
        return new PartnershipId(
                (UUID) em.createNativeQuery("select id from partnership where id <> :own order by id limit 1")
                        .setParameter("own", own.value())
                        .getSingleResult());
    }

    private static Partnerships.WorkingDetails with(Partnerships.WorkingDetails details, String secretariat) {
        return new Partnerships.WorkingDetails(
                details.version(),
                secretariat,
                details.contactEmail(),
                details.webAddress(),
                details.workingLanguage(),
                details.purposeEn(),
                details.purposeCy());
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
