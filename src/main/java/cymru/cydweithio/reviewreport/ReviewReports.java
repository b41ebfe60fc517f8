package cymru.cydweithio.reviewreport;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentFiles;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.MatrixFilter;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.scenario.ScenarioEffects;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.Scenarios;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Draws up the review paper. Nothing of it is stored. */
@UseCase
public class ReviewReports {

    /** The newest scenarios that are offered. */
    private static final int OFFERED = 100;
    /** Bodies and people of the whole of Wales are far fewer. */
    private static final int MOST_ROWS = 10_000;

    /**
     * What can go into a paper.
     *
     * @param people whether the reader may know the burden of people
     */
    public record Offer(List<Coterminosity.LayerName> layers, List<Scenarios.ScenarioRow> scenarios, boolean people) {}

    private Coterminosity coterminosity;
    private Conflicts conflicts;
    private Burden burden;
    private Scenarios scenarios;
    private ScenarioEffects scenarioEffects;
    private MapOfWales map;
    private CurrentActor current;
    private Messages messages;
    private DocumentFiles files;
    private Clock clock;

    protected ReviewReports() {}

    @Inject
    ReviewReports(
            Coterminosity coterminosity,
            Conflicts conflicts,
            Burden burden,
            Scenarios scenarios,
            ScenarioEffects scenarioEffects,
            MapOfWales map,
            CurrentActor current,
            Messages messages,
            DocumentFiles files,
            Clock clock) {
        this.coterminosity = coterminosity;
        this.conflicts = conflicts;
        this.burden = burden;
        this.scenarios = scenarios;
        this.scenarioEffects = scenarioEffects;
        this.map = map;
        this.current = current;
        this.messages = messages;
        this.files = files;
        this.clock = clock;
    }

    @Requires(Permission.RUN_REVIEW)
    public Offer offer(Language language) {
        return new Offer(
                coterminosity.layers(language),
                scenarios.list(Slice.firstRows(OFFERED)).rows(),
                current.get().may(Permission.READ_SEATS));
    }

    /** The paper as PDF/UA-1 and PDF/A-3a. */
    @Requires(Permission.RUN_REVIEW)
    public void writePdf(ReportChoice choice, Language language, OutputStream out) {
        files.writePdf(paper(choice, language), out);
    }

    /** Every table of the paper, whole, as a workbook. */
    @Requires(Permission.RUN_REVIEW)
    public void writeWorkbook(ReportChoice choice, Language language, OutputStream out) {
        files.writeWorkbook(paper(choice, language), out);
    }

    private Document paper(ReportChoice choice, Language language) {
        return new ReportDocument(messages, language).of(findings(choice, language));
    }

    private ReportFindings findings(ReportChoice choice, Language language) {
        LocalDate day = choice.day();
        Coterminosity.Matrix matrix = coterminosity.matrix(
                MatrixFilter.ALL,
                day,
                new CountingOptions(choice.unconfirmed(), false),
                Measure.SAME_SHARE,
                null,
                language);
        Set<String> asked = new HashSet<>(choice.layers());
        asked.add(choice.fill());
        asked.add(choice.border());
        if (!matrix.maps().layers().keySet().containsAll(asked)) {
            throw new NotFound();
        }
        List<Coterminosity.Column> chosen = matrix.columns().stream()
                .filter(column -> choice.layers().contains(column.layer().code()))
                .toList();
        List<Burden.Row> people = choice.people() && current.get().may(Permission.READ_SEATS)
                ? people(filter(choice, Burden.By.PERSON), language)
                : null;
        Map<UUID, ScenarioEffects.Totals> totals = scenarioEffects.compare(choice.scenarios());
        List<ReportFindings.Branch> branches =
                choice.scenarios().stream().map(id -> branch(id, totals)).toList();
        return new ReportFindings(
                day,
                LocalDate.now(clock),
                choice.unconfirmed(),
                matrix,
                chosen,
                pictures(chosen, choice, language),
                coterminosity.between(
                        choice.fill(), choice.border(), day, new CountingOptions(choice.unconfirmed(), false)),
                map.picture(choice.fill(), choice.border(), day, choice.unconfirmed(), language, Set.of()),
                conflicts.register(new Conflicts.Filter(null, null, null, Set.of()), day),
                bodies(filter(choice, Burden.By.AREA), language),
                bodies(filter(choice, Burden.By.ORGANISATION), language),
                people,
                totals.get(null),
                branches,
                choice.recommended());
    }

    private ReportFindings.Branch branch(ScenarioId id, Map<UUID, ScenarioEffects.Totals> totals) {
        Scenarios.ScenarioView view = scenarios.view(id);
        return new ReportFindings.Branch(
                view,
                totals.get(id.value()),
                view.fault() == null ? scenarioEffects.effects(id) : List.of(),
                scenarioEffects.beforeAndAfter(id));
    }

    private List<ReportFindings.Picture> pictures(
            List<Coterminosity.Column> chosen, ReportChoice choice, Language language) {
        Map<Integer, List<Coterminosity.LayerName>> groups = new LinkedHashMap<>();
        chosen.stream()
                .filter(column -> column.group() > 0)
                .forEach(column -> groups.computeIfAbsent(column.group(), key -> new ArrayList<>())
                        .add(column.layer()));
        return groups.values().stream()
                .map(layers -> new ReportFindings.Picture(
                        layers,
                        map.picture(
                                layers.get(0).code(), null, choice.day(), choice.unconfirmed(), language, Set.of())))
                .toList();
    }

    private static Burden.Filter filter(ReportChoice choice, Burden.By by) {
        return new Burden.Filter(by, Burden.Counted.PARTNERSHIP, null, choice.day(), choice.unconfirmed());
    }

    private List<Burden.Row> bodies(Burden.Filter filter, Language language) {
        List<Burden.Row> rows = new ArrayList<>();
        burden.eachOfBodies(filter, language, MOST_ROWS, rows::add);
        return rows;
    }

    private List<Burden.Row> people(Burden.Filter filter, Language language) {
        List<Burden.Row> rows = new ArrayList<>();
        burden.eachOfPeople(filter, language, MOST_ROWS, rows::add);
        return rows;
    }
}
