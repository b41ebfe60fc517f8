package cymru.cydweithio.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Papers as they come: turned, cropped, with names and bookmarks of their own. */
final class OddPapers {
    private OddPapers() {}

    /** One page for each way to turn it, each cropped so that its corner is not where the paper's is. */
    static Path turned(Path file, PDRectangle media, PDRectangle crop) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int turn = 0; turn < 360; turn += 90) {
                PDPage page = page(document, media, "Turned by " + turn);
                page.setCropBox(crop);
                page.setRotation(turn);
            }
            document.save(file.toFile());
        }
        return file;
    }

    /**
     * Pages that inherit their size and turn, whose boxes are given from corner to corner the other way round, in units
     * of two points.
     */
    static Path inherited(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, PDRectangle.A4, "Inherited");
            page.getCOSObject().removeItem(COSName.MEDIA_BOX);
            page.getCOSObject().setFloat(COSName.USER_UNIT, 2);
            COSDictionary parent = page.getCOSObject().getCOSDictionary(COSName.PARENT);
            parent.setItem(COSName.MEDIA_BOX, COSArray.ofCOSIntegers(List.of(700, 500, 100, 200)));
            parent.setInt(COSName.ROTATE, -90);
            document.save(file.toFile());
        }
        return file;
    }

    /**
     * Two pages, bookmarks within bookmarks, a link by name, labels and an action on opening; the name is the same in
     * every such paper.
     */
    static Path named(Path file, String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, PDRectangle.A4, text + " first");
            PDPage second = page(document, PDRectangle.A4, text + " second");
            PDPageFitDestination there = new PDPageFitDestination();
            there.setPage(second);
            PDDestinationNameTreeNode destinations = new PDDestinationNameTreeNode();
            destinations.setNames(java.util.Map.of("annex", there));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setDests(destinations);
            document.getDocumentCatalog().setNames(names);
            PDAnnotationLink byName = new PDAnnotationLink();
            byName.setRectangle(new PDRectangle(10, 10, 50, 50));
            byName.setDestination(new PDNamedDestination("annex"));
            PDAnnotationLink byAction = new PDAnnotationLink();
            byAction.setRectangle(new PDRectangle(10, 100, 50, 50));
            PDActionGoTo action = new PDActionGoTo();
            action.setDestination(new PDNamedDestination("annex"));
            byAction.setAction(action);
            document.getPage(0).setAnnotations(List.of(byName, byAction));
            PDOutlineItem inner = new PDOutlineItem();
            inner.setTitle(text + " annex");
            inner.setDestination(new PDNamedDestination("annex"));
            PDOutlineItem outer = new PDOutlineItem();
            outer.setTitle(text + " chapter");
            outer.setDestination(document.getPage(0));
            outer.addLast(inner);
            PDDocumentOutline outline = new PDDocumentOutline();
            outline.addLast(outer);
            document.getDocumentCatalog().setDocumentOutline(outline);
            PDPageLabels labels = new PDPageLabels(document);
            PDPageLabelRange range = new PDPageLabelRange();
            range.setPrefix("Annex-");
            labels.setLabelItem(0, range);
            document.getDocumentCatalog().setPageLabels(labels);
            document.getDocumentCatalog().setOpenAction(there);
            document.save(file.toFile());
        }
        return file;
    }

    /** A page with a layer that is not shown. */
    static Path hiddenLayer(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            PDOptionalContentGroup hidden = new PDOptionalContentGroup("Hidden");
            PDOptionalContentGroup shown = new PDOptionalContentGroup("Shown");
            layers.addGroup(hidden);
            layers.addGroup(shown);
            layers.setGroupEnabled(hidden, false);
            document.getDocumentCatalog().setOCProperties(layers);
            PDPage page = page(document, PDRectangle.A4, "Layers");
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.beginMarkedContent(COSName.OC, hidden);
                content.addRect(0, 0, 10, 10);
                content.fill();
                content.endMarkedContent();
            }
            document.save(file.toFile());
        }
        return file;
    }

    /**
     * A tagged paper whose own kind of tag means what it says here, with an identifier and a class that another such
     * paper has as well.
     */
    static Path tagged(Path from, Path file, String meaning) throws IOException {
        try (PDDocument document = Loader.loadPDF(from.toFile())) {
            COSDictionary tree =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            COSDictionary roles = new COSDictionary();
            roles.setName(COSName.getPDFName("House"), meaning);
            tree.setItem(COSName.ROLE_MAP, roles);
            COSDictionary attributes = new COSDictionary();
            attributes.setName(COSName.O, "Layout");
            attributes.setName(COSName.getPDFName("Placement"), "Block");
            COSDictionary classes = new COSDictionary();
            classes.setItem(COSName.getPDFName("Plain"), attributes);
            tree.setItem(COSName.CLASS_MAP, classes);
            COSDictionary top = (COSDictionary) firstKid(tree);
            COSDictionary body = (COSDictionary) firstKid(top);
            body.setName(COSName.S, "House");
            body.setItem(COSName.ID, new COSString("body"));
            body.setName(COSName.C, "Plain");
            COSArray names = new COSArray();
            names.add(new COSString("body"));
            names.add(body);
            COSDictionary identifiers = new COSDictionary();
            identifiers.setItem(COSName.NAMES, names);
            tree.setItem(COSName.ID_TREE, identifiers);
            document.save(file.toFile());
        }
        return file;
    }

    static org.apache.pdfbox.cos.COSBase firstKid(COSDictionary element) {
        org.apache.pdfbox.cos.COSBase kids = element.getDictionaryObject(COSName.K);
        return kids instanceof COSArray array ? array.getObject(0) : kids;
    }

    /** A case that was found in a published file. */
    static Path published(String name, Path folder) throws IOException {
        try (InputStream in = OddPapers.class.getResourceAsStream("/cases/" + name)) {
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder.resolve(name);
    }

    /** A page with a script that runs when the document is opened. */
    static Path starting(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            document.save(file.toFile());
        }
        return file;
    }

    /** A page that draws this. */
    static Path drawing(String content, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(595, 842));
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write(content.getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
        return file;
    }

    private static PDPage page(PDDocument document, PDRectangle media, String text) throws IOException {
        PDPage page = new PDPage(media);
        document.addPage(page);
        try (InputStream in = OddPapers.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf");
                PDPageContentStream content = new PDPageContentStream(document, page)) {
            PDFont font = PDType0Font.load(document, in, true);
            // What is scaled here must not scale what comes after
            content.transform(org.apache.pdfbox.util.Matrix.getScaleInstance(0.5f, 0.5f));
            content.beginText();
            content.setFont(font, 24);
            content.newLineAtOffset(
                    2 * (media.getLowerLeftX() + media.getWidth() / 3),
                    2 * (media.getLowerLeftY() + media.getHeight() / 2));
            content.showText(text);
            content.endText();
        }
        return page;
    }
}
