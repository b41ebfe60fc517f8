package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.dev.SamplePapers;
import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.document.Verified;
import cymru.cydweithio.inspection.Inspected;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.pack.PackNumbering;
import cymru.cydweithio.pack.PageSeries;
import cymru.cydweithio.pack.PageSpan;
import cymru.cydweithio.pack.Qpdf;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The board pack as one document: what the agenda says is where it says. */
class PackBuilderTest {

    @TempDir
    static Path folder;

    private static final Instant MADE = Instant.parse("2026-11-20T09:30:00Z");

    private final PackBuilder builder = new PackBuilder(new TaggedPdf(new Messages()), new Messages());

    @BeforeAll
    static void samples() throws IOException {
        SamplePapers.make(folder);
    }

    @Test
    void every_page_bears_its_number_and_the_agenda_names_the_pages_of_each_paper() throws IOException {
        PackPlan plan = plan(
                Language.EN,
                0,
                1,
                item(1, "Minutes", paper("minutes-en", Language.EN)),
                item(2, "Nothing to read"),
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
                String range = part.place().pages() == 1
                        ? "Page " + part.place().first()
                        : "Pages " + part.place().first() + "–" + part.place().last();
                assertTrue(text(pack, 2).contains(range), range + " in " + text(pack, 2));
            }
            assertTrue(text(pack, 2).contains("no paper"));
            assertTrue(text(pack, layout.parts().get(0).place().first()).contains("Minutes of the last meeting"));
            assertTrue(text(pack, layout.parts().get(2).place().first()).contains("the sites"));
        }
    }

    @Test
    void bookmarks_links_and_labels_lead_to_the_pages_that_they_name() throws IOException {
        PackPlan plan = plan(
                Language.CY,
                0,
                1,
                item(1, "Cofnodion", paper("minutes-cy", Language.CY)),
                item(2, "Trais difrifol", paper("violence-cy", Language.CY)));
        Path target = folder.resolve("links.pdf");
        PackLayout layout = builder.build(plan, target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem entry :
                    pack.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(entry.getTitle() + "@" + (pageOf(entry.findDestinationPage(pack), pack)));
                for (PDOutlineItem child : entry.children()) {
                    titles.add("- " + child.getTitle() + "@" + pageOf(child.findDestinationPage(pack), pack));
                }
            }
            int first = layout.parts().get(0).place().first();
            int second = layout.parts().get(1).place().first();
            assertEquals(
                    List.of(
                            "Clawr@1",
                            "Agenda’r cyfarfod@2",
                            "1. Cofnodion@" + first,
                            "- minutes-cy@" + first,
                            "2. Trais difrifol@" + second,
                            "- violence-cy@" + second),
                    titles);
            List<Integer> linked = new ArrayList<>();
            for (PDAnnotation annotation : pack.getPage(1).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    assertNull(link.getAction(), "no link leads to the place holder");
                    linked.add(((PDPageDestination) link.getDestination()).retrievePageNumber() + 1);
                }
            }
            assertEquals(List.of(first, second), linked.stream().distinct().toList());
            assertEquals("1", pack.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[0]);
            assertEquals(
                    String.valueOf(second),
                    pack.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[second - 1]);
            assertEquals("cy", pack.getDocumentCatalog().getLanguage());
            assertTrue(text(pack, 3).contains("Tudalen 3"));
        }
    }

    @Test
    void every_paper_of_the_demonstration_is_one_that_the_product_takes() throws IOException {
        PdfInspection inspection = new PdfInspection(50L << 20);
        List<String> tagged = new ArrayList<>();
        try (Stream<Path> files = Files.list(SamplePapers.make(Files.createTempDirectory(folder, "sample")))) {
            for (Path file : files.sorted().toList()) {
                Inspected paper = inspection.inspect(file);
                String name = file.getFileName().toString();
                assertEquals(name.startsWith("camera-map"), paper.landscape(), name);
                assertEquals(name.startsWith("assessment"), paper.pages() >= 120, name);
                if (paper.tagged()) {
                    tagged.add(name);
                    assertTrue(name.contains("-" + paper.language()), name);
                }
            }
        }
        assertEquals(
                List.of(
                        "assessment-en.pdf",
                        "camera-map-en.pdf",
                        "minutes-cy.pdf",
                        "minutes-en.pdf",
                        "violence-cy.pdf",
                        "violence-en.pdf"),
                tagged);
    }

    @Test
    void a_supplement_is_numbered_on() throws IOException {
        Path target = folder.resolve("supplement.pdf");
        PackLayout layout = builder.build(
                plan(Language.EN, 1, 41, item(3, "Cameras", paper("camera-map-en", Language.EN))), target);
        assertEquals(41, layout.firstPage());
        assertEquals(43, layout.parts().get(0).place().first());
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
        PackLayout layout = builder.build(
                plan(
                        Language.EN,
                        0,
                        1,
                        item(1, "Minutes", paper("minutes-en", Language.EN)),
                        item(2, "Cameras", scanned)),
                target);
        assertEquals(List.of(scanned.versionId()), layout.untagged());
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertNotNull(pack.getDocumentCatalog().getStructureTreeRoot());
            PDPage minutes = pack.getPage(layout.parts().get(0).place().first() - 1);
            assertTrue(minutes.getStructParents() >= 0, "the page still has its place in the parent tree");
            assertTrue(pack.getDocumentCatalog()
                                    .getStructureTreeRoot()
                                    .getParentTree()
                                    .getValue(minutes.getStructParents())
                            != null
                    || pack.getDocumentCatalog()
                                    .getStructureTreeRoot()
                                    .getParentTree()
                                    .getKids()
                            != null);
        }
    }

    @Test
    void a_pack_of_tagged_papers_conforms_to_pdf_ua_in_both_languages_and_another_program_finds_it_sound()
            throws Exception {
        for (Language language : Language.values()) {
            String end = language.code();
            Path target = folder.resolve("conforming-" + end + ".pdf");
            builder.build(
                    plan(
                            language,
                            0,
                            1,
                            item(1, "Minutes / Cofnodion ŵ ŷ", paper("minutes-" + end, language)),
                            item(
                                    2,
                                    "Violence",
                                    paper("violence-" + (language == Language.EN ? "cy" : "en"), language.other()),
                                    paper("camera-map-en", Language.EN))),
                    target);
            assertEquals(List.of(), Verified.faults(target, PDFAFlavour.PDFUA_1), end);
            assertEquals(List.of(), Qpdf.faults(target), end);
        }
    }

    @Test
    void a_restricted_item_bears_its_class_on_the_agenda_and_the_cover_says_that_the_copy_holds_such_items()
            throws IOException {
        Path target = folder.resolve("restricted.pdf");
        PlannedPaper minutes = paper("minutes-en", Language.EN);
        builder.build(
                plan(
                        Language.EN,
                        0,
                        1,
                        item(1, "Minutes", minutes),
                        item(2, "Prices", Classification.RESTRICTED, paper("violence-en", Language.EN)),
                        item(3, "Threats", Classification.OFFICIAL_SENSITIVE)),
                target);
        assertEquals(List.of(), Verified.faults(target, PDFAFlavour.PDFUA_1));
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertTrue(text(pack, 1).contains("This copy holds restricted items."), text(pack, 1));
            assertFalse(text(pack, 2).contains("Prices"), "they follow after all that is open: " + text(pack, 2));
            String restricted = text(pack, 2 + minutes.pages() + 1);
            assertTrue(restricted.contains("Prices Restricted\n"), restricted);
            assertTrue(restricted.contains("Threats Official-Sensitive\n"), restricted);
            assertTrue(restricted.strip().endsWith("Page R1"), restricted);
            assertTrue(restricted.contains("R2-1"), restricted);
            assertTrue(text(pack, 2).contains("Minutes\n"), "what is open to all bears no class: " + text(pack, 2));
        }
        builder.build(plan(Language.CY, 0, 1, item(1, "Prisiau", Classification.RESTRICTED)), target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertTrue(text(pack, 1).contains("Mae’r copi hwn yn cynnwys eitemau cyfyngedig."), text(pack, 1));
            assertTrue(text(pack, 3).contains("Prisiau Cyfyngedig\n"), text(pack, 3));
        }
        builder.build(plan(Language.EN, 0, 1, item(1, "Minutes", paper("minutes-en", Language.EN))), target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertFalse(text(pack, 1).contains("restricted"), text(pack, 1));
        }
    }

    @Test
    void a_page_has_the_same_number_in_every_copy_and_language_and_no_number_tells_what_a_copy_leaves_out()
            throws IOException {
        PlannedPaper english = paper("violence-en", Language.EN);
        PlannedPaper welsh = paper("assessment-en", Language.EN);
        PlannedPaper next = paper("minutes-en", Language.EN);
        PlannedPaper prices = paper("prices-en", Language.EN);
        UUID paper = UUID.randomUUID();
        PackNumbering numbering = PackNumbering.of(
                PackNumbering.Free.FROM_THE_START,
                3,
                1,
                List.of(
                        new PackNumbering.Wanted(paper, PageSeries.OPEN, Math.max(english.pages(), welsh.pages())),
                        new PackNumbering.Wanted(next.versionId(), PageSeries.OPEN, next.pages()),
                        new PackNumbering.Wanted(prices.versionId(), PageSeries.of(true, 3), prices.pages())));
        PageSpan first = numbering.papers().get(paper);
        PageSpan second = numbering.papers().get(next.versionId());
        PlannedItem restricted = item(
                3,
                "Prices",
                Classification.RESTRICTED,
                on(prices, numbering.papers().get(prices.versionId())));
        PackPlan cleared = copy(
                Language.EN,
                numbering,
                item(1, "One", on(english, first)),
                item(2, "Two", on(next, second)),
                restricted);
        PackPlan notCleared =
                copy(Language.EN, numbering, item(1, "One", on(english, first)), item(2, "Two", on(next, second)));
        PackPlan longer =
                copy(Language.CY, numbering, item(1, "Un", on(welsh, first)), item(2, "Dau", on(next, second)));
        List<String> open = labels(notCleared);
        List<String> all = labels(cleared);
        assertEquals(open, all.subList(0, open.size()), "what is open comes first, with the same numbers");
        assertEquals("R1", all.get(open.size()));
        assertEquals("R3-1", all.get(open.size() + 1));
        assertEquals(
                open.get(open.size() - next.pages()),
                labels(longer).get(labels(longer).size() - next.pages()),
                "a paper begins on the same page in either language");
        assertEquals("4", open.get(2), "three numbers are kept for cover and agenda, whatever a copy needs");
        for (PackPlan plan : List.of(cleared, notCleared, longer)) {
            Path target = folder.resolve("same.pdf");
            builder.build(plan, target);
            assertEquals(
                    List.of(),
                    Verified.faults(target, PDFAFlavour.PDFUA_1).stream()
                            .filter(fault -> fault.contains("PageLabels"))
                            .toList());
            try (PDDocument pack = Loader.loadPDF(target.toFile())) {
                String[] labels = pack.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
                for (int i = 0; i < labels.length; i++) {
                    String stamp = plan.language() == Language.EN ? "Page " : "Tudalen ";
                    assertTrue(text(pack, i + 1).strip().endsWith(stamp + labels[i]), text(pack, i + 1));
                }
            }
        }
    }

    private List<String> labels(PackPlan plan) throws IOException {
        Path target = folder.resolve("labels.pdf");
        builder.build(plan, target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            return List.of(pack.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
        }
    }

    private static PackPlan copy(Language language, PackNumbering numbering, PlannedItem... items) {
        return new PackPlan(
                language,
                new Bilingual("Board", "Bwrdd"),
                new Bilingual("Partnership", "Partneriaeth"),
                LocalDate.of(2026, 12, 1),
                LocalTime.of(14, 0),
                null,
                0,
                MADE,
                numbering.agenda(),
                numbering.restrictedAgenda(),
                List.of(),
                List.of(items),
                List.of());
    }

    @Test
    void an_agenda_says_what_is_to_follow_what_replaces_what_and_what_a_copy_does_not_hold() throws IOException {
        PlannedPaper toFollow =
                new PlannedPaper(null, "Later", Language.EN, Language.EN, null, 0, null, List.of("to follow"));
        PlannedItem barred = new PlannedItem(
                Ids.next(), 2, "Barred", Language.EN, "DECISION", null, null, null, true, null, List.of());
        Path target = folder.resolve("said.pdf");
        builder.build(plan(Language.EN, 0, 1, item(1, "Item", toFollow), barred, item(3, "Nothing")), target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            String agenda = text(pack, 2);
            assertTrue(agenda.contains("Later\nto follow"), agenda);
            assertTrue(agenda.contains("not in this copy"), agenda);
            assertEquals(1, agenda.split("no paper", -1).length - 1, agenda);
        }
        builder.build(plan(Language.EN, 1, 31), target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertTrue(text(pack, 2).contains("contains no papers for your copy"), text(pack, 2));
        }
    }

    @Test
    void the_document_says_when_it_was_made_and_not_when_the_meeting_is() throws IOException {
        Path target = folder.resolve("made.pdf");
        builder.build(plan(Language.EN, 0, 1, Instant.parse("2026-06-30T08:15:00Z"), item(1, "Item")), target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertEquals(
                    Instant.parse("2026-06-30T08:15:00Z"),
                    pack.getDocumentInformation().getCreationDate().toInstant());
        }
    }

    @Test
    void a_long_paper_keeps_all_its_pages() throws IOException {
        PlannedPaper assessment = paper("assessment-en", Language.EN);
        assertTrue(assessment.pages() >= 120);
        Path target = folder.resolve("long.pdf");
        PackLayout layout = builder.build(plan(Language.EN, 0, 1, item(1, "Assessment", assessment)), target);
        assertEquals(
                assessment.pages() - 1,
                layout.parts().get(0).place().last()
                        - layout.parts().get(0).place().first());
        assertFalse(layout.lastPage() < 122);
    }

    @Test
    void the_number_stands_at_the_lower_right_of_what_is_seen_however_a_page_is_turned_cropped_or_scaled()
            throws IOException {
        PDRectangle wide = new PDRectangle(-50, 30, 842, 595);
        Path target = folder.resolve("turned.pdf");
        builder.build(
                plan(
                        Language.EN,
                        0,
                        1,
                        item(
                                1,
                                "Turned",
                                paperOf(OddPapers.turned(
                                        folder.resolve("turned-paper.pdf"),
                                        PDRectangle.A4,
                                        new PDRectangle(40, 60, 400, 500))),
                                paperOf(OddPapers.turned(folder.resolve("turned-wide.pdf"), wide, wide)),
                                paperOf(OddPapers.turned(
                                        folder.resolve("turned-beyond.pdf"),
                                        PDRectangle.A4,
                                        new PDRectangle(-100, -100, 2000, 2000))),
                                paperOf(OddPapers.inherited(folder.resolve("inherited.pdf"))))),
                target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertEquals(15, pack.getNumberOfPages());
            for (int i = 1; i <= pack.getNumberOfPages(); i++) {
                PDPage page = pack.getPage(i - 1);
                boolean side = page.getRotation() % 180 != 0;
                float width =
                        side ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
                float height =
                        side ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
                List<TextPosition> found = stampOf(pack, i);
                TextPosition last = found.get(found.size() - 1);
                float unit = page.getUserUnit();
                assertEquals(
                        width * unit - 36,
                        (last.getXDirAdj() + last.getWidthDirAdj()) * unit,
                        3 * unit,
                        "right edge on page " + i);
                assertEquals(height * unit - 12, last.getYDirAdj() * unit, 3 * unit, "foot on page " + i);
                assertEquals((page.getRotation() + 360) % 360, (int) last.getDir(), "upright on page " + i);
            }
        }
    }

    @Test
    void the_same_plan_gives_the_same_bytes() throws IOException {
        PackPlan plan = plan(
                Language.CY,
                0,
                1,
                item(1, "Cofnodion", paper("minutes-cy", Language.CY)),
                item(2, "Lluniau", paper("cameras-en", Language.EN)));
        builder.build(plan, folder.resolve("once.pdf"));
        new PackBuilder(new TaggedPdf(new Messages()), new Messages()).build(plan, folder.resolve("again.pdf"));
        assertEquals(-1, Files.mismatch(folder.resolve("once.pdf"), folder.resolve("again.pdf")));
        builder.build(plan(Language.CY, 0, 2, plan.items().toArray(PlannedItem[]::new)), folder.resolve("other.pdf"));
        assertNotEquals(-1, Files.mismatch(folder.resolve("once.pdf"), folder.resolve("other.pdf")));
    }

    @Test
    void names_that_two_papers_share_lead_each_to_its_own_page_and_what_opens_a_paper_does_not_open_the_pack()
            throws IOException {
        Path target = folder.resolve("named.pdf");
        PackLayout layout = builder.build(
                plan(
                        Language.EN,
                        0,
                        1,
                        item(
                                1,
                                "Two",
                                paperOf(OddPapers.named(folder.resolve("named-one.pdf"), "One")),
                                paperOf(OddPapers.named(folder.resolve("named-two.pdf"), "Two")))),
                target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            for (PackLayout.Part part : layout.parts()) {
                for (PDAnnotation annotation :
                        pack.getPage(part.place().first() - 1).getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    PDPageDestination there = (PDPageDestination)
                            (link.getAction() instanceof PDActionGoTo action
                                    ? action.getDestination()
                                    : link.getDestination());
                    assertEquals(part.place().last(), pageOf(there.getPage(), pack));
                }
            }
            PDOutlineItem item = pack.getDocumentCatalog().getDocumentOutline().getLastChild();
            List<String> own = new ArrayList<>();
            for (PDOutlineItem paper : item.children()) {
                for (PDOutlineItem chapter : paper.children()) {
                    own.add(chapter.getTitle() + "@" + pageOf(chapter.findDestinationPage(pack), pack));
                    chapter.children()
                            .forEach(annex -> own.add(annex.getTitle() + "@" + pageOf(page(annex, pack), pack)));
                }
                assertFalse(paper.isNodeOpen(), "a paper's own bookmarks are folded");
            }
            assertEquals(List.of("One chapter@3", "One annex@4", "Two chapter@5", "Two annex@6"), own);
            assertTrue(item.isNodeOpen());
            assertNull(pack.getDocumentCatalog().getOpenAction());
            assertNull(pack.getDocumentCatalog().getNames());
            assertEquals(
                    List.of("1", "2", "3", "4", "5", "6"),
                    List.of(pack.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()));
            assertTrue(pack.getDocumentCatalog().getViewerPreferences().displayDocTitle());
        }
    }

    @Test
    void the_check_finds_fault_with_a_pack_that_is_cut_or_spoilt() throws Exception {
        Path target = folder.resolve("sound.pdf");
        builder.build(plan(Language.EN, 0, 1, item(1, "Minutes", paper("minutes-en", Language.EN))), target);
        assertEquals(List.of(), Qpdf.faults(target));
        byte[] bytes = Files.readAllBytes(target);
        assertFalse(Qpdf.faults(Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(bytes, bytes.length / 2)))
                .isEmpty());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.lastIndexOf("startxref") + 10] ^= 1;
        assertFalse(
                Qpdf.faults(Files.write(folder.resolve("spoilt.pdf"), bytes)).isEmpty());
    }

    @Test
    void a_layer_that_a_paper_hides_stays_hidden() throws IOException {
        Path target = folder.resolve("layers.pdf");
        builder.build(
                plan(
                        Language.EN,
                        0,
                        1,
                        item(1, "Layers", paperOf(OddPapers.hiddenLayer(folder.resolve("layers-paper.pdf"))))),
                target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertFalse(pack.getDocumentCatalog().getOCProperties().isGroupEnabled("Hidden"));
            assertTrue(pack.getDocumentCatalog().getOCProperties().isGroupEnabled("Shown"));
        }
    }

    @Test
    void tags_identifiers_and_classes_of_two_papers_do_not_mix_and_every_page_leads_to_its_own_tags()
            throws IOException {
        Path one = OddPapers.tagged(folder.resolve("minutes-en.pdf"), folder.resolve("tagged-one.pdf"), "Sect");
        Path two = OddPapers.tagged(folder.resolve("violence-cy.pdf"), folder.resolve("tagged-two.pdf"), "Div");
        Path target = folder.resolve("tags.pdf");
        PlannedPaper welsh = new PlannedPaper(
                UUID.randomUUID(),
                "Trais",
                Language.CY,
                Language.CY,
                two,
                paperOf(two).pages(),
                null,
                List.of());
        PackLayout layout = builder.build(plan(Language.EN, 0, 1, item(1, "Tags", paperOf(one), welsh)), target);
        assertEquals(List.of(), layout.untagged());
        assertEquals(List.of(), Verified.faults(target, PDFAFlavour.PDFUA_1));
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            PDStructureTreeRoot root = pack.getDocumentCatalog().getStructureTreeRoot();
            assertEquals("Sect", root.getRoleMap().get("House"));
            assertEquals(
                    1,
                    root.getRoleMap().entrySet().stream()
                            .filter(role -> role.getKey().startsWith("House_")
                                    && role.getValue().equals("Div"))
                            .count());
            COSArray parts = ((COSDictionary) root.getK()).getCOSArray(COSName.K);
            List<String> languages = new ArrayList<>();
            List<String> identifiers = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                COSDictionary part = (COSDictionary) parts.getObject(i);
                COSDictionary top = (COSDictionary) OddPapers.firstKid(part);
                assertSame(part, top.getDictionaryObject(COSName.P), "the tree of a source hangs below its part");
                languages.add(part.getString(COSName.T) + ":" + part.getString(COSName.LANG));
                COSDictionary body = (COSDictionary) OddPapers.firstKid(top);
                if (body.containsKey(COSName.ID)) {
                    identifiers.add(body.getString(COSName.ID));
                    assertNotNull(root.getCOSObject()
                            .getCOSDictionary(COSName.CLASS_MAP)
                            .getDictionaryObject(body.getCOSName(COSName.C)));
                }
            }
            assertEquals(2, identifiers.stream().distinct().count());
            assertTrue(languages.contains("Trais:cy"), languages::toString);
            assertTrue(languages.contains("tagged-one:en"), languages::toString);
            for (int i = 0; i < pack.getNumberOfPages(); i++) {
                int key = pack.getPage(i).getStructParents();
                COSArray tags = numbered(root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE)).stream()
                        .filter(entry -> entry instanceof COSNumber)
                        .map(entry -> ((COSNumber) entry).intValue())
                        .filter(known -> known == key)
                        .map(known -> (COSArray) valueOf(root, known))
                        .findFirst()
                        .orElseThrow();
                COSDictionary tag = (COSDictionary) tags.getObject(0);
                assertSame(pack.getPage(i).getCOSObject(), tag.getDictionaryObject(COSName.PG), "page " + (i + 1));
            }
        }
    }

    /** The page as published, and others that leave something open or take back too much. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file-10-extra-Q.pdf",
                "0.5 0 0 0.5 90 90 cm Q",
                "Q Q 2 0 0 2 0 0 cm 10 10 5 5 re f",
                "q q 0.2 0 0 0.2 0 0 cm 10 10 5 5 re f",
                "q Q Q 0 1 -1 0 300 0 cm Q Q",
                "BT 1 0 0 1 20 20 Tm",
                "/Artifact BMC 0.1 0 0 0.1 0 0 cm",
                "EMC ET 3 0 0 3 0 0 cm Q",
                "0 0 10 10 re f (a text that never ends",
                "0 0 10 10 re f <</a",
                "BI /W 1 /H 1 /CS /G /BPC 8 ID x",
                "[1 2 3"
            })
    void the_number_stands_at_its_place_however_a_page_leaves_the_state_of_drawing(String page) throws Exception {
        Path target = folder.resolve("state.pdf");
        builder.build(
                plan(
                        Language.EN,
                        0,
                        1,
                        item(
                                1,
                                "Odd",
                                paperOf(
                                        page.endsWith(".pdf")
                                                ? OddPapers.published(page, folder)
                                                : OddPapers.drawing(page, folder.resolve("drawing.pdf"))))),
                target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            List<TextPosition> found = stampOf(pack, 3);
            TextPosition last = found.get(found.size() - 1);
            assertEquals(595 - 36, last.getXDirAdj() + last.getWidthDirAdj(), 3, "right edge");
            assertEquals(842 - 12, last.getYDirAdj(), 3, "foot");
            assertEquals(9, last.getFontSizeInPt(), 0.1, "its size");
            assertEquals(List.of(), Qpdf.faults(target));
            BufferedImage seen = new PDFRenderer(pack).renderImage(2);
            assertTrue(inkAt(seen, 520, 842 - 22, 39, 12) > 20, "it is seen in the picture of the page");
            if (page.endsWith(".pdf")) {
                assertTrue(text(pack, 3).contains("EXTRA-Q") && text(pack, 3).contains("AFTER"), text(pack, 3));
            }
        }
    }

    @Test
    void a_page_that_leaves_its_state_as_it_was_is_copied_as_it_is() throws IOException {
        Path drawing = OddPapers.drawing("q 0 0 10 10 re f Q", folder.resolve("plain.pdf"));
        Path target = folder.resolve("plain-pack.pdf");
        builder.build(plan(Language.EN, 0, 1, item(1, "Plain", paperOf(drawing))), target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            COSArray contents = pack.getPage(2).getCOSObject().getCOSArray(COSName.CONTENTS);
            assertEquals(
                    "q 0 0 10 10 re f Q",
                    new String(
                            ((COSStream) contents.getObject(1))
                                    .createInputStream()
                                    .readAllBytes(),
                            StandardCharsets.US_ASCII));
        }
    }

    @Test
    void a_note_that_somebody_put_on_a_page_is_kept_with_what_it_says() throws IOException {
        Path target = folder.resolve("note.pdf");
        builder.build(
                plan(
                        Language.EN,
                        0,
                        1,
                        item(1, "Note", paperOf(OddPapers.published("file-11-sticky-note.pdf", folder)))),
                target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            List<PDAnnotation> notes = pack.getPage(2).getAnnotations();
            assertEquals(
                    List.of("Text", "Popup"),
                    notes.stream().map(PDAnnotation::getSubtype).toList());
            assertEquals("SECRET reviewer comment", notes.get(0).getContents());
            assertEquals("Reviewer", notes.get(0).getCOSObject().getString(COSName.T));
            assertSame(notes.get(1).getCOSObject(), notes.get(0).getCOSObject().getDictionaryObject(COSName.POPUP));
            assertSame(notes.get(0).getCOSObject(), notes.get(1).getCOSObject().getDictionaryObject(COSName.PARENT));
            assertSame(
                    pack.getPage(2).getCOSObject(), notes.get(0).getCOSObject().getDictionaryObject(COSName.P));
        }
    }

    @Test
    void the_bookmark_of_an_agenda_of_several_pages_opens_the_first_of_them() throws IOException {
        for (Language language : Language.values()) {
            PlannedItem[] items = new PlannedItem[90];
            for (int i = 0; i < items.length; i++) {
                items[i] = item(i + 1, "Matter number " + (i + 1));
            }
            Path target = folder.resolve("long-agenda.pdf");
            builder.build(plan(language, 0, 1, items), target);
            try (PDDocument pack = Loader.loadPDF(target.toFile())) {
                List<PDOutlineItem> entries = new ArrayList<>();
                pack.getDocumentCatalog().getDocumentOutline().children().forEach(entries::add);
                assertEquals(1, pageOf(entries.get(0).findDestinationPage(pack), pack));
                assertEquals(2, pageOf(entries.get(1).findDestinationPage(pack), pack));
            }
        }
    }

    /** Dots that are not white in a part of a picture. */
    private static int inkAt(BufferedImage picture, int left, int top, int width, int height) {
        int ink = 0;
        for (int x = left; x < left + width; x++) {
            for (int y = top; y < top + height; y++) {
                ink += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return ink;
    }

    @Test
    void items_without_papers_are_bookmarked_where_the_agenda_names_them() throws IOException {
        PlannedItem[] items = new PlannedItem[90];
        for (int i = 0; i < items.length; i++) {
            items[i] = item(i + 1, "Matter number " + (i + 1));
        }
        Path target = folder.resolve("agenda.pdf");
        PackLayout layout = builder.build(plan(Language.EN, 0, 1, items), target);
        try (PDDocument pack = Loader.loadPDF(target.toFile())) {
            assertTrue(layout.lastPage() > 4);
            for (PDOutlineItem entry :
                    pack.getDocumentCatalog().getDocumentOutline().children()) {
                if (entry.getTitle().contains("Matter")) {
                    String matter = entry.getTitle().substring(entry.getTitle().indexOf(". ") + 2);
                    assertTrue(
                            text(pack, pageOf(entry.findDestinationPage(pack), pack))
                                    .contains(matter + "\n"),
                            matter);
                }
            }
        }
    }

    @Test
    void a_paper_that_is_not_what_was_planned_leaves_no_pack_behind() throws IOException {
        PlannedPaper minutes = paper("minutes-en", Language.EN);
        PlannedPaper wrong = new PlannedPaper(
                minutes.versionId(),
                minutes.title(),
                Language.EN,
                Language.EN,
                minutes.file(),
                minutes.pages() + 1,
                null,
                List.of());
        Path target = folder.resolve("wrong.pdf");
        assertThrows(
                IllegalStateException.class,
                () -> builder.build(plan(Language.EN, 0, 1, item(1, "Minutes", wrong)), target));
        assertFalse(Files.exists(target));
    }

    private static COSBase valueOf(PDStructureTreeRoot root, int key) {
        List<COSBase> entries = numbered(root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE));
        for (int i = 0; i < entries.size(); i += 2) {
            if (((COSNumber) entries.get(i)).intValue() == key) {
                return entries.get(i + 1) instanceof COSObject object ? object.getObject() : entries.get(i + 1);
            }
        }
        throw new AssertionError("no tags for key " + key);
    }

    /** The entries of a tree of numbers, each key followed by its value. */
    private static List<COSBase> numbered(COSDictionary node) {
        List<COSBase> entries = new ArrayList<>();
        COSArray values = node.getCOSArray(COSName.NUMS);
        for (int i = 0; values != null && i < values.size(); i += 2) {
            entries.add(values.getObject(i));
            entries.add(values.get(i + 1));
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            entries.addAll(numbered((COSDictionary) kids.getObject(i)));
        }
        return entries;
    }

    private static PDPage page(PDOutlineItem item, PDDocument pack) {
        try {
            return item.findDestinationPage(pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TextPosition> stampOf(PDDocument pack, int page) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                all.add(text);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pack);
        int length = ("Page " + page).length();
        List<TextPosition> stamp = all.subList(all.size() - length, all.size());
        assertEquals(
                "Page " + page,
                stamp.stream().map(TextPosition::getUnicode).collect(java.util.stream.Collectors.joining()));
        return stamp;
    }

    private static PlannedPaper paperOf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PlannedPaper(
                    UUID.randomUUID(),
                    file.getFileName().toString().replace(".pdf", ""),
                    Language.EN,
                    Language.EN,
                    file,
                    document.getNumberOfPages(),
                    null,
                    List.of());
        }
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

    private PackPlan plan(Language language, int supplement, int firstPage, PlannedItem... items) {
        return plan(language, supplement, firstPage, MADE, items);
    }

    /** Numbered as an edition is of which this is the longest copy. */
    private PackPlan plan(Language language, int supplement, int firstPage, Instant made, PlannedItem... items) {
        int own = 2;
        int ownRestricted = 1;
        while (true) {
            PackPlan plan = numbered(language, supplement, firstPage, made, own, ownRestricted, items);
            PackBuilder.Front front = builder.front(plan);
            if (front.open().pages() <= own && front.restricted().pages() <= ownRestricted) {
                return plan;
            }
            own = Math.max(own, front.open().pages());
            ownRestricted = Math.max(ownRestricted, front.restricted().pages());
        }
    }

    private static PackPlan numbered(
            Language language,
            int supplement,
            int firstPage,
            Instant made,
            int own,
            int ownRestricted,
            PlannedItem... items) {
        List<PackNumbering.Wanted> wanted = new ArrayList<>();
        for (PlannedItem item : items) {
            item.papers().stream()
                    .filter(PlannedPaper::bound)
                    .forEach(paper -> wanted.add(new PackNumbering.Wanted(
                            paper.versionId(), PageSeries.of(item.closed(), item.number()), paper.pages())));
        }
        PackNumbering numbering =
                PackNumbering.of(new PackNumbering.Free(Map.of("", firstPage - 1)), own, ownRestricted, wanted);
        return new PackPlan(
                language,
                new Bilingual(
                        "Newport Community Safety Partnership Board",
                        "Bwrdd Partneriaeth Diogelwch Cymunedol Casnewydd"),
                new Bilingual("Community Safety Partnership of Newport", "Partneriaeth Diogelwch Cymunedol Casnewydd"),
                LocalDate.of(2026, 12, 1),
                LocalTime.of(14, 0),
                "Civic Centre",
                supplement,
                made,
                numbering.agenda(),
                numbering.restrictedAgenda(),
                List.of(),
                Stream.of(items).map(item -> on(item, numbering)).toList(),
                List.of());
    }

    private static PlannedItem on(PlannedItem item, PackNumbering numbering) {
        return with(
                item,
                item.papers().stream()
                        .map(paper ->
                                paper.bound() ? on(paper, numbering.papers().get(paper.versionId())) : paper)
                        .toList());
    }

    private static PlannedPaper on(PlannedPaper paper, PageSpan span) {
        return new PlannedPaper(
                paper.versionId(),
                paper.title(),
                paper.titleLanguage(),
                paper.documentLanguage(),
                paper.file(),
                paper.pages(),
                span,
                paper.notes());
    }

    private static PlannedItem with(PlannedItem item, List<PlannedPaper> papers) {
        return new PlannedItem(
                item.id(),
                item.number(),
                item.title(),
                item.titleLanguage(),
                item.purpose(),
                item.presenter(),
                item.minutes(),
                item.classification(),
                item.withheld(),
                item.note(),
                papers);
    }

    private static PlannedItem item(int number, String title, PlannedPaper... papers) {
        return item(number, title, null, papers);
    }

    private static PlannedItem item(int number, String title, Classification classification, PlannedPaper... papers) {
        return new PlannedItem(
                Ids.next(),
                number,
                title,
                Language.EN,
                "DISCUSSION",
                "Chief Superintendent, Gwent Police",
                10,
                classification,
                false,
                null,
                List.of(papers));
    }

    private static PlannedPaper paper(String name, Language language) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PlannedPaper(
                    UUID.randomUUID(), name, Language.EN, language, file, document.getNumberOfPages(), null, List.of());
        }
    }
}
