package cymru.cydweithio.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.report.TaggedPdf;

/**
 * Builds a board pack: cover and agenda with page ranges, then the papers, numbered through. Its own pages are tagged; the tags of the papers are kept.
 *
 * <p>Papers are added one at a time and what is built lies in a temporary file, so that the memory needed does not grow with the pack.
 */
@ApplicationScoped
class PackBuilder {

    /** Stands in the agenda where a paper will be found, until the page is known. */
    private static final String PLACE = "https://pack.invalid/";
    private static final int MOST_ROUNDS = 5;

    private TaggedPdf pages;
    private Messages messages;

    protected PackBuilder() {
    }

    @Inject
    PackBuilder(TaggedPdf pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * Builds the pack into a file.
     *
     * @return where everything stands
     */
    PackLayout build(PackPlan plan, Path target) throws IOException {
        int ownPages = 2;
        byte[] own = null;
        List<PackLayout.Part> parts = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            parts = parts(plan, ownPages);
            own = ownPages(plan, parts);
            int counted = count(own);
            if (counted == ownPages) {
                break;
            }
            ownPages = counted;
        }
        List<UUID> untagged = new ArrayList<>();
        try (PDDocument pack = Loader.loadPDF(own, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDFMergerUtility merger = new PDFMergerUtility();
            List<PDDocument> sources = new ArrayList<>();
            try {
                for (PlannedPaper paper : papers(plan)) {
                    PDDocument source = Loader.loadPDF(paper.file().toFile(), IOUtils.createTempFileOnlyStreamCache());
                    sources.add(source);
                    if (!new PaperSource(source).prepare(paper.documentLanguage())) {
                        untagged.add(paper.versionId());
                    }
                    merger.appendDocument(pack, source);
                }
                PackFinish finish = new PackFinish(pack, messages, plan);
                finish.link(ownPages, parts, PLACE);
                finish.bookmarks(parts);
                finish.number();
                finish.describe(title(plan), untagged.isEmpty());
                pack.save(target.toFile(), CompressParameters.NO_COMPRESSION);
            } finally {
                for (PDDocument source : sources) {
                    source.close();
                }
            }
            return new PackLayout(plan.firstPage(), plan.firstPage() + pack.getNumberOfPages() - 1, parts, untagged);
        }
    }

    private static List<PlannedPaper> papers(PackPlan plan) {
        return plan.items().stream().flatMap(item -> item.papers().stream()).toList();
    }

    private static List<PackLayout.Part> parts(PackPlan plan, int ownPages) {
        List<PackLayout.Part> parts = new ArrayList<>();
        int next = plan.firstPage() + ownPages;
        for (PlannedItem item : plan.items()) {
            for (PlannedPaper paper : item.papers()) {
                parts.add(new PackLayout.Part(item.id(), paper.versionId(), next, next + paper.pages() - 1));
                next += paper.pages();
            }
        }
        return parts;
    }

    private static int count(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private String title(PackPlan plan) {
        return messages.text(plan.language(), plan.supplement() ? "paper.pdf.pack.title.supplement" : "paper.pdf.pack.title", plan.board().in(plan.language()), plan.heldOn(),
            plan.edition() - 1);
    }

    private byte[] ownPages(PackPlan plan, List<PackLayout.Part> parts) {
        Language language = plan.language();
        Map<UUID, PackLayout.Part> byVersion = new HashMap<>();
        parts.forEach(part -> byVersion.put(part.versionId(), part));
        List<Map<String, Object>> items = new ArrayList<>();
        for (PlannedItem item : plan.items()) {
            List<Map<String, Object>> papers = new ArrayList<>();
            for (PlannedPaper paper : item.papers()) {
                PackLayout.Part part = byVersion.get(paper.versionId());
                int count = part.lastPage() - part.firstPage() + 1;
                papers.add(Map.of("title", paper.title(), "lang", paper.titleLanguage().code(), "address", PLACE + paper.versionId(),
                    "range", messages.text(language, "paper.pdf.range", count, String.valueOf(part.firstPage()), String.valueOf(part.lastPage()))));
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("number", String.valueOf(item.number()));
            values.put("title", item.title());
            values.put("lang", item.titleLanguage().code());
            values.put("purpose", item.purpose());
            values.put("presenter", item.presenter());
            values.put("minutes", item.minutes());
            values.put("papers", papers);
            items.add(values);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("title", title(plan));
        model.put("partnership", plan.partnership());
        model.put("board", plan.board());
        model.put("kind", plan.supplement() ? messages.text(language, "paper.pack.nameSupplement", plan.edition() - 1) : messages.text(language, "paper.pack.name"));
        model.put("date", Formats.date(language, plan.heldOn()));
        model.put("time", Formats.time(language, plan.startsAt()));
        model.put("place", plan.place());
        model.put("items", items);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pages.render("pack", language, model, out);
        return out.toByteArray();
    }
}
