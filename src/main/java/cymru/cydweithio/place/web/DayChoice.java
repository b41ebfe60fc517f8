package cymru.cydweithio.place.web;

import cymru.cydweithio.platform.web.AskedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** The date and the wish for unconfirmed footprints that stand in an address. */
@Named
@RequestScoped
public class DayChoice {

    private AskedDay asked;
    private boolean unconfirmed;

    protected DayChoice() {
    }

    @Inject
    DayChoice(AskedDay asked) {
        this.asked = asked;
    }

    public LocalDate getDay() {
        return asked.getDay();
    }

    public boolean isUnreadable() {
        return asked.isUnreadable();
    }

    public String getDate() {
        return asked.getDate();
    }

    public void setDate(String date) {
        asked.setDate(date);
    }

    public boolean isUnconfirmed() {
        return unconfirmed;
    }

    public void setUnconfirmed(boolean unconfirmed) {
        this.unconfirmed = unconfirmed;
    }
}
