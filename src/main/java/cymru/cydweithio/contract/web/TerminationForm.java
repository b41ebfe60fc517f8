package cymru.cydweithio.contract.web;

import cymru.cydweithio.platform.Money;
import java.io.Serializable;
import java.time.LocalDate;

/** The early end of a contract: when, what is due then, and why. */
public class TerminationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate on;
    private Money due;
    private String because;

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public Money getDue() {
        return due;
    }

    public void setDue(Money due) {
        this.due = due;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
