package cymru.cydweithio.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part that a page shows of a capability it does not know. The class is a bean with a name, which is what its
 * fragment {@code /WEB-INF/panels/<capability>/<view>.xhtml} reads; a bean of the whole view where the fragment holds a
 * form.
 *
 * <p>Where its place needs to be opened with something, such as the partnership of the page, it is {@link Opened}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Panel {

    /** The place of a page where it stands: the {@code slot} of a {@code <cyd:panels>}. */
    String slot();

    /** Lower numbers come first, and no two of a place have the same. */
    int order();

    /** {@code capability/name} of its fragment. */
    String view();

    /** A panel that reads something when its page is opened. */
    interface Opened {

        /** @param subject what the page is of, as its address names it; null where it is of nothing in particular */
        void open(String subject);
    }
}
