package cymru.cydweithio.mail.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class MailMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.in(Room.ADMINISTRATION, 40, "/outbox", "mail.outbox.title")
                .markedOn("outbox")
                .only(Permission.MANAGE_ACCOUNTS));
    }
}
