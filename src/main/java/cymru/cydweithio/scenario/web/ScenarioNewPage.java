package cymru.cydweithio.scenario.web;

import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.scenario.ScenarioRegister;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** The form in which a reviewer begins a scenario. */
@Named
@ViewScoped
public class ScenarioNewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ScenarioRegister scenarioRegister;

    @Inject
    private DayChoice choice;

    @Inject
    private RequestLanguage language;

    @Inject
    private Redirects redirects;

    private String titleEn;
    private String titleCy;
    private String purpose;
    private LocalDate base;

    public void open() {
        scenarioRegister.mayBegin();
        base = choice.getDay();
    }

    public void begin() {
        Wording why =
                language.get() == Language.CY ? Wording.ofNullable(null, purpose) : Wording.ofNullable(purpose, null);
        redirects.to("/scenario/" + scenarioRegister.begin(new Wording(titleEn, titleCy), why, base));
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getTitleCy() {
        return titleCy;
    }

    public void setTitleCy(String titleCy) {
        this.titleCy = titleCy;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public LocalDate getBase() {
        return base;
    }

    public void setBase(LocalDate base) {
        this.base = base;
    }
}
