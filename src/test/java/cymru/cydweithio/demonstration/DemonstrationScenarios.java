package cymru.cydweithio.demonstration;

import cymru.cydweithio.conflict.ConflictStatus;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.ScenarioRegister;
import cymru.cydweithio.scenario.Scenarios;
import cymru.cydweithio.scenario.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Two invented scenarios of the demonstration, pulling in opposite directions: boards follow health boards, or Mid and
 * West Wales works as one.
 */
@ApplicationScoped
class DemonstrationScenarios {
    private static final String POWYS = "W06000023";

    private Scenarios scenarios;
    private ScenarioRegister scenarioRegister;
    private Conflicts conflicts;
    private Clock clock;

    protected DemonstrationScenarios() {}

    @Inject
    DemonstrationScenarios(Scenarios scenarios, ScenarioRegister scenarioRegister, Conflicts conflicts, Clock clock) {
        this.scenarios = scenarios;
        this.scenarioRegister = scenarioRegister;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** @param invited is asked what it thinks of the first */
    void stage(PartnershipId invited) {
        if (scenarios.list(Slice.firstRows(1)).total() > 0) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate april = LocalDate.of(today.getYear() + (today.getMonthValue() < 4 ? 0 : 1), 4, 1);
        ScenarioId health = scenarioRegister.begin(
                new Wording("Boards follow health boards (invented)", "Byrddau'n dilyn byrddau iechyd (dychmygol)"),
                new Wording(
                        "Safeguarding and the regions against domestic abuse take the map of the seven health boards.",
                        "Mae diogelu a'r rhanbarthau yn erbyn cam-drin domestig yn cymryd map y saith bwrdd iechyd."),
                today);
        scenarioRegister.addAll(
                health,
                scenarios.view(health).version(),
                List.of(
                        new Step.Split(
                                "RSB",
                                april,
                                "RSB-MWW",
                                Set.of(POWYS),
                                scenarioRegister.newCode("RSB"),
                                new Wording("Powys Safeguarding Board (invented)", "Bwrdd Diogelu Powys (dychmygol)")),
                        new Step.Split(
                                "VAWDASV",
                                april,
                                "VAW-MWW",
                                Set.of(POWYS),
                                scenarioRegister.newCode("VAWDASV"),
                                new Wording(
                                        "Powys VAWDASV region (invented)", "Rhanbarth VAWDASV Powys (dychmygol)"))));
        scenarioRegister.share(health, scenarios.view(health).version(), Set.of(invited.value()));
        ScenarioId west = scenarioRegister.begin(
                new Wording("Mid and West Wales as one (invented)", "Canolbarth a Gorllewin Cymru yn un (dychmygol)"),
                new Wording(
                        "Area planning joins the two boards of the police area of Dyfed-Powys.",
                        "Mae cynllunio ardal yn uno dau fwrdd ardal heddlu Dyfed-Powys."),
                today);
        conflicts.judge(
                "DUTY_MISMATCH:PSB:WFG-S39:PSB-GWE",
                -1,
                ConflictStatus.ACCEPTED,
                "Boards may merge (2015 Act, s.47): one well-being plan for the five areas of Gwent.",
                Language.EN,
                today);
        scenarioRegister.addAll(
                west, scenarios.view(west).version(), List.of(new Step.Merge("APB", april, "APB-POW", "APB-DYF")));
    }
}
