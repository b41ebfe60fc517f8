package cymru.cydweithio.demonstration;

import cymru.cydweithio.assessment.AssessmentChoices;
import cymru.cydweithio.assessment.AssessmentId;
import cymru.cydweithio.assessment.AssessmentState;
import cymru.cydweithio.assessment.AssessmentTheme;
import cymru.cydweithio.assessment.Assessments;
import cymru.cydweithio.assessment.PlanId;
import cymru.cydweithio.assessment.Plans;
import cymru.cydweithio.assessment.Priorities;
import cymru.cydweithio.assessment.PriorityId;
import cymru.cydweithio.assessment.RequiredContent;
import cymru.cydweithio.assessment.SectionId;
import cymru.cydweithio.assessment.Sections;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.ChainLinks;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.AttendanceRegister;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.Decisions;
import cymru.cydweithio.meeting.ImplicationHead;
import cymru.cydweithio.meeting.ItemDetails;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Presence;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.meeting.Section17Statement;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PartnershipRegister;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The demonstration's assessments: Newport has a whole chain from a section to an action, a service, its contract, the
 * stream that pays for it and what that asks, and an assessment that asks the police for the same data again; Cardiff's
 * chain is broken at three places: a priority rests on no section, another is met by no action, and the service that
 * the city has for its nights serves neither. Findings are made up, and say so.
 */
@ApplicationScoped
class DemonstrationAssessments {

    private static final String CRIME = "CRIME_DISORDER";

    private Clock clock;
    private Assessments assessments;
    private Sections sections;
    private Priorities priorities;
    private Plans plans;
    private AssessmentChoices choices;
    private OrganisationRegister organisations;
    private PartnershipRegister partnerships;
    private Boards boards;
    private Meetings meetings;
    private Agenda agenda;
    private AttendanceRegister register;
    private Decisions decisions;
    private WorkingDays workingDays;
    private ChainLinks links;

    protected DemonstrationAssessments() {}

    @Inject
    DemonstrationAssessments(
            Clock clock,
            Assessments assessments,
            Sections sections,
            Priorities priorities,
            Plans plans,
            AssessmentChoices choices,
            OrganisationRegister organisations,
            PartnershipRegister partnerships,
            Boards boards,
            Meetings meetings,
            Agenda agenda,
            AttendanceRegister register,
            Decisions decisions,
            WorkingDays workingDays,
            ChainLinks links) {
        this.clock = clock;
        this.assessments = assessments;
        this.sections = sections;
        this.priorities = priorities;
        this.plans = plans;
        this.choices = choices;
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.boards = boards;
        this.meetings = meetings;
        this.agenda = agenda;
        this.register = register;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.links = links;
    }

    /**
     * Where a partnership has none.
     *
     * @param service that Newport's priority is met by, and its contract; null where somebody has them already
     */
    void stage(UUID service, UUID contract) {
        PartnershipId newport = partnerships.of("CSP-NWP");
        if (assessments.latest(newport).isEmpty()) {
            whole(newport, service, contract);
        }
        PartnershipId cardiff = partnerships.of("CSP-CRF");
        if (assessments.latest(cardiff).isEmpty()) {
            broken(cardiff);
        }
    }

