package cymru.cydweithio.pack;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;

/**
 * A bookmark of a pack.
 *
 * @param place where it leads: a destination whose page is a reference of the pack
 * @param open whether its children are shown at first
 */
public record PackBookmark(String title, COSArray place, boolean open, List<PackBookmark> children) {}
