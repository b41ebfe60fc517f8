package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.security.History;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Who changed an object, when and how. */
@Named
@ViewScoped
public class HistoryPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private History history;

    @Inject
    @Param(pathIndex = 0)
    private String subjectPath;

    @Inject
    @Param(pathIndex = 1)
    private String idPath;

    private LazyTable<History.Change> table;

    public void open() {
        UUID id = Ids.parse(idPath).orElseThrow(NotFound::new);
        table = new LazyTable<History.Change>(slice -> history.of(subjectPath, id, slice)).open();
    }

    public String getSubject() {
        return subjectPath.toLowerCase(Locale.ROOT);
    }

    public LazyTable<History.Change> getTable() {
        return table;
    }
}
