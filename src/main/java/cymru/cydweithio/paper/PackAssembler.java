package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans the copy of an edition for one audience, has it built and stores it. Papers are fetched once for all copies of
 * an edition.
 */
@ApplicationScoped
class PackAssembler {

    /**
     * A copy as it was built and stored.
     *
     * @param told of which items it tells
     */
    record AssembledCopy(String sha256, PackLayout layout, Set<PackCopyItem> told) {}

    private PackBuilder builder;
    private FileStore files;
    private Messages messages;

    protected PackAssembler() {}

    @Inject
    PackAssembler(PackBuilder builder, FileStore files, Messages messages) {
        this.builder = builder;
        this.files = files;
        this.messages = messages;
    }

    Assembly open() throws IOException {
        return new Assembly(Files.createTempDirectory("pack"));
    }

    /** A folder of its own for one edition, gone afterwards whatever happens. */
    class Assembly implements AutoCloseable {

        private final Path folder;
        private final Map<String, Path> fetched = new HashMap<>();

        private Assembly(Path folder) {
            this.folder = folder;
        }

        /** The most pages of its own that a copy needs, of what is open to all and of what is restricted. */
        int[] ownPages(EditionRecord edition, Set<Audience> audiences, Instant made) {
            int[] most = new int[2];
            for (Audience audience : audiences) {
                PackBuilder.Front front = builder.front(plan(edition, audience, made));
                most[0] = Math.max(most[0], front.open().pages());
                most[1] = Math.max(most[1], front.restricted().pages());
            }
            return most;
        }

        /** Binds what an audience may see of an edition. */
        AssembledCopy assemble(EditionRecord edition, Audience audience, Instant made) throws IOException {
            PackPlan plan = plan(edition, audience, made);
            Path target = Files.createTempFile(folder, "copy", ".pdf");
            PackLayout layout = builder.build(plan, target);
            String sha256 = files.store(
                            target,
                            "application/pdf",
                            layout.pages(),
                            layout.untagged().isEmpty(),
                            made)
                    .sha256();
            Files.delete(target);
            Set<PackCopyItem> told = new HashSet<>();
            plan.items()
                    .forEach(item ->
                            told.add(new PackCopyItem(item.id(), !item.papers().isEmpty())));
            plan.newAgenda().stream()
                    .filter(item ->
                            plan.items().stream().noneMatch(one -> one.id().equals(item.id())))
                    .forEach(item -> told.add(new PackCopyItem(item.id(), false)));
            return new AssembledCopy(sha256, layout, told);
        }

        private PackPlan plan(EditionRecord edition, Audience audience, Instant made) {
            Language language = audience.language();
            boolean pack = edition.edition().supplement() == 0;
            List<PlannedItem> items = new ArrayList<>();
            List<PlannedItem> newAgenda = new ArrayList<>();
            for (PackEditionItem item : edition.items()) {
                boolean omitted = audience.omitted().contains(item.itemId());
                if (omitted && item.closed()) {
                    continue;
                }
                List<PackEditionPaper> of = edition.papers().stream()
                        .filter(paper -> paper.itemId().equals(item.itemId()))
                        .toList();
                if (pack || !of.isEmpty()) {
                    List<PlannedPaper> bound = omitted
                            ? List.of()
                            : of.stream()
                                    .map(paper -> planned(edition, paper, language))
                                    .toList();
                    items.add(planned(item, omitted && !of.isEmpty(), ending(item, language), bound, language));
                }
                if (!pack && edition.agendaChanged()) {
                    newAgenda.add(planned(item, false, change(edition, item, language), List.of(), language));
                }
            }
            return new PackPlan(
                    language,
                    edition.board(),
                    edition.partnership(),
                    edition.edition().heldOn(),
                    edition.edition().startsAt(),
                    edition.edition().place(),
                    edition.edition().supplement(),
                    made,
                    edition.edition().agenda(),
                    edition.restrictedAgenda(),
                    notices(edition, language),
                    items,
                    newAgenda);
        }

        private List<String> notices(EditionRecord edition, Language language) {
            if (!edition.moved()) {
                return List.of();
            }
            PackEdition before = edition.before();
            String place = before.place() == null ? "" : ", " + before.place();
            return List.of(messages.text(
                    language, "paper.pdf.moved", before.heldOn(), Formats.time(language, before.startsAt()), place));
        }

