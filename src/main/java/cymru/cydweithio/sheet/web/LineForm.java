package cymru.cydweithio.sheet.web;

import cymru.cydweithio.sheet.DoubtfulLine;
import java.io.Serializable;

/** Whether a line that may not belong is left out. */
public class LineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DoubtfulLine line;
    private boolean leftOut;

    LineForm(DoubtfulLine line, boolean leftOut) {
        this.line = line;
        this.leftOut = leftOut;
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
