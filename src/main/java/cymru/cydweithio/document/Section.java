package cymru.cydweithio.document;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A part under a heading.
 *
 * @param id of the heading, unique in the document
 * @param level of the heading: 2, or 3 within the section before it; the title stands for the first level
 * @param settings how it lies on paper
 */
public record Section(String id, int level, Span heading, Set<Setting> settings, List<Block> blocks) {

    static final int HIGHEST = 2;
    private static final int LOWEST = 3;

    /** How a section lies on paper. */
    public enum Setting {
        /** On pages that are wider than high. */
        WIDE,
        NEW_PAGE,
        /** A table that fits on a page is not torn. */
        KEPT_TOGETHER,
        /** Pictures are smaller, so that what follows ends on the same page. */
        SMALL_PICTURES
    }

    public Section {
        settings = Set.copyOf(settings);
        blocks = List.copyOf(blocks);
        if (level < HIGHEST || level > LOWEST) {
            throw new IllegalArgumentException("a heading of level " + level);
        }
        if (id.isBlank() || heading.text().isBlank()) {
            throw new IllegalArgumentException("a section has an id and a heading");
        }
        for (Block block : blocks) {
            if (block instanceof Table table && table.rows().isEmpty()) {
                throw new IllegalArgumentException(
                        "a table without rows is not accessible, say in a sentence that there are none: "
                                + table.caption());
            }
        }
    }

    public static Section of(String id, String heading, List<? extends Block> blocks) {
        return new Section(id, HIGHEST, Span.of(heading), Set.of(), List.copyOf(blocks));
    }

    /** A section within the one before it. */
    public static Section within(String id, Span heading, List<? extends Block> blocks) {
        return new Section(id, LOWEST, heading, Set.of(), List.copyOf(blocks));
    }

    public static Section within(String id, String heading, List<? extends Block> blocks) {
        return within(id, Span.of(heading), blocks);
    }

    public Section set(Setting... settings) {
        return new Section(id, level, heading, Set.copyOf(Arrays.asList(settings)), blocks);
    }

    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    boolean is(Setting setting) {
        return settings.contains(setting);
    }

    /** The classes of the style sheet by which {@code document.ftlh} lays it out. Public because the template asks. */
    public String looks() {
        return "begins"
                + (is(Setting.WIDE) ? " wide" : "")
                + (is(Setting.NEW_PAGE) ? " new-page" : "")
                + (is(Setting.SMALL_PICTURES) ? " smaller" : "")
                + (is(Setting.KEPT_TOGETHER) ? " keep" : "");
    }
}
