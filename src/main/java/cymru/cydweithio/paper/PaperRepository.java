package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
            select p from Paper p join AgendaItemReference i on i.id = p.itemId where p.meetingId = :meeting order by i.position, p.position, p.id""", Paper.class)
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
                                + " and v.number = (select max(w.number) from PaperVersion w where w.paperId = v.paperId and w.language = v.language and not exists (select 1 from VersionRemoval x where x.versionId = w.id))")
                .setParameter("id", id)
                .getResultList();
    }

    private TypedQuery<Newest> versions(String condition) {
        return em.createQuery("""
            select new cymru.cydweithio.paper.PaperRepository$Newest(v.paperId, v.id, v.language, v.number, v.fileSha256, v.fileName, v.receivedOn, v.submittedAt, v.submittedBy, f.pages, f.tagged)
            from PaperVersion v join Paper p on p.id = v.paperId join FileReference f on f.sha256 = v.fileSha256
            where not exists (select 1 from VersionRemoval r where r.versionId = v.id) and %s""".formatted(condition), Newest.class);
    }

    /**
     * What an account may not have of a meeting: closed items that it is not cleared for, and those that a declared
     * interest bars.
     */
    Withheld withheldFromAccount(UUID meetingId, UUID accountId) {
        return withheld(meetingId, "account_id", accountId);
    }

    /** The same for people of the register, who need not have accounts; in one statement, however many they are. */
    Map<UUID, Withheld> withheldFromPeople(UUID meetingId, Collection<UUID> people) {
        return people.isEmpty() ? Map.of() : withheld(meetingId, "person_id", people);
    }

    private Withheld withheld(UUID meetingId, String who, UUID id) {
        return withheld(meetingId, who, List.of(id)).getOrDefault(id, Withheld.NOTHING);
    }

    private Map<UUID, Withheld> withheld(UUID meetingId, String who, Collection<UUID> ids) {
        List<?> items = em.createNativeQuery(
                        """
            select w.who as who, i.id as item_id, case when i.classification = 'PUBLISHED' then 0 else 1 end as closed
            from agenda_item_facts i join (%2$s) w where i.meeting_id = :meeting and (
                (i.classification <> 'PUBLISHED' and not exists (select 1 from closed_item_viewer v where v.item_id = i.id and v.%1$s = w.who))
                or exists (select 1 from item_bar b where b.item_id = i.id and b.%1$s = w.who))""".formatted(
                                        who,
                                        who.equals("person_id")
                                                ? "select p.id as who from person_facts p where p.id in (:ids)"
                                                : "select a.id as who from account_facts a where a.id in (:ids)"),
                        Tuple.class)
                .setParameter("meeting", meetingId)
                .setParameter("ids", ids)
                .getResultList();
        Map<UUID, Set<UUID>> closed = new HashMap<>();
        Map<UUID, Set<UUID>> barred = new HashMap<>();
        for (Object item : items) {
            Tuple row = (Tuple) item;
            (row.get("closed", Number.class).intValue() == 1 ? closed : barred)
                    .computeIfAbsent(row.get("who", UUID.class), one -> new HashSet<>())
                    .add(row.get("item_id", UUID.class));
        }
        Map<UUID, Withheld> withheld = new HashMap<>();
        ids.forEach(id ->
                withheld.put(id, new Withheld(closed.getOrDefault(id, Set.of()), barred.getOrDefault(id, Set.of()))));
        return withheld;
    }
}
