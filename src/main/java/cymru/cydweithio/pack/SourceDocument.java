package cymru.cydweithio.pack;

import cymru.cydweithio.platform.Language;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * One document on its way into a pack: its pages with all that they need, and its tags. What only makes sense in a
 * document of its own (page labels, names, scripts, open actions) is left out; links by name become links to pages,
 * because names are unique in a document and not in a pack.
 *
 * <p>Streams are copied as they are encoded. Objects that no page and no tag needs are not copied.
 */
final class SourceDocument implements PackWriter.Translation {
    private static final COSName[] OF_A_PAGE = {
        COSName.MEDIA_BOX,
        COSName.CROP_BOX,
        COSName.BLEED_BOX,
        COSName.TRIM_BOX,
        COSName.ART_BOX,
        COSName.ROTATE,
        COSName.GROUP,
        COSName.ANNOTS,
        COSName.getPDFName("Tabs"),
        COSName.USER_UNIT,
        COSName.STRUCT_PARENTS
    };
    private static final COSName[] INHERITED = {COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE};
    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");
    private static final COSName STRUCTURE_DESTINATION = COSName.getPDFName("SD");
    private static final COSName HEADERS = COSName.getPDFName("Headers");
    private static final COSName NAMESPACES = COSName.getPDFName("Namespaces");
    private static final Pattern CLAIM = Pattern.compile("pdfuaid:part\\s*(?:=\\s*[\"']|>)\\s*1");
    /** What may happen where somebody presses on a link. */
    private static final Set<String> ACTIONS = Set.of("GoTo", "URI", "Named");

    private static final int METADATA_READ = 1 << 20;
    private static final int BOOKMARKS = 2_000;
    private static final int BOOKMARKS_DEEP = 8;

    private final PackWriter writer;
    private final PDDocument source;
    private final COSDictionary catalog;
    private final int number;
    private final boolean tagged;
    private final int firstKey;
    private final Map<COSObjectKey, Integer> numbers = new HashMap<>();
    private final Deque<COSObject> waiting = new ArrayDeque<>();
    private final Map<COSDictionary, PackWriter.Reference> resources = new IdentityHashMap<>();
    private final List<PDPage> pages = new ArrayList<>();
    private final Map<COSDictionary, Integer> pageNumbers = new IdentityHashMap<>();
    private Map<String, COSBase> destinations;
    private Map<String, String> renamedRoles = Map.of();
    private int firstPage;
    private boolean amongTags;

    /**
     * @param number of the source in the pack, to tell its names from another's
     * @param structure of the pack
     */
    SourceDocument(PackWriter writer, PDDocument source, int number, PackStructure structure) {
        this.writer = writer;
        this.source = source;
        this.number = number;
        catalog = source.getDocumentCatalog().getCOSObject();
        COSDictionary marks = catalog.getCOSDictionary(COSName.MARK_INFO);
        COSDictionary tree = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        tagged = marks != null
                && marks.getBoolean(COSName.getPDFName("Marked"), false)
                && tree != null
                && tree.getDictionaryObject(COSName.K) != null;
        firstKey = structure.nextKey();
    }

    boolean tagged() {
        return tagged;
    }

    /** Whether the document declares itself PDF/UA-1, so that the pack may do so too. */
    boolean claimsAccessibility() throws IOException {
        if (!tagged || !(catalog.getDictionaryObject(COSName.METADATA) instanceof COSStream metadata)) {
            return false;
        }
        try (InputStream raw = metadata.createRawInputStream();
                InputStream in = metadata.getFilters() == null ? raw : new InflaterInputStream(raw)) {
            return CLAIM.matcher(new String(in.readNBytes(METADATA_READ), StandardCharsets.UTF_8))
                    .find();
        } catch (ZipException | EOFException e) {
            // What cannot be read claims nothing
            return false;
        }
    }

    /** The pages in their order. */
    List<PDPage> pages() {
        if (pages.isEmpty()) {
            source.getPages().forEach(pages::add);
        }
        return pages;
    }

