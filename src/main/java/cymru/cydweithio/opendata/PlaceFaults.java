package cymru.cydweithio.opendata;

import cymru.cydweithio.platform.RuleViolation;
import java.util.Arrays;
import java.util.List;

/** A file of areas or footprints is not as it should be; nothing was loaded. */
public class PlaceFaults extends RuleViolation {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 20;

    private final transient List<PlaceFault> faults;

    public PlaceFaults(List<PlaceFault> faults) {
        super(OpenDataRule.FAULTY, faults.size());
        this.faults = List.copyOf(faults);
    }

    public List<PlaceFault> faults() {
        return faults;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " "
                + faults.stream()
                        .limit(TOLD)
                        .map(fault -> fault.line() + ":" + fault.column() + ":" + fault.pointer() + " " + fault.key()
                                + Arrays.toString(fault.args()))
                        .toList();
    }
}
