package cymru.cydweithio.place.web;

import cymru.cydweithio.platform.web.DateParameter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

/**
 * The date and the wish for unconfirmed footprints: those of the address, which are remembered from then on; without a
 * date in the address, the remembered ones; else today, without unconfirmed.
 */
@Named
@RequestScoped
public class DayChoice {

    private DateParameter asked;
    private RememberedDay memory;
    private Clock clock;
    private boolean chosenNow;
    private boolean unconfirmed;

    protected DayChoice() {}

    @Inject
    DayChoice(
            DateParameter asked,
            RememberedDay memory,
            Clock clock,
            HttpServletRequest request,
            @Param(name = "date") String date,
            @Param(name = "unconfirmed") String unconfirmed) {
        this.asked = asked;
        this.memory = memory;
        this.clock = clock;
        this.unconfirmed = Boolean.parseBoolean(unconfirmed);
        // an empty date, which a parameter reads as none, is the way back to today
        if (request.getParameter("date") != null || unconfirmed != null) {
            asked.setDate(date);
            chosenNow = true;
            if (!asked.isUnreadable()) {
                LocalDate today = LocalDate.now(clock);
                memory.remember(asked.getDay().equals(today) ? null : asked.getDay(), this.unconfirmed);
            }
        }
    }

    public LocalDate getDay() {
        return chosenNow || memory.day() == null ? asked.getDay() : memory.day();
    }

    public boolean isUnreadable() {
        return asked.isUnreadable();
    }

    /** What the address says, or what is remembered; null where a page shows every date. */
    public String getDate() {
        return chosenNow
                ? asked.getDate()
                : memory.day() == null ? null : memory.day().toString();
    }

    /** The address has said it already; kept so that pages can name the parameter. */
    public void setDate(String date) {
        asked.setDate(date);
    }

    public boolean isUnconfirmed() {
        return chosenNow ? unconfirmed : memory.unconfirmed();
    }

    public void setUnconfirmed(boolean unconfirmed) {
        this.unconfirmed = unconfirmed;
    }

    /** Another day than today, or unconfirmed footprints too: to be said on the page. */
    public boolean isRemembered() {
        return isUnconfirmed() || !getDay().equals(LocalDate.now(clock));
    }
}
