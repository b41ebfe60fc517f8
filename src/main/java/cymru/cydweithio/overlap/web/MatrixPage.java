package cymru.cydweithio.overlap.web;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.MatrixFilter;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.place.Level;
import cymru.cydweithio.place.Sponsor;
import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All layers by all layers. The measure, the choice of layers and their order are all in the address. */
@Named
@RequestScoped
public class MatrixPage {

    private RequestLanguage language;
    private Messages messages;
    private Coterminosity coterminosity;
    private DayChoice choice;
    private ReviewFormats words;
    private String measure;
    private String near;
    private String sponsor;
    private String devolved;
    private String level;
    private String statutory;
    private boolean partial;
    private Measure shown;
    private MatrixFilter filter;
    private Coterminosity.Matrix matrix;

    protected MatrixPage() {}

    @Inject
    MatrixPage(
            RequestLanguage language,
            Messages messages,
            Coterminosity coterminosity,
            DayChoice choice,
            ReviewFormats words) {
        this.language = language;
        this.messages = messages;
        this.coterminosity = coterminosity;
        this.choice = choice;
        this.words = words;
    }

    public void open() {
        shown = one(Measure.values(), measure);
        if (shown == null) {
            shown = Measure.SAME_SHARE;
        }
        filter = new MatrixFilter(
                one(Sponsor.values(), sponsor),
                one(Devolved.values(), devolved),
                one(Level.values(), level),
                "true".equals(statutory) ? Boolean.TRUE : "false".equals(statutory) ? Boolean.FALSE : null);
        matrix = coterminosity.matrix(
                filter,
                choice.getDay(),
                new CountingOptions(choice.isUnconfirmed(), partial),
                shown,
                near == null || near.isBlank() ? null : near,
                language.get());
    }

    /** A value that is none of them is ignored. */
    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public Coterminosity.Matrix getMatrix() {
        return matrix;
    }

    public ReviewFormats getWords() {
        return words;
    }

    public String name(Coterminosity.Column column) {
        return column.layer().name().in(language.get());
    }

    public String getCaption() {
        return messages.text(
                language.get(),
                "overlap.matrix.caption",
                messages.text(language.get(), "overlap.measure." + shown.name().toLowerCase(Locale.ROOT)),
                choice.getDay());
    }

    /** The address of the same matrix ordered by nearness to the layer. */
    public String nearAddress(String code) {
        return "?near=" + code + "&measure=" + shown + (filter.sponsor() == null ? "" : "&sponsor=" + filter.sponsor())
                + (filter.devolved() == null ? "" : "&devolved=" + filter.devolved())
                + (filter.level() == null ? "" : "&level=" + filter.level())
                + (filter.statutory() == null ? "" : "&statutory=" + filter.statutory())
                + (partial ? "&partial=true" : "");
    }

    /** The names of layers that share a map, as a list for a sentence. */
    public List<String> getSharing() {
        return matrix.sharing().stream()
                .map(group -> group.stream()
                        .map(layer -> layer.name().in(language.get()))
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    /** Layers of which something is left out of the count. */
    public List<Coterminosity.Column> getApart() {
        return matrix.columns().stream()
                .filter(column -> !column.apart().nothing())
                .toList();
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public Sponsor[] getSponsors() {
        return Sponsor.values();
    }

    public Devolved[] getDevolvedKinds() {
        return Devolved.values();
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public MatrixFilter getFilter() {
        return filter;
    }

    public Measure getMeasure() {
        return shown;
    }

    public String getMeasureName() {
        return measure;
    }

    public void setMeasureName(String measure) {
        this.measure = measure;
    }

    public String getNear() {
        return near;
    }

    public void setNear(String near) {
        this.near = near;
    }

    public String getSponsor() {
        return sponsor;
    }

    public void setSponsor(String sponsor) {
        this.sponsor = sponsor;
    }

    public String getDevolved() {
        return devolved;
    }

    public void setDevolved(String devolved) {
        this.devolved = devolved;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getStatutory() {
        return statutory;
    }

    public void setStatutory(String statutory) {
        this.statutory = statutory;
    }

    public boolean isPartial() {
        return partial;
    }

    public void setPartial(boolean partial) {
        this.partial = partial;
    }
}
