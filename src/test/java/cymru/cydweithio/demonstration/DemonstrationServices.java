package cymru.cydweithio.demonstration;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.partnership.PartnershipRegister;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.CommissioningChoices;
import cymru.cydweithio.service.CommissioningCycle;
import cymru.cydweithio.service.Gate;
import cymru.cydweithio.service.Prevention;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.ServiceRegister;
import cymru.cydweithio.service.ServiceView;
import cymru.cydweithio.service.Services;
import cymru.cydweithio.service.Stage;
import cymru.cydweithio.service.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The demonstration's services, one in each state that a service can be in. The bodies are real; needs and evidence are
 * made up, and say so.
 */
@ApplicationScoped
class DemonstrationServices {

    private static final String NEWPORT = "LA-NWP";
    private static final String CARDIFF = "LA-CRF";
    private static final String ABUSED = "People of any age who experience domestic abuse";

    /** A service of the demonstration, with the stage to which it is carried. */
    private record Sample(
            String key,
            String lead,
            String partnership,
            Wording name,
            Wording need,
            Theme theme,
            String cohort,
            Prevention prevention,
            Set<String> areas,
            int cycle,
            Stage stage) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    "domestic-abuse",
                    NEWPORT,
                    "CSP-NWP",
                    new Wording(
                            "Domestic abuse and sexual violence support, Newport",
                            "Cymorth cam-drin domestig a thrais rhywiol, Casnewydd"),
                    new Wording(
                            "Illustrative: more people ask for refuge and support than there are places, and children who live with abuse have waited for months.",
                            "Enghreifftiol: mae mwy o bobl yn gofyn am loches a chymorth nag sydd o leoedd, ac mae plant sy'n byw gyda chamdriniaeth wedi aros am fisoedd."),
                    Theme.DOMESTIC_ABUSE,
                    ABUSED,
                    Prevention.TERTIARY,
                    Set.of("Newport"),
                    1,
                    Stage.DO),
            new Sample(
                    "helpline",
                    NEWPORT,
                    "CSP-NWP",
                    new Wording(
                            "Domestic abuse advice line, Newport", "Llinell gyngor ar gam-drin domestig, Casnewydd"),
                    new Wording(
                            "Illustrative: people who are not ready to come to a service ask for advice in the evening and at weekends.",
                            "Enghreifftiol: mae pobl nad ydynt yn barod i ddod at wasanaeth yn gofyn am gyngor gyda'r nos ac ar benwythnosau."),
                    Theme.DOMESTIC_ABUSE,
                    ABUSED,
                    Prevention.TERTIARY,
                    Set.of("Newport"),
                    1,
                    Stage.DO),
            new Sample(
                    "substance",
                    NEWPORT,
                    "CSP-NWP",
                    new Wording(
                            "Substance use alliance, Newport and Monmouthshire",
                            "Cynghrair defnyddio sylweddau, Casnewydd a Sir Fynwy"),
                    new Wording(
                            "Illustrative: people who use drugs or alcohol go from service to service. Eight commissioners want one door in two areas.",
                            "Enghreifftiol: mae pobl sy'n defnyddio cyffuriau neu alcohol yn mynd o wasanaeth i wasanaeth. Mae wyth comisiynydd am gael un drws mewn dwy ardal."),
                    Theme.SUBSTANCE_MISUSE,
                    "Adults who use drugs or alcohol in a way that harms them",
                    Prevention.SECONDARY,
                    Set.of("Newport", "Monmouthshire"),
                    1,
                    Stage.DO),
            new Sample(
                    "youth-justice",
                    NEWPORT,
                    "CSP-NWP",
                    new Wording(
                            "Diversion for children in contact with the police, Newport",
                            "Dargyfeirio plant sydd mewn cysylltiad â'r heddlu, Casnewydd"),
                    new Wording(
                            "Illustrative: children who are diverted early come back less often than those who go to court.",
                            "Enghreifftiol: mae plant sy'n cael eu dargyfeirio'n gynnar yn dychwelyd yn llai aml na'r rhai sy'n mynd i'r llys."),
                    Theme.YOUTH_JUSTICE,
                    "Children aged 10 to 17 in contact with the police",
                    Prevention.SECONDARY,
                    Set.of("Newport"),
                    2,
                    Stage.REVIEW),
            new Sample(
                    "cctv",
                    NEWPORT,
                    "CSP-NWP",
                    new Wording("Public space CCTV, Newport", "Teledu cylch cyfyng mewn mannau cyhoeddus, Casnewydd"),
                    new Wording(
                            "Illustrative: cameras are asked for wherever people feel unsafe. Nobody has asked yet what they change.",
                            "Enghreifftiol: gofynnir am gamerâu lle bynnag y mae pobl yn teimlo'n anniogel. Nid oes neb wedi gofyn eto beth y maent yn ei newid."),
                    Theme.PUBLIC_SPACE,
                    "Everybody in the city centre",
                    Prevention.PRIMARY,
                    Set.of("Newport"),
                    2,
                    Stage.PLAN),
            new Sample(
                    "street-work",
                    NEWPORT,
                    "CSP-NWP",
                    new Wording(
                            "Detached youth work, Newport city centre",
                            "Gwaith ieuenctid ar y stryd, canol dinas Casnewydd"),
                    new Wording(
                            "Illustrative: shopkeepers and young people tell different stories of the same evenings. Both are still to be asked.",
                            "Enghreifftiol: mae siopwyr a phobl ifanc yn adrodd straeon gwahanol am yr un nosweithiau. Mae'r ddau eto i'w holi."),
                    Theme.ANTI_SOCIAL,
                    "Young people aged 11 to 25 in the city centre",
                    Prevention.PRIMARY,
                    Set.of("Newport"),
                    1,
                    Stage.ANALYSE),
            new Sample(
                    "cardiff-night",
                    CARDIFF,
                    "CSP-CRF",
                    new Wording("Night-time welfare, Cardiff city centre", "Lles yn y nos, canol dinas Caerdydd"),
                    new Wording(
                            "Illustrative: ambulances are called on Saturday nights to people who need somebody to sit with them.",
                            "Enghreifftiol: gelwir ambiwlansys ar nosweithiau Sadwrn at bobl y mae angen i rywun eistedd gyda nhw."),
                    Theme.SERIOUS_VIOLENCE,
                    "People in the city centre at night",
                    Prevention.SECONDARY,
                    Set.of("Cardiff"),
                    1,
                    Stage.PLAN));

    private static final Map<Gate, String> EVIDENCE = Map.of(
            Gate.NEED_ASSESSED, "Illustrative: the chapter on need in the strategic assessment.",
            Gate.EXPERIENCE_HEARD,
                    "Illustrative: two evenings with people who used services before, written up with what was changed because of them.",
            Gate.FUNDING_NAMED, "Illustrative: the sheet of streams and years that was put to the board.",
            Gate.EVALUATION_PLANNED, "Illustrative: the evaluation plan, with a baseline and a university partner.",
            Gate.BOARD_DECIDED, "Illustrative: minute of the board.",
            Gate.RETURNS_IN, "Illustrative: four quarterly returns, read at contract meetings.",
            Gate.OUTCOMES_KNOWN, "Illustrative: outcomes of the first year, compared with the baseline.",
            Gate.EVALUATED, "Illustrative: the evaluation report of the last time round.",
            Gate.NEXT_DECIDED, "Illustrative: minute of the board: go on, with changes.");

    private Services services;
    private ServiceRegister register;
    private CommissioningCycle cycle;
    private CommissioningChoices choices;
    private OrganisationRegister organisations;
    private PartnershipRegister partnerships;

    protected DemonstrationServices() {}

    @Inject
    DemonstrationServices(
            Services services,
            ServiceRegister register,
            CommissioningCycle cycle,
            CommissioningChoices choices,
            OrganisationRegister organisations,
            PartnershipRegister partnerships) {
        this.services = services;
        this.register = register;
        this.cycle = cycle;
        this.choices = choices;
        this.organisations = organisations;
        this.partnerships = partnerships;
    }

    /**
     * Stages the services of each lead that has none.
     *
     * @return ids by key, of those too that were there before, unless somebody gave them another name
     */
    Map<String, UUID> stage() {
        Map<String, UUID> areas = choices.areas().stream()
                .collect(Collectors.toMap(one -> one.name().en(), CommissioningChoices.Choice::id));
        Map<String, UUID> staged = new LinkedHashMap<>();
        for (String lead : List.of(NEWPORT, CARDIFF)) {
            UUID organisation = organisations.idOf(lead);
            Map<String, UUID> there = services
                    .list(new Services.Filter(null, null, null, organisation, null), Slice.firstRows(Slice.MAX_SIZE))
                    .rows()
                    .stream()
                    .filter(row -> row.name().en() != null)
                    .collect(Collectors.toMap(row -> row.name().en(), Services.ServiceRow::id, (one, other) -> one));
            for (Sample sample : SAMPLES) {
                if (sample.lead().equals(lead)) {
                    UUID id = there.isEmpty()
                            ? begin(sample, new OrganisationId(organisation), areas)
                            : there.get(sample.name().en());
                    if (id != null) {
                        staged.put(sample.key(), id);
                    }
                }
            }
        }
        return staged;
    }

    private UUID begin(Sample sample, OrganisationId lead, Map<String, UUID> areas) {
        ServiceId id = register.begin(
                lead,
                new Services.ServiceDetails(
                        sample.name(),
                        sample.need(),
                        sample.theme(),
                        sample.cohort(),
                        sample.prevention(),
                        partnerships.of(sample.partnership()).value(),
                        sample.areas().stream().map(areas::get).collect(Collectors.toSet())));
        ServiceView view = services.view(id);
        while (view.cycle() < sample.cycle() || view.stage().isBefore(sample.stage())) {
            for (Gate gate : view.blocking()) {
                pass(sample, id, gate);
            }
            cycle.advance(id, version(id));
            view = services.view(id);
        }
        passSome(sample, id);
        return id.value();
    }

    private void pass(Sample sample, ServiceId id, Gate gate) {
        if (sample.key().equals("domestic-abuse") && gate == Gate.FUNDING_NAMED) {
            cycle.overrideGate(
                    id,
                    version(id),
                    gate,
                    "A. Example",
                    "Head of Community Safety (illustrative)",
                    "The award letter of one grant was late. Support could not stop for it, and the council took the risk for one quarter.");
        } else {
            cycle.noteGate(id, version(id), gate, EVIDENCE.get(gate));
        }
    }

    /** What stands at the gates of the stage in which a service is left. */
    private void passSome(Sample sample, ServiceId id) {
        switch (sample.key()) {
            case "cctv" -> {
                pass(sample, id, Gate.FUNDING_NAMED);
                pass(sample, id, Gate.BOARD_DECIDED);
            }
            case "substance" -> pass(sample, id, Gate.RETURNS_IN);
            case "helpline" -> {
                pass(sample, id, Gate.RETURNS_IN);
                pass(sample, id, Gate.OUTCOMES_KNOWN);
            }
            case "youth-justice" -> pass(sample, id, Gate.EVALUATED);
            default -> {}
        }
    }

    private long version(ServiceId id) {
        return services.view(id).version();
    }
}
