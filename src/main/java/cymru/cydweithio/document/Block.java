package cymru.cydweithio.document;

import java.util.List;

/** Something under a heading. */
public sealed interface Block permits Paragraph, Listing, Table, Figure {

    /** Which it is, for templates and views, which know no types. */
    enum Kind {
        PARAGRAPH,
        LISTING,
        TABLE,
        FIGURE
    }

    Kind kind();

    /** Every text that it says, in the order in which it is read. */
    List<String> words();
}
