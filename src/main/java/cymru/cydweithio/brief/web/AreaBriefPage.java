package cymru.cydweithio.brief.web;

import cymru.cydweithio.brief.AreaBriefs;
import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** One area on one page, on any date. */
@Named
@RequestScoped
public class AreaBriefPage {

    private RequestLanguage language;
    private AreaBriefs briefs;
    private DayChoice choice;
    private String code;
    private AreaBriefs.BriefView brief;

    protected AreaBriefPage() {}

    @Inject
    AreaBriefPage(RequestLanguage language, AreaBriefs briefs, DayChoice choice, @Param(pathIndex = 0) String code) {
        this.language = language;
        this.briefs = briefs;
        this.choice = choice;
        this.code = code;
    }

    public void open() {
        brief = briefs.of(code, choice.getDay(), choice.isUnconfirmed(), language.get());
    }

    public AreaBriefs.BriefView getBrief() {
        return brief;
    }

    /** What the addresses of the files carry. */
    public String getParameters() {
        return "date=" + choice.getDay() + (choice.isUnconfirmed() ? "&unconfirmed=true" : "");
    }
}
