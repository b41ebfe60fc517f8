package cymru.cydweithio.security.web;

import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class SecurityMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.in(Room.ADMINISTRATION, 10, "/accounts", "security.accounts.title")
                .markedOn("accounts")
                .only(Permission.MANAGE_ACCOUNTS));
    }
}
