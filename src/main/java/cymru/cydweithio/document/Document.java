package cymru.cydweithio.document;

import cymru.cydweithio.platform.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is told, in one language; page, PDF, Word document and workbook are made of it and say the same.
 *
 * @param language that it is in; words in the other are marked
 * @param description read out by some viewers
 * @param lead the lines under the title
 * @param sections to be read, each under its heading
 * @param sheets tables to be reckoned with, whole where the sections show a part; where there are none, a workbook has
 *     the tables of the sections
 */
public record Document(
        Language language,
        String title,
        String description,
        List<String> lead,
        Layout layout,
        List<Section> sections,
        List<Table> sheets) {

    /** How it lies on paper. */
    public enum Layout {
        /** Its title over what it says, all pages wider than high. */
        LANDSCAPE,
        /** A cover, a list of contents, bookmarks, and pages that are turned where a table needs it. */
        BOOK
    }

    public Document {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        sheets = List.copyOf(sheets);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document has a title");
        }
        if (!sections.isEmpty() && sections.get(0).level() != Section.HIGHEST) {
            throw new IllegalArgumentException("headings are in order: the first section stands in no other");
        }
        Set<String> ids = new HashSet<>();
        for (Section section : sections) {
            if (!ids.add(section.id())) {
                throw new IllegalArgumentException("two sections are called " + section.id());
            }
        }
    }

    /** A document without sheets of its own. */
    public Document(
            Language language,
            String title,
            String description,
            List<String> lead,
            Layout layout,
            List<Section> sections) {
        this(language, title, description, lead, layout, sections, List.of());
    }

    /** The sections that the list of contents names. */
    public List<Section> parts() {
        return sections.stream()
                .filter(section -> section.level() == Section.HIGHEST)
                .toList();
    }

    public Section section(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The tables of a workbook. */
    List<Table> tables() {
        return sheets.isEmpty()
                ? sections.stream()
                        .flatMap(section -> section.tables().stream())
                        .toList()
                : sheets;
    }

    /** Every text that the sections say, in the order in which it is read. */
    public List<String> words() {
        return Stream.of(
                        Stream.of(title),
                        lead.stream(),
                        sections.stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.heading().text()),
                                        section.blocks().stream().flatMap(block -> block.words().stream()))))
                .flatMap(words -> words)
                .toList();
    }
}
