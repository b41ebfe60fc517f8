package cymru.cydweithio.paper;

import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.pack.PackBookmark;
import cymru.cydweithio.pack.PackFile;
import cymru.cydweithio.pack.PackNumbering;
import cymru.cydweithio.pack.PackStamp;
import cymru.cydweithio.pack.PageSpan;
import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
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
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Builds a copy of a board pack: cover and agenda with page ranges, the papers that are open to all, then the agenda of
 * the restricted items and their papers. Its own pages are tagged; the tags of the papers are kept.
 *
 * <p>Which number a page bears is no matter of the copy: {@link PackNumbering} gives it for the whole edition, and a
 * copy that leaves something out, or is shorter in its language, leaves numbers out.
 *
 * <p>A pack is written from its first byte to its last while its papers are read one at a time ({@link PackFile}), so
 * that the memory needed is that of the largest paper, however many there are. The same plan gives the same bytes.
 */
@ApplicationScoped
class PackBuilder {

    /** Stands in the agenda where a paper will be found, until the page is known. */
    static final String PLACE = "https://pack.invalid/";

    /**
     * A copy's own pages: its cover and agenda, and the agenda of its restricted items.
     *
     * @param places on which of its pages, from 0, an element begins that has an id
     */
    record Front(Sheets open, Sheets restricted) {

        record Sheets(int pages, byte[] pdf, Map<String, Integer> places) {
            static final Sheets NONE = new Sheets(0, new byte[0], Map.of());
        }
    }

    private TaggedPdf pages;
    private Messages messages;
    private volatile PackStamp stamp;

    protected PackBuilder() {}

