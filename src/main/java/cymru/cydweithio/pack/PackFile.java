package cymru.cydweithio.pack;

import cymru.cydweithio.platform.Language;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A pack while it is written: {@code begin}, each {@code paper}, the {@code ownPages} that stand before them,
 * {@code end}. Every page has its place in the file and, apart from that, its number.
 *
 * <p>Papers are written first, because the agenda leads to the top of their first pages, which is known only then; the
 * order of pages does not depend on it.
 */
public final class PackFile implements Closeable {

    /**
     * Where a paper stands.
     *
     * @param place the destination of links to it
     * @param bookmarks its own
     */
    public record Placed(boolean tagged, COSArray place, List<PackBookmark> bookmarks) {}

    /**
     * A paper that is bound into the pack.
     *
     * @param pages how many it must have
     * @param language of what is written in it
     */
    public record Bound(int pages, String title, Language language) {}

    /**
     * Pages that follow each other in the file and in their numbers.
     *
     * @param index of the first in the file, from 0
     */
    public record Run(int index, int pages, PageSpan numbers) {

        String label(int at) {
            return numbers.series().label(numbers.first() + at - index);
        }
    }

    /** Pages below one node of the tree of pages: viewers find a page in few steps, and no node is long. */
    private static final int PAGES_TOGETHER = 64;

    private static final String FONT = "CydPage";

    private final PackWriter writer;
    private final PackStructure structure;
    private final PackStamp stamp;
    private final Language language;
    private final UnaryOperator<String> numberText;
    private final COSArray layers = new COSArray();
    private final COSArray hiddenLayers = new COSArray();
    private final PackWriter.Reference pageTree;
    private final List<PackWriter.Reference> pageNodes = new ArrayList<>();
    private final PackWriter.Reference before;
    private final PackWriter.Reference font;
    private final Map<Integer, COSArray> ownPlaces = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private int firstPage;
    private int pageCount;
    private int sources;
    private boolean accessible = true;

    public PackFile(Path target, Language language, PackStamp stamp, UnaryOperator<String> numberText)
            throws IOException {
        this.language = language;
        this.stamp = stamp;
        this.numberText = numberText;
        writer = new PackWriter(target);
        structure = new PackStructure(writer);
        pageTree = writer.reserve();
        before = writer.reserve();
        writer.stream(before.number(), "q\n".getBytes(StandardCharsets.US_ASCII));
        try (PDDocument source = Loader.loadPDF(stamp.font())) {
            COSDictionary fonts =
                    source.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            font = new SourceDocument(writer, source, 0, structure)
                    .object(fonts.getItem(fonts.keySet().iterator().next()));
        }
    }

    /** Sets the pages' places and numbers: the runs in the order of the file, without a gap. */
    public void begin(List<Run> all) {
        runs.addAll(all);
        pageCount = all.stream().mapToInt(Run::pages).sum();
        firstPage = writer.reserve(pageCount);
        for (int i = 0; i < pageCount; i += PAGES_TOGETHER) {
            pageNodes.add(writer.reserve());
        }
    }

    /** Writes a paper whose first page stands at this place of the file. */
    public Placed paper(PDDocument source, Bound paper, int index) throws IOException {
        SourceDocument copy = source(source);
        if (copy.pages().size() != paper.pages()) {
            throw new IllegalStateException(
                    "The paper '" + paper.title() + "' has " + copy.pages().size() + " pages and not " + paper.pages());
        }
        accessible &= copy.claimsAccessibility();
        pages(copy, index);
        if (copy.tagged()) {
            copy.tags(structure, paper.title(), paper.language());
        }
        copy.layers(layers, hiddenLayers);
        return new Placed(copy.tagged(), top(index, copy.pages().get(0)), copy.bookmarks());
    }

