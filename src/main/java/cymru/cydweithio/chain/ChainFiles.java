package cymru.cydweithio.chain;

import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentFiles;
import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A chain as a file that says what its page says. */
@UseCase
public class ChainFiles {

    private Chains chains;
    private DocumentFiles files;
    private Messages messages;
    private Clock clock;

    protected ChainFiles() {}

    @Inject
    ChainFiles(Chains chains, DocumentFiles files, Messages messages, Clock clock) {
        this.chains = chains;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** As PDF/UA-1. */
    @Requires(Permission.READ_REFERENCE)
    public void writePdf(ChainEnd end, Language language, OutputStream out) {
        files.writePdf(document(chains.of(end), language), out);
    }

    private Document document(Chains.ChainView chain, Language language) {
        DocumentTexts say = new DocumentTexts(messages, language, "chain");
        List<Section> sections = new ArrayList<>();
        sections.add(part(say, "before", "nothing.before", chain.before()));
        sections.add(part(say, "after", "nothing.after", chain.after()));
        sections.add(Section.of(
                "gaps",
                say.text("gaps.title"),
                chain.gaps().isEmpty()
                        ? List.of(Paragraph.of(say.text("gaps.none")))
                        : chain.gaps().stream().map(gap -> gap(say, gap)).toList()));
        if (chain.cut()) {
            sections.add(Section.of("cut", say.text("cut.title"), List.of(Paragraph.of(say.text("cut")))));
        }
        String name = named(say, chain.object());
        return new Document(
                language,
                say.text("of", name),
                say.text("description", name),
                List.of(say.text("asOn", LocalDate.now(clock)), say.text("seen")),
                Document.Layout.LANDSCAPE,
                sections);
    }

    private Section part(DocumentTexts say, String id, String nothing, List<Chains.Node> nodes) {
        List<Block> blocks = nodes.isEmpty()
                ? List.of(Paragraph.of(say.text(nothing)))
                : List.of(Table.of(
                        say.text(id + ".title"),
                        List.of(
                                Column.words(say.text("column.step")),
                                Column.words(say.text("column.kind")),
                                Column.words(say.text("column.reference")),
                                Column.words(say.text("column.title")),
                                Column.words(say.text("column.state")),
                                Column.words(say.text("column.date"))),
                        nodes.stream().map(node -> row(say, node)).toList()));
        return Section.of(id, say.text(id + ".title"), blocks);
    }

    private static List<Cell> row(DocumentTexts say, Chains.Node node) {
        return List.of(
                Cell.of(say.text("step." + node.step().name().toLowerCase(Locale.ROOT))),
                Cell.of(say.words(node.kind())),
                Cell.of(node.reference()),
                node.title() == null ? Cell.EMPTY : Cell.of(say.span(node.title())),
                Cell.of(node.state() == null ? null : say.words(node.state())),
                Cell.of(node.on() == null ? null : Formats.date(say.language(), node.on())));
    }

    private static Block gap(DocumentTexts say, Chains.Gap gap) {
        return Paragraph.of(say.text(
                gap.behind() ? "gap.before" : "gap.after",
                named(say, gap.node()),
                gap.missing().stream()
                        .map(step -> say.text("step." + step.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "))));
    }

    private static String named(DocumentTexts say, Chains.Node node) {
        String title = node.title() == null ? null : say.span(node.title()).text();
        return say.words(node.kind()) + " "
                + (node.reference() == null
                        ? title
                        : title == null ? node.reference() : node.reference() + ", " + title);
    }
}
