package cymru.cydweithio.overlap.web;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.place.web.DayChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Two layers side by side: the figures of the matrix in both directions, the moves behind them, the pairs of
 * footprints.
 */
@Named
@RequestScoped
public class LayerPairPage {

    private Coterminosity coterminosity;
    private DayChoice choice;
    private String first;
    private String second;
    private boolean partial;
    private Coterminosity.Between between;

    protected LayerPairPage() {}

    @Inject
    LayerPairPage(Coterminosity coterminosity, DayChoice choice) {
        this.coterminosity = coterminosity;
        this.choice = choice;
    }

    public void open() {
        between = coterminosity.between(
                first, second, choice.getDay(), new CountingOptions(choice.isUnconfirmed(), partial));
    }

    public Coterminosity.Between getBetween() {
        return between;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }

    public boolean isPartial() {
        return partial;
    }

    public void setPartial(boolean partial) {
        this.partial = partial;
    }
}
