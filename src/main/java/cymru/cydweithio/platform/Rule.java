package cymru.cydweithio.platform;

import java.io.Serializable;

/**
 * A rule of the product, which can be broken: a constant of its capability's enums, such as {@code BoardRule}. Its text
 * stands in the bundles under its key, so that code names the rule and never the text.
 */
public interface Rule extends Serializable {

    /**
     * The first part names the bundle: {@code board.name.taken} is {@code name.taken} in {@code board_en.properties}.
     */
    String key();
}