    private void whole(PartnershipId newport, UUID service, UUID contract) {
        LocalDate year = financialYear();
        AssessmentId signed = commission(
                newport,
                CRIME,
                "Strategic assessment of crime and disorder, Newport",
                "Asesiad strategol o droseddu ac anhrefn, Casnewydd",
                year.minusYears(1),
                null,
                "LA-NWP");
        hours(signed, "LA-NWP", "62.5");
        hours(signed, "POL-GW", "140");
        hours(signed, "LHB-AB", "21");
        assessments.move(signed, version(signed), AssessmentState.DRAFTING);
        SectionId violence = section(
                signed,
                AssessmentTheme.SERIOUS_VIOLENCE,
                "Violence in the city centre at night",
                "Trais yng nghanol y ddinas yn y nos",
                "Illustrative: most violence with injury in the city centre falls between ten at night and three in the morning at weekends. It rose after two youth clubs closed.",
                "Enghreifftiol: mae'r rhan fwyaf o drais ag anaf yng nghanol y ddinas yn digwydd rhwng deg yr hwyr a thri y bore ar benwythnosau. Cynyddodd ar ôl i ddau glwb ieuenctid gau.",
                EnumSet.of(RequiredContent.LEVELS_AND_PATTERNS, RequiredContent.CHANGES, RequiredContent.CAUSES));
        source(
                violence,
                "Recorded crime by place and time",
                "year to March " + (year.getYear()),
                "POL-GW",
                year.plusDays(24));
        source(
                violence,
                "Hospital admissions for assault",
                "year to March " + (year.getYear()),
                "LHB-AB",
                year.plusDays(40));
        SectionId substances = section(
                signed,
                AssessmentTheme.SUBSTANCE_MISUSE,
                "Drugs and alcohol",
                "Cyffuriau ac alcohol",
                "Illustrative: half of those who came to the emergency department after an assault had been drinking.",
                "Enghreifftiol: roedd hanner y rhai a ddaeth i'r adran achosion brys ar ôl ymosodiad wedi bod yn yfed.",
                EnumSet.of(RequiredContent.LEVELS_AND_PATTERNS, RequiredContent.REOFFENDING));
        source(
                substances,
                "Admissions in which alcohol played a part",
                "year to March " + year.getYear(),
                "LHB-AB",
                year.plusDays(40));
        SectionId voice = section(
                signed,
                AssessmentTheme.COMMUNITY_VOICE,
                "What people in Newport think",
                "Barn pobl Casnewydd",
                "Illustrative: people avoid the bus station after dark, and young people say that there is nowhere else to be.",
                "Enghreifftiol: mae pobl yn osgoi'r orsaf fysiau ar ôl iddi nosi, ac mae pobl ifanc yn dweud nad oes unman arall i fod.",
                EnumSet.of(
                        RequiredContent.COMMUNITY_VIEWS,
                        RequiredContent.MATTERS_TO_PRIORITISE,
                        RequiredContent.WHO_ACTS,
                        RequiredContent.LAST_PLAN));
        source(voice, "Residents' survey", "spring " + year.getYear(), "LA-NWP", year.plusDays(50));
        UUID decision = choices.ofPartnership(newport).decisions().get(0).id();
        assessments.signOff(signed, version(signed), new Assessments.Approval(decision, null));

        PlanId plan = plans.frame(
                newport,
                new Plans.PlanDetails(
                        new Wording("Community safety plan, Newport", "Cynllun diogelwch cymunedol, Casnewydd"),
                        year,
                        year.plusYears(3).minusDays(1),
                        year.plusYears(1),
                        "https://example.org/newport-community-safety-plan"));
        PriorityId priority = adopt(
                signed,
                plan,
                decision,
                "Fewer people hurt at night",
                "Llai o bobl yn cael eu hanafu yn y nos",
                "Illustrative: fewer assaults with injury in the city centre, and somewhere to be for young people at weekends.",
                "Enghreifftiol: llai o ymosodiadau ag anaf yng nghanol y ddinas, a rhywle i bobl ifanc fod ar benwythnosau.",
                "POL-GW",
                year);
        priorities.restOn(priority, priorities.view(priority).version(), violence);
        priorities.restOn(priority, priorities.view(priority).version(), voice);
        choices.actions(priority, "weekend youth work").stream()
                .limit(2)
                .forEach(action -> priorities.serve(
                        priority, priorities.view(priority).version(), new Priorities.Serving(action.id())));

        if (service != null && contract != null) {
            links.link(new ChainEnd("priority", priority.value()), new ChainEnd("service", service));
            links.link(new ChainEnd("decision", decision), new ChainEnd("contract", contract));
        }

        AssessmentId needs = commission(
                newport,
                "SERIOUS_VIOLENCE",
                "Serious violence strategic needs assessment, Newport",
                "Asesiad strategol o anghenion trais difrifol, Casnewydd",
                year,
                LocalDate.now(clock).plusMonths(2),
                "POL-GW");
        hours(needs, "POL-GW", "88");
        hours(needs, "LA-NWP", "12");
        assessments.move(needs, version(needs), AssessmentState.DRAFTING);
        sections.use(needs, version(needs), violence);
        SectionId again = section(
                needs,
                AssessmentTheme.SERIOUS_VIOLENCE,
                "Violence among children and young people",
                "Trais ymhlith plant a phobl ifanc",
                "Illustrative: few children are hurt, and nearly all of them know who hurt them.",
                "Enghreifftiol: ychydig o blant sy'n cael eu hanafu, ac mae bron pob un ohonynt yn adnabod y sawl a'u hanafodd.",
                Set.of());
        source(
                again,
                "Recorded crime by place and time",
                "six months to September " + year.getYear(),
                "POL-GW",
                LocalDate.now(clock).minusDays(20));
    }

