package cymru.cydweithio.place;

import static cymru.cydweithio.place.InventedMap.area;
import static cymru.cydweithio.place.InventedMap.layer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.document.Verified;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The map as a document that stands by itself, and in a paper. */
class SvgMapWriterTest {

    private static final Map<String, List<Places.Covering>> FILL =
            layer("A", "00 01", "B", "10 11", "C", "20", "D", "21 20", "E", "~21");
    private static final Map<String, List<Places.Covering>> BORDER = layer("X", "00 01 10", "Y", "11 20");
    private final InventedMap map = new InventedMap(3, 2);

    @Test
    void the_picture_is_well_formed_says_what_it_shows_and_carries_its_own_looks() throws Exception {
        String svg = map.picture(
                FILL, BORDER, new Bilingual("Fill <layer> & \"more\"", "Haen"), Language.EN, Set.of(area(0, 0)));
        Document document = parsed(svg);
        Element root = document.getDocumentElement();
        assertEquals("svg", root.getLocalName());
        assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
        assertEquals(
                "Fill <layer> & \"more\" (fill) and Border layer (border) on 1 January 2026", text(document, "title"));
        assertTrue(
                text(document, "desc")
                        .contains(
                                "Area 10: Footprint B. Footprint X. Footprint B and Footprint X cut across each other"),
                text(document, "desc"));
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertFalse(
                    element.hasAttribute("class") || element.hasAttribute("style") || element.hasAttribute("href"),
                    element.getTagName());
        }
        assertTrue(svg.contains("stroke-dasharray=\"7 4\""), "cuts have a mark that does not hang on colour");
        assertThrows(Exception.class, () -> parsed(svg.replace("</svg>", "")), "the check can fail");
    }

    @Test
    void areas_of_neighbouring_footprints_have_different_patterns_too() throws Exception {
        String one =
                map.picture(layer("A", "00 01 10 11 20 21"), null, new Bilingual("One", "Un"), Language.EN, Set.of());
        String several = map.picture(FILL, null, new Bilingual("One", "Un"), Language.EN, Set.of());
        assertFalse(one.contains("stroke-width=\"0.6\""), "the first colour is plain");
        assertTrue(several.contains("stroke-width=\"0.6\""));
        assertTrue(several.contains("stroke=\"#0b4f4a\" stroke-width=\"2\""), "more than one footprint");
    }

    @Test
    void a_pattern_stays_within_its_area() {
        Outlines outlines = new Outlines();
        Outlines.Shape shape = map.shapes().get(0);
        String[] numbers = outlines.sheet(map.shapes())
                .figures()
                .get(shape.gssCode())
                .path()
                .replaceAll("[MLZ]", " ")
                .strip()
                .split("\\s+");
        double[] x = {Double.MAX_VALUE, -Double.MAX_VALUE};
        double[] y = {Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < numbers.length; i += 2) {
            x[0] = Math.min(x[0], Double.parseDouble(numbers[i]));
            x[1] = Math.max(x[1], Double.parseDouble(numbers[i]));
            y[0] = Math.min(y[0], Double.parseDouble(numbers[i + 1]));
            y[1] = Math.max(y[1], Double.parseDouble(numbers[i + 1]));
        }
        for (double degrees : new double[] {0, 22.5, 45, 90, 135}) {
            String[] ends = outlines.hatch(shape, degrees, 7)
                    .replaceAll("[ML]", " ")
                    .strip()
                    .split("\\s+");
            assertTrue(ends.length >= 40, degrees + " has " + ends.length / 4 + " lines");
            for (int i = 0; i < ends.length; i += 2) {
                double endX = Double.parseDouble(ends[i]);
                double endY = Double.parseDouble(ends[i + 1]);
                assertTrue(
                        endX >= x[0] - 0.15 && endX <= x[1] + 0.15 && endY >= y[0] - 0.15 && endY <= y[1] + 0.15,
                        degrees + ": " + endX + " " + endY);
            }
        }
    }

    @Test
    void the_ink_stands_out_on_every_fill_and_the_page_has_the_same_colours() throws IOException {
        String css = Files.readString(Path.of("src/main/webapp/resources/cydweithio/frame.css"));
        Stream.concat(
                        Palette.FILLS.stream(),
                        Stream.of(Palette.NOTHING, Palette.SEVERAL_GROUND, Palette.PARTIAL_GROUND))
                .forEach(fill -> {
                    assertTrue(contrast(fill, Palette.INK) >= 3, fill + " " + contrast(fill, Palette.INK));
                    assertTrue(contrast(fill, Palette.SOFT_INK) >= 3, fill + " " + contrast(fill, Palette.SOFT_INK));
                });
        for (int i = 0; i < Palette.FILLS.size(); i++) {
            assertTrue(css.contains(".wales-map .c" + i + " { fill: " + Palette.FILLS.get(i) + "; }"), "colour " + i);
            assertTrue(css.contains(".swatch-c" + i + " { background: " + Palette.FILLS.get(i) + "; }"), "swatch " + i);
        }
        assertEquals(Palette.FILLS.size(), new HashSet<>(Palette.FILLS).size());
        assertTrue(contrast("#777777", "#888888") < 3, "the check can fail");
    }

    @ParameterizedTest
    @EnumSource
    void a_paper_with_a_map_is_pdf_ua_and_pdf_a_and_says_the_map_in_words(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String alt = language == Language.EN ? "Three boards & \"two\" police areas" : "Tri bwrdd ŵ";
        new TaggedPdf(new Messages())
                .render(
                        "sample-map",
                        language,
                        Map.of(
                                "title",
                                "Map",
                                "map",
                                map.picture(FILL, BORDER, new Bilingual("Fill", "Llenwad ŵ ŷ"), language, Set.of()),
                                "alt",
                                alt),
                        out);
        byte[] made = out.toByteArray();
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFA_3_A));
        try (PDDocument document = Loader.loadPDF(made)) {
            assertEquals(
                    List.of(alt),
                    figures(document.getDocumentCatalog().getStructureTreeRoot())
                            .toList());
            assertTrue(
                    drawn(document.getPage(0).getResources()) > 5_000,
                    "a map that was not drawn leaves its page all but empty");
        }
    }

    /** How many bytes of drawing the forms of a page hold. */
    private static long drawn(PDResources resources) throws IOException {
        long bytes = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                bytes += form.getContentStream().toByteArray().length
                        + (form.getResources() == null ? 0 : drawn(form.getResources()));
            }
        }
        return bytes;
    }

    private static Stream<String> figures(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(
                        kid.getStructureType().equals("Figure")
                                ? Stream.of(kid.getAlternateDescription())
                                : Stream.empty(),
                        figures(kid)));
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }

    /** WCAG's contrast of two colours. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
