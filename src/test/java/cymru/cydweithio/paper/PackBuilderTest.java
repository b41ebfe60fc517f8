package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import cymru.cydweithio.dev.SamplePapers;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.report.TaggedPdf;
import cymru.cydweithio.report.Verified;

/** The board pack as one document: what the agenda says is where it says. */
class PackBuilderTest {

    @TempDir
    static Path folder;

    private final PackBuilder builder = new PackBuilder(new TaggedPdf(new Messages()), new Messages());

    @BeforeAll
    static void samples() throws IOException {
        SamplePapers.make(folder);
    }

    @Test
    void every_page_bears_its_number_and_the_agenda_names_the_pages_of_each_paper() throws IOException {
        PackPlan plan = plan(Language.EN, 1, 1, item(1, "Minutes", paper("minutes-en", Language.EN)), item(2, "Nothing to read"),
            item(3, "Cameras", paper("cameras-en", Language.EN), paper("camera-map-en", Language.EN)));
        Path target = folder.resolve("ranges.pdf");
        PackLayout layout = builder.build(plan, target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertEquals(layout.lastPage(), pack.getNumberOfPages());
            for (int i = 1; i <= pack.getNumberOfPages(); i++) {
                assertTrue(text(pack, i).strip().endsWith("Page " + i), text(pack, i));
            }
            assertEquals(3, layout.parts().size());
            for (PackLayout.Part part : layout.parts()) {
                String range = part.firstPage() == part.lastPage() ? "Page " + part.firstPage() : "Pages " + part.firstPage() + "–" + part.lastPage();
                assertTrue(text(pack, 2).contains(range), range + " in " + text(pack, 2));
            }
            assertTrue(text(pack, 2).contains("no paper"));
            assertTrue(text(pack, layout.parts().get(0).firstPage()).contains("Minutes of the last meeting"));
            assertTrue(text(pack, layout.parts().get(2).firstPage()).contains("the sites"));
        }
    }

    @Test
    void bookmarks_links_and_labels_lead_to_the_pages_that_they_name() throws IOException {
        PackPlan plan = plan(Language.CY, 1, 1, item(1, "Cofnodion", paper("minutes-cy", Language.CY)), item(2, "Trais difrifol", paper("violence-cy", Language.CY)));
        Path target = folder.resolve("links.pdf");
        PackLayout layout = builder.build(plan, target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem entry : pack.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(entry.getTitle() + "@" + (pageOf(entry.findDestinationPage(pack), pack)));
                for (PDOutlineItem child : entry.children()) {
                    titles.add("- " + child.getTitle() + "@" + pageOf(child.findDestinationPage(pack), pack));
                }
            }
            int first = layout.parts().get(0).firstPage();
            int second = layout.parts().get(1).firstPage();
            assertEquals(List.of("Clawr@1", "Agenda’r cyfarfod@2", "1. Cofnodion@" + first, "- minutes-cy@" + first, "2. Trais difrifol@" + second, "- violence-cy@" + second), titles);
            List<Integer> linked = new ArrayList<>();
            for (PDAnnotation annotation : pack.getPage(1).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    assertNull(link.getAction(), "no link leads to the place holder");
                    linked.add(((PDPageDestination) link.getDestination()).retrievePageNumber() + 1);
                }
            }
            assertEquals(List.of(first, second), linked.stream().distinct().toList());
            assertEquals("1", pack.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[0]);
            assertEquals(String.valueOf(second), pack.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[second - 1]);
            assertEquals("cy", pack.getDocumentCatalog().getLanguage());
            assertTrue(text(pack, 3).contains("Tudalen 3"));
        }
    }

    @Test
    void a_supplement_is_numbered_on() throws IOException {
        Path target = folder.resolve("supplement.pdf");
        PackLayout layout = builder.build(plan(Language.EN, 2, 41, item(3, "Cameras", paper("camera-map-en", Language.EN))), target);
        assertEquals(41, layout.firstPage());
        assertEquals(43, layout.parts().get(0).firstPage());
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertTrue(text(pack, 1).contains("Supplement 1"));
            assertTrue(text(pack, 1).contains("Page 41"));
            assertTrue(text(pack, 2).contains("Page 43"));
            assertEquals("41", pack.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[0]);
        }
    }

    @Test
    void untagged_papers_are_reported_and_the_tags_of_the_others_are_kept() throws IOException {
        PlannedPaper scanned = paper("cameras-en", Language.EN);
        Path target = folder.resolve("untagged.pdf");
        PackLayout layout = builder.build(plan(Language.EN, 1, 1, item(1, "Minutes", paper("minutes-en", Language.EN)), item(2, "Cameras", scanned)), target);
        assertEquals(List.of(scanned.versionId()), layout.untagged());
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertNotNull(pack.getDocumentCatalog().getStructureTreeRoot());
            PDPage minutes = pack.getPage(layout.parts().get(0).firstPage() - 1);
            assertTrue(minutes.getStructParents() >= 0, "the page still has its place in the parent tree");
            assertTrue(pack.getDocumentCatalog().getStructureTreeRoot().getParentTree().getValue(minutes.getStructParents()) != null
                || pack.getDocumentCatalog().getStructureTreeRoot().getParentTree().getKids() != null);
        }
    }

    @Test
    void a_pack_of_tagged_papers_conforms_to_pdf_ua_in_both_languages() throws IOException {
        for (Language language : Language.values()) {
            String end = language.code();
            Path target = folder.resolve("conforming-" + end + ".pdf");
            builder.build(plan(language, 1, 1, item(1, "Minutes / Cofnodion ŵ ŷ", paper("minutes-" + end, language)),
                item(2, "Violence", paper("violence-" + (language == Language.EN ? "cy" : "en"), language.other()), paper("camera-map-en", Language.EN))), target);
            assertEquals(List.of(), Verified.faults(target, PDFAFlavour.PDFUA_1), end);
        }
    }

    @Test
    void a_long_paper_keeps_all_its_pages() throws IOException {
        PlannedPaper assessment = paper("assessment-en", Language.EN);
        assertTrue(assessment.pages() >= 120);
        Path target = folder.resolve("long.pdf");
        PackLayout layout = builder.build(plan(Language.EN, 1, 1, item(1, "Assessment", assessment)), target);
        assertEquals(assessment.pages() - 1, layout.parts().get(0).lastPage() - layout.parts().get(0).firstPage());
        assertFalse(layout.lastPage() < 122);
    }

    private static int pageOf(PDPage page, PDDocument pack) {
        return pack.getPages().indexOf(page) + 1;
    }

    private static String text(PDDocument pack, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pack);
    }

    private static PackPlan plan(Language language, int edition, int firstPage, PlannedItem... items) {
        return new PackPlan(language, new Bilingual("Newport Community Safety Partnership Board", "Bwrdd Partneriaeth Diogelwch Cymunedol Casnewydd"),
            new Bilingual("Community Safety Partnership of Newport", "Partneriaeth Diogelwch Cymunedol Casnewydd"), LocalDate.of(2026, 12, 1), LocalTime.of(14, 0), "Civic Centre",
            edition, firstPage, List.of(items));
    }

    private static PlannedItem item(int number, String title, PlannedPaper... papers) {
        return new PlannedItem(Ids.next(), number, title, Language.EN, "DISCUSSION", "Chief Superintendent, Gwent Police", 10, List.of(papers));
    }

    private static PlannedPaper paper(String name, Language language) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PlannedPaper(UUID.randomUUID(), name, Language.EN, language, file, document.getNumberOfPages());
        }
    }
}
