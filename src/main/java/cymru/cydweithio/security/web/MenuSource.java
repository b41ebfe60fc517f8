package cymru.cydweithio.security.web;

import java.util.List;

/** A capability whose pages stand in a menu has a bean of this kind beside them. */
public interface MenuSource {
    List<MenuEntry> entries();
}
