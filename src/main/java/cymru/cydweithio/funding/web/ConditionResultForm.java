package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.ConditionId;
import java.io.Serializable;
import java.util.UUID;

/** What became of a condition: which it is, and what is said of it. */
public class ConditionResultForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID id;
    private String note;

    /** Null while none is chosen. */
    ConditionId condition() {
        return id == null ? null : new ConditionId(id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
