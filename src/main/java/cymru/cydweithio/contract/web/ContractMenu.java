package cymru.cydweithio.contract.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ContractMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.in(Room.COMMISSIONING, 10, "/contracts", "contract.contracts.title")
                        .markedOn("contracts")
                        .only(Permission.READ_COMMISSIONING),
                MenuEntry.in(Room.COMMISSIONING, 50, "/providers", "contract.providers.title")
                        .markedOn("providers")
                        .only(Permission.READ_COMMISSIONING),
                MenuEntry.in(Room.ADMINISTRATION, 60, "/provider-merge", "contract.provider.merge.shared.title")
                        .markedOn("providerMerge")
                        .only(Permission.MANAGE_ACCOUNTS));
    }
}
