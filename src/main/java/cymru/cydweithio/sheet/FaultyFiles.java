package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import java.util.Arrays;
import java.util.List;

/** The files are not as they should be; nothing was loaded. */
public class FaultyFiles extends RuleViolation {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    /** The first of them as a text, which stays where the faults themselves do not. */
    private final String first;

    public FaultyFiles(List<Fault> faults) {
        super(SheetRule.FAULTY, faults.size());
        this.faults = List.copyOf(faults);
        this.first = faults.stream()
                .limit(20)
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column() + " " + fault.key()
                        + Arrays.toString(fault.args()))
                .toList()
                .toString();
    }

    public List<Fault> faults() {
        return faults;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " " + first;
    }
}
