package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Plans the copy of a pack for one audience, has it built and stores it. Papers are fetched once for all copies of an
 * edition.
 */
@ApplicationScoped
class PackBindery {

    /** A copy as it was built and stored. */
    record Bound(String sha256, PackLayout layout) {}

    private PackBuilder builder;
    private FileStore files;
    private Clock clock;

    protected PackBindery() {}

    @Inject
    PackBindery(PackBuilder builder, FileStore files, Clock clock) {
        this.builder = builder;
        this.files = files;
        this.clock = clock;
    }

    Workbench open() throws IOException {
        return new Workbench(Files.createTempDirectory("pack"));
    }

    /** A folder of its own for one edition, gone afterwards whatever happens. */
    class Workbench implements AutoCloseable {

        private final Path folder;
        private final Map<String, Path> fetched = new HashMap<>();

        private Workbench(Path folder) {
            this.folder = folder;
        }

        /**
         * Binds what an audience may see of what was not issued before.
         *
         * @param items the whole agenda in its order
         * @param issuedBefore versions that earlier editions carried
         */
        Bound bind(
                Meetings.MeetingView meeting,
                int edition,
                int firstPage,
                Audience audience,
                List<Agenda.ItemView> items,
                List<Paper> papers,
                Collection<PaperRepository.Newest> newest,
                Set<UUID> issuedBefore)
                throws IOException {
            List<PlannedItem> planned = new ArrayList<>();
            for (Agenda.ItemView item : items) {
                boolean omitted = audience.omitted().contains(item.id());
                if (omitted && item.closed()) {
                    continue;
                }
                List<PlannedPaper> bound = new ArrayList<>();
                for (Paper paper : papers) {
                    if (!omitted && paper.itemId().equals(item.id())) {
                        PaperRepository.Newest version = best(paper, newest, audience.language());
                        if (version != null && !issuedBefore.contains(version.versionId())) {
                            bound.add(planned(paper, version, audience.language()));
                        }
                    }
                }
                planned.add(planned(item, bound, audience.language()));
            }
            PackPlan plan = new PackPlan(
                    audience.language(),
                    meeting.board(),
                    meeting.partnership(),
                    meeting.plan().heldOn(),
                    meeting.plan().startsAt(),
                    meeting.plan().place(),
                    edition,
                    firstPage,
                    planned);
            Path target = Files.createTempFile(folder, "copy", ".pdf");
            PackLayout layout = builder.build(plan, target);
            String sha256 = files.store(
                            target,
                            "application/pdf",
                            layout.lastPage() - layout.firstPage() + 1,
                            layout.untagged().isEmpty(),
                            clock.instant())
                    .sha256();
            Files.delete(target);
            return new Bound(sha256, layout);
        }

        private PlannedItem planned(Agenda.ItemView item, List<PlannedPaper> bound, Language language) {
            Wording title = item.title();
            return new PlannedItem(
                    item.id(),
                    item.number(),
                    title.in(language),
                    title.languageShown(language),
                    item.facts().purpose().name(),
                    item.presenter(),
                    item.facts().minutes(),
                    item.closed() ? item.facts().classification() : null,
                    bound);
        }

        private PlannedPaper planned(Paper paper, PaperRepository.Newest version, Language language)
                throws IOException {
            Wording title = new Wording(paper.facts().titleEn(), paper.facts().titleCy());
            Path file = fetched.get(version.sha256());
            if (file == null) {
                file = files.fetch(version.sha256(), folder);
                fetched.put(version.sha256(), file);
            }
            return new PlannedPaper(
                    version.versionId(),
                    title.in(language),
                    title.languageShown(language),
                    version.language(),
                    file,
                    version.pages());
        }

        /** The version in the reader's language, otherwise the other. */
        private static PaperRepository.Newest best(
                Paper paper, Collection<PaperRepository.Newest> newest, Language language) {
            return newest.stream()
                    .filter(version -> version.paperId().equals(paper.id()))
                    .min(Comparator.comparing(version -> version.language() != language))
                    .orElse(null);
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
