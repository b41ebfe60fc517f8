package cymru.cydweithio.interchange.web;

import cymru.cydweithio.interchange.Imports;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.web.LazyTable;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** The spreadsheets that a partnership brought. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    @Inject
    private Partnerships partnerships;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PartnershipId id;
    private Partnerships.PartnershipRow partnership;
    private LazyTable<Imports.BatchRow> table;

    public void open() {
        id = PartnershipId.parse(path);
        table = new LazyTable<Imports.BatchRow>(slice -> imports.batches(id, slice)).open();
        partnership = partnerships.publicFacts(id.value());
    }

    public PartnershipId getId() {
        return id;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    public LazyTable<Imports.BatchRow> getTable() {
        return table;
    }
}