    /**
     * What was signed off led to priorities of which one rests on no section and none is served by an action; and in
     * the next draft a section has no source.
     */
    private void broken(PartnershipId cardiff) {
        LocalDate year = financialYear();
        UUID decision = decided(cardiff);
        AssessmentId signed = commission(
                cardiff,
                CRIME,
                "Strategic assessment of the year before, Cardiff",
                "Asesiad strategol y flwyddyn cynt, Caerdydd",
                year.minusYears(1),
                null,
                "LA-CRF");
        assessments.move(signed, version(signed), AssessmentState.DRAFTING);
        SectionId violence = section(
                signed,
                AssessmentTheme.SERIOUS_VIOLENCE,
                "Weekend nights in Cardiff",
                "Nosweithiau penwythnos yng Nghaerdydd",
                "Illustrative: calls to ambulances follow the calendar of matches and concerts.",
                "Enghreifftiol: mae galwadau am ambiwlans yn dilyn calendr y gemau a'r cyngherddau.",
                EnumSet.of(RequiredContent.LEVELS_AND_PATTERNS, RequiredContent.CHANGES));
        source(violence, "Ambulance calls", "year to March " + year.getYear(), "LHB-CV", year.plusDays(30));
        assessments.signOff(
                signed,
                version(signed),
                new Assessments.Approval(
                        decision, "Illustrative: the survey of the community was not back when the group met."));
        AssessmentId draft = commission(
                cardiff,
                CRIME,
                "Strategic assessment of crime and disorder, Cardiff",
                "Asesiad strategol o droseddu ac anhrefn, Caerdydd",
                year,
                LocalDate.now(clock).minusDays(14),
                "LA-CRF");
        hours(draft, "LA-CRF", "30");
        assessments.move(draft, version(draft), AssessmentState.DRAFTING);
        section(
                draft,
                AssessmentTheme.CRIME,
                "Theft in the city centre",
                "Dwyn yng nghanol y ddinas",
                "Illustrative: thefts from shops have doubled. Nobody has said yet where the figure comes from.",
                "Enghreifftiol: mae dwyn o siopau wedi dyblu. Nid oes neb wedi dweud eto o ble y daw'r ffigur.",
                EnumSet.of(RequiredContent.LEVELS_AND_PATTERNS));
        PlanId plan = plans.frame(
                cardiff,
                new Plans.PlanDetails(
                        new Wording("Community safety plan, Cardiff", "Cynllun diogelwch cymunedol, Caerdydd"),
                        year.minusYears(1),
                        year.plusYears(2).minusDays(1),
                        year,
                        null));
        adopt(
                signed,
                plan,
                decision,
                "Safer weekend nights",
                "Nosweithiau penwythnos mwy diogel",
                "Illustrative: fewer calls to ambulances in the city centre.",
                "Enghreifftiol: llai o alwadau am ambiwlans yng nghanol y ddinas.",
                "POL-SW",
                year);
        PriorityId shops = adopt(
                signed,
                plan,
                decision,
                "Less theft from shops",
                "Llai o ddwyn o siopau",
                "Illustrative: fewer thefts, and shop workers who feel safe.",
                "Enghreifftiol: llai o ddwyn, a gweithwyr siop sy'n teimlo'n ddiogel.",
                "LA-CRF",
                year);
        priorities.restOn(shops, priorities.view(shops).version(), violence);
    }

