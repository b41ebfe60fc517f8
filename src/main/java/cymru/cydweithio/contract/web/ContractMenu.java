package cymru.cydweithio.contract.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ContractMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.main(300, "/contracts", "service.commissioning.title")
                        .markedIn("commissioning")
                        .only(Permission.READ_COMMISSIONING),
                MenuEntry.within("commissioning", 10, "/contracts", "contract.contracts.title")
                        .markedOn("contracts"),
                MenuEntry.within("commissioning", 50, "/providers", "contract.providers.title")
                        .markedOn("providers"),
                MenuEntry.main(1200, "/provider-merge", "contract.provider.merge.shared.title")
                        .markedOn("providerMerge")
                        .only(Permission.MANAGE_ACCOUNTS));
    }
}
