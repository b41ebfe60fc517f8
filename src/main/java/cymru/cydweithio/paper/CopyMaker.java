package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the copies of an edition: all of them when it is issued, and later those that are missing. */
@ApplicationScoped
class CopyMaker {

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private PackBindery bindery;
    private EditionShelf shelf;
    private BoardReaders readers;

    protected CopyMaker() {}

    @Inject
    CopyMaker(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            PackBindery bindery,
            EditionShelf shelf,
            BoardReaders readers) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.bindery = bindery;
        this.shelf = shelf;
        this.readers = readers;
    }

    /**
     * Groups of people who receive the same copies of an edition: those who may see everything, those who may see
     * nothing closed, and those barred from something in it.
     */
    static Set<Audience> audiences(Set<UUID> told, Set<UUID> closed, Collection<Withheld> all) {
        Set<Set<UUID>> omissions = new LinkedHashSet<>();
        omissions.add(Set.of());
        omissions.add(among(told, closed));
        all.forEach(withheld -> omissions.add(among(told, withheld.all())));
        Set<Audience> audiences = new LinkedHashSet<>();
        omissions.forEach(omitted ->
                EnumSet.allOf(Language.class).forEach(language -> audiences.add(new Audience(language, omitted))));
        return audiences;
    }

    private static Set<UUID> among(Set<UUID> told, Set<UUID> omitted) {
        Set<UUID> some = new HashSet<>(told);
        some.retainAll(omitted);
        return some;
    }

    /** Makes the copies of a new edition. */
    void issue(EditionRecord record, Set<Audience> audiences, PackBindery.Workbench bench) throws IOException {
        for (Audience audience : audiences) {
            PackBindery.Bound bound =
                    bench.bind(record, audience, record.edition().issuedAt());
            keep(PackCopy.of(record.edition().id(), audience, bound.sha256(), bound.layout(), bound.told()), bound);
        }
    }

    /**
     * Makes copies of an edition for everybody on the board who has none, as the edition was issued and on the same
     * pages; returns how many files were made.
     */
    int complete(Meetings.MeetingView meeting, PackEdition edition) throws IOException {
        EditionRecord record = shelf.record(meeting, edition);
        List<PackCopy> copies = shelf.copies(List.of(edition.id()));
        Set<UUID> closed = record.items().stream()
                .filter(PackEditionItem::closed)
                .map(PackEditionItem::itemId)
                .collect(Collectors.toSet());
        List<Withheld> everybody =
                readers.of(meeting).stream().map(BoardReader::withheld).collect(Collectors.toList());
        everybody.add(Withheld.NOTHING);
        everybody.add(new Withheld(closed, Set.of()));
        Set<Audience> missing = new LinkedHashSet<>();
        for (Withheld withheld : everybody) {
            for (Language language : Language.values()) {
                if (EditionShelf.best(copies, language, withheld).isEmpty()) {
                    missing.add(new Audience(language, among(record.told(), withheld.all())));
                }
            }
        }
        int time = em.createQuery(
                                "select coalesce(max(c.remake), 0) from PackCopy c where c.editionId = :edition",
                                Integer.class)
                        .setParameter("edition", edition.id())
                        .getSingleResult()
                + 1;
        try (PackBindery.Workbench bench = bindery.open()) {
            for (Audience audience : missing) {
                PackBindery.Bound bound = bench.bind(record, audience, clock.instant());
                PackCopy copy = PackCopy.of(edition.id(), audience, bound.sha256(), bound.layout(), bound.told())
                        .madeLater(clock.instant(), current.get().name(), time);
                keep(copy, bound);
            }
        }
        return missing.size();
    }

    private void keep(PackCopy copy, PackBindery.Bound bound) {
        em.persist(copy);
        bound.layout().parts().forEach(part -> em.persist(PackPart.of(copy.id(), part)));
    }
}
