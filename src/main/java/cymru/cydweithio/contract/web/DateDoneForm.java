package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.DateKind;
import java.io.Serializable;

/** A critical date on which was done what was due. */
public class DateDoneForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private DateKind kind;
    private String note;

    public DateKind getKind() {
        return kind;
    }

    public void setKind(DateKind kind) {
        this.kind = kind;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
