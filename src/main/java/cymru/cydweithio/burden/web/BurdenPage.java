package cymru.cydweithio.burden.web;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The burden of boards, narrowed by what stands in the address. */
@Named
@ViewScoped
public class BurdenPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Burden burden;

    @Inject
    private DayChoice choice;

    @Inject
    private RequestLanguage language;

    @Inject
    private CurrentActor current;

    private Burden.Filter filter;
    private boolean people;
    private LazyTable<Burden.Row> table;

    public void open() {
        filter = Burden.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get,
                choice.getDay(),
                choice.isUnconfirmed());
        people = current.get().may(Permission.READ_SEATS);
        table = new LazyTable<Burden.Row>(slice -> filter.people()
                        ? burden.ofPeople(filter, language.get(), slice)
                        : burden.ofBodies(filter, language.get(), slice))
                .open();
    }

    /** Whose burden the reader may ask for. */
    public List<Burden.By> getBys() {
        return Arrays.stream(Burden.By.values())
                .filter(by -> people || by != Burden.By.PERSON)
                .toList();
    }

    public Burden.Counted[] getCounteds() {
        return Burden.Counted.values();
    }

    public Burden.Filter getFilter() {
        return filter;
    }

    /** The key of the sentence that says how many there are. */
    public String getCountKey() {
        return "burden.count." + filter.by().name().toLowerCase(Locale.ROOT);
    }

    public LazyTable<Burden.Row> getTable() {
        return table;
    }

    public int getAssumedHours() {
        return Burden.ASSUMED_MINUTES / 60;
    }
}
