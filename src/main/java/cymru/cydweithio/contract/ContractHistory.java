package cymru.cydweithio.contract;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * What history tells of contracts, and of providers without the contracts that they deliver: not everybody may know of
 * them.
 */
@ApplicationScoped
class ContractHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(
                HistorySubject.held(ContractId.HOLDING, Permission.READ_COMMISSIONING)
                        .with("contract_year", "contract_id = :id")
                        .with("contract_contribution", "contract_id = :id")
                        .with("contract_provider", "contract_id = :id")
                        .with("contract_option", "contract_id = :id")
                        .with("contract_variation", "contract_id = :id")
                        .with("critical_date", "contract_id = :id")
                        .with("contract_document", "contract_id = :id")
                        .with("provider_change", "contract_id = :id")
                        .with("contract_award", "contract_id = :id"),
                HistorySubject.open("provider", Permission.READ_COMMISSIONING));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(
                HistoryNames.within(
                        ContractId.HOLDING,
                        "select id, coalesce(title_en, title_cy) as name_en, title_cy as name_cy from contract_facts where id in (:ids)",
                        "contract_id"),
                HistoryNames.open(
                        "select id, name as name_en, name as name_cy from provider_facts where id in (:ids)",
                        "provider_id",
                        "merged_into",
                        "leaving_id",
                        "coming_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("contract.state", "contract.state"),
                Map.entry("contract_option.state", "contract.option"),
                Map.entry("contract_provider.role", "contract.role"),
                Map.entry("contract_contribution.kind", "contract.contribution"),
                Map.entry("critical_date.kind", "contract.kind"),
                Map.entry("notice", "contract.notice"),
                Map.entry("ground", "contract.ground"));
    }
}
