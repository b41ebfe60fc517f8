package cymru.cydweithio.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.Messages;

/** The last hand on a pack whose pages are together: links from the agenda, bookmarks, page numbers and what the document says of itself. */
class PackFinish {

    private static final float SIZE = 9;
    private static final float FOOT = 12;
    private static final float AROUND = 3;

    private final PDDocument pack;
    private final Messages messages;
    private final PackPlan plan;

    PackFinish(PDDocument pack, Messages messages, PackPlan plan) {
        this.pack = pack;
        this.messages = messages;
        this.plan = plan;
    }

    /** The agenda's links lead to the papers; they were made as links to addresses that hold the version, because the pages were not there yet. */
    void link(int ownPages, List<PackLayout.Part> parts, String place) throws IOException {
        Map<String, PackLayout.Part> byAddress = new HashMap<>();
        parts.forEach(part -> byAddress.put(place + part.versionId(), part));
        for (int i = 0; i < ownPages; i++) {
            for (PDAnnotation annotation : pack.getPage(i).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri && byAddress.containsKey(uri.getURI())) {
                    link.setAction(null);
                    link.setDestination(top(byAddress.get(uri.getURI()).firstPage()));
                }
            }
        }
    }

    void bookmarks(List<PackLayout.Part> parts) {
        PDDocumentOutline outline = new PDDocumentOutline();
        outline.addLast(bookmark(messages.text(plan.language(), "paper.pdf.cover"), plan.firstPage()));
        outline.addLast(bookmark(messages.text(plan.language(), "paper.pdf.agenda"), plan.firstPage() + 1));
        Map<UUID, PackLayout.Part> byVersion = new HashMap<>();
        parts.forEach(part -> byVersion.put(part.versionId(), part));
        for (PlannedItem item : plan.items()) {
            if (!item.papers().isEmpty()) {
                PDOutlineItem entry = bookmark(item.number() + ". " + item.title(), byVersion.get(item.papers().get(0).versionId()).firstPage());
                item.papers().forEach(paper -> entry.addLast(bookmark(paper.title(), byVersion.get(paper.versionId()).firstPage())));
                outline.addLast(entry);
            }
        }
        pack.getDocumentCatalog().setDocumentOutline(outline);
    }

    private PDOutlineItem bookmark(String title, int page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(top(page));
        return item;
    }

    /** The top of the page that bears a number. */
    private PDPageXYZDestination top(int number) {
        PDPage page = pack.getPage(number - plan.firstPage());
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop((int) page.getCropBox().getUpperRightY());
        return destination;
    }

    /** Prints the number at the foot of every page as it is seen, as an artifact (ISO 32000-1, 14.8.2.2), and gives viewers the same numbers. */
    void number() throws IOException {
        PDPageLabels labels = new PDPageLabels(pack);
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        range.setStart(plan.firstPage());
        labels.setLabelItem(0, range);
        pack.getDocumentCatalog().setPageLabels(labels);
        PDFont font;
        try (InputStream in = PackFinish.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(pack, in, true);
        }
        int number = plan.firstPage();
        for (PDPage page : pack.getPages()) {
            stamp(page, font, messages.text(plan.language(), "paper.pdf.stamp", String.valueOf(number)));
            number++;
        }
    }

    private void stamp(PDPage page, PDFont font, String text) throws IOException {
        PDRectangle box = page.getCropBox();
        int turned = ((page.getRotation() % 360) + 360) % 360;
        float seenWidth = turned % 180 == 0 ? box.getWidth() : box.getHeight();
        float width = font.getStringWidth(text) / 1000 * SIZE;
        float right = seenWidth - 36;
        COSDictionary footer = new COSDictionary();
        footer.setName(COSName.TYPE, "Pagination");
        footer.setName(COSName.SUBTYPE, "Footer");
        try (PDPageContentStream content = new PDPageContentStream(pack, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(footer));
            content.saveGraphicsState();
            content.transform(seen(box, turned));
            content.setNonStrokingColor(1f, 1f, 1f);
            content.addRect(right - width - AROUND, FOOT - AROUND, width + 2 * AROUND, SIZE + AROUND);
            content.fill();
            content.setNonStrokingColor(0.09f, 0.13f, 0.12f);
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(right - width, FOOT);
            content.showText(text);
            content.endText();
            content.restoreGraphicsState();
            content.endMarkedContent();
        }
    }

    /** From the page as it is seen, with its corner at the lower left, to the page as it is stored, which a viewer turns clockwise. */
    private static Matrix seen(PDRectangle box, int turned) {
        return switch (turned) {
            case 90 -> new Matrix(0, 1, -1, 0, box.getUpperRightX(), box.getLowerLeftY());
            case 180 -> new Matrix(-1, 0, 0, -1, box.getUpperRightX(), box.getUpperRightY());
            case 270 -> new Matrix(0, -1, 1, 0, box.getLowerLeftX(), box.getUpperRightY());
            default -> new Matrix(1, 0, 0, 1, box.getLowerLeftX(), box.getLowerLeftY());
        };
    }

    /** What the document says of itself. It claims PDF/UA only where every paper is tagged, and never PDF/A, because papers come as they are. */
    void describe(String title, boolean tagged) throws IOException {
        Calendar day = GregorianCalendar.from(plan.heldOn().atStartOfDay(Clocks.WALES));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(messages.text(plan.language(), "platform.product"));
        information.setCreationDate(day);
        pack.setDocumentInformation(information);
        pack.getDocumentCatalog().setLanguage(plan.language().code());
        String claim = tagged ? "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part></rdf:Description>" : "";
        String xmp = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
            %s
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""".formatted(escaped(title), claim);
        pack.getDocumentCatalog().setMetadata(new PDMetadata(pack, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
        pack.setDocumentId((long) title.hashCode());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
