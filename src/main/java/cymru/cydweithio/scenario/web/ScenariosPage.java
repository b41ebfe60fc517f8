package cymru.cydweithio.scenario.web;

import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.scenario.Scenarios;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The list of scenarios, the newest first. */
@Named
@RequestScoped
public class ScenariosPage {
    private static final int SHOWN = 100;

    private Scenarios scenarios;
    private Page<Scenarios.ScenarioRow> page;

    protected ScenariosPage() {}

    @Inject
    ScenariosPage(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    public void open() {
        page = scenarios.list(Slice.firstRows(SHOWN));
    }

    public Page<Scenarios.ScenarioRow> getPage() {
        return page;
    }

    public boolean isMore() {
        return page.total() > page.rows().size();
    }
}
