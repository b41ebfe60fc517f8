package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Removes versions that were handed in: before they are issued and, where the law requires it, afterwards. */
@ApplicationScoped
class VersionRemovals {

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private FileStore files;
    private EditionRepository editions;
    private PackCopyGenerator copies;
    private Meetings meetings;

    protected VersionRemovals() {}

    @Inject
    VersionRemovals(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            FileStore files,
            EditionRepository editions,
            PackCopyGenerator copies,
            Meetings meetings) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.files = files;
        this.editions = editions;
        this.copies = copies;
        this.meetings = meetings;
    }

    Instant now() {
        return clock.instant();
    }

    /** The traces of a paper's versions whose files are gone. */
    Map<UUID, VersionRemoval> of(UUID paperId) {
        return em.createQuery(
                        "select r from VersionRemoval r where r.versionId in (select v.id from PaperVersion v where v.paperId = :paper)",
                        VersionRemoval.class)
                .setParameter("paper", paperId)
                .getResultStream()
                .collect(Collectors.toMap(VersionRemoval::versionId, Function.identity()));
    }

    /** Whether some edition says anything of the paper, be it withdrawn by now. */
    boolean named(UUID paperId) {
        return em.createQuery("select count(p) from PackEditionPaper p where p.paperId = :paper", Long.class)
                        .setParameter("paper", paperId)
                        .getSingleResult()
                > 0;
    }

    void remove(Paper paper, UUID versionId, String because) {
        PaperVersion version = load(paper, versionId);
        boolean carried = em.createQuery(
                                "select count(p) from PackEditionPaper p where p.versionEn = :version or p.versionCy = :version",
                                Long.class)
                        .setParameter("version", versionId)
                        .getSingleResult()
                > 0;
        if (carried) {
            throw new RuleViolation(PaperRule.VERSION_ISSUED);
        }
        end(version, VersionRemoval.Kind.REMOVED, because);
    }

    /** Also from the copies of packs; those of editions that stand are made anew, without it and on the same pages. */
    void erase(Paper paper, UUID versionId, String because) throws IOException {
        List<PaperVersion> same = sameFile(paper, load(paper, versionId));
        Set<UUID> concerned = new LinkedHashSet<>();
        for (PaperVersion version : same) {
            concerned.add(em.find(Paper.class, version.paperId()).meetingId());
            end(version, VersionRemoval.Kind.ERASED, because);
        }
        for (PaperVersion version : same) {
            // the name that the author gave the file may tell as much as the file
            em.createNativeQuery("update paper_version set file_name = '-' where id = :version")
                    .setParameter("version", version.id())
                    .executeUpdate();
            em.createQuery("""
                select distinct c.fileSha256 from PackCopy c join PackPart p on p.copyId = c.id where p.paperVersionId = :version""", String.class)
                    .setParameter("version", version.id())
                    .getResultList()
                    .forEach(sha256 -> files.erase(sha256, clock.instant()));
        }
        em.flush();
        em.clear();
        for (UUID meetingId : concerned) {
            for (PackEdition edition : editions.editions(meetingId)) {
                if (!edition.withdrawn()) {
                    copies.complete(meetings.view(new MeetingId(meetingId)), edition);
                }
            }
        }
    }

    /**
     * The same file may have been handed in twice, or gone on to a later meeting with its item: wherever the
     * partnership has it, it goes.
     */
    private List<PaperVersion> sameFile(Paper paper, PaperVersion version) {
        return em.createQuery("""
            select v from PaperVersion v join Paper p on p.id = v.paperId where v.fileSha256 = :sha256 and p.partnershipId = :partnership
            and not exists (select 1 from VersionRemoval r where r.versionId = v.id)""", PaperVersion.class)
                .setParameter("sha256", version.fileSha256())
                .setParameter("partnership", paper.partnershipId())
                .getResultList();
    }

    /** A paper goes that nothing was ever issued of: with the traces of its files. */
    void forget(UUID paperId) {
        of(paperId).values().forEach(em::remove);
        em.flush();
        em.createQuery("select v from PaperVersion v where v.paperId = :paper", PaperVersion.class)
                .setParameter("paper", paperId)
                .getResultList()
                .forEach(em::remove);
        em.flush();
    }

    private PaperVersion load(Paper paper, UUID versionId) {
        PaperVersion version = versionId == null ? null : em.find(PaperVersion.class, versionId);
        if (version == null || !version.paperId().equals(paper.id())) {
            throw new NotFound();
        }
        if (em.find(VersionRemoval.class, versionId) != null) {
            throw new RuleViolation(PaperRule.VERSION_GONE);
        }
        return version;
    }

    private void end(PaperVersion version, VersionRemoval.Kind kind, String because) {
        em.persist(VersionRemoval.of(
                version.id(), kind, because, clock.instant(), current.get().name()));
        em.flush();
        List<Long> others = em.createQuery("""
            select count(v) from PaperVersion v where v.fileSha256 = :sha256 and v.id <> :version
            and not exists (select 1 from VersionRemoval r where r.versionId = v.id)""", Long.class)
                .setParameter("sha256", version.fileSha256())
                .setParameter("version", version.id())
                .getResultList();
        if (others.get(0) == 0) {
            files.erase(version.fileSha256(), clock.instant());
        }
    }
}