    /** Says which numbers the pages have in the pack; before anything is copied. */
    void number(int first, int pageTree) {
        firstPage = first;
        Set<COSDictionary> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < pages().size(); i++) {
            COSDictionary page = pages.get(i).getCOSObject();
            pageNumbers.put(page, firstPage + i);
            for (COSDictionary node = page.getCOSDictionary(COSName.PARENT);
                    node != null && nodes.add(node);
                    node = node.getCOSDictionary(COSName.PARENT)) {
                if (node.getKey() != null) {
                    numbers.put(node.getKey(), pageTree);
                }
            }
            if (page.getKey() != null) {
                numbers.put(page.getKey(), firstPage + i);
            }
        }
    }

    /**
     * Copies a page and what it needs.
     *
     * @param before the stream that begins every page
     * @param after the stream that ends this page
     */
    void page(
            int at,
            PackWriter.Reference parent,
            PackWriter.Reference before,
            PackWriter.Reference after,
            String fontName,
            PackWriter.Reference font)
            throws IOException {
        COSDictionary page = pages.get(at).getCOSObject();
        COSDictionary copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.PAGE);
        copy.setItem(COSName.PARENT, parent);
        for (COSName name : OF_A_PAGE) {
            if (page.containsKey(name)) {
                copy.setItem(name, page.getItem(name));
            }
        }
        for (COSName name : INHERITED) {
            COSBase value = PDPageTree.getInheritableAttribute(page, name);
            if (value != null) {
                copy.setItem(name, value);
            }
        }
        if (!copy.containsKey(COSName.MEDIA_BOX)) {
            copy.setItem(COSName.MEDIA_BOX, PDRectangle.LETTER.getCOSArray());
        }
        copy.setItem(
                COSName.RESOURCES,
                resources(PDPageTree.getInheritableAttribute(page, COSName.RESOURCES), fontName, font));
        COSArray contents = new COSArray();
        contents.add(before);
        COSBase drawn = page.getDictionaryObject(COSName.CONTENTS);
        byte[] mended = PageContent.mended(pages.get(at));
        if (mended != null) {
            PackWriter.Reference anew = writer.reserve();
            COSDictionary dictionary = new COSDictionary();
            dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            writer.stream(anew.number(), dictionary, new ByteArrayInputStream(mended));
            contents.add(anew);
        } else if (drawn instanceof COSArray several) {
            several.forEach(contents::add);
        } else if (drawn instanceof COSStream) {
            contents.add(page.getItem(COSName.CONTENTS));
        }
        contents.add(after);
        copy.setItem(COSName.CONTENTS, contents);
        writer.write(firstPage + at, copy, this);
        copyWaiting();
    }

    /** A name for the font that no page uses for another. */
    static String freeName(List<PDPage> pages, String wish) {
        String name = wish;
        for (int i = 0; i < pages.size(); i++) {
            COSDictionary fonts =
                    PDPageTree.getInheritableAttribute(pages.get(i).getCOSObject(), COSName.RESOURCES)
                                    instanceof COSDictionary dictionary
                            ? dictionary.getCOSDictionary(COSName.FONT)
                            : null;
            if (fonts != null && fonts.containsKey(COSName.getPDFName(name))) {
                name = name + "x";
                i = -1;
            }
        }
        return name;
    }

    private PackWriter.Reference resources(COSBase inherited, String fontName, PackWriter.Reference font)
            throws IOException {
        COSDictionary old = inherited instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
        PackWriter.Reference known = resources.get(old);
        if (known != null) {
            return known;
        }
        COSDictionary all = new COSDictionary();
        old.entrySet().forEach(entry -> all.setItem(entry.getKey(), entry.getValue()));
        COSDictionary fonts = new COSDictionary();
        COSDictionary oldFonts = old.getCOSDictionary(COSName.FONT);
        if (oldFonts != null) {
            oldFonts.entrySet().forEach(entry -> fonts.setItem(entry.getKey(), entry.getValue()));
        }
        fonts.setItem(COSName.getPDFName(fontName), font);
        all.setItem(COSName.FONT, fonts);
        PackWriter.Reference reference = writer.reserve();
        resources.put(old, reference);
        writer.write(reference.number(), all, this);
        return reference;
    }

    /** Copies one object and what it needs. */
    PackWriter.Reference object(COSBase object) throws IOException {
        if (object instanceof COSObject indirect) {
            PackWriter.Reference reference = new PackWriter.Reference(numberOf(indirect));
            copyWaiting();
            return reference;
        }
        PackWriter.Reference reference = writer.reserve();
        writer.write(reference.number(), object, this);
        copyWaiting();
        return reference;
    }

    /** Copies the tags below a part of the pack that bears a title and a language. */
    void tags(PackStructure structure, String title, Language language) throws IOException {
        amongTags = true;
        COSDictionary tree = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        PackWriter.Reference part = writer.reserve();
        if (catalog.getItem(COSName.STRUCT_TREE_ROOT) instanceof COSObject root) {
            numbers.put(root.getKey(), part.number());
        }
        renamedRoles = structure.roles(roles(tree), number);
        classes(tree, structure);
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName("Part"));
        element.setItem(COSName.P, structure.document());
        element.setItem(COSName.T, new COSString(title));
        element.setItem(COSName.LANG, new COSString(spoken(language)));
        element.setItem(COSName.K, tree.getItem(COSName.K));
        writer.write(part.number(), element, this);
        copyWaiting();
        keys(tree, part, structure);
        names(tree, structure);
        COSArray namespaces = tree.getCOSArray(NAMESPACES);
        for (int i = 0; namespaces != null && i < namespaces.size(); i++) {
            structure.namespace(object(namespaces.get(i)));
        }
        amongTags = false;
    }

    /** The language as the document says it, where that is the one that it was handed in as. */
    private String spoken(Language language) {
        String own = catalog.getString(COSName.LANG);
        return Language.ofCode(own).filter(language::equals).isPresent() ? own : language.code();
    }

    private void keys(COSDictionary tree, PackWriter.Reference part, PackStructure structure) throws IOException {
        COSDictionary parents = tree.getCOSDictionary(COSName.PARENT_TREE);
        TreeMap<Integer, COSBase> byKey = new TreeMap<>();
        List<COSBase> entries = parents == null ? List.of() : PackStructure.entries(parents, COSName.NUMS);
        for (int i = 0; i < entries.size(); i += 2) {
            if (entries.get(i) instanceof COSNumber key && key.intValue() >= 0) {
                byKey.put(key.intValue(), entries.get(i + 1));
            }
        }
        if (byKey.isEmpty()) {
            structure.part(part, null, firstKey);
            return;
        }
        COSArray numbered = new COSArray();
        byKey.forEach((key, value) -> {
            numbered.add(COSInteger.get(firstKey + key));
            numbered.add(value);
        });
        COSDictionary node = new COSDictionary();
        node.setItem(
                COSName.LIMITS,
                COSArray.ofCOSIntegers(List.of(firstKey + byKey.firstKey(), firstKey + byKey.lastKey())));
        node.setItem(COSName.NUMS, numbered);
        structure.part(part, object(node), firstKey + byKey.lastKey() + 1);
    }

    private void names(COSDictionary tree, PackStructure structure) throws IOException {
        COSDictionary identifiers = tree.getCOSDictionary(COSName.ID_TREE);
        TreeMap<String, COSBase> byName = new TreeMap<>();
        List<COSBase> entries = identifiers == null ? List.of() : PackStructure.entries(identifiers, COSName.NAMES);
        for (int i = 0; i < entries.size(); i += 2) {
            if (entries.get(i) instanceof COSString name) {
                byName.put(new String(name.getBytes(), StandardCharsets.ISO_8859_1), entries.get(i + 1));
            }
        }
        if (!byName.isEmpty()) {
            COSArray named = new COSArray();
            byName.forEach((name, value) -> {
                named.add(own(new COSString(name.getBytes(StandardCharsets.ISO_8859_1))));
                named.add(value);
            });
            COSArray limits = new COSArray();
            limits.add(named.get(0));
            limits.add(named.get(named.size() - 2));
            COSDictionary node = new COSDictionary();
            node.setItem(COSName.LIMITS, limits);
            node.setItem(COSName.NAMES, named);
            structure.names(object(node));
        }
    }

    private static Map<String, String> roles(COSDictionary tree) {
        Map<String, String> roles = new TreeMap<>();
        COSDictionary map = tree.getCOSDictionary(COSName.ROLE_MAP);
        if (map != null) {
            map.keySet().stream()
                    .filter(name -> map.getCOSName(name) != null)
                    .forEach(name ->
                            roles.put(name.getName(), map.getCOSName(name).getName()));
        }
        return roles;
    }

    private void classes(COSDictionary tree, PackStructure structure) throws IOException {
        COSDictionary map = tree.getCOSDictionary(COSName.CLASS_MAP);
        if (map != null) {
            for (COSName name : map.keySet()) {
                structure.classOf(own(name), object(map.getItem(name)));
            }
        }
    }

    /** Layers that are hidden must stay hidden: adds the document's layers, and which of them are off. */
    void layers(COSArray all, COSArray off) throws IOException {
        COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        COSArray groups = properties == null ? null : properties.getCOSArray(COSName.OCGS);
        COSDictionary usual = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (groups == null) {
            return;
        }
        boolean mostlyOff = usual != null && COSName.OFF.equals(usual.getCOSName(COSName.BASE_STATE));
        Set<COSBase> named = Collections.newSetFromMap(new IdentityHashMap<>());
        COSArray exceptions = usual == null ? null : usual.getCOSArray(mostlyOff ? COSName.ON : COSName.OFF);
        for (int i = 0; exceptions != null && i < exceptions.size(); i++) {
            named.add(exceptions.getObject(i));
        }
        for (int i = 0; i < groups.size(); i++) {
            PackWriter.Reference group = object(groups.get(i));
            all.add(group);
            if (named.contains(groups.getObject(i)) != mostlyOff) {
                off.add(group);
            }
        }
    }

    /** The document's own bookmarks that lead to its pages. */
    List<PackBookmark> bookmarks() {
        COSDictionary outlines = catalog.getCOSDictionary(COSName.OUTLINES);
        return outlines == null
                ? List.of()
                : bookmarks(outlines, Collections.newSetFromMap(new IdentityHashMap<>()), 1);
    }

    private List<PackBookmark> bookmarks(COSDictionary parent, Set<COSDictionary> seen, int depth) {
        List<PackBookmark> found = new ArrayList<>();
        for (COSDictionary item = parent.getCOSDictionary(COSName.FIRST);
                item != null && seen.size() < BOOKMARKS && seen.add(item);
                item = item.getCOSDictionary(COSName.NEXT)) {
            COSDictionary action = item.getCOSDictionary(COSName.A);
            COSBase wanted = item.containsKey(COSName.DEST)
                    ? item.getDictionaryObject(COSName.DEST)
                    : action != null && isGoTo(action) ? action.getDictionaryObject(COSName.D) : null;
            COSArray place = place(wanted);
            String title = item.getString(COSName.TITLE);
            List<PackBookmark> children = depth == BOOKMARKS_DEEP ? List.of() : bookmarks(item, seen, depth + 1);
            if (place != null && title != null && !title.isBlank()) {
                found.add(new PackBookmark(title.strip(), place, false, children));
            } else {
                found.addAll(children);
            }
        }
        return found;
    }

    /** A destination in terms of the pack, or null where it leads to no page of this document. */
    private COSArray place(COSBase wanted) {
        COSBase found = wanted;
        if (found instanceof COSName name) {
            found = destinations().get(name.getName());
        } else if (found instanceof COSString name) {
            found = destinations().get(name.getString());
        }
        if (found instanceof COSDictionary dictionary) {
            found = dictionary.getDictionaryObject(COSName.D);
        }
        if (!(found instanceof COSArray array) || array.size() == 0) {
            return null;
        }
        if (array.get(0) instanceof PackWriter.Reference) {
            return array;
        }
        Integer page = array.getObject(0) instanceof COSNumber index
                ? index.intValue() >= 0 && index.intValue() < pages.size()
                        ? pageNumbers.get(pages.get(index.intValue()).getCOSObject())
                        : null
                : pageNumbers.get(array.getObject(0));
        if (page == null) {
            return null;
        }
        COSArray place = new COSArray();
        place.add(new PackWriter.Reference(page));
        for (int i = 1; i < array.size(); i++) {
            COSBase value = array.getObject(i);
            place.add(value instanceof COSNumber || value instanceof COSName ? value : COSNull.NULL);
        }
        return place;
    }

    private Map<String, COSBase> destinations() {
        if (destinations == null) {
            destinations = new HashMap<>();
            COSDictionary old = catalog.getCOSDictionary(COSName.DESTS);
            if (old != null) {
                old.keySet().forEach(name -> destinations.put(name.getName(), old.getDictionaryObject(name)));
            }
            COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
            COSDictionary tree = names == null ? null : names.getCOSDictionary(COSName.DESTS);
            List<COSBase> entries = tree == null ? List.of() : PackStructure.entries(tree, COSName.NAMES);
            for (int i = 0; i < entries.size(); i += 2) {
                if (entries.get(i) instanceof COSString name) {
                    COSBase value = entries.get(i + 1);
                    destinations.put(name.getString(), value instanceof COSObject object ? object.getObject() : value);
                }
            }
        }
        return destinations;
    }

    @Override
    public int numberOf(COSObject object) {
        Integer known = numbers.get(object.getKey());
        if (known == null) {
            known = writer.reserve(1);
            numbers.put(object.getKey(), known);
            waiting.add(object);
        }
        return known;
    }

    private void copyWaiting() throws IOException {
        for (COSObject object = waiting.poll(); object != null; object = waiting.poll()) {
            COSBase value = object.getObject();
            int to = numbers.get(object.getKey());
            if (value instanceof COSStream stream) {
                try (InputStream data = stream.createRawInputStream()) {
                    writer.stream(to, stream, data, this);
                }
            } else {
                writer.write(to, foreign(value) ? COSNull.NULL : value, this);
            }
        }
    }

    /** A page that is not among the pages, or the document itself: what refers to it refers to nothing in a pack. */
    private static boolean foreign(COSBase value) {
        return value instanceof COSDictionary dictionary
                && dictionary.getDictionaryObject(COSName.TYPE) instanceof COSName type
                && (COSName.PAGE.equals(type) || COSName.PAGES.equals(type) || COSName.CATALOG.equals(type));
    }

    @Override
    public COSDictionary adapted(COSDictionary dictionary) {
        boolean parent = dictionary.containsKey(STRUCT_PARENT) || dictionary.containsKey(COSName.STRUCT_PARENTS);
        boolean goes = isGoTo(dictionary) && dictionary.containsKey(COSName.D)
                || COSName.LINK.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))
                        && dictionary.containsKey(COSName.DEST);
        boolean starts = startsSomething(dictionary);
        boolean tag = amongTags
                && (dictionary.containsKey(COSName.ID)
                        || dictionary.containsKey(COSName.C)
                        || dictionary.containsKey(HEADERS)
                        || !renamedRoles.isEmpty());
        if (!parent && !goes && !tag && !starts && !dictionary.containsKey(COSName.AA)) {
            return dictionary;
        }
        COSDictionary adapted = new COSDictionary();
        dictionary.entrySet().forEach(entry -> adapted.setItem(entry.getKey(), entry.getValue()));
        adapted.removeItem(COSName.AA);
        if (starts) {
            adapted.removeItem(COSName.A);
        }
        if (parent) {
            shift(adapted, STRUCT_PARENT);
            shift(adapted, COSName.STRUCT_PARENTS);
        }
        if (goes) {
            COSName key = isGoTo(dictionary) ? COSName.D : COSName.DEST;
            COSArray place = place(dictionary.getDictionaryObject(key));
            adapted.removeItem(STRUCTURE_DESTINATION);
            adapted.setItem(key, place);
        }
        if (tag) {
            tag(adapted);
        }
        return adapted;
    }

    private static boolean isGoTo(COSDictionary dictionary) {
        return dictionary.getDictionaryObject(COSName.S) instanceof COSName action && "GoTo".equals(action.getName());
    }

    /** A paper that was taken in before the gate knew all actions by name may still hold one. */
    private static boolean startsSomething(COSDictionary dictionary) {
        COSBase action = dictionary.getDictionaryObject(COSName.A);
        return dictionary.containsKey(COSName.SUBTYPE)
                && action instanceof COSDictionary known
                && known.getDictionaryObject(COSName.S) instanceof COSName kind
                && !ACTIONS.contains(kind.getName());
    }

    private void shift(COSDictionary dictionary, COSName name) {
        int key = dictionary.getInt(name, -1);
        if (tagged && key >= 0) {
            dictionary.setItem(name, COSInteger.get(firstKey + key));
        } else {
            dictionary.removeItem(name);
        }
    }

    private void tag(COSDictionary dictionary) {
        if (dictionary.getDictionaryObject(COSName.ID) instanceof COSString name) {
            dictionary.setItem(COSName.ID, own(name));
        }
        if (dictionary.getDictionaryObject(COSName.S) instanceof COSName role
                && renamedRoles.containsKey(role.getName())) {
            dictionary.setName(COSName.S, renamedRoles.get(role.getName()));
        }
        COSBase classed = dictionary.getDictionaryObject(COSName.C);
        if (classed instanceof COSName name && !dictionary.containsKey(COSName.O)) {
            dictionary.setItem(COSName.C, own(name));
        } else if (classed instanceof COSArray several && !dictionary.containsKey(COSName.O)) {
            COSArray names = new COSArray();
            several.forEach(name -> names.add(name instanceof COSName one ? own(one) : name));
            dictionary.setItem(COSName.C, names);
        }
        COSArray headers = dictionary.getCOSArray(HEADERS);
        if (headers != null) {
            COSArray names = new COSArray();
            headers.forEach(header -> names.add(header instanceof COSString name ? own(name) : header));
            dictionary.setItem(HEADERS, names);
        }
    }

    /** A name that no other source of the pack has; names of one source follow those of the one before. */
    private COSString own(COSString name) {
        byte[] mark = String.format("%05d.", number).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(mark, mark.length + name.getBytes().length);
        System.arraycopy(name.getBytes(), 0, bytes, mark.length, name.getBytes().length);
        return new COSString(bytes);
    }

    private COSName own(COSName name) {
        return COSName.getPDFName(name.getName() + "." + number);
    }
}
