package cymru.cydweithio.inspection;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * What a paper may hold; everything else of its kind is refused, and told by name. Listed are what a document may say
 * of itself, its lists of names, what may happen when somebody presses on something, what may be put upon a page, the
 * addresses that a link may lead to, and how data may be encoded.
 *
 * <p>Every object of the file is looked at, whether or not anything refers to it.
 */
final class AllowedContent {
    /** What the catalog of a document may say. */
    private static final Set<String> CATALOG = Set.of(
            "Type",
            "Version",
            "Extensions",
            "Pages",
            "PageLabels",
            "Names",
            "Dests",
            "ViewerPreferences",
            "PageLayout",
            "PageMode",
            "Outlines",
            "Threads",
            "OpenAction",
            "AA",
            "URI",
            "AcroForm",
            "Metadata",
            "StructTreeRoot",
            "MarkInfo",
            "Lang",
            "SpiderInfo",
            "OutputIntents",
            "PieceInfo",
            "OCProperties",
            "Perms",
            "Legal",
            "AF",
            "LastModified");

    private static final Map<String, Found> OTHER_ENTRIES =
            Map.of("Collection", Found.PORTFOLIO, "DSS", Found.SIGNATURES);

    private static final Set<String> NAME_LISTS = Set.of("Dests", "Pages", "IDS", "AP");
    private static final Map<String, Found> OTHER_LISTS =
            Map.of("JavaScript", Found.SCRIPT, "EmbeddedFiles", Found.ATTACHMENT, "Renditions", Found.FILM);

    private static final Set<String> ACTIONS = Set.of("GoTo", "URI", "Named");
    private static final Set<String> COMMANDS = Set.of("NextPage", "PrevPage", "FirstPage", "LastPage");
    /** Words for those that are known by name. */
    private static final Map<String, Found> OTHER_ACTIONS = Map.ofEntries(
            Map.entry("JavaScript", Found.SCRIPT),
            Map.entry("Launch", Found.LAUNCH),
            Map.entry("GoToR", Found.OTHER_FILE),
            Map.entry("GoToE", Found.OTHER_FILE),
            Map.entry("GoToDp", Found.ACTION),
            Map.entry("Thread", Found.THREAD),
            Map.entry("Sound", Found.SOUND),
            Map.entry("Movie", Found.FILM),
            Map.entry("Rendition", Found.FILM),
            Map.entry("RichMediaExecute", Found.FILM),
            Map.entry("GoTo3DView", Found.MODEL),
            Map.entry("Hide", Found.HIDING),
            Map.entry("SubmitForm", Found.FORM_DATA),
            Map.entry("ResetForm", Found.FORM_DATA),
            Map.entry("ImportData", Found.FORM_DATA),
            Map.entry("SetOCGState", Found.LAYERS),
            Map.entry("Trans", Found.TRANSITION));

    private static final Set<String> ANNOTATIONS = Set.of(
            "Link",
            "Text",
            "Popup",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Stamp",
            "Caret",
            "Ink",
            "Widget",
            "Watermark",
            "PrinterMark");
    private static final Map<String, Found> OTHER_ANNOTATIONS = Map.of(
            "FileAttachment",
            Found.ATTACHMENT,
            "Sound",
            Found.SOUND,
            "Movie",
            Found.FILM,
            "Screen",
            Found.FILM,
            "RichMedia",
            Found.FILM,
            "3D",
            Found.MODEL,
            "Redact",
            Found.REDACTION,
            "Projection",
            Found.ANNOTATION,
            "TrapNet",
            Found.ANNOTATION);

    /** Where an address may lead: a page or somebody who is written to or called. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /** Keys that mean the same wherever they stand. */
    private static final Map<String, Found> NOWHERE = Map.ofEntries(
            Map.entry("JS", Found.SCRIPT),
            Map.entry("EF", Found.ATTACHMENT),
            Map.entry("RF", Found.ATTACHMENT),
            Map.entry("AF", Found.ATTACHMENT),
            Map.entry("XFA", Found.XFA),
            Map.entry("FFilter", Found.DATA_ELSEWHERE),
            Map.entry("FDecodeParms", Found.DATA_ELSEWHERE),
            Map.entry("OPI", Found.OTHER_FILE),
            Map.entry("RichMediaContent", Found.FILM),
            Map.entry("RichMediaSettings", Found.FILM),
            Map.entry("PresSteps", Found.TRANSITION));

    private static final Map<String, Found> TYPES = Map.of(
            "EmbeddedFile",
            Found.ATTACHMENT,
            "Rendition",
            Found.FILM,
            "MediaClip",
            Found.FILM,
            "3D",
            Found.MODEL,
            "Collection",
            Found.PORTFOLIO,
            "DSS",
            Found.SIGNATURES);

