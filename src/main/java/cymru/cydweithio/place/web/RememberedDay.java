package cymru.cydweithio.place.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The date at which a person looks at Wales, until another is chosen: a date chosen on one page holds on all that show
 * places.
 *
 * <p>Null means today. Every page that obeys it says so, because nobody should take an old map for the present one.
 */
@SessionScoped
public class RememberedDay implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate day;
    private boolean unconfirmed;

    void remember(LocalDate chosen, boolean withUnconfirmed) {
        day = chosen;
        unconfirmed = withUnconfirmed;
    }

    LocalDate day() {
        return day;
    }

    boolean unconfirmed() {
        return unconfirmed;
    }
}
