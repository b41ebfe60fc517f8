package cymru.cydweithio.opendata.web;

import cymru.cydweithio.opendata.PlaceFault;
import cymru.cydweithio.opendata.PlaceFaults;
import cymru.cydweithio.platform.web.FacesExceptionHandler;
import cymru.cydweithio.platform.web.ViewFormats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * What was wrong with the file just uploaded, as the exception handler passes it on, for the pages that take files of
 * places.
 */
@Named
@RequestScoped
public class FileFaults {

    private ViewFormats formats;

    protected FileFaults() {}

    @Inject
    FileFaults(ViewFormats formats) {
        this.formats = formats;
    }

    public List<PlaceFault> getAll() {
        return FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestMap()
                                .get(FacesExceptionHandler.BROKEN)
                        instanceof PlaceFaults faulty
                ? faulty.faults()
                : List.of();
    }

    /** Where a fault lies, in words. */
    public String place(PlaceFault fault) {
        if (fault.line() > 0) {
            return fault.column() == null
                    ? formats.text("opendata.import.line", fault.line())
                    : formats.text("opendata.import.inLine", fault.line(), fault.column());
        }
        return fault.feature() >= 0
                ? formats.text("opendata.import.feature", fault.feature())
                : formats.text("opendata.import.whole");
    }
}