    private static final Set<String> RESOURCES =
            Set.of("Font", "XObject", "ExtGState", "Pattern", "OCG", "OCMD", "Image", "Form");

    private final Limits limits;
    private final StreamExpansion expansion;

    AllowedContent(Limits limits) {
        this.limits = limits;
        expansion = new StreamExpansion(limits);
    }

    /**
     * Looks at every object.
     *
     * @param known objects whose streams were expanded before, by the places where they stand
     */
    void check(COSDocument document, Map<COSObjectKey, Long> known) {
        Map<COSObjectKey, Long> places = Map.copyOf(document.getXrefTable());
        // those that stand in the file by themselves first: streams of objects are among them
        List<COSObjectKey> keys = places.keySet().stream()
                .sorted(Comparator.comparing((COSObjectKey key) -> places.get(key) < 0)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (COSObjectKey key : keys) {
            look(document.getObjectFromPool(key).getObject(), places.get(key).equals(known.get(key)));
        }
        look(document.getTrailer(), true);
        if (document.getTrailer() != null
                && document.getTrailer().getDictionaryObject(COSName.ROOT) instanceof COSDictionary root) {
            catalog(root);
        }
    }

    private record Open(COSBase object, int depth) {}

    /** Checks an object and what it contains; objects that it only refers to are checked in their own turn. */
    private void look(COSBase object, boolean expanded) {
        Deque<Open> open = new ArrayDeque<>();
        push(open, object, 0);
        while (!open.isEmpty()) {
            Open next = open.pop();
            if (next.object() instanceof COSArray array) {
                limits.entries(array.size() + 1, next.depth());
                for (int i = 0; i < array.size(); i++) {
                    push(open, array.get(i), next.depth() + 1);
                }
            } else if (next.object() instanceof COSDictionary dictionary) {
                limits.entries(dictionary.size() + 1, next.depth());
                dictionary(dictionary);
                if (dictionary instanceof COSStream stream) {
                    stream(stream);
                    if (!expanded) {
                        expansion.check(stream);
                    }
                }
                dictionary.getValues().forEach(value -> push(open, value, next.depth() + 1));
            }
        }
    }

    private static void push(Deque<Open> open, COSBase value, int depth) {
        if (value instanceof COSArray || value instanceof COSDictionary) {
            open.push(new Open(value, depth));
        }
    }

    private static void dictionary(COSDictionary dictionary) {
        NOWHERE.forEach((key, found) -> {
            COSBase value = dictionary.getDictionaryObject(key);
            if (filled(value) && !resource(value)) {
                throw new Refusal(found);
            }
        });
        String type = dictionary.getNameAsString(COSName.TYPE, "");
        if (TYPES.containsKey(type)) {
            throw new Refusal(TYPES.get(type));
        }
        if (type.equals("Catalog")) {
            catalog(dictionary);
        }
        if (type.equals("Filespec") || type.equals("F")) {
            throw new Refusal(Found.OTHER_FILE);
        }
        COSBase starting = dictionary.getDictionaryObject(COSName.AA);
        if (filled(starting) && !resource(starting)) {
            throw new Refusal(Found.STARTING);
        }
        annotations(dictionary, type);
        actions(dictionary, type);
    }

    private static void catalog(COSDictionary catalog) {
        for (COSName key : catalog.keySet()) {
            if (!CATALOG.contains(key.getName()) && filled(catalog.getDictionaryObject(key))) {
                throw new Refusal(OTHER_ENTRIES.getOrDefault(key.getName(), Found.ENTRY));
            }
        }
        if (catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action) {
            action(action);
        }
        if (catalog.getDictionaryObject(COSName.URI) instanceof COSDictionary addresses) {
            address(addresses.getDictionaryObject("Base"));
        }
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary lists) {
            for (COSName key : lists.keySet()) {
                if (!NAME_LISTS.contains(key.getName()) && listed(lists.getDictionaryObject(key))) {
                    throw new Refusal(OTHER_LISTS.getOrDefault(key.getName(), Found.LIST));
                }
            }
        }
    }

    /** Whether a tree of names has any; some programs leave an empty one behind. */
    private static boolean listed(COSBase tree) {
        return tree instanceof COSDictionary node
                ? filled(node.getDictionaryObject(COSName.NAMES)) || filled(node.getDictionaryObject(COSName.KIDS))
                : tree != null && filled(tree);
    }

    /** Fonts and pictures have names that programs make up, and may be called as something else is. */
    private static boolean resource(COSBase value) {
        return value instanceof COSDictionary dictionary
                && (RESOURCES.contains(dictionary.getNameAsString(COSName.TYPE, ""))
                        || dictionary instanceof COSStream
                                && RESOURCES.contains(dictionary.getNameAsString(COSName.SUBTYPE, "")));
    }

