package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.pack.PackNumbering;
import cymru.cydweithio.pack.PageSeries;
import cymru.cydweithio.platform.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the next edition says of a paper.
 *
 * @param english the version for the English copies, or null where it carries none
 * @param welsh the same for the Welsh ones; both copies carry a paper that has something new in any language
 * @param earlier where readers have found the paper so far, or null
 */
record EditionLine(
        Paper paper,
        PackEditionPaper.Kind kind,
        PageSeries series,
        PaperRepository.Newest english,
        PaperRepository.Newest welsh,
        boolean welshToFollow,
        PackEditionPaper earlier) {

    /**
     * What readers already have.
     *
     * @param places of each paper, the newest last
     * @param languages of the versions there
     * @param promised papers announced as to follow
     * @param versions every version that was issued
     * @param withdrawn papers that readers were told are withdrawn
     */
    record EarlierEditions(
            Map<UUID, List<PackEditionPaper>> places,
            Map<UUID, Language> languages,
            Set<UUID> promised,
            Set<UUID> withdrawn) {
        static final EarlierEditions NOTHING = new EarlierEditions(Map.of(), Map.of(), Set.of(), Set.of());

        /** Every version that went out. */
        Set<UUID> versions() {
            return languages.keySet();
        }

        /**
         * The newest place that has the paper in one of these languages, otherwise the newest; null where there is
         * none.
         */
        PackEditionPaper place(UUID paperId, Set<Language> wanted) {
            List<PackEditionPaper> all = places.getOrDefault(paperId, List.of());
            for (int i = all.size() - 1; i >= 0; i--) {
                PackEditionPaper place = all.get(i);
                if (Stream.of(Language.values())
                        .anyMatch(language -> wanted.contains(languages.get(place.version(language))))) {
                    return place;
                }
            }
            return all.isEmpty() ? null : all.get(all.size() - 1);
        }
    }

    /**
     * The lines of an edition in order. It carries nothing for an item that was taken off or deferred; what earlier
     * editions carried stays as issued.
     *
     * @param items the agenda in its order
     * @param papers in their order
     * @param newest the newest version of each paper in each language it has
     */
    static List<EditionLine> of(
            List<Agenda.ItemView> items,
            List<Paper> papers,
            List<PaperRepository.Newest> newest,
            EarlierEditions earlierEditions,
            boolean pack) {
        List<EditionLine> lines = new ArrayList<>();
        for (Agenda.ItemView item : items) {
            if (item.ending() != null) {
                continue;
            }
            PageSeries series = PageSeries.of(item.closed(), item.number());
            for (Paper paper : papers) {
                if (paper.itemId().equals(item.id())) {
                    List<PaperRepository.Newest> versions = newest.stream()
                            .filter(version -> version.paperId().equals(paper.id()))
                            .toList();
                    EditionLine line = of(paper, series, versions, earlierEditions, pack);
                    if (line != null) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    private static EditionLine of(
            Paper paper,
            PageSeries series,
            List<PaperRepository.Newest> versions,
            EarlierEditions earlierEditions,
            boolean pack) {
        if (paper.withdrawn()) {
            PackEditionPaper earlier = pack ? null : earlierEditions.place(paper.id(), Set.of());
            boolean toBeTold =
                    earlier != null || !pack && earlierEditions.promised().contains(paper.id());
            return !toBeTold || earlierEditions.withdrawn().contains(paper.id())
                    ? null
                    : new EditionLine(paper, PackEditionPaper.Kind.WITHDRAWN, series, null, null, false, earlier);
        }
        if (versions.isEmpty()) {
            return pack
                    ? new EditionLine(paper, PackEditionPaper.Kind.TO_FOLLOW, series, null, null, false, null)
                    : null;
        }
        List<PaperRepository.Newest> fresh = versions.stream()
                .filter(version -> pack || !earlierEditions.versions().contains(version.versionId()))
                .toList();
        if (fresh.isEmpty()) {
            return null;
        }
        Set<Language> languages =
                fresh.stream().map(PaperRepository.Newest::language).collect(Collectors.toSet());
        boolean noWelsh = versions.stream().noneMatch(version -> version.language() == Language.CY);
        return new EditionLine(
                paper,
                PackEditionPaper.Kind.BOUND,
                series,
                in(fresh, Language.EN),
                in(fresh, Language.CY),
                paper.details().welshExpected() && noWelsh,
                pack ? null : earlierEditions.place(paper.id(), languages));
    }

    /** The version in a language, otherwise the other one. */
    private static PaperRepository.Newest in(List<PaperRepository.Newest> versions, Language language) {
        return versions.stream()
                .filter(version -> version.language() == language)
                .findFirst()
                .orElse(versions.get(0));
    }

    boolean bound() {
        return kind == PackEditionPaper.Kind.BOUND;
    }

    /** As many numbers as its longest version needs. */
    PackNumbering.Wanted wanted() {
        return new PackNumbering.Wanted(
                paper.id(),
                series,
                Stream.of(english, welsh)
                        .filter(Objects::nonNull)
                        .mapToInt(PaperRepository.Newest::pages)
                        .max()
                        .orElseThrow());
    }

    PackEditionPaper stored(UUID editionId, int position, PackNumbering numbering) {
        return switch (kind) {
            case BOUND ->
                PackEditionPaper.bound(
                        editionId,
                        paper,
                        position,
                        english.versionId(),
                        welsh.versionId(),
                        welshToFollow,
                        numbering.papers().get(paper.id()),
                        earlier == null ? null : earlier.id());
            case TO_FOLLOW -> PackEditionPaper.toFollow(editionId, paper, position, series);
            case WITHDRAWN ->
                PackEditionPaper.withdrawn(
                        editionId,
                        paper,
                        position,
                        series,
                        earlier == null ? null : earlier.id(),
                        paper.withdrawnBecause());
        };
    }
}
