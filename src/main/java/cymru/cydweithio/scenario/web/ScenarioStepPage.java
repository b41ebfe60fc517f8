package cymru.cydweithio.scenario.web;

import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.scenario.ChangePowers;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.ScenarioRegister;
import cymru.cydweithio.scenario.ScenarioRule;
import cymru.cydweithio.scenario.Scenarios;
import cymru.cydweithio.scenario.Step;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * The form in which a step is added: what kind, which layer, which footprints and areas, from when. Several areas, of
 * several footprints, move at a time.
 */
@Named
@ViewScoped
public class ScenarioStepPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FIRST_LAYER = "PSB";

    /** A footprint of the layer. */
    public record Footprint(String code, Bilingual name) implements Serializable {}

    /** An area that can be chosen. */
    public record AreaChoice(String code, Bilingual name, boolean chosen) implements Serializable {}

    /** A footprint's areas to choose from; those in no footprint have none. */
    public record Group(String key, Bilingual footprint, List<AreaChoice> areas) implements Serializable {}

    @Inject
    private Scenarios scenarios;

    @Inject
    private ScenarioRegister scenarioRegister;

    @Inject
    private Coterminosity coterminosity;

    @Inject
    private MapOfWales map;

    @Inject
    private RequestLanguage language;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ScenarioId id;
    private String kindName;
    private Step.Kind kind;
    private String layer;
    private Scenarios.ScenarioView shown;
    private List<Coterminosity.LayerName> layers;
    private List<Footprint> footprints;
    private ChangePowers.Ruling ruling;
    private MapOfWales.Drawing drawing;
    private String from;
    private String to;
    private String nameEn;
    private String nameCy;
    private LocalDate on;
    private Set<String> chosen = Set.of();

    public void open() {
        id = ScenarioId.parse(path);
        kind = Arrays.stream(Step.Kind.values())
                .filter(one -> one.name().equals(kindName))
                .findFirst()
                .orElse(Step.Kind.MOVE);
        shown = scenarios.view(id);
        if (!shown.mayEdit()) {
            throw new NotPermitted();
        }
        layers = coterminosity.layers(language.get());
        if (layers.stream().noneMatch(one -> one.code().equals(layer))) {
            layer = FIRST_LAYER;
        }
        MapsOfDay maps = shown.after();
        Collator collator = Collator.getInstance(language.get().locale());
        footprints = maps.layers().get(layer).footprints().stream()
                .map(areaSet ->
                        new Footprint(areaSet.code(), maps.footprintNames().get(areaSet.code())))
                .sorted(Comparator.comparing((Footprint one) -> one.name().in(language.get()), collator))
                .toList();
        ruling = ChangePowers.on(layer, maps);
        drawing = map.sketch(ScenarioWords.sketches(maps, layer), null, MapOfWales.View.OUTLINES, language.get());
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        on = shown.steps().isEmpty() ? (shown.baseDate().isAfter(tomorrow) ? shown.baseDate() : tomorrow) : shown.day();
    }

    public void add() {
        chosen = ticked();
        Map<String, Set<String>> bySource = new TreeMap<>();
        for (String one : chosen) {
            int colon = one.indexOf(':');
            if (colon < 0) {
                throw new RuleViolation(ScenarioRule.STEP_AREAS);
            }
            bySource.computeIfAbsent(one.substring(0, colon), key -> new TreeSet<>())
                    .add(one.substring(colon + 1));
        }
        scenarioRegister.addAll(id, shown.version(), steps(bySource));
        notices.done("scenario.step.added");
        redirects.to("/scenario/" + id);
    }

    private static Set<String> ticked() {
        String[] ticked = Faces.getRequestParameterValues("area");
        return ticked == null ? Set.of() : new TreeSet<>(Arrays.asList(ticked));
    }

    private List<Step> steps(Map<String, Set<String>> bySource) {
        return switch (kind) {
            case MOVE -> {
                if (bySource.isEmpty()) {
                    throw new RuleViolation(ScenarioRule.STEP_AREAS);
                }
                List<Step> moves = new ArrayList<>();
                bySource.forEach((source, areas) -> moves.add(new Step.Move(layer, on, source, to, areas)));
                yield moves;
            }
            case MERGE -> List.of(new Step.Merge(layer, on, from, to));
            case SPLIT -> {
                if (bySource.size() > 1) {
                    throw new RuleViolation(ScenarioRule.STEP_SPLIT_ONE);
                }
                String source = bySource.keySet().stream()
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation(ScenarioRule.STEP_AREAS));
                yield List.of(new Step.Split(
                        layer,
                        on,
                        source,
                        bySource.get(source),
                        scenarioRegister.newCode(layer),
                        new Wording(nameEn, nameCy)));
            }
            case CREATE -> {
                Set<String> all = new TreeSet<>();
                bySource.values().forEach(all::addAll);
                yield List.of(
                        new Step.Create(layer, on, all, scenarioRegister.newCode(layer), new Wording(nameEn, nameCy)));
            }
            case END -> List.of(new Step.End(layer, on, from));
        };
    }

    public boolean isTakesAreas() {
        return kind == Step.Kind.MOVE || kind == Step.Kind.SPLIT || kind == Step.Kind.CREATE;
    }

    /** The areas by the footprint in which they lie; for a footprint that is to be made also those that lie in none. */
    public List<Group> getChoices() {
        if (Faces.isPostback()) {
            // what was ticked stays so where another field was at fault
            chosen = ticked();
        }
        MapsOfDay maps = shown.after();
        LayerMap map = maps.layers().get(layer);
        List<Group> groups = new ArrayList<>();
        for (Footprint footprint : footprints) {
            AreaSet areaSet = map.footprints().stream()
                    .filter(one -> one.code().equals(footprint.code()))
                    .findFirst()
                    .orElseThrow();
            groups.add(group(footprint.code(), footprint.name(), areaSet.areas(), maps));
        }
        if (kind == Step.Kind.CREATE) {
            Group none = group(
                    "-", null, IntStream.range(0, maps.ground().size()).filter(place -> map.times(place) == 0), maps);
            if (!none.areas().isEmpty()) {
                groups.add(none);
            }
        }
        return groups;
    }

    private Group group(String key, Bilingual name, IntStream places, MapsOfDay maps) {
        Collator collator = Collator.getInstance(language.get().locale());
        return new Group(
                key,
                name,
                places.mapToObj(place -> maps.ground().area(place).code())
                        .map(code ->
                                new AreaChoice(code, maps.areaNames().get(code), chosen.contains(key + ":" + code)))
                        .sorted(Comparator.comparing(
                                (AreaChoice one) -> one.name().in(language.get()), collator))
                        .toList());
    }

    public Step.Kind[] getKinds() {
        return Step.Kind.values();
    }

    public ScenarioId getId() {
        return id;
    }

    public Step.Kind getKind() {
        return kind;
    }

    public String getKindName() {
        return kindName;
    }

    public void setKindName(String kindName) {
        this.kindName = kindName;
    }

    public String getLayer() {
        return layer;
    }

    public void setLayer(String layer) {
        this.layer = layer;
    }

    public Scenarios.ScenarioView getShown() {
        return shown;
    }

    public List<Coterminosity.LayerName> getLayers() {
        return layers;
    }

    public List<Footprint> getFootprints() {
        return footprints;
    }

    /** The layer on the day that the scenario starts from, to choose areas on. */
    public MapOfWales.Drawing getDrawing() {
        return drawing;
    }

    public Bilingual getLayerName() {
        return layers.stream()
                .filter(one -> one.code().equals(layer))
                .map(Coterminosity.LayerName::name)
                .findFirst()
                .orElseThrow();
    }

    public ChangePowers.Ruling getRuling() {
        return ruling;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameCy() {
        return nameCy;
    }

    public void setNameCy(String nameCy) {
        this.nameCy = nameCy;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
