package cymru.cydweithio.inspection;

/** A file is refused. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final Found found;

    Refusal(Fault fault) {
        this(fault, null);
    }

    Refusal(Found found) {
        this(Fault.NOT_ALLOWED, found);
    }

    Refusal(Fault fault, Found found) {
        super(fault + (found == null ? "" : " " + found), null, false, false);
        this.fault = fault;
        this.found = found;
    }

    public Fault fault() {
        return fault;
    }

    /** What was found, where that is the fault; otherwise null. */
    public Found found() {
        return found;
    }
}
