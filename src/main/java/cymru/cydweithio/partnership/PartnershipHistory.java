package cymru.cydweithio.partnership;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What history tells of organisations and partnerships. */
@ApplicationScoped
class PartnershipHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(
                HistorySubject.open("organisation", Permission.READ_REFERENCE),
                HistorySubject.scope("partnership", Permission.READ_PARTNERSHIP, Scope.Kind.PARTNERSHIP)
                        .with("governance_link", "partnership_id = :id"));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(HistoryNames.open(
                "select id, name_en, name_cy from scope_name where id in (:ids)",
                "organisation_id",
                "to_organisation_id",
                "partnership_id",
                "to_partnership_id",
                "funder_id",
                "holder_id",
                "lead_id",
                "signatory_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("organisation.kind", "partnership.kind"),
                Map.entry("organisation.section17", "partnership.section17"),
                Map.entry("responsible_authority", "platform.truth"),
                Map.entry("governance_link.kind", "partnership.governance"));
    }
}
