package cymru.cydweithio.recommendation;

import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentFiles;
import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.document.Line;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Span;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A review as a file: its table in the five columns of the Framework for Change, its plan in the columns of the
 * seminar's, and what became of it.
 */
@UseCase
public class ReviewFiles {

    /** What a file tells of a review. */
    public enum Layout {
        /** Issue, barriers, enablers, what needs to change, proposals. */
        TABLE,
        /** Recommendation, first action, review date. */
        PLAN,
        /** What became of it. */
        PROGRESS
    }

    private Reviews reviews;
    private Progress progress;
    private DocumentFiles files;
    private Messages messages;
    private Clock clock;

    protected ReviewFiles() {}

    @Inject
    ReviewFiles(Reviews reviews, Progress progress, DocumentFiles files, Messages messages, Clock clock) {
        this.reviews = reviews;
        this.progress = progress;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** As PDF/UA-1. */
    @Requires(Permission.READ_REFERENCE)
    public void writePdf(String code, Layout layout, Language language, OutputStream out) {
        files.writePdf(document(code, layout, language), out);
    }

    @Requires(Permission.READ_REFERENCE)
    public void writeWorkbook(String code, Layout layout, Language language, OutputStream out) {
        files.writeWorkbook(document(code, layout, language), out);
    }

    private Document document(String code, Layout layout, Language language) {
        DocumentTexts say = new DocumentTexts(messages, language, "recommendation");
        Reviews.ReviewView review = reviews.view(code);
        Progress.ReviewProgress became = progress.of(code);
        List<Section> sections = switch (layout) {
            case TABLE -> table(say, review);
            case PLAN -> plan(say, review, became);
            case PROGRESS -> progress(say, became);
        };
        String title = say.name(review.title());
        return new Document(
                language,
                say.text("file.title", title, say.word("recommendation.layout", layout)),
                say.text("file.description", title),
                List.of(say.text("file.asOn", LocalDate.now(clock)), say.text("file.words")),
                Document.Layout.LANDSCAPE,
                sections,
                layout == Layout.TABLE ? List.of(sheet(say, review)) : List.of());
    }

    private List<Section> table(DocumentTexts say, Reviews.ReviewView review) {
        if (review.themes().isEmpty()) {
            throw new NotFound();
        }
        return review.themes().stream()
                .map(theme -> new Section(
                        "theme-" + theme.number(),
                        2,
                        say.span(theme.text()),
                        Set.of(),
                        List.of(Table.of(
                                say.text("file.issues", theme.number()),
                                fiveColumns(say),
                                theme.issues().stream()
                                        .map(row -> cells(say, reviews.issue(new ReviewIssueId(row.id()))))
                                        .toList()))))
                .toList();
    }

    private static List<Column> fiveColumns(DocumentTexts say) {
        return say.columns("", "issue", "barriers", "enablers", "changes", "proposals");
    }

    private static List<Cell> cells(DocumentTexts say, Reviews.IssueView issue) {
        return List.of(
                Cell.of(say.span(issue.name())),
                lines(say, issue.barriers()),
                lines(say, issue.enablers()),
                lines(say, issue.changes()),
                lines(
                        say,
                        issue.proposals().stream()
                                .map(Reviews.ProposalLine::text)
                                .toList()));
    }

    /** A workbook has one table, whose rows name their theme. */
    private Table sheet(DocumentTexts say, Reviews.ReviewView review) {
        List<Column> columns = new ArrayList<>(say.columns("", "theme"));
        columns.addAll(fiveColumns(say));
        return new Table(
                say.text("layout.table"),
                say.text("layout.table"),
                columns,
                review.themes().stream()
                        .flatMap(theme -> theme.issues().stream().map(row -> {
                            List<Cell> cells = new ArrayList<>();
                            cells.add(Cell.of(say.span(theme.text())));
                            cells.addAll(cells(say, reviews.issue(new ReviewIssueId(row.id()))));
                            return cells;
                        }))
                        .map(List::copyOf)
                        .toList(),
                List.of());
    }

    private static Cell lines(DocumentTexts say, List<Wording> texts) {
        return Cell.ofLines(texts.stream().map(text -> Line.of(say.span(text))).toList());
    }

    /** The seminar's plan: what was recommended, what is done first, when it is reviewed, and what became of it. */
    private static List<Section> plan(DocumentTexts say, Reviews.ReviewView review, Progress.ReviewProgress became) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Reviews.RecommendationView one : review.recommendations()) {
            Progress.Line line = became.total().lines().stream()
                    .filter(found -> found.number() == one.number())
                    .findFirst()
                    .orElseThrow();
            Cell recommended =
                    Cell.ofLines(List.of(Line.joined(List.of(Span.of(one.number() + "."), say.span(one.text())), " ")));
            if (one.lines().isEmpty()) {
                rows.add(List.of(recommended, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, status(say, line)));
            }
            for (Reviews.LineView step : one.lines()) {
                rows.add(List.of(
                        recommended,
                        Cell.of(say.span(step.text())),
                        step.firstAction() == null ? Cell.EMPTY : Cell.of(say.span(step.firstAction())),
                        Cell.of(step.reviewOn() == null ? say.text("noDate") : day(say, step.reviewOn())),
                        status(say, line)));
            }
        }
        return List.of(Section.of(
                "plan",
                say.text("layout.plan"),
                rows.isEmpty()
                        ? List.of(Paragraph.of(say.text("none")))
                        : List.of(Table.of(
                                say.text("layout.plan"),
                                say.columns("", "recommendation", "line", "first", "reviewOn", "status"),
                                rows))));
    }

    private static List<Section> progress(DocumentTexts say, Progress.ReviewProgress became) {
        List<Section> sections = new ArrayList<>();
        List<Column> columns = Stream.of(
                        Stream.of(Column.words(say.text("theme"))),
                        Arrays.stream(ProgressState.values())
                                .map(state -> Column.figures(say.word("recommendation.progress", state))),
                        Stream.of(Column.figures(say.text("gap.no_status")), Column.figures(say.text("gap.quiet"))))
                .flatMap(all -> all)
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        became.themes().stream()
                .filter(theme -> theme.theme() != null)
                .forEach(theme -> rows.add(counts(say, Cell.of(say.span(theme.theme())), theme)));
        rows.add(counts(say, Cell.of(say.text("progress.total")), became.total()));
        sections.add(Section.of(
                "counts", say.text("progress.counts"), List.of(Table.of(say.text("progress.counts"), columns, rows))));
        if (!became.total().lines().isEmpty()) {
            sections.add(Section.of(
                    "lines",
                    say.text("progress.each"),
                    List.of(Table.of(
                            say.text("progress.each"),
                            say.columns("", "recommendation", "status", "status.reason"),
                            became.total().lines().stream()
                                    .map(line -> List.of(
                                            Cell.of(say.span(line.text())), status(say, line), Cell.of(line.reason())))
                                    .toList()))));
        }
        return sections;
    }

    private static List<Cell> counts(DocumentTexts say, Cell head, Progress.ThemeProgress theme) {
        return Stream.of(
                        Stream.of(head),
                        Arrays.stream(ProgressState.values())
                                .map(state -> say.figure(theme.counts().get(state))),
                        Stream.of(say.figure(theme.noStatus()), say.figure(theme.quiet())))
                .flatMap(all -> all)
                .toList();
    }

    private static Cell status(DocumentTexts say, Progress.Line line) {
        if (line.state() == null) {
            return Cell.of(say.text("gap.no_status"));
        }
        List<Line> said = new ArrayList<>();
        said.add(Line.of(
                say.text("status.since", say.word("recommendation.progress", line.state()), day(say, line.saidOn()))));
        if (line.gap() == Progress.Gap.QUIET) {
            said.add(Line.of(say.text("gap.quiet")));
        }
        return Cell.ofLines(said);
    }

    private static String day(DocumentTexts say, LocalDate day) {
        return Formats.date(say.language(), day);
    }
}
