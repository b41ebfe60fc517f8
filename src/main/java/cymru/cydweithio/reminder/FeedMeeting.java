package cymru.cydweithio.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcType;
import org.hibernate.type.descriptor.jdbc.LocalTimeJdbcType;

/** What this capability reads of meetings: the published view {@code meeting_facts}. */
@Entity
@Immutable
@Table(name = "meeting_facts")
class FeedMeeting {
    @Id
    private UUID id;

    private UUID partnershipId;
    private UUID boardId;
    private String boardNameEn;
    private String boardNameCy;
    private LocalDate heldOn;

    @JdbcType(LocalTimeJdbcType.class)
    private LocalTime startsAt;

    @JdbcType(LocalTimeJdbcType.class)
    private LocalTime endsAt;

    private String place;
    private String onlineAddress;
    private String state;
    private long version;

    protected FeedMeeting() {}
}
