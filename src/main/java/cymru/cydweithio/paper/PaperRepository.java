package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Loads papers with their newest versions, and which items a person or an account may not see. */
@ApplicationScoped
class PaperRepository {

    /** The newest version of a paper in one language, with what is known of its file. */
    record Newest(
            UUID paperId,
            UUID versionId,
            Language language,
            int number,
            String sha256,
            String fileName,
            LocalDate receivedOn,
            Instant submittedAt,
            String submittedBy,
            Integer pages,
            Boolean tagged) {}

    private EntityManager em;

    protected PaperRepository() {}

    @Inject
    PaperRepository(EntityManager em) {
        this.em = em;
    }

    Paper load(PaperId id) {
        Paper paper = em.find(Paper.class, id.value());
        if (paper == null) {
            throw new NotFound();
        }
        return paper;
    }

    /** In the order of the agenda. */
    List<Paper> ofMeeting(UUID meetingId) {
        return em.createQuery("""
            select p from Paper p join ItemOfPaper i on i.id = p.itemId where p.meetingId = :meeting order by i.position, p.position, p.id""", Paper.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    /** The newest version of each paper of the meeting in each language it has. */
    List<Newest> newestOf(UUID meetingId) {
        return newest("p.meetingId = :id", meetingId);
    }

    /** The same among these versions: a newer one that did not go out yet does not hide the one that did. */
    List<Newest> newestOf(UUID meetingId, Set<UUID> versions) {
        Map<List<Object>, Newest> newest = new LinkedHashMap<>();
        if (!versions.isEmpty()) {
            versions("p.meetingId = :id and v.id in :versions order by v.number")
                    .setParameter("id", meetingId)
                    .setParameter("versions", versions)
                    .getResultStream()
                    .forEach(version -> newest.put(List.of(version.paperId(), version.language()), version));
        }
        return List.copyOf(newest.values());
    }

    List<Newest> newestOfPaper(UUID paperId) {
        return newest("p.id = :id", paperId);
    }

    private List<Newest> newest(String condition, UUID id) {
        return versions(
                        condition
                                + " and v.number = (select max(w.number) from PaperVersion w where w.paperId = v.paperId and w.language = v.language)")
                .setParameter("id", id)
                .getResultList();
    }

    private TypedQuery<Newest> versions(String condition) {
        return em.createQuery("""
            select new cymru.cydweithio.paper.PaperRepository$Newest(v.paperId, v.id, v.language, v.number, v.fileSha256, v.fileName, v.receivedOn, v.submittedAt, v.submittedBy, f.pages, f.tagged)
            from PaperVersion v join Paper p on p.id = v.paperId join FileOfPaper f on f.sha256 = v.fileSha256
            where %s""".formatted(condition), Newest.class);
    }

    /**
     * The items of a meeting whose papers an account may not have: closed ones that it is not cleared for, and those
     * that a declared interest bars.
     */
    Set<UUID> withheldFromAccount(UUID meetingId, UUID accountId) {
        return withheld(meetingId, "account_id", accountId);
    }

    /** The same for a person of the register, who need not have an account. */
    Set<UUID> withheldFromPerson(UUID meetingId, UUID personId) {
        return withheld(meetingId, "person_id", personId);
    }

    private Set<UUID> withheld(UUID meetingId, String who, UUID id) {
        List<?> items = em.createNativeQuery("""
            select i.id from agenda_item_facts i where i.meeting_id = :meeting and (
                (i.classification <> 'PUBLISHED' and not exists (select 1 from closed_item_viewer v where v.item_id = i.id and v.%1$s = :who))
                or exists (select 1 from item_bar b where b.item_id = i.id and b.%1$s = :who))""".formatted(who), UUID.class)
                .setParameter("meeting", meetingId)
                .setParameter("who", id)
                .getResultList();
        return items.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
