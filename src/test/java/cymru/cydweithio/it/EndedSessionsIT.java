package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a person's say-so ends, every session of the account ends with it, and nothing brings one back. */
@ArquillianTest
@RunAsClient
class EndedSessionsIT {
    private static final String OTHER_PASSWORD = "a wholly different sentence";

    private String email;

    /** Somebody who may work in the demonstration partnership, with the password of the demonstration. */
    @BeforeEach
    void a_member() throws SQLException {
        email = "session-" + UUID.randomUUID() + "@cydweithio.example";
        run(
                "insert into account (id, version, email, name, language, state, password_hash, password_changed_at) select uuid(), 0, '"
                        + email
                        + "', 'Person of many sessions', 'EN', 'ACTIVE', password_hash, password_changed_at from account where email = 'member@cydweithio.example'");
        run(
                "insert into role_grant (id, version, account_id, role, scope, partnership_id, valid_from) select uuid(), 0, (select id from account where email = '"
                        + email
                        + "'), role, scope, partnership_id, valid_from from role_grant where account_id = (select id from account where email = 'member@cydweithio.example') limit 1");
    }

    @Test
    void a_wrong_password_at_the_door_brings_no_session_back_that_a_new_password_had_ended() throws Exception {
        Visitor here = signedIn();
        Visitor elsewhere = signedIn();
        changePassword(here);
        elsewhere.signIn(email, "not the password at all");
        meetsTheSignInPage(elsewhere.get("/account"));
        elsewhere.signIn(email, TestEnvironment.PASSWORD);
        meetsTheSignInPage(elsewhere.get("/account"));
        assertEquals(200, here.get("/account").statusCode(), "the session in which it was set goes on");
        assertEquals(302, elsewhere.signIn(email, OTHER_PASSWORD).statusCode());
        assertEquals(200, elsewhere.get("/account").statusCode());
    }

    @Test
    void an_ended_session_meets_the_sign_in_page_and_returns_from_it_to_the_page_it_wanted() throws Exception {
        Visitor here = signedIn();
        Visitor elsewhere = signedIn();
        changePassword(here);
        HttpResponse<String> sent = elsewhere.get("/duties?sort=title");
        meetsTheSignInPage(sent);
        HttpResponse<String> back = elsewhere.submit(
                sent.headers().firstValue("Location").orElseThrow(),
                "form#signIn",
                Map.of("signIn:email", email, "signIn:password", OTHER_PASSWORD));
        assertEquals(302, back.statusCode());
        assertTrue(
                back.headers().firstValue("Location").orElse("").endsWith("/duties?sort=title"),
                () -> back.headers().toString());
    }

    @Test
    void what_an_ended_session_sends_changes_nothing_and_leads_to_the_sign_in_page() throws Exception {
        Visitor here = signedIn();
        Visitor elsewhere = signedIn();
        var page = elsewhere.page("/account");
        changePassword(here);
        HttpResponse<String> answer = elsewhere.post(
                page.select("form#me").attr("action"),
                Visitor.fields(page, "form#me", Map.of("me:name", "Renamed by an ended session")));
        assertTrue(answer.statusCode() == 302 || answer.statusCode() == 303, () -> "" + answer.statusCode());
        meetsTheSignInPage(elsewhere.get(answer.headers().firstValue("Location").orElseThrow()));
        assertEquals("Person of many sessions", text("select name from account where email = '" + email + "'"));
    }

    @Test
    void pages_that_are_open_to_everybody_stay_open_to_an_ended_session() throws Exception {
        Visitor here = signedIn();
        Visitor elsewhere = signedIn();
        changePassword(here);
        HttpResponse<String> answer = elsewhere.get("/accessibility");
        assertEquals(200, answer.statusCode());
        assertTrue(Jsoup.parse(answer.body()).select("form#leave").isEmpty(), "as a stranger");
    }

    @Test
    void a_session_of_a_blocked_account_does_not_come_back_when_it_is_unblocked() throws Exception {
        Visitor elsewhere = signedIn();
        Visitor administrator = Visitor.signedIn("administrator");
        String address = "/account-admin/" + text("select cast(id as char) from account where email = '" + email + "'");
        press(administrator, address, "block");
        press(administrator, address, "unblock");
        meetsTheSignInPage(elsewhere.get("/account"));
        meetsTheSignInPage(elsewhere.get("/account"));
        assertEquals(302, elsewhere.signIn(email, TestEnvironment.PASSWORD).statusCode());
    }

