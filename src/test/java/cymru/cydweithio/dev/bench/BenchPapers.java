package cymru.cydweithio.dev.bench;

import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Papers to measure with: tagged, with text and a table on each page, fonts of their own, and photographs that weigh
 * what photographs weigh.
 */
final class BenchPapers {
    static final int PAPERS = 40;
    static final int PAGES = 25;

    private static final int PHOTOGRAPHS = 5;
    private static final int SIDE = 440;

    private BenchPapers() {}

    static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        TaggedPdf tagged = new TaggedPdf(new Messages());
        for (int paper = 0; paper < PAPERS; paper++) {
            Path file = folder.resolve(String.format("paper-%02d.pdf", paper));
            if (!Files.exists(file)) {
                make(tagged, paper, file);
            }
        }
    }

    private static void make(TaggedPdf tagged, int paper, Path file) throws IOException {
        Random random = new Random(paper);
        List<Map<String, Object>> sections = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            List<List<String>> rows = IntStream.range(0, 8)
                    .mapToObj(row -> List.of(
                            "Place " + row, String.valueOf(random.nextInt(1000)), String.valueOf(random.nextInt(1000))))
                    .toList();
            sections.add(Map.of(
                    "title",
                    "Chapter " + (page + 1),
                    "fresh",
                    page > 0,
                    "caption",
                    "Figures",
                    "columns",
                    List.of("Place", "This year", "Last year"),
                    "rows",
                    rows,
                    "paragraphs",
                    List.of("Invented words and figures, so that there is something to carry. ".repeat(6))));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tagged.render(
                "sample-paper",
                Language.EN,
                Map.of("title", "Paper " + paper, "lead", "To measure with", "landscape", false, "sections", sections),
                out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            if (document.getNumberOfPages() != PAGES) {
                throw new IllegalStateException("A paper has " + document.getNumberOfPages() + " pages");
            }
            for (int i = 0; i < PHOTOGRAPHS; i++) {
                PDPage page = document.getPage(i * PAGES / PHOTOGRAPHS);
                PDImageXObject picture = JPEGFactory.createFromImage(document, photograph(random), 0.9f);
                try (PDPageContentStream content =
                        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                    content.beginMarkedContent(COSName.ARTIFACT);
                    content.drawImage(picture, 300, 60, 200, 200);
                    content.endMarkedContent();
                }
            }
            document.save(file.toFile());
        }
    }

    private static BufferedImage photograph(Random random) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }
}
