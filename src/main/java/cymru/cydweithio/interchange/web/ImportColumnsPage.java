package cymru.cydweithio.interchange.web;

import cymru.cydweithio.interchange.Choices;
import cymru.cydweithio.interchange.ImportKind;
import cymru.cydweithio.interchange.Imports;
import cymru.cydweithio.interchange.Meaning;
import cymru.cydweithio.interchange.UploadId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
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
 * The second step of bringing a spreadsheet: which column means what. The file waits on the server, so that the page
 * can be left and opened again.
 */
@Named
@ViewScoped
public class ImportColumnsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    @Inject
    private Partnerships partnerships;

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
    private Partnerships.PartnershipRow partnership;
    private List<ColumnForm> columns = List.of();
    private int sheet;
    private int headingLine;
    private UUID board;
    private Language textLanguage;
    private boolean createPeople;
    private boolean greenIsDone;
    private LocalDate since;

    public void open() {
        id = UploadId.parse(path);
        upload = imports.find(id);
        partnership = partnerships.publicFacts(upload.partnershipId());
        if (upload.waiting()) {
            view = imports.columns(id, language.get());
            columns = view.columns().stream().map(ColumnForm::new).toList();
            sheet = view.sheet();
            headingLine = view.headingLine();
            board = view.choices().boardId();
            textLanguage = view.choices().language();
            createPeople = view.choices().createPeople();
            greenIsDone = view.choices().greenIsDone();
            since = view.choices().since();
        }
    }

    public void lay() {
        imports.lay(id, view.version(), sheet, headingLine);
        redirects.to("/import-columns/" + id);
    }

    public void check() {
        Map<Integer, Meaning> meanings = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> column.getMeaning() != null)
                .forEach(column -> meanings.put(column.getIndex(), column.getMeaning()));
        imports.match(id, view.version(), meanings, new Choices(board, textLanguage, createPeople, greenIsDone, since));
        redirects.to("/import-check/" + id);
    }

    /** The meanings without which nothing can be brought, in the page's language. */
    public String getRequired() {
        return view.kind().required().stream()
                .map(meaning -> formats.word("interchange.meaning", meaning))
                .collect(Collectors.joining(", "));
    }

    public boolean isForMemberships() {
        return view.kind() == ImportKind.MEMBERSHIPS;
    }

    public boolean isForActions() {
        return view.kind() == ImportKind.ACTIONS;
    }

    public boolean isForPeople() {
        return view.kind() == ImportKind.PEOPLE;
    }

    public boolean isForMeetings() {
        return view.kind() == ImportKind.MEETINGS;
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

    public Partnerships.PartnershipRow getPartnership() {
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

    public UUID getBoard() {
        return board;
    }

    public void setBoard(UUID board) {
        this.board = board;
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
