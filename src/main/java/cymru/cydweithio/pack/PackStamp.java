package cymru.cydweithio.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The number at the foot of every page of a pack, at the right as the page is seen, however it is turned or cropped. It
 * is an artifact (ISO 32000-1, 14.8.2.2): a reader who listens is told the number by the page label instead.
 */
public final class PackStamp {
    private static final float SIZE = 9;
    private static final float FOOT = 12;
    private static final float MARGIN = 36;
    private static final float AROUND = 3;

    private final byte[] font;
    private final Map<Character, String> codes = new HashMap<>();
    private final Map<Character, Float> widths = new HashMap<>();

    /** Prepares a font that holds these letters and the digits, and nothing else. */
    public PackStamp(String letters) throws IOException {
        String all = letters + "0123456789R-";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream in = PackStamp.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            PDType0Font whole = PDType0Font.load(document, in, true);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(whole, SIZE);
                content.showText(all);
                content.endText();
            }
            for (char letter : all.toCharArray()) {
                codes.put(letter, HexFormat.of().formatHex(whole.encode(String.valueOf(letter))));
                widths.put(letter, whole.getStringWidth(String.valueOf(letter)) / 1000 * SIZE);
            }
            document.save(out);
        }
        font = out.toByteArray();
    }

    /** A document whose first page has the font, which is its only one. */
    byte[] font() {
        return font;
    }

    /**
     * What is to be drawn after a page's own content, which stands between {@code q} and the {@code Q} that this begins
     * with.
     *
     * @param fontName by which the page's resources know the font
     * @param box what is seen of the page
     * @param turned 0, 90, 180 or 270 degrees clockwise
     * @param unit how many points a unit of the page is
     */
    byte[] drawing(String text, String fontName, PDRectangle box, int turned, float unit) {
        float seenWidth = (turned % 180 == 0 ? box.getWidth() : box.getHeight()) * unit;
        StringBuilder code = new StringBuilder();
        float width = 0;
        for (char letter : text.toCharArray()) {
            code.append(codes.get(letter));
            width += widths.get(letter);
        }
        float left = Math.max(AROUND, seenWidth - MARGIN - width);
        float scale = 1 / unit;
        String seen = switch (turned) {
            case 90 -> matrix(0, scale, -scale, 0, box.getUpperRightX(), box.getLowerLeftY());
            case 180 -> matrix(-scale, 0, 0, -scale, box.getUpperRightX(), box.getUpperRightY());
            case 270 -> matrix(0, -scale, scale, 0, box.getLowerLeftX(), box.getUpperRightY());
            default -> matrix(scale, 0, 0, scale, box.getLowerLeftX(), box.getLowerLeftY());
        };
        String drawing = "\nQ\n/Artifact <</Type/Pagination/Subtype/Footer>> BDC\nq\n" + seen + " cm\n1 g\n"
                + numbers(left - AROUND, FOOT - AROUND, width + 2 * AROUND, SIZE + AROUND)
                + " re f\n0.09 0.13 0.12 rg\nBT\n/" + fontName + ' ' + number(SIZE) + " Tf\n"
                + numbers(left, FOOT) + " Td\n<" + code + "> Tj\nET\nQ\nEMC\n";
        return drawing.getBytes(StandardCharsets.US_ASCII);
    }

    private static String matrix(float... values) {
        return numbers(values);
    }

    private static String numbers(float... values) {
        StringBuilder text = new StringBuilder();
        for (float value : values) {
            text.append(text.isEmpty() ? "" : " ").append(number(value));
        }
        return text.toString();
    }

    private static String number(float value) {
        return value == (int) value ? String.valueOf((int) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
