package cymru.cydweithio.demonstration;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.sheet.ImportChoices;
import cymru.cydweithio.sheet.ImportingPartnership;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.UploadId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The demonstration's action log: forty actions from a spreadsheet, imported in the steps that a coordinator takes. */
@ApplicationScoped
class ImportedActions {

    private static final String FILE = "newport-actions.xlsx";

    private Imports imports;
    private Clock clock;

    protected ImportedActions() {}

    @Inject
    ImportedActions(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Only where nothing was imported yet. */
    void stage(PartnershipId partnership) {
        ImportingPartnership newport = new ImportingPartnership(partnership.value());
        if (imports.batches(newport, Slice.firstRows(1)).total() > 0) {
            return;
        }
        UploadId upload = new UploadId(imports.upload(newport, "ACTIONS", FILE, sample(LocalDate.now(clock))));
        Imports.ColumnsView columns = imports.columns(upload, Language.EN);
        Map<Integer, String> names = new LinkedHashMap<>();
        columns.columns().stream()
                .filter(column -> column.column() != null)
                .forEach(column -> names.put(column.index(), column.column()));
        imports.match(
                upload,
                columns.version(),
                names,
                new ImportChoices(
                        null, Language.EN, false, false, columns.choices().since()));
        Imports.Preview preview = imports.preview(upload, Language.EN, 1);
        if (!preview.agreed()) {
            imports.decide(upload, preview.version(), Set.of(), true);
        }
        imports.importAll(upload, imports.columns(upload, Language.EN).version());
    }

    private static byte[] sample(LocalDate today) {
        try {
            return new SampleActionLog(today).workbook();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
