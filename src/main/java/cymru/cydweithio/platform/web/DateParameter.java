package cymru.cydweithio.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The date given in an address; today where there is none, or it cannot be read. */
@Named
@RequestScoped
public class DateParameter {

    private Clock clock;
    private String date;

    protected DateParameter() {}

    @Inject
    DateParameter(Clock clock) {
        this.clock = clock;
    }

    public LocalDate getDay() {
        LocalDate read = read();
        return read == null ? LocalDate.now(clock) : read;
    }

    public boolean isUnreadable() {
        return date != null && !date.isBlank() && read() == null;
    }

    private LocalDate read() {
        try {
            return date == null || date.isBlank() ? null : LocalDate.parse(date.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }
}
