package cymru.cydweithio.interchange.web;

import cymru.cydweithio.interchange.Imports;
import cymru.cydweithio.interchange.Meaning;
import java.io.Serializable;
import java.util.List;

/** A column of somebody's sheet with the field in which its meaning is chosen. */
public class ColumnForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int index;
    private final String letter;
    private final String heading;
    private final List<String> samples;
    private Meaning meaning;

    ColumnForm(Imports.ColumnView view) {
        index = view.index();
        letter = view.letter();
        heading = view.heading();
        samples = view.samples();
        meaning = view.meaning();
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

    public Meaning getMeaning() {
        return meaning;
    }

    public void setMeaning(Meaning meaning) {
        this.meaning = meaning;
    }
}
