package cymru.cydweithio.dev;

import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Makes the papers of the demonstration: tagged ones in both languages, one of 120 pages, one in landscape, an untagged
 * one and a scanned one. Every figure in them is invented and says so; nothing in them is about anybody.
 */
public final class SamplePapers {

    private static final String FONT = "/liberation/LiberationSans-Regular.ttf";
    private static final String[] PLACES_EN = {
        "City centre", "North of the city", "East of the city", "West of the city", "South of the city", "Villages"
    };

    private final TaggedPdf tagged = new TaggedPdf(new Messages());
    private final Path folder;

    private SamplePapers(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]));
    }

    /** Makes what is not there yet; answers the folder. */
    public static Path make(Path folder) throws IOException {
        Files.createDirectories(folder);
        SamplePapers papers = new SamplePapers(folder);
        papers.minutes();
        papers.violence();
        papers.assessment();
        papers.cameraMap();
        papers.prices();
        papers.cameras();
        return folder;
    }

    private void minutes() throws IOException {
        paper(
                "minutes-en",
                Language.EN,
                "Minutes of the last meeting",
                "Newport Community Safety Partnership Board. Illustrative.",
                false,
                List.of(
                        section(
                                "Present and apologies",
                                false,
                                "The chair welcomed members. Apologies were noted; health was not represented."),
                        section(
                                "Serious violence",
                                false,
                                "The board agreed to fund weekend youth work in the city centre until March.",
                                "Members asked for a report on what the work has changed before it is continued."),
                        section("Any other business", false, "There was none.")));
        paper(
                "minutes-cy",
                Language.CY,
                "Cofnodion y cyfarfod diwethaf",
                "Bwrdd Partneriaeth Diogelwch Cymunedol Casnewydd. Enghreifftiol.",
                false,
                List.of(
                        section(
                                "Presenoldeb ac ymddiheuriadau",
                                false,
                                "Croesawodd y cadeirydd yr aelodau. Nodwyd ymddiheuriadau; nid oedd iechyd wedi’i gynrychioli."),
                        section(
                                "Trais difrifol",
                                false,
                                "Cytunodd y bwrdd i ariannu gwaith ieuenctid ar benwythnosau yng nghanol y ddinas tan fis Mawrth.",
                                "Gofynnodd yr aelodau am adroddiad ar yr hyn y mae’r gwaith wedi’i newid cyn ei barhau."),
                        section("Unrhyw fater arall", false, "Nid oedd dim.")));
    }

    private void violence() throws IOException {
        paper(
                "violence-en",
                Language.EN,
                "Serious violence: quarterly report",
                "What was done and what changed. All figures are illustrative.",
                false,
                List.of(
                        table(
                                "Calls in the quarter",
                                "Calls by place, illustrative",
                                List.of("Place", "This quarter", "A year ago"),
                                places(PLACES_EN, 1)),
                        section(
                                "What the board is asked to decide",
                                true,
                                "Whether weekend youth work goes on after March, and which partner pays for it.",
                                "Section 17: the work is meant to reduce violence and anti-social behaviour.")));
        paper(
                "violence-cy",
                Language.CY,
                "Trais difrifol: adroddiad chwarterol",
                "Beth wnaed a beth newidiodd. Mae pob ffigur yn enghreifftiol.",
                false,
                List.of(
                        table(
                                "Galwadau yn y chwarter",
                                "Galwadau fesul lle, enghreifftiol",
                                List.of("Lle", "Y chwarter hwn", "Flwyddyn yn ôl"),
                                places(
                                        new String[] {
                                            "Canol y ddinas",
                                            "Gogledd y ddinas",
                                            "Dwyrain y ddinas",
                                            "Gorllewin y ddinas",
                                            "De’r ddinas",
                                            "Pentrefi"
                                        },
                                        1)),
                        section(
                                "Yr hyn y gofynnir i’r bwrdd ei benderfynu",
                                true,
                                "A fydd y gwaith ieuenctid ar benwythnosau yn parhau ar ôl mis Mawrth, a pha bartner fydd yn talu amdano.",
                                "Adran 17: bwriad y gwaith yw lleihau trais ac ymddygiad gwrthgymdeithasol yng nghymunedau’r tŷ a’r dŵr.")));
    }

    private void assessment() throws IOException {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (int chapter = 1; chapter <= 119; chapter++) {
            Map<String, Object> section = table(
                    "Chapter " + chapter,
                    "Illustrative figures of chapter " + chapter,
                    List.of("Place", "This year", "Last year"),
                    places(PLACES_EN, chapter));
            section.put("fresh", true);
            sections.add(section);
        }
        paper(
                "assessment-en",
                Language.EN,
                "Strategic assessment",
                "A long paper, so that long papers are seen to work. Every figure is invented.",
                false,
                sections);
    }

    private void cameraMap() throws IOException {
        paper(
                "camera-map-en",
                Language.EN,
                "Public space cameras: the sites",
                "A wide table on paper turned sideways. Illustrative.",
                true,
                List.of(table(
                        "Sites",
                        "Sites and their state, illustrative",
                        List.of(
                                "Site",
                                "Cameras",
                                "Working",
                                "Recorded hours",
                                "Requests",
                                "Year installed",
                                "Replaced by"),
                        rows(new String[] {"Bus station", "Riverside", "Market", "Station approach"}))));
    }

    private static List<List<String>> rows(String[] names) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            rows.add(List.of(
                    names[i],
                    String.valueOf(4 + i),
                    String.valueOf(3 + i),
                    "720",
                    String.valueOf(11 * (i + 1)),
                    String.valueOf(2014 + i),
                    String.valueOf(2028 + i)));
        }
        return rows;
    }

    private static List<List<String>> places(String[] names, int seed) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            rows.add(List.of(
                    names[i],
                    String.valueOf(40 + (seed * 7 + i * 13) % 60),
                    String.valueOf(38 + (seed * 5 + i * 17) % 70)));
        }
        return rows;
    }

    private static Map<String, Object> section(String title, boolean fresh, String... paragraphs) {
        Map<String, Object> section = new java.util.HashMap<>();
        section.put("title", title);
        section.put("fresh", fresh);
        section.put("paragraphs", List.of(paragraphs));
        section.put("rows", List.of());
        return section;
    }

    private static Map<String, Object> table(
            String title, String caption, List<String> columns, List<List<String>> rows) {
        Map<String, Object> section = section(title, false);
        section.put("caption", caption);
        section.put("columns", columns);
        section.put("rows", rows);
        return section;
    }

    private void paper(
            String name,
            Language language,
            String title,
            String lead,
            boolean landscape,
            List<Map<String, Object>> sections)
            throws IOException {
        Path file = folder.resolve(name + ".pdf");
        if (!Files.exists(file)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                tagged.render(
                        "sample-paper",
                        language,
                        Map.of("title", title, "lead", lead, "landscape", landscape, "sections", sections),
                        out);
            }
        }
    }

    /** As many programs still write: text, and nothing that says what it is. */
    private void prices() throws IOException {
        Path file = folder.resolve("prices-en.pdf");
        if (Files.exists(file)) {
            return;
        }
        try (PDDocument document = new PDDocument();
                InputStream in = SamplePapers.class.getResourceAsStream(FONT)) {
            PDFont font = PDType0Font.load(document, in, true);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.setLeading(20);
                content.newLineAtOffset(60, 760);
                for (String line : List.of(
                        "Domestic abuse services: prices offered",
                        "Restricted. Invented names and figures.",
                        "Offer Aderyn Glas: 184,000 pounds a year",
                        "Offer Derwen Wen: 191,500 pounds a year",
                        "Offer Pont Newydd: 178,250 pounds a year")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(file.toFile());
        }
    }

    /** As a copier makes it: a picture of a page. */
    private void cameras() throws IOException {
        Path file = folder.resolve("cameras-en.pdf");
        if (Files.exists(file)) {
            return;
        }
        BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.setColor(Color.DARK_GRAY);
        drawing.rotate(0.006);
        try (InputStream in = SamplePapers.class.getResourceAsStream(FONT)) {
            drawing.setFont(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(34f));
        } catch (java.awt.FontFormatException e) {
            throw new IOException(e);
        }
        int y = 180;
        for (String line : List.of(
                "Public space cameras: the year",
                "",
                "Scanned from paper, so it holds no text that can be read out.",
                "The control room was staffed every night.",
                "Two sites wait for parts.",
                "All figures are illustrative.")) {
            drawing.drawString(line, 140, y);
            y += 70;
        }
        drawing.dispose();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject picture = JPEGFactory.createFromImage(document, image, 0.6f);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        picture,
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            document.save(file.toFile());
        }
    }
}
