package cymru.cydweithio.security.web;

import cymru.cydweithio.security.Permission;

/**
 * A link in a menu.
 *
 * @param menu {@link #MAIN}, or the name of the section whose pages show it
 * @param order where it stands: lower numbers come first, and no two of a menu have the same
 * @param title the key of its words
 * @param page the page on which it stands for the page itself, or null
 * @param section the section on whose pages it is marked, or null
 * @param permission without which it is not shown, or null where everybody who is signed in sees it
 */
public record MenuEntry(
        String menu, int order, String address, String title, String page, String section, Permission permission) {

    /** The menu on every page. */
    public static final String MAIN = "main";

    public static MenuEntry main(int order, String address, String title) {
        return new MenuEntry(MAIN, order, address, title, null, null, null);
    }

    public static MenuEntry within(String section, int order, String address, String title) {
        return new MenuEntry(section, order, address, title, null, null, null);
    }

    /** Marked as the page that is open where that calls itself so ({@code here}). */
    public MenuEntry markedOn(String page) {
        return new MenuEntry(menu, order, address, title, page, section, permission);
    }

    /** Marked on all pages that name this section. */
    public MenuEntry markedIn(String section) {
        return new MenuEntry(menu, order, address, title, page, section, permission);
    }

    public MenuEntry only(Permission permission) {
        return new MenuEntry(menu, order, address, title, page, section, permission);
    }

    /** The value of {@code aria-current} on a page of a section, null where the entry is not marked. */
    public String current(String section, String here) {
        if (this.section != null && this.section.equals(section)) {
            return "true";
        }
        return page != null && page.equals(here) ? "page" : null;
    }
}
