package cymru.cydweithio.service.web;

import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.service.Coverage;
import cymru.cydweithio.service.Theme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Services by areas, on the map and in a table that says the same; what is counted stands in the address. */
@Named
@RequestScoped
public class CoveragePage {
    private static final String OUTLINES = "outlines";
    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 7;

    private Coverage coverage;
    private MapOfWales map;
    private Messages messages;
    private RequestLanguage language;
    private Clock clock;
    private String view;
    private Coverage.View shown;
    private List<Coverage.AreaLine> lines;
    private MapOfWales.Drawing drawing;

    protected CoveragePage() {}

    @Inject
    CoveragePage(Coverage coverage, MapOfWales map, Messages messages, RequestLanguage language, Clock clock) {
        this.coverage = coverage;
        this.map = map;
        this.messages = messages;
        this.language = language;
        this.clock = clock;
    }

    public void open() {
        shown = coverage.of(Coverage.Question.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get,
                LocalDate.now(clock)));
        Collator collator = Collator.getInstance(language.get().locale());
        lines = shown.areas().stream()
                .sorted(Comparator.comparing(
                        (Coverage.AreaLine one) -> one.name().in(language.get()), collator))
                .toList();
        drawing =
                map.grouped(groups(), isOutlined() ? MapOfWales.View.OUTLINES : MapOfWales.View.TILES, language.get());
    }

    /** Of one theme how many services, of all how many themes have one: every area of Wales is in one of the groups. */
    private List<MapOfWales.Group> groups() {
        List<MapOfWales.Group> groups = new ArrayList<>();
        if (shown.question().theme() != null) {
            groups.add(group("0", "theme.none", count -> count == 0));
            groups.add(group("1", "theme.one", count -> count == 1));
            groups.add(group("2+", "theme.several", count -> count >= 2));
        } else {
            groups.add(group("0", "all.none", count -> count == 0));
            groups.add(group("1+", "all.few", count -> count >= 1 && count <= 2));
            groups.add(group("3+", "all.some", count -> count >= 3 && count <= 5));
            groups.add(group("6+", "all.most", count -> count >= 6));
        }
        return groups;
    }

    private MapOfWales.Group group(String mark, String name, LongPredicate of) {
        Map<String, Coverage.AreaLine> served =
                shown.areas().stream().collect(Collectors.toMap(Coverage.AreaLine::code, line -> line));
        Set<String> areas = shown.codes().stream()
                .filter(code -> of.test(served.containsKey(code) ? figure(served.get(code)) : 0))
                .collect(Collectors.toSet());
        return new MapOfWales.Group(mark, both("service.coverage.group." + name), areas);
    }

    private long figure(Coverage.AreaLine line) {
        return shown.question().theme() != null ? line.provided() : line.themes();
    }

    private Bilingual both(String key, Object... args) {
        return new Bilingual(messages.text(Language.EN, key, args), messages.text(Language.CY, key, args));
    }

    /** What the map shows by its colours. */
    public Bilingual getFill() {
        Theme theme = shown.question().theme();
        if (theme == null) {
            return both("service.coverage.map.themes");
        }
        String word = "service.theme." + theme.name().toLowerCase(Locale.ROOT);
        return new Bilingual(
                messages.text(Language.EN, "service.coverage.map.theme", messages.text(Language.EN, word)),
                messages.text(Language.CY, "service.coverage.map.theme", messages.text(Language.CY, word)));
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public List<FinancialYear> getYears() {
        int now = FinancialYear.of(LocalDate.now(clock)).start();
        int chosen = shown.question().year().start();
        return IntStream.rangeClosed(Math.min(chosen, now - YEARS_BACK), Math.max(chosen, now + YEARS_AHEAD))
                .mapToObj(FinancialYear::new)
                .toList();
    }

    public boolean isOutlined() {
        return OUTLINES.equals(view);
    }

    public Coverage.View getShown() {
        return shown;
    }

    /** The areas by name in the page's language. */
    public List<Coverage.AreaLine> getLines() {
        return lines;
    }

    public MapOfWales.Drawing getDrawing() {
        return drawing;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }
}
