package cymru.cydweithio.sheet.web;

import cymru.cydweithio.sheet.Imports;
import java.io.Serializable;
import java.util.List;

/** A column of somebody's sheet with the field in which its meaning is chosen. */
public class ColumnForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int index;
    private final String letter;
    private final String heading;
    private final List<String> samples;
    private String column;

    ColumnForm(Imports.ColumnView view) {
        index = view.index();
        letter = view.letter();
        heading = view.heading();
        samples = view.samples();
        column = view.column();
    }

    public int getIndex() {
        return index;
    }

    public String getLetter() {
        return letter;
    }

    public String getHeading() {
        return heading;
    }

    public List<String> getSamples() {
        return samples;
    }

    /** What it is taken for, by name; null where it is left out. */
    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column == null || column.isEmpty() ? null : column;
    }
}
