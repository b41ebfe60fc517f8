package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.pack.PackNumbering;
import cymru.cydweithio.pack.PageSeries;
import cymru.cydweithio.pack.PageSpan;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcType;
import org.hibernate.envers.Audited;
import org.hibernate.type.descriptor.jdbc.LocalTimeJdbcType;

/**
 * A board pack as issued, or a supplement that followed it. What was issued never changes; it can be withdrawn with a
 * reason. Its page numbers are those of every copy.
 */
@Entity
@Audited
class PackEdition {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID meetingId;
    private int number;
    private int supplement;
    private Instant issuedAt;
    private String issuedBy;
    private LocalDate heldOn;

    @JdbcType(LocalTimeJdbcType.class)
    private LocalTime startsAt;

    private String place;
    private int firstPage;
    private int ownPages;
    private int lastPage;
    private int restrictedPage;
    private int restrictedPages;
    private Instant withdrawnAt;
    private String withdrawnBecause;

    protected PackEdition() {}

    /**
     * @param number which edition of the meeting it is
     * @param supplement 0 for a pack
     */
    static PackEdition issue(
            Meetings.MeetingView meeting,
            int number,
            int supplement,
            PackNumbering numbering,
            int restrictedPage,
            Instant now,
            String issuedBy) {
        PackEdition edition = new PackEdition();
        edition.id = Ids.next();
        edition.partnershipId = meeting.partnershipId();
        edition.meetingId = meeting.id();
        edition.number = number;
        edition.supplement = supplement;
        edition.issuedAt = now;
        edition.issuedBy = issuedBy;
        edition.heldOn = meeting.plan().heldOn();
        edition.startsAt = meeting.plan().startsAt();
        edition.place = meeting.plan().place();
        edition.firstPage = numbering.agenda().first();
        edition.ownPages = numbering.agenda().pages();
        edition.lastPage = numbering.lastOpenPage();
        edition.restrictedPage = restrictedPage;
        edition.restrictedPages = numbering.restrictedAgenda() == null
                ? 0
                : numbering.restrictedAgenda().pages();
        return edition;
    }

    /** The numbers kept for cover and agenda. */
    PageSpan agenda() {
        return new PageSpan(PageSeries.OPEN, firstPage, firstPage + ownPages - 1);
    }

    /** The numbers kept for the agenda of restricted items; null where it has none. */
    PageSpan restrictedAgenda() {
        return restrictedPages == 0
                ? null
                : new PageSpan(PageSeries.RESTRICTED_AGENDA, restrictedPage, restrictedPage + restrictedPages - 1);
    }

    /** Whether its cover says when and where the meeting is. */
    boolean says(MeetingPlan plan) {
        return heldOn.equals(plan.heldOn()) && startsAt.equals(plan.startsAt()) && Objects.equals(place, plan.place());
    }

    void withdraw(String because, Instant now) {
        if (withdrawnAt != null) {
            throw new RuleViolation(PaperRule.PACK_WITHDRAWN_ALREADY);
        }
        if (because == null || because.isBlank()) {
            throw new RuleViolation(PaperRule.PACK_REASON_MISSING);
        }
        if (because.length() > 300) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, 300);
        }
        withdrawnAt = now;
        withdrawnBecause = because.strip();
    }

    boolean withdrawnBefore(Instant moment) {
        return withdrawnAt != null && !withdrawnAt.isAfter(moment);
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    int number() {
        return number;
    }

    /** 0 for a pack, otherwise the number of the supplement. */
    int supplement() {
        return supplement;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    LocalTime startsAt() {
        return startsAt;
    }

    String place() {
        return place;
    }

    int lastPage() {
        return lastPage;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    Packs.EditionRow row(boolean opens, boolean holdsPapers, boolean dateStands) {
        return new Packs.EditionRow(
                id,
                number,
                supplement,
                issuedAt,
                issuedBy,
                withdrawnAt,
                withdrawnBecause,
                heldOn,
                opens,
                holdsPapers,
                dateStands);
    }
}
