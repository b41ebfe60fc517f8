package cymru.cydweithio.security.web;

import cymru.cydweithio.security.Permission;

/**
 * A link in a menu.
 *
 * @param room whose pages show it
 * @param order where it stands: lower numbers come first, and no two of a room have the same
 * @param title the key of its words
 * @param page what the pages that it stands for call themselves ({@code here}), or null
 * @param permission without which it is not shown, or null where everybody who is signed in sees it
 */
public record MenuEntry(Room room, int order, String address, String title, String page, Permission permission) {

    public static MenuEntry in(Room room, int order, String address, String title) {
        return new MenuEntry(room, order, address, title, null, null);
    }

    /** Marked on the pages that call themselves so ({@code here}), which thereby belong to its room. */
    public MenuEntry markedOn(String page) {
        return new MenuEntry(room, order, address, title, page, permission);
    }

    public MenuEntry only(Permission permission) {
        return new MenuEntry(room, order, address, title, page, permission);
    }

    /** Whether it stands for a page. */
    public boolean marks(String here) {
        return page != null && page.equals(here);
    }
}
