package cymru.cydweithio.national.web;

import cymru.cydweithio.national.FigureOwner;
import cymru.cydweithio.national.FigureReleaseId;
import cymru.cydweithio.national.FigureReleases;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;

/** The figures of a partnership or an organisation for a time: what is released of them, and releasing. */
@Named
@ViewScoped
public class FigureReleasesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FigureReleases releases;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String kind;

    @Inject
    @Param(pathIndex = 1)
    private String id;

    @Inject
    @Param(name = "year")
    private String year;

    private FigureOwner owner;
    private FinancialYear chosen;
    private transient FigureReleases.Offers offers;

    public void open() {
        owner = FigureOwner.parse(kind, id);
        FinancialYear now = FinancialYear.of(LocalDate.now(clock));
        chosen = years().stream()
                .filter(one -> String.valueOf(one.start()).equals(year))
                .findFirst()
                .orElse(now);
        offers = releases.of(owner, period());
    }

    private Period period() {
        return new Period(chosen.firstDay(), chosen.lastDay());
    }

    private List<FinancialYear> years() {
        int now = FinancialYear.of(LocalDate.now(clock)).start();
        return IntStream.rangeClosed(now - 3, now).mapToObj(FinancialYear::new).toList();
    }

    public void release(String figure) {
        releases.release(owner, figure, period());
        notices.done("national.released.done");
        back();
    }

    public void withdraw(UUID release) {
        releases.withdraw(owner, new FigureReleaseId(release));
        notices.done("national.withdrawn.done");
        back();
    }

    private void back() {
        redirects.to("/figure-releases/" + owner + "?year=" + chosen.start());
    }

    public List<FinancialYear> getYears() {
        return years();
    }

    public FinancialYear getYear() {
        return chosen;
    }

    public FigureReleases.Offers getOffers() {
        return offers;
    }
}
