package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.MeetingPapers;
import cymru.cydweithio.meeting.Minutes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells meetings which papers there are, and which of their minutes are on file. */
@ApplicationScoped
class PapersOfMeetings implements MeetingPapers {

    private EntityManager em;

    protected PapersOfMeetings() {}

    @Inject
    PapersOfMeetings(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean anyOfItem(UUID itemId) {
        return em.createQuery("select count(p) from Paper p where p.itemId = :item", Long.class)
                        .setParameter("item", itemId)
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<Minutes.FiledRow> minutesOf(UUID meetingId, boolean all) {
        return em.createQuery(
                        "select new cymru.cydweithio.meeting.Minutes$FiledRow(f.language, f.closed, f.fileSha256) from MinutesFile f where f.meetingId = :meeting and (f.closed = false or :all = true) order by f.closed, f.language desc",
                        Minutes.FiledRow.class)
                .setParameter("meeting", meetingId)
                .setParameter("all", all)
                .getResultList();
    }

    @Override
    public Set<UUID> withMinutes(Collection<UUID> meetingIds) {
        return meetingIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select f.meetingId from MinutesFile f where f.meetingId in :meetings and f.closed = false",
                                UUID.class)
                        .setParameter("meetings", meetingIds)
                        .getResultList());
    }
}
