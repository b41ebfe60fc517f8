package cymru.cydweithio.demonstration;

import cymru.cydweithio.interchange.Choices;
import cymru.cydweithio.interchange.ImportKind;
import cymru.cydweithio.interchange.Imports;
import cymru.cydweithio.interchange.Meaning;
import cymru.cydweithio.interchange.UploadId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The demonstration's action log: forty actions from a spreadsheet, brought in the steps that a coordinator takes. */
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

    /** Only where nothing was brought yet. */
    void stage(PartnershipId partnership) {
        if (imports.batches(partnership, Slice.firstRows(1)).total() > 0) {
            return;
        }
        UploadId upload =
                new UploadId(imports.upload(partnership, ImportKind.ACTIONS, FILE, sample(LocalDate.now(clock))));
        Imports.ColumnsView columns = imports.columns(upload, Language.EN);
        Map<Integer, Meaning> meanings = new LinkedHashMap<>();
        columns.columns().stream()
                .filter(column -> column.meaning() != null)
                .forEach(column -> meanings.put(column.index(), column.meaning()));
        imports.match(
                upload,
                columns.version(),
                meanings,
                new Choices(null, Language.EN, false, false, columns.choices().since()));
        imports.bring(upload, imports.columns(upload, Language.EN).version());
    }

    private static byte[] sample(LocalDate today) {
        try {
            return new SampleActionLog(today).workbook();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
