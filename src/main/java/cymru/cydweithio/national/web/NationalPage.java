package cymru.cydweithio.national.web;

import cymru.cydweithio.national.NationalView;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.web.DateParameter;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.omnifaces.cdi.Param;

/**
 * A released figure over all of Wales, on the map and in the tables that say the same; what is chosen stands in the
 * address.
 */
@Named
@RequestScoped
public class NationalPage {

    private static final String FIRST_LAYER = "CSP";
    private static final String TILES = "tiles";
    /** Into how many classes the figures of a map are put, beside nothing and 0. */
    private static final int CLASSES = 3;

    private NationalView national;
    private Places places;
    private MapOfWales map;
    private Messages messages;
    private RequestLanguage language;
    private DateParameter day;
    private String figure;
    private String layer;
    private String drawn;
    private List<NationalView.Choice> choices;
    private List<Places.LayerView> layers;
    private NationalView.View view;
    private MapOfWales.Drawing drawing;

    protected NationalPage() {}

    @Inject
    NationalPage(
            NationalView national,
            Places places,
            MapOfWales map,
            Messages messages,
            RequestLanguage language,
            DateParameter day,
            @Param(name = "figure") String figure,
            @Param(name = "layer") String layer,
            @Param(name = "view") String drawn) {
        this.national = national;
        this.places = places;
        this.map = map;
        this.messages = messages;
        this.language = language;
        this.day = day;
        this.figure = figure;
        this.layer = layer;
        this.drawn = drawn;
    }

    public void open() {
        choices = national.choices();
        layers = places.allLayers(language.get());
        layer = layer == null || layer.isBlank() ? FIRST_LAYER : layer;
        figure = figure == null || figure.isBlank() ? choices.get(0).name() : figure;
        view = national.of(figure, layer, day.getDay());
        drawing = map.grouped(groups(), isTiled() ? MapOfWales.View.TILES : MapOfWales.View.OUTLINES, language.get());
    }

    /** What is not released, 0, and three classes of what is more; an area in several regions is in the first. */
    private List<MapOfWales.Group> groups() {
        Set<String> taken = new HashSet<>();
        List<MapOfWales.Group> groups = new ArrayList<>();
        groups.add(group("?", taken, both("national.none"), region -> amount(region) == null));
        groups.add(group(
                "0",
                taken,
                both("national.class.zero"),
                region -> Long.valueOf(0).equals(amount(region))));
        long most = view.regions().stream()
                .map(NationalPage::amount)
                .filter(amount -> amount != null)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        long from = 1;
        for (int i = 1; i <= CLASSES && from <= most; i++) {
            long first = from;
            long last = Math.max(first, (most * i + CLASSES - 1) / CLASSES);
            groups.add(group(
                    first + (first == last ? "" : "+"),
                    taken,
                    both("national.class.range", first, last),
                    region -> amount(region) != null && amount(region) >= first && amount(region) <= last));
            from = last + 1;
        }
        return groups;
    }

    private MapOfWales.Group group(String mark, Set<String> taken, Bilingual name, Predicate<NationalView.Sum> of) {
        Set<String> areas = new HashSet<>();
        view.regions().stream()
                .filter(of)
                .flatMap(region -> region.areas().stream())
                .filter(taken::add)
                .forEach(areas::add);
        return new MapOfWales.Group(mark, name, areas);
    }

    /** The number by which a region is coloured: the first of the figure. */
    private static Long amount(NationalView.Sum region) {
        return region.amounts() == null ? null : region.amounts().get(0);
    }

    private Bilingual both(String key, Object... arguments) {
        return new Bilingual(messages.text(Language.EN, key, arguments), messages.text(Language.CY, key, arguments));
    }

    /** What the map shows by its colours. */
    public Bilingual getFill() {
        String title = view.figure().title();
        String measure = view.labels().get(0);
        return new Bilingual(
                messages.text(Language.EN, title) + ": " + messages.text(Language.EN, measure),
                messages.text(Language.CY, title) + ": " + messages.text(Language.CY, measure));
    }

    public boolean isTiled() {
        return TILES.equals(drawn);
    }

    public boolean isOfPartnerships() {
        return view.whose() == Scope.Kind.PARTNERSHIP;
    }

    public List<NationalView.Choice> getChoices() {
        return choices;
    }

    public List<Places.LayerView> getLayers() {
        return layers;
    }

    public String getFigure() {
        return figure;
    }

    public String getLayer() {
        return layer;
    }

    public NationalView.View getView() {
        return view;
    }

    public MapOfWales.Drawing getDrawing() {
        return drawing;
    }
}
