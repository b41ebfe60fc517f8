package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.report.TaggedPdf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Builds a board pack: cover and agenda with page ranges, then the papers, numbered through. Its own pages are tagged;
 * the tags of the papers are kept.
 *
 * <p>A pack is written from its first byte to its last while its papers are read one at a time ({@link PackFile}), so
 * that the memory needed is that of the largest paper, however many there are. The same plan gives the same bytes.
 */
@ApplicationScoped
class PackBuilder {

    /** Stands in the agenda where a paper will be found, until the page is known. */
    static final String PLACE = "https://pack.invalid/";

    private static final int MOST_ROUNDS = 5;

    private TaggedPdf pages;
    private Messages messages;
    private volatile PackStamp stamp;

    protected PackBuilder() {}

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
        int ownPages = likelyOwnPages(plan);
        byte[] own = null;
        List<PackLayout.Part> parts = List.of();
        Map<String, Integer> places = Map.of();
        boolean settled = false;
        for (int round = 0; round < MOST_ROUNDS && !settled; round++) {
            parts = parts(plan, ownPages);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TaggedPdf.Located located = pages.locate("pack", plan.language(), model(plan, parts), out);
            settled = located.pages() == ownPages;
            ownPages = located.pages();
            places = located.places();
            own = out.toByteArray();
        }
        if (!settled) {
            throw new IllegalStateException("The agenda never has as many pages as it says");
        }
        List<UUID> untagged = new ArrayList<>();
        boolean written = false;
        try (PackFile file = new PackFile(
                target,
                plan.language(),
                stamp(),
                number -> messages.text(plan.language(), "paper.pdf.stamp", String.valueOf(number)))) {
            file.begin(
                    ownPages,
                    plan.firstPage(),
                    plan.items().stream()
                            .flatMap(item -> item.papers().stream())
                            .mapToInt(PlannedPaper::pages)
                            .sum());
            Map<UUID, PackFile.Placed> placed = new HashMap<>();
            for (PlannedItem item : plan.items()) {
                for (PlannedPaper paper : item.papers()) {
                    try (PDDocument source =
                            Loader.loadPDF(paper.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                        PackFile.Placed at = file.paper(source, paper);
                        placed.put(paper.versionId(), at);
                        if (!at.tagged()) {
                            untagged.add(paper.versionId());
                        }
                    }
                }
            }
            try (PDDocument source = Loader.loadPDF(own)) {
                file.ownPages(source, title(plan), placed);
            }
            file.end(
                    title(plan),
                    messages.text(plan.language(), "platform.product"),
                    plan.heldOn().atTime(plan.startsAt()).atZone(Clocks.WALES),
                    bookmarks(plan, file, placed, places));
            written = true;
        } finally {
            if (!written) {
                Files.deleteIfExists(target);
            }
        }
        int last = parts.isEmpty()
                ? plan.firstPage() + ownPages - 1
                : parts.get(parts.size() - 1).lastPage();
        return new PackLayout(plan.firstPage(), last, parts, untagged);
    }

    private PackStamp stamp() throws IOException {
        if (stamp == null) {
            StringBuilder letters = new StringBuilder();
            for (Language language : Language.values()) {
                letters.append(messages.text(language, "paper.pdf.stamp", "0"));
            }
            stamp = new PackStamp(letters.toString());
        }
        return stamp;
    }

    /**
     * A guess that saves a second rendering where it is right: millimetres of an agenda's heading, items and papers, on
     * what a page has of them.
     */
    private static int likelyOwnPages(PackPlan plan) {
        int papers =
                plan.items().stream().mapToInt(item -> item.papers().size()).sum();
        return 1 + (20 + 13 * plan.items().size() + 8 * papers + 250) / 251;
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

    private List<PackBookmark> bookmarks(
            PackPlan plan, PackFile file, Map<UUID, PackFile.Placed> placed, Map<String, Integer> places) {
        List<PackBookmark> all = new ArrayList<>();
        all.add(new PackBookmark(messages.text(plan.language(), "paper.pdf.cover"), file.ownPlace(0), true, List.of()));
        all.add(new PackBookmark(
                messages.text(plan.language(), "paper.pdf.agenda"),
                file.ownPlace(places.getOrDefault("agenda", 0)),
                true,
                List.of()));
        for (PlannedItem item : plan.items()) {
            List<PackBookmark> papers = item.papers().stream()
                    .map(paper -> new PackBookmark(
                            paper.title(),
                            placed.get(paper.versionId()).place(),
                            false,
                            placed.get(paper.versionId()).bookmarks()))
                    .toList();
            all.add(new PackBookmark(
                    item.number() + ". " + item.title(),
                    papers.isEmpty()
                            ? file.ownPlace(places.getOrDefault("item-" + item.number(), 0))
                            : papers.get(0).place(),
                    true,
                    papers));
        }
        return all;
    }

    private String title(PackPlan plan) {
        return messages.text(
                plan.language(),
                plan.supplement() ? "paper.pdf.pack.title.supplement" : "paper.pdf.pack.title",
                plan.board().in(plan.language()),
                plan.heldOn(),
                plan.edition() - 1);
    }

    private Map<String, Object> model(PackPlan plan, List<PackLayout.Part> parts) {
        Language language = plan.language();
        Map<UUID, PackLayout.Part> byVersion = new HashMap<>();
        parts.forEach(part -> byVersion.put(part.versionId(), part));
        List<Map<String, Object>> items = new ArrayList<>();
        for (PlannedItem item : plan.items()) {
            List<Map<String, Object>> papers = new ArrayList<>();
            for (PlannedPaper paper : item.papers()) {
                PackLayout.Part part = byVersion.get(paper.versionId());
                int count = part.lastPage() - part.firstPage() + 1;
                papers.add(Map.of(
                        "title",
                        paper.title(),
                        "lang",
                        paper.titleLanguage().code(),
                        "address",
                        PLACE + paper.versionId(),
                        "range",
                        messages.text(
                                language,
                                "paper.pdf.range",
                                count,
                                String.valueOf(part.firstPage()),
                                String.valueOf(part.lastPage()))));
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("number", String.valueOf(item.number()));
            values.put("title", item.title());
            values.put("lang", item.titleLanguage().code());
            values.put("purpose", item.purpose());
            values.put("presenter", item.presenter());
            values.put("minutes", item.minutes());
            values.put("classification", item.classification());
            values.put("papers", papers);
            items.add(values);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("title", title(plan));
        model.put("partnership", plan.partnership());
        model.put("board", plan.board());
        model.put(
                "kind",
                plan.supplement()
                        ? messages.text(language, "paper.pack.nameSupplement", plan.edition() - 1)
                        : messages.text(language, "paper.pack.name"));
        model.put("date", Formats.date(language, plan.heldOn()));
        model.put("time", Formats.time(language, plan.startsAt()));
        model.put("place", plan.place());
        model.put("restricted", plan.restricted());
        model.put("items", items);
        return model;
    }
}