    /**
     * Writes pages of the pack's own.
     *
     * @param places where a link of theirs leads, by the address that stands in for it
     */
    public void ownPages(PDDocument source, String title, int index, Map<String, COSArray> places) throws IOException {
        for (PDPage page : source.getPages()) {
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary link
                        && link.getCOSDictionary(COSName.A) != null) {
                    COSArray place = places.get(link.getCOSDictionary(COSName.A).getString(COSName.URI));
                    if (place != null) {
                        link.removeItem(COSName.A);
                        link.setItem(COSName.DEST, place);
                    }
                }
            }
        }
        SourceDocument copy = source(source);
        pages(copy, index);
        copy.tags(structure, title, language);
        for (int i = 0; i < copy.pages().size(); i++) {
            ownPlaces.put(index + i, top(index + i, copy.pages().get(i)));
        }
    }

    /** Where a page of the pack's own is. */
    public COSArray ownPlace(int index) {
        return ownPlaces.get(index);
    }

    private SourceDocument source(PDDocument source) {
        sources++;
        return new SourceDocument(writer, source, sources, structure);
    }

    private void pages(SourceDocument copy, int first) throws IOException {
        copy.number(firstPage + first, pageTree.number());
        String fontName = SourceDocument.freeName(copy.pages(), FONT);
        for (int i = 0; i < copy.pages().size(); i++) {
            PDPage page = copy.pages().get(i);
            PackWriter.Reference after = writer.reserve();
            float unit = page.getUserUnit() > 0 ? page.getUserUnit() : 1;
            writer.stream(
                    after.number(),
                    stamp.drawing(numberText.apply(label(first + i)), fontName, seen(page), turned(page), unit));
            copy.page(i, pageNodes.get((first + i) / PAGES_TOGETHER), before, after, fontName, font);
        }
    }

    private String label(int index) {
        return runs.stream()
                .filter(run -> index >= run.index() && index < run.index() + run.pages())
                .findFirst()
                .orElseThrow()
                .label(index);
    }

    /** What a viewer shows of a page: its crop box, where that leaves anything. */
    private static PDRectangle seen(PDPage page) {
        PDRectangle box = page.getCropBox();
        return box.getWidth() > 0 && box.getHeight() > 0 ? box : page.getMediaBox();
    }

    private static int turned(PDPage page) {
        return (page.getRotation() % 360 + 360) % 360;
    }

    private COSArray top(int index, PDPage page) {
        PDRectangle box = seen(page);
        COSArray place = new COSArray();
        place.add(new PackWriter.Reference(firstPage + index));
        place.add(COSName.getPDFName("XYZ"));
        place.add(
                switch (turned(page)) {
                    case 90, 270 -> new COSFloat(turned(page) == 90 ? box.getLowerLeftX() : box.getUpperRightX());
                    case 180 -> new COSFloat(box.getUpperRightX());
                    default -> new COSFloat(box.getLowerLeftX());
                });
        place.add(new COSFloat(turned(page) == 90 || turned(page) == 180 ? box.getLowerLeftY() : box.getUpperRightY()));
        place.add(COSNull.NULL);
        return place;
    }

    /** Writes what the document says of itself, and its end. */
    public void end(String title, String producer, ZonedDateTime dated, List<PackBookmark> bookmarks)
            throws IOException {
        pageTree();
        COSDictionary catalog = new COSDictionary();
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        catalog.setItem(COSName.PAGES, pageTree);
        catalog.setItem(COSName.LANG, new COSString(language.code()));
        COSDictionary marks = new COSDictionary();
        marks.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, marks);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, structure.write(language.code()));
        COSDictionary preferences = new COSDictionary();
        preferences.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
        catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);
        catalog.setItem(COSName.PAGE_LABELS, labels());
        catalog.setItem(COSName.OUTLINES, outlines(bookmarks));
        catalog.setName(COSName.PAGE_MODE, "UseOutlines");
        catalog.setItem(COSName.METADATA, metadata(title, producer));
        if (layers.size() > 0) {
            catalog.setItem(COSName.OCPROPERTIES, layerProperties(title));
        }
        COSDictionary information = new COSDictionary();
        information.setItem(COSName.TITLE, new COSString(title));
        information.setItem(COSName.PRODUCER, new COSString(producer));
        information.setItem(
                COSName.CREATION_DATE,
                new COSString(DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmssxx", Locale.ROOT)
                        .format(dated)
                        .replaceFirst("(\\d\\d)$", "'$1'")));
        writer.finish(writer.add(catalog), writer.add(information));
    }

    private void pageTree() throws IOException {
        COSArray kids = new COSArray();
        for (int i = 0; i < pageNodes.size(); i++) {
            COSArray pages = new COSArray();
            for (int page = i * PAGES_TOGETHER; page < Math.min(pageCount, (i + 1) * PAGES_TOGETHER); page++) {
                pages.add(new PackWriter.Reference(firstPage + page));
            }
            COSDictionary node = new COSDictionary();
            node.setItem(COSName.TYPE, COSName.PAGES);
            node.setItem(COSName.PARENT, pageTree);
            node.setInt(COSName.COUNT, pages.size());
            node.setItem(COSName.KIDS, pages);
            writer.write(pageNodes.get(i).number(), node);
            kids.add(pageNodes.get(i));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.PAGES);
        tree.setInt(COSName.COUNT, pageCount);
        tree.setItem(COSName.KIDS, kids);
        writer.write(pageTree.number(), tree);
    }

    /** Viewers show the numbers that are printed. */
    private COSDictionary labels() {
        COSArray numbers = new COSArray();
        for (Run run : runs) {
            COSDictionary range = new COSDictionary();
            range.setName(COSName.S, "D");
            range.setInt(COSName.ST, run.numbers().first());
            if (!run.numbers().series().open()) {
                range.setString(COSName.P, run.numbers().series().prefix());
            }
            numbers.add(COSInteger.get(run.index()));
            numbers.add(range);
        }
        COSDictionary labels = new COSDictionary();
        labels.setItem(COSName.NUMS, numbers);
        return labels;
    }

    private PackWriter.Reference outlines(List<PackBookmark> bookmarks) throws IOException {
        PackWriter.Reference root = writer.reserve();
        COSDictionary outlines = new COSDictionary();
        outlines.setItem(COSName.TYPE, COSName.OUTLINES);
        children(outlines, root, bookmarks);
        outlines.setInt(COSName.COUNT, shown(bookmarks));
        writer.write(root.number(), outlines);
        return root;
    }

    private void children(COSDictionary parent, PackWriter.Reference reference, List<PackBookmark> bookmarks)
            throws IOException {
        if (bookmarks.isEmpty()) {
            return;
        }
        int first = writer.reserve(bookmarks.size());
        for (int i = 0; i < bookmarks.size(); i++) {
            PackBookmark bookmark = bookmarks.get(i);
            COSDictionary item = new COSDictionary();
            item.setItem(COSName.TITLE, new COSString(bookmark.title()));
            item.setItem(COSName.PARENT, reference);
            if (i > 0) {
                item.setItem(COSName.PREV, new PackWriter.Reference(first + i - 1));
            }
            if (i + 1 < bookmarks.size()) {
                item.setItem(COSName.NEXT, new PackWriter.Reference(first + i + 1));
            }
            item.setItem(COSName.DEST, bookmark.place());
            if (!bookmark.children().isEmpty()) {
                children(item, new PackWriter.Reference(first + i), bookmark.children());
                item.setInt(
                        COSName.COUNT,
                        bookmark.open()
                                ? shown(bookmark.children())
                                : -bookmark.children().size());
            }
            writer.write(first + i, item);
        }
        parent.setItem(COSName.FIRST, new PackWriter.Reference(first));
        parent.setItem(COSName.LAST, new PackWriter.Reference(first + bookmarks.size() - 1));
    }

    private static int shown(List<PackBookmark> bookmarks) {
        return bookmarks.stream()
                .mapToInt(bookmark -> 1 + (bookmark.open() ? shown(bookmark.children()) : 0))
                .sum();
    }

    private COSDictionary layerProperties(String title) {
        COSDictionary usual = new COSDictionary();
        usual.setItem(COSName.NAME, new COSString(title));
        usual.setItem(COSName.OFF, hiddenLayers);
        usual.setItem(COSName.ORDER, layers);
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.OCGS, layers);
        properties.setItem(COSName.D, usual);
        return properties;
    }

    /**
     * The pack says that it is PDF/UA where each paper says so of itself, and never that it is PDF/A, because papers
     * come as they are.
     */
    private COSBase metadata(String title, String producer) throws IOException {
        String claim = accessible
                ? "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n"
                : "";
        byte[] xmp = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>%s</pdf:Producer></rdf:Description>
            %s</rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""".formatted(escaped(title), escaped(producer), claim).getBytes(StandardCharsets.UTF_8);
        PackWriter.Reference reference = writer.reserve();
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.METADATA);
        dictionary.setName(COSName.SUBTYPE, "XML");
        writer.stream(reference.number(), dictionary, new ByteArrayInputStream(xmp));
        return reference;
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
