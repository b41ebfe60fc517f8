package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.pack.PackNumbering;
import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The editions of a meeting as they were issued, with their copies. */
@ApplicationScoped
class EditionRepository {

    private EntityManager em;

    protected EditionRepository() {}

    @Inject
    EditionRepository(EntityManager em) {
        this.em = em;
    }

    /** All editions of a meeting, the first first. */
    List<PackEdition> editions(UUID meetingId) {
        return em.createQuery(
                        "select e from PackEdition e where e.meetingId = :meeting order by e.number", PackEdition.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    List<PackEditionItem> items(UUID editionId) {
        return em.createQuery(
                        "select i from PackEditionItem i where i.editionId = :edition order by i.number",
                        PackEditionItem.class)
                .setParameter("edition", editionId)
                .getResultList();
    }

    /** What editions say of papers, in the order of the editions. */
    List<PackEditionPaper> papers(Collection<UUID> editionIds) {
        return editionIds.isEmpty()
                ? List.of()
                : em.createQuery("""
            select p from PackEditionPaper p join PackEdition e on e.id = p.editionId where p.editionId in :editions order by e.number, p.position""", PackEditionPaper.class)
                        .setParameter("editions", editionIds)
                        .getResultList();
    }

    /** What readers have by the editions that stand. */
    EditionLine.EarlierEditions known(List<PackEdition> standing) {
        Map<UUID, List<PackEditionPaper>> places = new HashMap<>();
        Set<UUID> versions = new HashSet<>();
        Set<UUID> withdrawn = new HashSet<>();
        Set<UUID> promised = new HashSet<>();
        for (PackEditionPaper paper :
                papers(standing.stream().map(PackEdition::id).toList())) {
            if (paper.bound()) {
                places.computeIfAbsent(paper.paperId(), one -> new ArrayList<>())
                        .add(paper);
                withdrawn.remove(paper.paperId());
                Stream.of(Language.values()).map(paper::version).forEach(versions::add);
            } else if (paper.kind() == PackEditionPaper.Kind.WITHDRAWN) {
                withdrawn.add(paper.paperId());
            } else {
                promised.add(paper.paperId());
            }
        }
        return new EditionLine.EarlierEditions(places, languages(versions), promised, withdrawn);
    }

    private Map<UUID, Language> languages(Set<UUID> versions) {
        return versions.isEmpty()
                ? Map.of()
                : em.createQuery("select v from PaperVersion v where v.id in :ids", PaperVersion.class)
                        .setParameter("ids", versions)
                        .getResultStream()
                        .collect(Collectors.toMap(PaperVersion::id, PaperVersion::language));
    }

    /**
     * The next free number of each series: from 1 if no edition is valid, otherwise after all that were ever issued.
     */
    PackNumbering.Free free(List<PackEdition> editions) {
        if (editions.stream().allMatch(PackEdition::withdrawn)) {
            return PackNumbering.Free.FROM_THE_START;
        }
        Map<String, Integer> used = new HashMap<>();
        for (PackEdition edition : editions) {
            used.merge("", edition.lastPage(), Math::max);
            if (edition.restrictedAgenda() != null) {
                used.merge("R", edition.restrictedAgenda().last(), Math::max);
            }
        }
        papers(editions.stream().map(PackEdition::id).toList()).stream()
                .filter(PackEditionPaper::bound)
                .map(PackEditionPaper::span)
                .forEach(span -> used.merge(span.series().key(), span.last(), Math::max));
        return new PackNumbering.Free(used);
    }

    /** An edition as it was issued, for copies that are made later. */
    EditionRecord record(Meetings.MeetingView meeting, PackEdition edition) {
        return record(meeting, edition, items(edition.id()), papers(List.of(edition.id())), before(edition));
    }

    /** The edition that stood when this one was issued. */
    private PackEdition before(PackEdition edition) {
        return editions(edition.meetingId()).stream()
                .filter(one -> one.number() < edition.number() && !one.withdrawnBefore(edition.issuedAt()))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    EditionRecord record(
            Meetings.MeetingView meeting,
            PackEdition edition,
            List<PackEditionItem> items,
            List<PackEditionPaper> papers,
            PackEdition before) {
        Map<UUID, EditionRecord.Earlier> earlier = new HashMap<>();
        for (PackEditionPaper paper : papers) {
            if (paper.replacesId() != null) {
                PackEditionPaper place = em.find(PackEditionPaper.class, paper.replacesId());
                earlier.put(
                        place.id(), new EditionRecord.Earlier(place, em.find(PackEdition.class, place.editionId())));
            }
        }
        Set<UUID> named = Stream.concat(
                        papers.stream(), earlier.values().stream().map(EditionRecord.Earlier::paper))
                .filter(PackEditionPaper::bound)
                .flatMap(paper -> Stream.of(Language.values()).map(paper::version))
                .collect(Collectors.toSet());
        return new EditionRecord(
                meeting.board(),
                meeting.partnership(),
                edition,
                items,
                papers,
                earlier,
                versions(named),
                before,
                before == null ? List.of() : items(before.id()));
    }

    private Map<UUID, EditionRecord.Version> versions(Set<UUID> ids) {
        return ids.isEmpty()
                ? new HashMap<>()
                : em.createQuery("""
            select new cymru.cydweithio.paper.EditionRecord$Version(v.id, v.language, v.fileSha256, f.pages, case when f.erasedAt is null and r.versionId is null then false else true end)
            from PaperVersion v join FileReference f on f.sha256 = v.fileSha256 left join VersionRemoval r on r.versionId = v.id where v.id in :ids""", EditionRecord.Version.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                EditionRecord.Version::id, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /** Copies whose files are there. */
    List<PackCopy> copies(Collection<UUID> editionIds) {
        return editionIds.isEmpty()
                ? List.of()
                : em.createQuery("""
            select distinct c from PackCopy c left join fetch c.told where c.editionId in :editions
            and exists (select 1 from FileReference f where f.sha256 = c.fileSha256 and f.erasedAt is null)""", PackCopy.class)
                        .setParameter("editions", editionIds)
                        .getResultList();
    }

    /** The copy in a language that says the most, among those that say nothing the reader may not know. */
    static Optional<PackCopy> best(List<PackCopy> copies, Language language, Withheld withheld) {
        return copies.stream()
                .filter(copy -> copy.language() == language && copy.fits(withheld))
                .max(Comparator.comparing(PackCopy::telling)
                        .thenComparing(PackCopy::remake)
                        .thenComparing(PackCopy::id));
    }
}
