package cymru.cydweithio.paper;

import java.io.IOException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

import cymru.cydweithio.platform.Language;

/**
 * A paper on its way into a pack: what belongs to a document of its own (page labels, outlines, names, what happens on opening) is taken off, its links
 * and tags are kept, and its language is said where its tags begin.
 */
class PaperSource {

    private static final COSName[] OF_ITS_OWN = {COSName.PAGE_LABELS, COSName.OUTLINES, COSName.getPDFName("OpenAction"), COSName.AA, COSName.NAMES, COSName.DESTS,
        COSName.METADATA, COSName.OUTPUT_INTENTS, COSName.THREADS, COSName.getPDFName("PieceInfo"), COSName.getPDFName("Legal"), COSName.getPDFName("Perms")};

    private final PDDocument document;

    PaperSource(PDDocument document) {
        this.document = document;
    }

    /** Makes it ready; answers whether it is tagged. */
    boolean prepare(Language language) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        pointLinksAtPages(catalog);
        for (COSName name : OF_ITS_OWN) {
            catalog.getCOSObject().removeItem(name);
        }
        boolean tagged = catalog.getStructureTreeRoot() != null && catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        if (tagged) {
            String spoken = catalog.getLanguage() == null || catalog.getLanguage().isBlank() ? language.code() : catalog.getLanguage();
            speak(catalog.getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.K), spoken);
        }
        return tagged;
    }

    /** Names of places are unique in a document and not in a pack: links by name become links to their pages. */
    private void pointLinksAtPages(PDDocumentCatalog catalog) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    boolean action = link.getAction() instanceof PDActionGoTo;
                    PDDestination destination = action ? ((PDActionGoTo) link.getAction()).getDestination() : link.getDestination();
                    if (destination instanceof PDNamedDestination named) {
                        PDPageDestination found = catalog.findNamedDestinationPage(named);
                        if (found != null) {
                            link.setAction(null);
                            link.setDestination(found);
                        }
                    }
                }
            }
        }
    }

    private static void speak(COSBase kids, String language) {
        COSBase resolved = kids instanceof COSObject object ? object.getObject() : kids;
        if (resolved instanceof COSArray array) {
            array.forEach(kid -> speak(kid, language));
        } else if (resolved instanceof COSDictionary element && !element.containsKey(COSName.LANG)) {
            element.setString(COSName.LANG, language);
        }
    }
}
