package cymru.cydweithio.demonstration;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PartnershipRegister;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.security.FirstAccounts;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One account for each role. Bodies and partnerships are real, people are roles, and the mail addresses lead nowhere
 * (RFC 2606).
 *
 * <p>Staged only where the launcher of the run command, a test or a benchmark sets {@code DEMONSTRATION_PASSWORD}:
 * never with a database from outside, for which the launcher deploys the product without this package.
 */
@ApplicationScoped
class Demonstration {

    private FirstAccounts accounts;
    private PartnershipRegister partnerships;
    private OrganisationRegister organisations;
    private DemonstrationBoards boards;
    private QuarterlyMeeting meetings;
    private Actions actions;
    private Clock clock;
    private ImportedActions importedActions;
    private DemonstrationScenarios scenarios;
    private DemonstrationServices services;
    private DemonstrationContracts contracts;
    private DemonstrationFunding funding;
    private DemonstrationAssessments assessments;
    private DemonstrationSection17 section17;

    protected Demonstration() {}

    @Inject
    Demonstration(
            FirstAccounts accounts,
            PartnershipRegister partnerships,
            OrganisationRegister organisations,
            DemonstrationBoards boards,
            QuarterlyMeeting meetings,
            Actions actions,
            Clock clock,
            ImportedActions importedActions,
            DemonstrationScenarios scenarios,
            DemonstrationServices services,
            DemonstrationContracts contracts,
            DemonstrationFunding funding,
            DemonstrationAssessments assessments,
            DemonstrationSection17 section17) {
        this.accounts = accounts;
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.boards = boards;
        this.meetings = meetings;
        this.actions = actions;
        this.clock = clock;
        this.importedActions = importedActions;
        this.scenarios = scenarios;
        this.services = services;
        this.contracts = contracts;
        this.funding = funding;
        this.assessments = assessments;
        this.section17 = section17;
    }

    void stage(String password) {
        Scope newport = partnerships.of("CSP-NWP").scope();
        person("administrator", "Administrator", Language.EN, password, Role.ADMINISTRATOR, Scope.NATION);
        person("coordinator", "Coordinator, Newport", Language.EN, password, Role.COORDINATOR, newport);
        person("chair", "Chair, Newport", Language.EN, password, Role.CHAIR, newport);
        person("member", "Aelod, Casnewydd", Language.CY, password, Role.MEMBER, newport);
        person(
                "commissioner",
                "Commissioner, Newport City Council",
                Language.EN,
                password,
                Role.COMMISSIONER,
                Scope.organisation(organisations.idOf("LA-NWP")));
        person(
                "provider",
                "Provider, Gwent Association of Voluntary Organisations",
                Language.EN,
                password,
                Role.PROVIDER,
                Scope.organisation(organisations.idOf("CVC-GAVO")));
        person("reviewer", "Reviewer, Welsh Government", Language.EN, password, Role.GOVERNMENT_REVIEWER, Scope.NATION);
        person("auditor", "Auditor", Language.EN, password, Role.AUDITOR, Scope.NATION);
        boards.stage();
        try {
            meetings.stage(partnerships.of("CSP-NWP"));
            meetings.stageSmall(partnerships.of("CSP-CRF"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        firstAction("CSP-NWP", "Agree who brings the partnership's strategic assessment up to date");
        importedActions.stage(partnerships.of("CSP-NWP"));
        scenarios.stage(partnerships.of("CSP-NWP"));
        Map<String, UUID> commissioned = services.stage();
        Map<String, UUID> signed = contracts.stage(commissioned);
        funding.stage(commissioned, signed);
        assessments.stage(commissioned.get("youth-justice"), signed.get("youth-justice"));
        section17.stage();
        firstAction("CSP-CRF", "Ask each responsible authority for its contribution to the strategic assessment");
    }

    /** Where a partnership's log is empty. */
    private void firstAction(String footprint, String wording) {
        PartnershipId partnership = partnerships.of(footprint);
        LocalDate today = LocalDate.now(clock);
        if (actions.list(
                                new Actions.Filter(
                                        partnership.value(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        false,
                                        Actions.ActionStatus.ALL,
                                        null),
                                Slice.firstRows(1))
                        .total()
                == 0) {
            actions.raise(
                    partnership,
                    new Actions.NewAction(
                            wording, Language.EN, null, null, null, null, null, today, today.plusMonths(1)));
        }
    }

    private void person(String account, String name, Language language, String password, Role role, Scope scope) {
        accounts.demonstration(account + "@cydweithio.example", name, language, password, role, scope);
    }
}
