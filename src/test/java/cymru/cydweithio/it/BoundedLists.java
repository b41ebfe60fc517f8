package cymru.cydweithio.it;

import cymru.cydweithio.platform.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The lists of a capability, for {@code StatementsIT}: how each is asked for, and how ten thousand rows more come into
 * it. Statements may use {@code :newport} (the id of its partnership), {@code :area} (the id of the first area) and
 * {@code :today}.
 */
@InServerSupport
public interface BoundedLists {

    /** As many statements as a page of a list may take. */
    int MOST = 4;

    /** Lists by a name that nobody else gives. */
    Map<String, Callable<Page<?>>> lists() throws Exception;

    /** As many statements as a page of this list may take; more than {@link #MOST} needs a reason. */
    default int most(String list) {
        return MOST;
    }

    /** Rows of a higher floor may refer to those of a lower one: they are put in after them and taken out before. */
    default int floor() {
        return 5;
    }

    /** Puts the rows in, directly, because nobody could type them. */
    default List<String> padding() {
        return List.of();
    }

    /** Takes them out again. */
    default List<String> unpadding() {
        return List.of();
    }
}
