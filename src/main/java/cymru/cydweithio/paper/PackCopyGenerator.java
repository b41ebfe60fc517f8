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
class PackCopyGenerator {

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private PackAssembler assembler;
    private EditionRepository editions;
    private BoardReaders readers;

    protected PackCopyGenerator() {}

    @Inject
    PackCopyGenerator(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            PackAssembler assembler,
            EditionRepository editions,
            BoardReaders readers) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.assembler = assembler;
        this.editions = editions;
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
    void issue(EditionRecord record, Set<Audience> audiences, PackAssembler.Assembly bench) throws IOException {
        for (Audience audience : audiences) {
            PackAssembler.AssembledCopy assembled =
                    bench.assemble(record, audience, record.edition().issuedAt());
            keep(
                    PackCopy.of(
                            record.edition().id(), audience, assembled.sha256(), assembled.layout(), assembled.told()),
                    assembled);
        }
    }

    /**
     * Makes copies of an edition for everybody on the board who has none, as the edition was issued and on the same
     * pages; returns how many files were made.
     */
    int complete(Meetings.MeetingView meeting, PackEdition edition) throws IOException {
        EditionRecord record = editions.record(meeting, edition);
        List<PackCopy> copies = editions.copies(List.of(edition.id()));
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
                if (EditionRepository.best(copies, language, withheld).isEmpty()) {
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
        try (PackAssembler.Assembly bench = assembler.open()) {
            for (Audience audience : missing) {
                PackAssembler.AssembledCopy assembled = bench.assemble(record, audience, clock.instant());
                PackCopy copy = PackCopy.of(
                                edition.id(), audience, assembled.sha256(), assembled.layout(), assembled.told())
                        .madeLater(clock.instant(), current.get().name(), time);
                keep(copy, assembled);
            }
        }
        return missing.size();
    }

    private void keep(PackCopy copy, PackAssembler.AssembledCopy assembled) {
        em.persist(copy);
        assembled.layout().parts().forEach(part -> em.persist(PackPart.of(copy.id(), part)));
    }
}
