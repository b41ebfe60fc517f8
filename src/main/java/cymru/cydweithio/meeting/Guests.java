package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guests of a meeting: people without a seat, who count for no quorum. */
@UseCase
public class Guests {

    /**
     * Somebody to be named as a guest.
     *
     * @param organisation or null
     * @param capacity as what the guest comes, such as presenter or observer; or null
     */
    public record GuestDetails(String name, String organisation, String capacity) {}

    /** A guest, see {@link GuestDetails}. */
    public record GuestRow(UUID id, String name, String organisation, String capacity) {

        /** 'A. Speaker (Cardiff University, presenter)': as the minutes name the guest. */
        public String described() {
            String more =
                    Stream.of(organisation, capacity).filter(Objects::nonNull).collect(Collectors.joining(", "));
            return more.isEmpty() ? name : name + " (" + more + ")";
        }
    }

    private static final int MOST = 100;

    private EntityManager em;
    private MeetingRepository meetings;

    protected Guests() {}

    @Inject
    Guests(EntityManager em, MeetingRepository meetings) {
        this.em = em;
        this.meetings = meetings;
    }

    @Requires(Permission.READ_MEETINGS)
    public List<GuestRow> of(MeetingId id) {
        return em.createQuery("select g from Guest g where g.meetingId = :meeting order by g.name, g.id", Guest.class)
                .setParameter("meeting", id.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(Guest::row)
                .toList();
    }

    /** Before the meeting, or after it until the minutes are approved. */
    @Requires(Permission.RUN_MEETINGS)
    public void add(MeetingId id, long version, GuestDetails details) {
        Meeting meeting = changing(id, version);
        em.persist(Guest.of(meeting.id(), details));
        em.flush();
    }

    @Requires(Permission.RUN_MEETINGS)
    public void remove(MeetingId id, long version, GuestId guestId) {
        Meeting meeting = changing(id, version);
        Guest guest = guestId == null ? null : em.find(Guest.class, guestId.value());
        if (guest == null || !guest.meetingId().equals(meeting.id())) {
            throw new NotFound();
        }
        em.remove(guest);
        em.flush();
    }

    private Meeting changing(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        if (!meeting.tabling().isEmpty()) {
            throw meeting.tabling().get(0).broken();
        }
        meetings.touch(meeting);
        return meeting;
    }
}
