package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.sheet.Importer;
import cymru.cydweithio.sheet.ImportingPartnership;
import cymru.cydweithio.sheet.Imports;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** The spreadsheets that a partnership imported. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ImportingPartnership id;
    private Importer partnership;
    private LazyTable<Imports.BatchRow> table;

    public void open() {
        id = ImportingPartnership.parse(path);
        table = new LazyTable<Imports.BatchRow>(slice -> imports.batches(id, slice)).open();
        partnership = imports.importer(id);
    }

    public ImportingPartnership getId() {
        return id;
    }

    public Importer getPartnership() {
        return partnership;
    }

    public LazyTable<Imports.BatchRow> getTable() {
        return table;
    }
}
