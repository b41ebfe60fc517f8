package cymru.cydweithio.scenario.web;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.place.Neighbours;
import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.ScenarioRegister;
import cymru.cydweithio.scenario.SuggestionRequest;
import cymru.cydweithio.scenario.Suggestions;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/** The form in which a reviewer asks for moves, and what was found. */
@Named
@ViewScoped
public class SuggestionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_MOVES = 5;

    @Inject
    private Suggestions suggestions;

    @Inject
    private ScenarioRegister scenarioRegister;

    @Inject
    private Coterminosity coterminosity;

    @Inject
    private DayChoice choice;

    @Inject
    private RequestLanguage language;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    private List<Coterminosity.LayerName> layers;
    private Map<String, Bilingual> areas;
    private String anchor = "LHB";
    private Set<String> wanted = Set.of("APB", "RPB", "RSB", "VAWDASV");
    private Set<String> locked = Set.of();
    private Integer moves = FIRST_MOVES;
    private boolean onePiece = true;
    private boolean lawful = true;
    private boolean dissolving = true;
    private boolean founding = true;
    private LocalDate day;
    private Suggestions.Suggestion found;
    private String title;
    private LocalDate from;

    public void open() {
        scenarioRegister.mayBegin();
        day = choice.getDay();
        layers = coterminosity.layers(language.get());
        areas = coterminosity.maps(day, CountingOptions.SURE).areaNames();
        from = LocalDate.now(clock).plusYears(1).withMonth(4).withDayOfMonth(1);
    }

    public void ask() {
        found = null;
        wanted = ticked("layer");
        locked = ticked("locked");
        found = suggestions.suggest(
                new SuggestionRequest(wanted, anchor, moves == null ? 0 : moves, locked, limits()), day);
    }

    private Set<SuggestionRequest.Limit> limits() {
        Set<SuggestionRequest.Limit> limits = EnumSet.noneOf(SuggestionRequest.Limit.class);
        if (onePiece) {
            limits.add(SuggestionRequest.Limit.IN_ONE_PIECE);
        }
        if (lawful) {
            limits.add(SuggestionRequest.Limit.LAWFUL);
        }
        if (!dissolving) {
            limits.add(SuggestionRequest.Limit.NONE_DISSOLVED);
        }
        if (!founding) {
            limits.add(SuggestionRequest.Limit.NONE_FOUNDED);
        }
        return limits;
    }

    private static Set<String> ticked(String name) {
        String[] values = Faces.getRequestParameterValues(name);
        return values == null ? Set.of() : new TreeSet<>(Arrays.asList(values));
    }

    public void keep() {
        ScenarioId id = suggestions.keep(
                language.get() == Language.CY ? new Wording(null, title) : new Wording(title, null),
                null,
                day,
                from,
                found.moves());
        notices.done("scenario.keep.done");
        redirects.to("/scenario/" + id);
    }

    /** The sum of shares before, with as many digits as it takes to tell it from the sum after. */
    public String getShareBefore() {
        return Digits.of(found.shareBefore(), found.share(), language.get().locale());
    }

    /** The sum of shares after, with as many digits as it takes to tell it from the sum before. */
    public String getShareAfter() {
        return Digits.of(found.share(), found.shareBefore(), language.get().locale());
    }

    public String getGap() {
        return Digits.of(found.gap(), 0, language.get().locale());
    }

    /** The text that says what is proved: everything, that nothing gives a greater sum, or neither. */
    public String getSettled() {
        if (found.fewestResidents()) {
            return "scenario.result.settled.all";
        }
        return found.proved() ? "scenario.result.settled.share" : "scenario.result.settled.nothing";
    }

    public List<SuggestionRequest.Limit> getLimits() {
        return found.wish().limits().stream().sorted().toList();
    }

    public String getLockedNames() {
        return found.wish().lockedAreas().stream()
                .sorted()
                .map(code -> areas.get(code).in(language.get()))
                .collect(Collectors.joining(", "));
    }

    public Map<String, Bilingual> getLayerNames() {
        return layers.stream().collect(Collectors.toMap(Coterminosity.LayerName::code, Coterminosity.LayerName::name));
    }

    /** Each area with those that touch it. */
    public List<Touching> getTouching() {
        return areas.entrySet().stream()
                .map(one -> new Touching(
                        one.getValue(),
                        Neighbours.ofWales().of(one.getKey()).stream()
                                .sorted()
                                .filter(areas::containsKey)
                                .map(code -> areas.get(code).in(language.get()))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** An area and the names of its neighbours. */
    public record Touching(Bilingual area, String neighbours) {}

    public boolean wants(String layer) {
        return (asking() ? ticked("layer") : wanted).contains(layer);
    }

    public boolean locks(String area) {
        return (asking() ? ticked("locked") : locked).contains(area);
    }

    /** The request was submitted, though a fault may have kept it from being solved: what was ticked stays ticked. */
    private static boolean asking() {
        return Faces.isPostback() && Faces.getRequestParameter("wish") != null;
    }

    public Bilingual layerName(String code) {
        return layers.stream()
                .filter(one -> one.code().equals(code))
                .map(Coterminosity.LayerName::name)
                .findFirst()
                .orElse(null);
    }

    public List<String> getLeft() {
        return List.copyOf(found.left());
    }

    public List<String> getUneven() {
        return List.copyOf(found.uneven());
    }

    public List<Map.Entry<String, Bilingual>> getAreas() {
        return List.copyOf(areas.entrySet());
    }

    public List<Coterminosity.LayerName> getLayers() {
        return layers;
    }

    public Suggestions.Suggestion getFound() {
        return found;
    }

    public String getAnchor() {
        return anchor;
    }

    public void setAnchor(String anchor) {
        this.anchor = anchor;
    }

    public Integer getMoves() {
        return moves;
    }

    public void setMoves(Integer moves) {
        this.moves = moves;
    }

    public boolean isOnePiece() {
        return onePiece;
    }

    public void setOnePiece(boolean onePiece) {
        this.onePiece = onePiece;
    }

    public boolean isDissolving() {
        return dissolving;
    }

    public void setDissolving(boolean dissolving) {
        this.dissolving = dissolving;
    }

    public boolean isFounding() {
        return founding;
    }

    public void setFounding(boolean founding) {
        this.founding = founding;
    }

    public boolean isLawful() {
        return lawful;
    }

    public void setLawful(boolean lawful) {
        this.lawful = lawful;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