    private static boolean filled(COSBase value) {
        return value instanceof COSArray array
                ? array.size() > 0
                : value instanceof COSStream
                        || (value instanceof COSDictionary dictionary
                                ? dictionary.size() > 0
                                : value != null && value != COSNull.NULL);
    }

    private static void annotations(COSDictionary dictionary, String type) {
        if (dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    annotation(annotation);
                }
            }
        }
        if (type.equals("Annot")
                || OTHER_ANNOTATIONS.containsKey(dictionary.getNameAsString(COSName.SUBTYPE, ""))
                        && !(dictionary instanceof COSStream)) {
            annotation(dictionary);
        }
    }

    private static void annotation(COSDictionary annotation) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
        if (!ANNOTATIONS.contains(kind)) {
            throw new Refusal(OTHER_ANNOTATIONS.getOrDefault(kind, Found.ANNOTATION));
        }
    }

    private static void actions(COSDictionary dictionary, String type) {
        for (String key : List.of("A", "PA")) {
            COSBase value = dictionary.getDictionaryObject(key);
            if (value instanceof COSDictionary action && !attributes(dictionary, action)) {
                action(action);
            }
        }
        String kind = dictionary.getNameAsString(COSName.S, "");
        boolean tag =
                type.equals("StructElem") || dictionary.containsKey(COSName.P) && dictionary.containsKey(COSName.K);
        if (type.equals("Action") || OTHER_ACTIONS.containsKey(kind) && !tag) {
            action(dictionary);
        }
        if (kind.equals("URI") || kind.equals("Named") || kind.equals("GoTo")) {
            action(dictionary);
        }
        address(dictionary.getDictionaryObject(COSName.URI) instanceof COSString text ? text : null);
    }

    /** Tags have attributes under the key that annotations have their action under. */
    private static boolean attributes(COSDictionary holder, COSDictionary value) {
        return !value.containsKey(COSName.S)
                && (value.containsKey(COSName.O)
                        || !holder.containsKey(COSName.SUBTYPE) && !holder.containsKey(COSName.TITLE));
    }

    private static void action(COSDictionary action) {
        String kind = action.getNameAsString(COSName.S, "");
        if (!ACTIONS.contains(kind)) {
            throw new Refusal(OTHER_ACTIONS.getOrDefault(kind, Found.ACTION));
        }
        if (kind.equals("Named") && !COMMANDS.contains(action.getNameAsString(COSName.N, ""))) {
            throw new Refusal(Found.COMMAND);
        }
        if (kind.equals("GoTo") && action.containsKey(COSName.F)) {
            throw new Refusal(Found.OTHER_FILE);
        }
        if (kind.equals("URI")) {
            address(action.getDictionaryObject(COSName.URI));
        }
        COSBase next = action.getDictionaryObject(COSName.NEXT);
        if (next instanceof COSDictionary one && one != action) {
            step(one);
        } else if (next instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one) {
                    step(one);
                }
            }
        }
    }

    /** What follows an action; what follows that is seen in its own turn. */
    private static void step(COSDictionary action) {
        String kind = action.getNameAsString(COSName.S, "");
        if (!ACTIONS.contains(kind)) {
            throw new Refusal(OTHER_ACTIONS.getOrDefault(kind, Found.ACTION));
        }
    }

    private static void address(COSBase value) {
        if (!(value instanceof COSString text)) {
            if (value == null) {
                return;
            }
            throw new Refusal(Found.ADDRESS);
        }
        String address = text.getString().replaceAll("[\\s\\p{C}]", "");
        int colon = address.indexOf(':');
        String before = colon < 0 ? "" : address.substring(0, colon);
        boolean relative = colon < 0 || before.matches(".*[/?#].*");
        if (relative
                ? address.startsWith("//") || address.contains("\\")
                : !SCHEMES.contains(before.toLowerCase(Locale.ROOT))) {
            throw new Refusal(Found.ADDRESS);
        }
    }

    private static void stream(COSStream stream) {
        if (filled(stream.getDictionaryObject(COSName.F))) {
            throw new Refusal(Found.DATA_ELSEWHERE);
        }
        String kind = stream.getNameAsString(COSName.SUBTYPE, "");
        if (kind.equals("PS")
                || stream.getNameAsString("Subtype2", "").equals("PS")
                || kind.equals("Form") && filled(stream.getDictionaryObject("PS"))) {
            throw new Refusal(Found.POSTSCRIPT);
        }
        if (kind.equals("Form") && stream.getDictionaryObject("Ref") instanceof COSDictionary) {
            throw new Refusal(Found.OTHER_FILE);
        }
        if (kind.equals("U3D") || kind.equals("PRC")) {
            throw new Refusal(Found.MODEL);
        }
    }
}
