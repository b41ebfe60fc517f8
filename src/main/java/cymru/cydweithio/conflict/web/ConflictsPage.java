package cymru.cydweithio.conflict.web;

import cymru.cydweithio.conflict.ConflictKind;
import cymru.cydweithio.conflict.ConflictStatus;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The register of conflicts: kind, layer, region, status and page stand in the address. */
@Named
@RequestScoped
public class ConflictsPage {
    private static final int ROWS = 50;
    /** The layers whose footprints are offered as regions. */
    private static final List<String> REGIONS = List.of("POLICE", "LHB", "ECONREG");

    /** A region to choose. */
    public record Region(String code, Bilingual name) {}

    private Conflicts conflicts;
    private Coterminosity coterminosity;
    private DayChoice choice;
    private RequestLanguage language;
    private String kind;
    private String layer;
    private String status;
    private String region;
    private int from;
    private ConflictKind chosenKind;
    private ConflictStatus chosenStatus;
    private Conflicts.Register register;
    private List<Region> regions;

    protected ConflictsPage() {}

    @Inject
    ConflictsPage(Conflicts conflicts, Coterminosity coterminosity, DayChoice choice, RequestLanguage language) {
        this.conflicts = conflicts;
        this.coterminosity = coterminosity;
        this.choice = choice;
        this.language = language;
    }

    public void open() {
        MapsOfDay maps = coterminosity.maps(choice.getDay(), CountingOptions.SURE);
        List<AreaSet> areaSets = REGIONS.stream()
                .flatMap(code -> maps.layers().get(code).footprints().stream())
                .toList();
        regions = areaSets.stream()
                .map(areaSet -> new Region(areaSet.code(), maps.footprintNames().get(areaSet.code())))
                .toList();
        Set<String> within = areaSets.stream()
                .filter(patch -> patch.code().equals(region))
                .flatMap(patch -> patch.areas()
                        .mapToObj(place -> maps.ground().area(place).code()))
                .collect(Collectors.toSet());
        chosenKind = one(ConflictKind.values(), kind);
        chosenStatus = one(ConflictStatus.values(), status);
        register = conflicts.register(
                new Conflicts.Filter(chosenKind, layer == null || layer.isBlank() ? null : layer, chosenStatus, within),
                choice.getDay());
        from = Math.max(0, Math.min(from, register.rows().size()));
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public List<Conflicts.Row> getRows() {
        return register.rows()
                .subList(from, Math.min(from + ROWS, register.rows().size()));
    }

    public Conflicts.Register getRegister() {
        return register;
    }

    public long of(ConflictKind one) {
        return register.byKind().getOrDefault(one, 0L);
    }

    /** The address of another page of the same list, or null where there is none. */
    public String part(int step) {
        int start = from + step * ROWS;
        return start < 0 && from == 0 || start >= register.rows().size()
                ? null
                : "?from=" + Math.max(0, start) + (given(kind) ? "&kind=" + kind : "")
                        + (given(layer) ? "&layer=" + layer : "") + (given(status) ? "&status=" + status : "")
                        + (given(region) ? "&region=" + region : "");
    }

    /** Only parameters that are harmless in an address are kept. */
    private static boolean given(String value) {
        return value != null && value.matches("[A-Z0-9_-]+");
    }

    public List<Coterminosity.LayerName> getLayers() {
        return coterminosity.layers(language.get());
    }

    public List<Region> getRegions() {
        return regions;
    }

    /** The chosen value; null where nothing was chosen or the value does not exist. */
    public ConflictKind getChosenKind() {
        return chosenKind;
    }

    public ConflictStatus getChosenStatus() {
        return chosenStatus;
    }

    public ConflictKind[] getKinds() {
        return ConflictKind.values();
    }

    public ConflictStatus[] getStatuses() {
        return ConflictStatus.values();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLayer() {
        return layer;
    }

    public void setLayer(String layer) {
        this.layer = layer;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }
}
