package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import cymru.cydweithio.sheet.ImportChoice;
import cymru.cydweithio.sheet.ImportChoices;
import cymru.cydweithio.sheet.Importer;
import cymru.cydweithio.sheet.ImportingPartnership;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.UploadId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/**
 * The second step of importing a spreadsheet: which column holds what. The file waits on the server, so that the page
 * can be left and opened again.
 */
@Named
@ViewScoped
public class ImportColumnsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    @Inject
    private RequestLanguage language;

    @Inject
    private ViewFormats formats;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private UploadId id;
    private Imports.Upload upload;
    private Imports.ColumnsView view;
    private Importer partnership;
    private List<ColumnForm> columns = List.of();
    private int sheet;
    private int headingLine;
    private UUID owner;
    private Language textLanguage;
    private boolean createPeople;
    private boolean greenIsDone;
    private LocalDate since;

    public void open() {
        id = UploadId.parse(path);
        upload = imports.find(id);
        partnership = imports.importer(new ImportingPartnership(upload.partnershipId()));
        if (upload.waiting()) {
            view = imports.columns(id, language.get());
            columns = view.columns().stream().map(ColumnForm::new).toList();
            sheet = view.sheet();
            headingLine = view.headingLine();
            owner = view.choices().ownerId();
            textLanguage = view.choices().language();
            createPeople = view.choices().createPeople();
            greenIsDone = view.choices().greenIsDone();
            since = view.choices().since();
        }
    }

    public void layout() {
        imports.layout(id, view.version(), sheet, headingLine);
        redirects.to("/import-columns/" + id);
    }

    public void check() {
        Map<Integer, String> names = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> column.getColumn() != null)
                .forEach(column -> names.put(column.getIndex(), column.getColumn()));
        imports.match(
                id, view.version(), names, new ImportChoices(owner, textLanguage, createPeople, greenIsDone, since));
        redirects.to("/import-check/" + id);
    }

    /** The columns without which nothing can be imported, in the page's language. */
    public String getRequired() {
        return view.kind().columns().stream()
                .filter(Imports.ColumnChoice::required)
                .map(column -> formats.text(column.key()))
                .collect(Collectors.joining(", "));
    }

    /** Whether the kind of spreadsheet asks for something of the file as a whole. */
    public boolean asks(String choice) {
        return view.asked().contains(ImportChoice.valueOf(choice));
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public Imports.Upload getUpload() {
        return upload;
    }

    public Imports.ColumnsView getView() {
        return view;
    }

    public Importer getPartnership() {
        return partnership;
    }

    public List<ColumnForm> getColumns() {
        return columns;
    }

    public int getSheet() {
        return sheet;
    }

    public void setSheet(int sheet) {
        this.sheet = sheet;
    }

    public int getHeadingLine() {
        return headingLine;
    }

    public void setHeadingLine(int headingLine) {
        this.headingLine = headingLine;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }

    public Language getTextLanguage() {
        return textLanguage;
    }

    public void setTextLanguage(Language textLanguage) {
        this.textLanguage = textLanguage;
    }

    public boolean isCreatePeople() {
        return createPeople;
    }

    public void setCreatePeople(boolean createPeople) {
        this.createPeople = createPeople;
    }

    public boolean isGreenIsDone() {
        return greenIsDone;
    }

    public void setGreenIsDone(boolean greenIsDone) {
        this.greenIsDone = greenIsDone;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
