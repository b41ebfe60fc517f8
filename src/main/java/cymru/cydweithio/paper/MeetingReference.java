package cymru.cydweithio.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The meeting that papers are for, from the published view {@code meeting_facts}. */
@Entity
@Immutable
@Table(name = "meeting_facts")
class MeetingReference {

    @Id
    private UUID id;

    private UUID partnershipId;
    private UUID boardId;
    private String boardNameEn;
    private String boardNameCy;
    private LocalDate heldOn;
    private LocalDate papersDueOn;
    private String state;
    private String minutesState;

    protected MeetingReference() {}

    UUID partnershipId() {
        return partnershipId;
    }

    UUID boardId() {
        return boardId;
    }

    String boardNameEn() {
        return boardNameEn;
    }

    String boardNameCy() {
        return boardNameCy;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    LocalDate papersDueOn() {
        return papersDueOn;
    }

    String state() {
        return state;
    }

    /** Held or cancelled: authors hand in nothing more. */
    boolean over() {
        return held() || state.equals("CANCELLED");
    }

    boolean held() {
        return state.equals("HELD");
    }

    /** Cancelled, or its minutes are approved: what was tabled can no longer be entered. */
    boolean shut() {
        return state.equals("CANCELLED") || held() && minutesState.equals("APPROVED");
    }
}