    @Test
    void a_role_that_is_taken_ends_the_sessions_of_its_account() throws Exception {
        Visitor elsewhere = signedIn();
        Visitor administrator = Visitor.signedIn("administrator");
        String address = "/account-admin/" + text("select cast(id as char) from account where email = '" + email + "'");
        press(administrator, address, "Remove role");
        meetsTheSignInPage(elsewhere.get("/account"));
        assertEquals(302, elsewhere.signIn(email, TestEnvironment.PASSWORD).statusCode());
    }

    @Test
    void a_person_signs_out_everywhere_else_with_one_press() throws Exception {
        Visitor here = signedIn();
        Visitor elsewhere = signedIn();
        assertEquals(302, here.submit("/account", "form#elsewhere", Map.of()).statusCode());
        meetsTheSignInPage(elsewhere.get("/account"));
        assertEquals(200, here.get("/account").statusCode());
    }

    @Test
    void a_copied_cookie_dies_with_the_old_password() throws Exception {
        Visitor here = signedIn();
        String copied = here.cookie("CYDWEITHIO");
        changePassword(here);
        HttpResponse<String> thief =
                Visitor.stranger().send(Visitor.request("/account").header("Cookie", "CYDWEITHIO=" + copied));
        meetsTheSignInPage(thief);
    }

    @Test
    void whoever_signs_in_where_somebody_else_is_signed_in_never_goes_on_as_that_person() throws Exception {
        Visitor shared = Visitor.stranger();
        var form = shared.page("/sign-in");
        assertEquals(
                302,
                shared.signIn("chair@cydweithio.example", TestEnvironment.PASSWORD)
                        .statusCode());
        for (String password : new String[] {"not the password at all", TestEnvironment.PASSWORD}) {
            shared.post(
                    form.select("form#signIn").attr("action"),
                    Visitor.fields(form, "form#signIn", Map.of("signIn:email", email, "signIn:password", password)));
            meetsTheSignInPage(shared.get("/account"));
        }
    }

    @Test
    void after_a_wrong_password_a_stranger_is_sent_to_the_sign_in_page_as_before() throws Exception {
        Visitor stranger = Visitor.stranger();
        meetsTheSignInPage(stranger.get("/account"));
        stranger.signIn(email, "not the password at all");
        meetsTheSignInPage(stranger.get("/account"));
        assertEquals(302, stranger.signIn(email, TestEnvironment.PASSWORD).statusCode());
        assertEquals(200, stranger.get("/account").statusCode());
    }

    private Visitor signedIn() throws Exception {
        return Visitor.signedIn(email, TestEnvironment.PASSWORD);
    }

    private static void changePassword(Visitor person) throws Exception {
        assertEquals(
                302,
                person.submit(
                                "/account",
                                "form#pw",
                                Map.of(
                                        "pw:old",
                                        TestEnvironment.PASSWORD,
                                        "pw:new",
                                        OTHER_PASSWORD,
                                        "pw:again",
                                        OTHER_PASSWORD,
                                        "pw:change",
                                        ""))
                        .statusCode());
    }

    /** Presses the button with this name or these words. */
    private static void press(Visitor administrator, String address, String button) throws Exception {
        var page = administrator.page(address);
        var pressed = page.select("button").stream()
                .filter(one ->
                        one.attr("name").endsWith(":" + button) || one.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + button));
        var form = "form#" + pressed.closest("form").id();
        Map<String, String> fields = Visitor.fields(page, form, Map.of());
        page.select(form + " button[name]").forEach(other -> fields.remove(other.attr("name")));
        fields.put(pressed.attr("name"), "");
        assertEquals(
                302,
                administrator.post(page.select(form).attr("action"), fields).statusCode(),
                button);
    }

    private static void meetsTheSignInPage(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode());
        assertTrue(
                answer.headers().firstValue("Location").orElse("").contains("/sign-in"),
                () -> answer.headers().toString());
    }

    private static void run(String sql) throws SQLException {
        try (Connection base = TestEnvironment.connection();
                Statement statement = base.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection base = TestEnvironment.connection();
                Statement statement = base.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertTrue(found.next(), sql);
            return found.getString(1);
        }
    }
}
