package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.MoneyUploadId;
import cymru.cydweithio.sheet.MoneyUploads;
import cymru.cydweithio.sheet.OrganisationImports;
import cymru.cydweithio.sheet.RowFilter;
import cymru.cydweithio.sheet.RowOwners;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/**
 * The second step of importing a spreadsheet of an organisation: which column holds what, which lines are wanted, and
 * to what they belong that do not say so.
 */
@Named
@ViewScoped
public class MoneyColumnsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MoneyUploads uploads;

    @Inject
    private OrganisationImports imports;

    @Inject
    private RequestLanguage language;

    @Inject
    private ViewFormats formats;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private MoneyUploadId id;
    private MoneyUploads.Upload upload;
    private transient MoneyUploads.ColumnsView view;
    private Bilingual lead;
    private long version;
    private List<ColumnForm> columns = List.of();
    private List<OwnerForm> words = List.of();
    private int sheet;
    private int headingLine;
    private Integer filterColumn;
    private String filterWords;
    private UUID owner;

    public void open() {
        id = MoneyUploadId.parse(path);
        upload = uploads.find(id);
        lead = imports.importer(upload.lead());
        if (upload.waiting()) {
            view = uploads.columns(id, language.get());
            version = view.version();
            columns = view.columns().stream().map(ColumnForm::new).toList();
            words = view.words().stream().map(OwnerForm::new).toList();
            sheet = view.sheet();
            headingLine = view.headingLine();
            filterColumn = view.filter().column();
            filterWords = view.filter().words();
            owner = view.owner();
        }
    }

    public void layout() {
        uploads.layout(id, version, sheet, headingLine);
        redirects.to("/money-columns/" + id);
    }

    public void check() {
        Map<Integer, String> names = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> column.getColumn() != null)
                .forEach(column -> names.put(column.getIndex(), column.getColumn()));
        Map<String, UUID> owners = words.stream()
                .filter(word -> word.getOwner() != null)
                .collect(Collectors.toMap(OwnerForm::getText, OwnerForm::getOwner));
        boolean complete = uploads.match(
                id, version, names, new RowFilter(filterColumn, filterWords), new RowOwners(owner, owners));
        redirects.to((complete ? "/money-check/" : "/money-columns/") + id);
    }

    /** The columns without which nothing can be imported, in the page's language. */
    public String getRequired() {
        return getView().kind().columns().stream()
                .filter(Imports.ColumnChoice::required)
                .map(column -> formats.text(column.key()))
                .collect(Collectors.joining(", "));
    }

    /** Columns that could be several, in one line. */
    public String named(MoneyUploads.Question question) {
        return String.join("; ", question.columns());
    }

    public MoneyUploadId getId() {
        return id;
    }

    public MoneyUploads.Upload getUpload() {
        return upload;
    }

    /** Read anew where the page is shown again after something was refused. */
    public MoneyUploads.ColumnsView getView() {
        if (view == null && upload.waiting()) {
            view = uploads.columns(id, language.get());
        }
        return view;
    }

    public Bilingual getLead() {
        return lead;
    }

    public List<ColumnForm> getColumns() {
        return columns;
    }

    public List<OwnerForm> getWords() {
        return words;
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

    public Integer getFilterColumn() {
        return filterColumn;
    }

    public void setFilterColumn(Integer filterColumn) {
        this.filterColumn = filterColumn;
    }

    public String getFilterWords() {
        return filterWords;
    }

    public void setFilterWords(String filterWords) {
        this.filterWords = filterWords;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }
}
