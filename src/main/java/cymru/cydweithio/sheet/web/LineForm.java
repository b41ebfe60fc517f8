package cymru.cydweithio.sheet.web;

import cymru.cydweithio.sheet.DoubtfulLine;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a line that may not belong is left out. */
public class LineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DoubtfulLine line;
    private boolean leftOut;

    private LineForm(DoubtfulLine line, boolean leftOut) {
        this.line = line;
        this.leftOut = leftOut;
    }

    static List<LineForm> of(List<DoubtfulLine> lines, Set<Integer> leftOut) {
        return lines.stream()
                .map(line -> new LineForm(line, leftOut.contains(line.line())))
                .toList();
    }

    /** The lines that are left out. */
    static Set<Integer> leftOut(List<LineForm> forms) {
        return forms.stream()
                .filter(LineForm::isLeftOut)
                .map(one -> one.getLine().line())
                .collect(Collectors.toSet());
    }

    public DoubtfulLine getLine() {
        return line;
    }

    public boolean isLeftOut() {
        return leftOut;
    }

    public void setLeftOut(boolean leftOut) {
        this.leftOut = leftOut;
    }
}