        /**
         * What became of an item that the meeting does not deal with. Why is said on the page of the meeting, which
         * knows from whom it is withheld.
         */
        private String ending(PackEditionItem item, Language language) {
            return item.on()
                    ? null
                    : messages.text(
                            language,
                            "paper.pdf.fate." + item.fate().name().toLowerCase(Locale.ROOT),
                            item.deferredOn());
        }

        private String change(EditionRecord edition, PackEditionItem item, Language language) {
            PackEditionItem before = edition.itemsBefore().stream()
                    .filter(known -> known.itemId().equals(item.itemId()))
                    .findFirst()
                    .orElse(null);
            if (!item.on()) {
                return ending(item, language);
            }
            if (before == null) {
                return messages.text(language, "paper.pdf.change.added");
            }
            if (!before.on()) {
                return messages.text(language, "paper.pdf.change.back");
            }
            if (before.number() != item.number()) {
                return messages.text(language, "paper.pdf.change.number", before.number());
            }
            return before.title().equals(item.title()) ? null : messages.text(language, "paper.pdf.change.title");
        }

        private PlannedItem planned(
                PackEditionItem item, boolean withheld, String note, List<PlannedPaper> bound, Language language) {
            Wording title = item.title();
            return new PlannedItem(
                    item.itemId(),
                    item.number(),
                    title.in(language),
                    title.languageShown(language),
                    item.purpose(),
                    item.presenter(),
                    item.minutes(),
                    item.closed() ? item.classification() : null,
                    withheld,
                    note,
                    bound);
        }

        private PlannedPaper planned(EditionRecord edition, PackEditionPaper paper, Language language) {
            Wording title = paper.title();
            EditionRecord.Version version = edition.versions().get(paper.version(language));
            boolean bound = paper.bound() && !version.gone();
            return new PlannedPaper(
                    paper.version(language),
                    title.in(language),
                    title.languageShown(language),
                    bound ? version.language() : title.languageShown(language),
                    bound ? file(version.sha256()) : null,
                    bound ? version.pages() : 0,
                    paper.span(),
                    notes(edition, paper, version, language));
        }

        private List<String> notes(
                EditionRecord edition, PackEditionPaper paper, EditionRecord.Version version, Language language) {
            List<String> notes = new ArrayList<>();
            switch (paper.kind()) {
                case TO_FOLLOW -> notes.add(messages.text(language, "paper.pdf.toFollow"));
                case WITHDRAWN ->
                    notes.add(
                            paper.replacesId() == null
                                    ? messages.text(language, "paper.pdf.willNotFollow", paper.because())
                                    : messages.text(
                                            language,
                                            "paper.pdf.withdrawn",
                                            earlierPlace(edition, paper, language),
                                            paper.because()));
                case BOUND -> {
                    if (version.gone()) {
                        notes.add(messages.text(
                                language, "paper.pdf.erased", PackBuilder.range(messages, paper.span(), language)));
                        break;
                    }
                    if (paper.tabled()) {
                        notes.add(messages.text(language, "paper.pdf.tabled"));
                    }
                    if (version.language() != language) {
                        notes.add(messages.text(
                                language,
                                language == Language.CY && paper.welshToFollow()
                                        ? "paper.pdf.inEnglish.toFollow"
                                        : "paper.pdf.in." + version.language().code()));
                    }
                    EditionRecord.Earlier earlier = edition.earlier().get(paper.replacesId());
                    if (earlier != null) {
                        boolean sameLanguage = Stream.of(Language.values())
                                .map(one ->
                                        edition.versions().get(earlier.paper().version(one)))
                                .anyMatch(one -> one.language() == version.language());
                        notes.add(messages.text(
                                language,
                                sameLanguage
                                        ? "paper.pdf.replaces"
                                        : "paper.pdf.versionOf."
                                                + version.language().code(),
                                earlierPlace(edition, paper, language)));
                    }
                }
            }
            return notes;
        }

        /** 'Pages 4–7, Board pack': as the earlier edition has it in this language. */
        private String earlierPlace(EditionRecord edition, PackEditionPaper paper, Language language) {
            EditionRecord.Earlier earlier = edition.earlier().get(paper.replacesId());
            PackEditionPaper place = earlier.paper();
            EditionRecord.Version version = edition.versions().get(place.version(language));
            int supplement = earlier.edition().supplement();
            String name = supplement == 0
                    ? messages.text(language, "paper.pack.name")
                    : messages.text(language, "paper.pack.nameSupplement", supplement);
            return PackBuilder.range(messages, place.span().shortenedTo(version.pages()), language) + ", " + name;
        }

        private Path file(String sha256) {
            return fetched.computeIfAbsent(sha256, wanted -> files.fetch(wanted, folder));
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
