package cymru.cydweithio.overlap.web;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.Counting;
import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** One footprint among all others: what is the same, what lies within it, what it cuts. */
@Named
@RequestScoped
public class SurroundingsPage {

    private Coterminosity coterminosity;
    private DayChoice choice;
    private RequestLanguage language;
    private String code;
    private Coterminosity.Surroundings surroundings;

    protected SurroundingsPage() {
    }

    @Inject
    SurroundingsPage(Coterminosity coterminosity, DayChoice choice, RequestLanguage language, @Param(pathIndex = 0) String code) {
        this.coterminosity = coterminosity;
        this.choice = choice;
        this.language = language;
        this.code = code;
    }

    public void open() {
        surroundings = coterminosity.surroundings(code, choice.getDay(), new Counting(choice.isUnconfirmed(), false), language.get());
    }

    public Coterminosity.Surroundings getSurroundings() {
        return surroundings;
    }
}
