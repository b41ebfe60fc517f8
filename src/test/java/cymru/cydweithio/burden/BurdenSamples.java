package cymru.cydweithio.burden;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The lists of this capability, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class BurdenSamples implements BoundedLists {

    @Inject
    private Burden burden;

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        for (Burden.By by : Burden.By.values()) {
            Burden.Filter filter = new Burden.Filter(by, Burden.Counted.ALL, "a", LocalDate.of(2026, 1, 1), false);
            lists.put(
                    "burden by " + by,
                    () -> filter.people()
                            ? burden.ofPeople(filter, Language.EN, Slice.firstRows(25))
                            : burden.ofBodies(filter, Language.EN, Slice.firstRows(25)));
        }
        return lists;
    }
}