    @Inject
    PackBuilder(TaggedPdf pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** Writes a copy's own pages, so that it is known how many they are. */
    Front front(PackPlan plan) {
        return new Front(sheets(plan, false), plan.restricted() ? sheets(plan, true) : Front.Sheets.NONE);
    }

    private Front.Sheets sheets(PackPlan plan, boolean restricted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TaggedPdf.Located located = pages.locate("pack", plan.language(), model(plan, restricted), out);
        return new Front.Sheets(located.pages(), out.toByteArray(), located.places());
    }

    /**
     * Builds the copy into a file.
     *
     * @return where everything stands
     */
    PackLayout build(PackPlan plan, Path target) throws IOException {
        return build(plan, front(plan), target);
    }

    /**
     * Builds the copy of which the own pages are written.
     *
     * @throws IllegalArgumentException where they need more numbers than are kept for them
     */
    PackLayout build(PackPlan plan, Front front, Path target) throws IOException {
        List<PackFile.Run> runs = new ArrayList<>();
        List<PackLayout.Part> parts = new ArrayList<>();
        int own = lay(runs, front.open().pages(), plan.agenda());
        papers(plan, false, runs, parts);
        int restrictedOwn = plan.restricted() ? lay(runs, front.restricted().pages(), plan.restrictedAgenda()) : -1;
        papers(plan, true, runs, parts);
        Map<UUID, PackLayout.Part> byVersion = new HashMap<>();
        parts.forEach(part -> byVersion.put(part.versionId(), part));
        List<UUID> untagged = new ArrayList<>();
        boolean written = false;
        try (PackFile file = new PackFile(
                target, plan.language(), stamp(), label -> messages.text(plan.language(), "paper.pdf.stamp", label))) {
            file.begin(runs);
            Map<UUID, PackFile.Placed> placed = new HashMap<>();
            for (PlannedItem item : plan.items()) {
                for (PlannedPaper paper : item.papers()) {
                    if (paper.bound()) {
                        try (PDDocument source =
                                Loader.loadPDF(paper.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                            PackFile.Placed at = file.paper(
                                    source,
                                    new PackFile.Bound(paper.pages(), paper.title(), paper.documentLanguage()),
                                    byVersion.get(paper.versionId()).index());
                            placed.put(paper.versionId(), at);
                            if (!at.tagged()) {
                                untagged.add(paper.versionId());
                            }
                        }
                    }
                }
            }
            try (PDDocument source = Loader.loadPDF(front.open().pdf())) {
                file.ownPages(source, title(plan), own, places(placed));
            }
            if (plan.restricted()) {
                try (PDDocument source = Loader.loadPDF(front.restricted().pdf())) {
                    file.ownPages(
                            source,
                            messages.text(plan.language(), "paper.pdf.restrictedAgenda"),
                            restrictedOwn,
                            places(placed));
                }
            }
            file.end(
                    title(plan),
                    messages.text(plan.language(), "platform.product"),
                    plan.made().atZone(Clocks.WALES),
                    bookmarks(plan, file, front, own, restrictedOwn, placed));
            written = true;
        } finally {
            if (!written) {
                Files.deleteIfExists(target);
            }
        }
        int last = runs.stream()
                .filter(run -> run.numbers().series().open())
                .mapToInt(run -> run.numbers().last())
                .max()
                .orElseThrow();
        int count = runs.stream().mapToInt(PackFile.Run::pages).sum();
        return new PackLayout(plan.agenda().first(), last, count, List.copyOf(parts), untagged);
    }

    /** What the agenda says of a paper's place leads there. */
    private static Map<String, COSArray> places(Map<UUID, PackFile.Placed> papers) {
        Map<String, COSArray> byAddress = new HashMap<>();
        papers.forEach((version, placed) -> byAddress.put(PLACE + version, placed.place()));
        return byAddress;
    }

    /** 'Page 4' or 'Pages 4–7'. */
    static String range(Messages messages, PageSpan pages, Language language) {
        return messages.text(language, "paper.pdf.range", pages.pages(), pages.firstLabel(), pages.lastLabel());
    }

    /** Puts pages after those that are laid already; answers the place of the first. */
    private static int lay(List<PackFile.Run> runs, int pages, PageSpan kept) {
        int index = runs.stream().mapToInt(PackFile.Run::pages).sum();
        runs.add(new PackFile.Run(index, pages, kept.shortenedTo(pages)));
        return index;
    }

    private static void papers(PackPlan plan, boolean closed, List<PackFile.Run> runs, List<PackLayout.Part> parts) {
        for (PlannedItem item : plan.items(closed)) {
            for (PlannedPaper paper : item.papers()) {
                if (paper.bound()) {
                    int index = lay(runs, paper.pages(), paper.span());
                    parts.add(new PackLayout.Part(item.id(), paper.versionId(), paper.place(), index));
                }
            }
        }
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

    private List<PackBookmark> bookmarks(
            PackPlan plan, PackFile file, Front front, int own, int restrictedOwn, Map<UUID, PackFile.Placed> placed) {
        List<PackBookmark> all = new ArrayList<>();
        all.add(new PackBookmark(
                messages.text(plan.language(), "paper.pdf.cover"), file.ownPlace(own), true, List.of()));
        all.add(new PackBookmark(
                messages.text(plan.language(), plan.isSupplement() ? "paper.pdf.contents" : "paper.pdf.agenda"),
                file.ownPlace(own + front.open().places().getOrDefault("agenda", 0)),
                true,
                List.of()));
        plan.items(false).forEach(item -> all.add(bookmark(item, file, front.open(), own, placed)));
        if (plan.restricted()) {
            all.add(new PackBookmark(
                    messages.text(plan.language(), "paper.pdf.restrictedAgenda"),
                    file.ownPlace(restrictedOwn),
                    true,
                    List.of()));
            plan.items(true).forEach(item -> all.add(bookmark(item, file, front.restricted(), restrictedOwn, placed)));
        }
        return all;
    }

    private static PackBookmark bookmark(
            PlannedItem item, PackFile file, Front.Sheets sheets, int own, Map<UUID, PackFile.Placed> placed) {
        List<PackBookmark> papers = item.papers().stream()
                .filter(PlannedPaper::bound)
                .map(paper -> new PackBookmark(
                        paper.title(),
                        placed.get(paper.versionId()).place(),
                        false,
                        placed.get(paper.versionId()).bookmarks()))
                .toList();
        return new PackBookmark(
                item.number() + ". " + item.title(),
                papers.isEmpty()
                        ? file.ownPlace(own + sheets.places().getOrDefault("item-" + item.number(), 0))
                        : papers.get(0).place(),
                true,
                papers);
    }

    private String title(PackPlan plan) {
        return messages.text(
                plan.language(),
                plan.isSupplement() ? "paper.pdf.pack.title.supplement" : "paper.pdf.pack.title",
                plan.board().in(plan.language()),
                plan.heldOn(),
                plan.supplement());
    }

    private Map<String, Object> model(PackPlan plan, boolean restricted) {
        Language language = plan.language();
        Map<String, Object> model = new HashMap<>();
        model.put("title", restricted ? messages.text(language, "paper.pdf.restrictedAgenda") : title(plan));
        model.put("partnership", plan.partnership());
        model.put("board", plan.board());
        model.put(
                "kind",
                plan.isSupplement()
                        ? messages.text(language, "paper.pack.nameSupplement", plan.supplement())
                        : messages.text(language, "paper.pack.name"));
        model.put("date", Formats.date(language, plan.heldOn()));
        model.put("time", Formats.time(language, plan.startsAt()));
        model.put("place", plan.place());
        model.put("part", restricted ? "restricted" : "open");
        model.put("supplement", plan.isSupplement());
        model.put("restricted", plan.restricted());
        model.put("notices", plan.notices());
        model.put(
                "items",
                plan.items(restricted).stream()
                        .map(item -> values(item, language))
                        .toList());
        model.put(
                "newAgenda",
                plan.newAgenda(restricted).stream()
                        .map(item -> values(item, language))
                        .toList());
        return model;
    }

    private Map<String, Object> values(PlannedItem item, Language language) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", String.valueOf(item.number()));
        values.put("title", item.title());
        values.put("lang", item.titleLanguage().code());
        values.put("purpose", item.purpose());
        values.put("presenter", item.presenter());
        values.put("minutes", item.minutes());
        values.put("classification", item.classification());
        values.put("withheld", item.withheld());
        values.put("note", item.note());
        values.put(
                "papers",
                item.papers().stream().map(paper -> values(paper, language)).toList());
        return values;
    }

    private Map<String, Object> values(PlannedPaper paper, Language language) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", paper.title());
        values.put("lang", paper.titleLanguage().code());
        values.put("notes", paper.notes());
        if (paper.bound()) {
            values.put("address", PLACE + paper.versionId());
            values.put("range", range(messages, paper.place(), language));
        }
        return values;
    }
}
