package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.StaleEdit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Loads meetings with what they are made of. */
@ApplicationScoped
class MeetingRepository {

    private EntityManager em;

    protected MeetingRepository() {}

    @Inject
    MeetingRepository(EntityManager em) {
        this.em = em;
    }

    Meeting load(MeetingId id) {
        Meeting meeting = em.find(Meeting.class, id.value());
        if (meeting == null) {
            throw new NotFound();
        }
        return meeting;
    }

    /** The meeting as the page showed it, or a stale edit. */
    Meeting load(MeetingId id, long version) {
        Meeting meeting = load(id);
        StaleEdit.refuseUnless(version, meeting.version());
        return meeting;
    }

    /** Counts a change of a part as a change of the meeting, so that two people at once notice each other. */
    void touch(Meeting meeting) {
        StaleEdit.countChange(em, meeting);
    }

    /** All items in their order, in a list that can be changed. */
    List<AgendaItem> items(Meeting meeting) {
        return new ArrayList<>(em.createQuery(
                        "select i from AgendaItem i where i.meetingId = :meeting order by i.position, i.id",
                        AgendaItem.class)
                .setParameter("meeting", meeting.id())
                .getResultList());
    }

    AgendaItem item(Meeting meeting, UUID itemId) {
        AgendaItem item = itemId == null ? null : em.find(AgendaItem.class, itemId);
        if (item == null || !item.meetingId().equals(meeting.id())) {
            throw new NotFound();
        }
        return item;
    }

    /** The meeting, of which something is to be written down that happened at it. */
    Meeting recording(MeetingId id, long version, LocalDate today) {
        Meeting meeting = load(id, version);
        meeting.record(today);
        touch(meeting);
        return meeting;
    }
}
