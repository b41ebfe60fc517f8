package cymru.cydweithio.reviewreport.web;

import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.reviewreport.ReportChoice;
import cymru.cydweithio.reviewreport.ReviewReports;
import cymru.cydweithio.scenario.ScenarioId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.omnifaces.util.Faces;

/** What goes into the review paper, and its download. What was chosen stays on the page and is stored nowhere. */
@Named
@ViewScoped
public class ReviewReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewReports papers;

    @Inject
    private DayChoice choice;

    @Inject
    private RequestLanguage language;

    @Inject
    private Messages messages;

    private transient ReviewReports.Offer offer;
    private LocalDate day;
    private boolean unconfirmed;
    private Set<String> layers = Set.of("CSP", "PSB", "RPB", "APB", "VAWDASV", "RSB", "LHB", "POLICE", "LRF");
    private Set<String> scenarios = Set.of();
    private String fill = "POLICE";
    private String border = "LHB";
    private boolean people;
    private String recommendations;

    public void open() {
        day = choice.getDay();
        unconfirmed = choice.isUnconfirmed();
        getOffer();
    }

    public void pdf() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        papers.writePdf(chosen(), language.get(), file);
        send(file, ".pdf");
    }

    public void workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        papers.writeWorkbook(chosen(), language.get(), file);
        send(file, ".xlsx");
    }

    private ReportChoice chosen() {
        layers = ticked("layer");
        scenarios = ticked("scenario");
        return new ReportChoice(
                day,
                unconfirmed,
                layers,
                fill,
                border,
                scenarios.stream().map(ScenarioId::parse).toList(),
                people,
                recommendations);
    }

    private void send(ByteArrayOutputStream file, String ending) throws IOException {
        Faces.sendFile(
                file.toByteArray(), messages.text(language.get(), "reviewreport.file", day.toString()) + ending, true);
    }

    private static Set<String> ticked(String name) {
        String[] values = Faces.getRequestParameterValues(name);
        return values == null ? Set.of() : new TreeSet<>(Arrays.asList(values));
    }

    public ReviewReports.Offer getOffer() {
        if (offer == null) {
            offer = papers.offer(language.get());
        }
        return offer;
    }

    public boolean wants(String layer) {
        return layers.contains(layer);
    }

    public boolean takes(String scenario) {
        return scenarios.contains(scenario);
    }

    public int getLongest() {
        return ReportChoice.LONGEST_RECOMMENDATIONS;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getFill() {
        return fill;
    }

    public void setFill(String fill) {
        this.fill = fill;
    }

    public String getBorder() {
        return border;
    }

    public void setBorder(String border) {
        this.border = border;
    }

    public boolean isPeople() {
        return people;
    }

    public void setPeople(boolean people) {
        this.people = people;
    }

    public String getRecommendations() {
        return recommendations;
    }

    public void setRecommendations(String recommendations) {
        this.recommendations = recommendations;
    }
}
