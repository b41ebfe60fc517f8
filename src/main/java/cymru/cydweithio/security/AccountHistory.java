package cymru.cydweithio.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What history tells of accounts and roles, and the words that several capabilities store. */
@ApplicationScoped
class AccountHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.scope("account", Permission.READ_AUDIT, Scope.Kind.ACCOUNT)
                .with("role_grant", "account_id = :id"));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(HistoryNames.open(
                "select id, name as name_en, name as name_cy from account where id in (:ids)", "account_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("role_grant.role", "security.role"),
                Map.entry("scope", "security.scope"),
                Map.entry("account.state", "security.state"),
                Map.entry("language", "platform.language"),
                Map.entry("working_language", "platform.language"),
                Map.entry("confidence", "platform.confidence"),
                Map.entry("devolved", "platform.devolved"),
                Map.entry("name_cy_status", "platform.welsh"),
                Map.entry("valid_from_precision", "platform.precision"),
                Map.entry("valid_to_precision", "platform.precision"));
    }
}
