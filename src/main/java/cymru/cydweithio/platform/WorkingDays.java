package cymru.cydweithio.platform;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Working days in Wales: every day except Saturdays, Sundays and the bank holidays of England and Wales (Banking and
 * Financial Dealings Act 1971, Schedule 1, and proclamations under section 1).
 */
@ApplicationScoped
public class WorkingDays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day, "wls");
    }

    /**
     * The working day this many working days before a date: one before a Monday is the Friday, unless that is a bank
     * holiday.
     *
     * @param days zero returns the date itself
     */
    public LocalDate before(LocalDate date, int days) {
        return step(date, days, -1);
    }

    /** The working day this many working days after a date; zero returns the date itself. */
    public LocalDate after(LocalDate date, int days) {
        return step(date, days, 1);
    }

    /** How many working days there are after one date, up to and including another; 0 where that is not later. */
    public int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    private LocalDate step(LocalDate date, int days, int direction) {
        LocalDate day = date;
        for (int left = days; left > 0; ) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