    /** A meeting that was held and decided on the assessment. */
    private UUID decided(PartnershipId partnership) {
        BoardId board = boards.list(partnership).stream()
                .filter(row -> row.parentId() == null)
                .map(row -> new BoardId(row.id()))
                .findFirst()
                .orElseThrow();
        LocalDate day = workingDays.after(LocalDate.now(clock).minusMonths(4), 1);
        MeetingId id = new MeetingId(meetings.plan(
                board, new MeetingPlan(day, LocalTime.of(10, 0), LocalTime.of(12, 0), "County Hall, Cardiff", null)));
        UUID item = agenda.add(
                id,
                meetings.view(id).version(),
                new ItemDetails(
                        "Strategic assessment",
                        "Asesiad strategol",
                        Purpose.DECISION,
                        null,
                        20,
                        Classification.PUBLISHED,
                        null));
        List<AttendanceRegister.Mark> marks = new ArrayList<>();
        for (Boards.SeatOn seat : boards.compositionOn(board, day).seats()) {
            marks.add(new AttendanceRegister.Mark(
                    seat.seatId(),
                    seat.people().isEmpty() ? Presence.ABSENT : Presence.PRESENT,
                    seat.people().isEmpty() ? null : seat.people().get(0).personId()));
        }
        register.mark(id, meetings.view(id).version(), marks);
        register.hold(id, meetings.view(id).version());
        return decisions.decide(
                id,
                meetings.view(id).version(),
                new ItemId(item),
                "Agreed the strategic assessment and two priorities.",
                "Cytunwyd ar yr asesiad strategol ac ar ddwy flaenoriaeth.",
                new Section17Statement(
                        true,
                        null,
                        Language.EN,
                        Map.of(
                                ImplicationHead.CRIME_AND_DISORDER,
                                new Section17Statement.Effect("Fewer thefts in town centres.", null),
                                ImplicationHead.SERIOUS_VIOLENCE,
                                new Section17Statement.Effect(
                                        "Less violence, as money follows what the assessment found.",
                                        "Each priority has a lead body and actions.")),
                        meetings.view(id).plan().heldOn().plusYears(1)));
    }

    private AssessmentId commission(
            PartnershipId partnership,
            String kind,
            String en,
            String cy,
            LocalDate from,
            LocalDate dueOn,
            String lead) {
        return assessments.commission(
                partnership,
                new Assessments.AssessmentDetails(
                        kind,
                        new Wording(en, cy),
                        from,
                        from.plusYears(1).minusDays(1),
                        dueOn,
                        organisations.idOf(lead),
                        choices.ofPartnership(partnership).areas().stream()
                                .map(AssessmentChoices.Choice::id)
                                .collect(Collectors.toSet()),
                        null));
    }

    private void hours(AssessmentId id, String organisation, String hours) {
        assessments.contribute(
                id, version(id), new OrganisationId(organisations.idOf(organisation)), new BigDecimal(hours));
    }

    private SectionId section(
            AssessmentId id,
            AssessmentTheme theme,
            String titleEn,
            String titleCy,
            String findingsEn,
            String findingsCy,
            Set<RequiredContent> contents) {
        return sections.write(
                id,
                new Sections.SectionDetails(
                        theme, new Wording(titleEn, titleCy), new Wording(findingsEn, findingsCy), contents));
    }

    private void source(SectionId id, String dataSet, String edition, String supplier, LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        sections.addSource(
                id,
                sections.view(id).version(),
                new Sections.SourceDetails(
                        dataSet, edition, organisations.idOf(supplier), on.isAfter(today) ? today : on));
    }

    private PriorityId adopt(
            AssessmentId id,
            PlanId plan,
            UUID decision,
            String titleEn,
            String titleCy,
            String objectivesEn,
            String objectivesCy,
            String lead,
            LocalDate from) {
        return priorities.adopt(
                id,
                new Priorities.PriorityDetails(
                        new Wording(titleEn, titleCy),
                        new Wording(objectivesEn, objectivesCy),
                        organisations.idOf(lead),
                        from,
                        from.plusYears(3).minusDays(1),
                        plan.value(),
                        decision));
    }

    private LocalDate financialYear() {
        LocalDate today = LocalDate.now(clock);
        LocalDate april = LocalDate.of(today.getYear(), 4, 1);
        return april.isAfter(today) ? april.minusYears(1) : april;
    }

    private long version(AssessmentId id) {
        return assessments.view(id).version();
    }
}
