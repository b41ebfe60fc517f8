package cymru.cydweithio.action;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was said of an action and how it stood afterwards. Only ever added. */
@Entity
@Immutable
class ActionUpdate {
    @Id
    private UUID id;

    private UUID actionId;
    private Instant madeAt;
    private String madeBy;

    @Enumerated(EnumType.STRING)
    private UpdateKind kind;

    private String note;
    private int progress;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private LocalDate dueOn;
    private String ownerName;

    protected ActionUpdate() {}

    static ActionUpdate of(
            UUID actionId,
            UpdateKind kind,
            ActionNote note,
            int progress,
            ActionState state,
            LocalDate dueOn,
            String ownerName) {
        ActionUpdate update = new ActionUpdate();
        update.id = Ids.next();
        update.actionId = actionId;
        update.madeAt = note.at();
        update.madeBy = note.by();
        update.kind = kind;
        update.note = note.note();
        update.progress = progress;
        update.state = state;
        update.dueOn = dueOn;
        update.ownerName = ownerName;
        return update;
    }

    UpdateKind kind() {
        return kind;
    }

    String note() {
        return note;
    }

    int progress() {
        return progress;
    }

    ActionState state() {
        return state;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String ownerName() {
        return ownerName;
    }
}
