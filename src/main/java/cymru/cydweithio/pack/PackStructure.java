package cymru.cydweithio.pack;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The tree of tags of a whole pack (ISO 32000-1, 14.7): one document with a part for its own pages and one for each
 * tagged paper, whose own tree hangs below it as it was.
 */
final class PackStructure {
    private final PackWriter writer;
    private final PackWriter.Reference root;
    private final PackWriter.Reference document;
    private final COSArray parts = new COSArray();
    private final COSArray pageNodes = new COSArray();
    private final COSArray nameNodes = new COSArray();
    private final COSArray namespaces = new COSArray();
    private final Map<String, String> roles = new TreeMap<>();
    private final COSDictionary classes = new COSDictionary();
    private int nextKey;

    PackStructure(PackWriter writer) {
        this.writer = writer;
        root = writer.reserve();
        document = writer.reserve();
    }

    /** The parent of every part. */
    PackWriter.Reference document() {
        return document;
    }

    /** The first key for the next source in the tree that leads from pages to tags. */
    int nextKey() {
        return nextKey;
    }

    /** Adds a part with the node of its keys. */
    void part(PackWriter.Reference part, PackWriter.Reference keys, int afterLastKey) {
        parts.add(part);
        if (keys != null) {
            pageNodes.add(keys);
        }
        nextKey = afterLastKey;
    }

    void names(PackWriter.Reference node) {
        nameNodes.add(node);
    }

    void namespace(COSBase reference) {
        namespaces.add(reference);
    }

    void classOf(COSName name, COSBase attributes) {
        classes.setItem(name, attributes);
    }

    /**
     * Takes in what a source says of its own kinds of tag; answers the names that had to be changed because another
     * source means something else by them.
     */
    Map<String, String> roles(Map<String, String> source, int number) {
        Map<String, String> renamed = new TreeMap<>();
        source.forEach((name, meaning) -> {
            String known = roles.get(name);
            if (known != null && !known.equals(meaning)) {
                renamed.put(name, name + "_" + number);
            }
        });
        source.forEach(
                (name, meaning) -> roles.put(renamed.getOrDefault(name, name), renamed.getOrDefault(meaning, meaning)));
        return renamed;
    }

    /** Writes the tree; answers its root. */
    PackWriter.Reference write(String language) throws IOException {
        COSDictionary all = new COSDictionary();
        all.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        all.setItem(COSName.S, COSName.getPDFName("Document"));
        all.setItem(COSName.P, root);
        all.setItem(COSName.LANG, new COSString(language));
        all.setItem(COSName.K, parts);
        writer.write(document.number(), all);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        tree.setItem(COSName.K, document);
        tree.setItem(COSName.PARENT_TREE, node(pageNodes));
        tree.setItem(COSName.PARENT_TREE_NEXT_KEY, COSInteger.get(nextKey));
        if (nameNodes.size() > 0) {
            tree.setItem(COSName.ID_TREE, node(nameNodes));
        }
        if (!roles.isEmpty()) {
            COSDictionary map = new COSDictionary();
            roles.forEach((name, meaning) -> map.setName(COSName.getPDFName(name), meaning));
            tree.setItem(COSName.ROLE_MAP, map);
        }
        if (classes.size() > 0) {
            tree.setItem(COSName.CLASS_MAP, classes);
        }
        if (namespaces.size() > 0) {
            tree.setItem(COSName.getPDFName("Namespaces"), namespaces);
        }
        writer.write(root.number(), tree);
        return root;
    }

    private PackWriter.Reference node(COSArray kids) throws IOException {
        COSDictionary node = new COSDictionary();
        node.setItem(COSName.KIDS, kids);
        return writer.add(node);
    }

    /**
     * The entries of a tree of numbers or names, in order, whatever the shape of the tree; one that leads back to
     * itself ends there.
     */
    static List<COSBase> entries(COSDictionary tree, COSName leaf) {
        List<COSBase> entries = new ArrayList<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(tree);
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            if (seen.add(node)) {
                COSArray values = node.getCOSArray(leaf);
                for (int i = 0; values != null && i + 1 < values.size(); i += 2) {
                    entries.add(values.getObject(i));
                    entries.add(values.get(i + 1));
                }
                COSArray kids = node.getCOSArray(COSName.KIDS);
                for (int i = kids == null ? -1 : kids.size() - 1; i >= 0; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(kid);
                    }
                }
            }
        }
        return entries;
    }
}
