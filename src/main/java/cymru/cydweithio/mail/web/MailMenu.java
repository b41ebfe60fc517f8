package cymru.cydweithio.mail.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class MailMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.main(1300, "/outbox", "mail.outbox.title")
                .markedOn("outbox")
                .only(Permission.MANAGE_ACCOUNTS));
    }
}
