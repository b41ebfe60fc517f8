package cymru.cydweithio.sheet.web;

import cymru.cydweithio.sheet.MoneyUploads;
import java.io.Serializable;
import java.util.UUID;

/** A word by which lines are told apart, such as a supplier, with the field in which it is said to what they belong. */
public class OwnerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int lines;
    private final boolean known;
    private UUID owner;

    OwnerForm(MoneyUploads.OwnerWord word) {
        text = word.text();
        lines = word.lines();
        known = word.known();
        owner = word.owner();
    }

    public String getText() {
        return text;
    }

    public int getLines() {
        return lines;
    }

    public boolean isKnown() {
        return known;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }
}
