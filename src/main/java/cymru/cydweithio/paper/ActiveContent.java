package cymru.cydweithio.paper;

import cymru.cydweithio.platform.RuleViolation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Finds content that a paper may not have: scripts, attachments, films and actions that start programs or send data.
 * Every object of the file is checked, whether or not anything refers to it.
 */
final class ActiveContent {
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");
    private static final Set<String> ANNOTATIONS =
            Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D");
    private static final Set<COSName> KEYS = Set.of(
            COSName.JS,
            COSName.EMBEDDED_FILES,
            COSName.EF,
            COSName.getPDFName("XFA"),
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("FFilter"),
            COSName.getPDFName("RichMediaContent"),
            COSName.getPDFName("RichMediaSettings"));

    private final InspectionLimits limits;

    ActiveContent(InspectionLimits limits) {
        this.limits = limits;
    }

    void refuse(COSDocument document) {
        look(document.getTrailer());
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            look(document.getObjectFromPool(key).getObject());
            limits.inTime();
        }
    }

    /** Checks an object and what it contains; objects that it only refers to are checked in their own turn. */
    private void look(COSBase object) {
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, object);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    push(open, array.get(i));
                }
            } else if (next instanceof COSDictionary dictionary) {
                check(dictionary);
                dictionary.getValues().forEach(value -> push(open, value));
            }
        }
    }

    private static void push(Deque<COSBase> open, COSBase value) {
        if ((value instanceof COSArray || value instanceof COSDictionary) && !(value instanceof COSObject)) {
            open.push(value);
        }
    }

    private static void check(COSDictionary dictionary) {
        COSBase action = dictionary.getDictionaryObject(COSName.S);
        COSBase subtype = dictionary.getDictionaryObject(COSName.SUBTYPE);
        boolean active = action instanceof COSName name && ACTIONS.contains(name.getName())
                || subtype instanceof COSName kind && ANNOTATIONS.contains(kind.getName())
                || dictionary.keySet().stream().anyMatch(KEYS::contains)
                || dictionary instanceof COSStream && dictionary.getDictionaryObject(COSName.F) instanceof COSString
                || dictionary.getDictionaryObject(COSName.URI) instanceof COSString address
                        && !harmless(address.getString());
        if (active) {
            throw new RuleViolation(PaperRule.PDF_SCRIPTS);
        }
    }

    /** An address that a browser opens as a page or a mail programme as a letter. */
    private static boolean harmless(String address) {
        String scheme = address.strip().toLowerCase(Locale.ROOT).replaceAll("(?s)[:/?#].*", ":");
        return !Set.of("javascript:", "vbscript:", "data:", "file:").contains(scheme.replaceAll("\\s", ""));
    }
}
