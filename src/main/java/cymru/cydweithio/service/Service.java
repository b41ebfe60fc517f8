package cymru.cydweithio.service;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * Something that is provided for people of some areas because of a need. Begun in the first stage of its first time
 * round the commissioning cycle; it moves on stage by stage where every gate of the stage was passed, and after the
 * review begins another time round. Its areas and the gates that it passed are rows of their own.
 */
@Entity
@Audited
class Service {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_NEED = 2000;
    static final int LONGEST_COHORT = 400;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;
    private UUID partnershipId;
    private String nameEn;
    private String nameCy;
    private String needEn;
    private String needCy;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    private String cohort;

    @Enumerated(EnumType.STRING)
    private Prevention prevention;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int cycle;

    @Embedded
    private Withdrawal withdrawal;

    @Embedded
    private Restoration restoration;

    protected Service() {}

    static Service begin(UUID organisationId, Services.ServiceDetails details) {
        Service service = new Service();
        service.id = Ids.next();
        service.organisationId = organisationId;
        service.stage = Stage.ANALYSE;
        service.cycle = 1;
        service.describe(details);
        return service;
    }

    /** Refuses facts that cannot be those of a service, before anything is looked up for it. */
    static void validate(Services.ServiceDetails details) {
        text(details.name(), LONGEST_NAME, ServiceRule.NAME_REQUIRED, ServiceRule.NAME_LONG);
        text(details.need(), LONGEST_NEED, ServiceRule.NEED_REQUIRED, ServiceRule.NEED_LONG);
        if (details.theme() == null) {
            throw new RuleViolation(ServiceRule.THEME_REQUIRED);
        }
        if (details.prevention() == null) {
            throw new RuleViolation(ServiceRule.PREVENTION_REQUIRED);
        }
        if (details.cohort() == null || details.cohort().isBlank()) {
            throw new RuleViolation(ServiceRule.COHORT_REQUIRED);
        }
        if (details.cohort().strip().length() > LONGEST_COHORT) {
            throw new RuleViolation(ServiceRule.COHORT_LONG, LONGEST_COHORT);
        }
        if (details.areas() == null || details.areas().isEmpty()) {
            throw new RuleViolation(ServiceRule.AREAS_REQUIRED);
        }
    }

    private static void text(Wording wording, int longest, Rule missing, Rule tooLong) {
        if (wording == null) {
            throw new RuleViolation(missing);
        }
        if (wording.en() != null && wording.en().length() > longest
                || wording.cy() != null && wording.cy().length() > longest) {
            throw new RuleViolation(tooLong, longest);
        }
    }

    void describe(Services.ServiceDetails details) {
        validate(details);
        mustCount();
        partnershipId = details.partnershipId();
        nameEn = details.name().en();
        nameCy = details.name().cy();
        needEn = details.need().en();
        needCy = details.need().cy();
        theme = details.theme();
        cohort = details.cohort().strip();
        prevention = details.prevention();
    }

    /** It was entered wrongly, and nothing was built upon it. */
    void withdraw(LocalDate today, String by, String because) {
        withdrawal = Withdrawal.of(withdrawal, today, by, because);
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    /** It had been withdrawn by mistake. */
    void restore(LocalDate today, String by, String because) {
        restoration = Restoration.of(withdrawal, today, by, because);
        withdrawal = null;
    }

    Restoration restoration() {
        return restoration;
    }

    /** Says that a gate of the present stage is met. */
    ServiceGate note(Gate gate, Collection<ServiceGate> noted, String by, LocalDate on, String evidence) {
        mayBeNoted(gate, noted);
        return ServiceGate.met(id, cycle, gate, by, on, evidence);
    }

    /** Lets the service pass a gate of the present stage that is not met: somebody answers for it. */
    ServiceGate override(
            Gate gate, Collection<ServiceGate> noted, String by, String post, LocalDate on, String reason) {
        mayBeNoted(gate, noted);
        return ServiceGate.overridden(id, cycle, gate, by, post, on, reason);
    }

    /** What was withdrawn stays as it was. */
    void mustCount() {
        if (withdrawal != null) {
            throw new RuleViolation(PlatformRule.WITHDRAW_CLOSED);
        }
    }

    private void mayBeNoted(Gate gate, Collection<ServiceGate> noted) {
        mustCount();
        if (gate == null) {
            throw new RuleViolation(ServiceRule.GATE_REQUIRED);
        }
        if (gate.stage() != stage) {
            throw new RuleViolation(ServiceRule.GATE_OTHER_STAGE);
        }
        if (passed(noted).contains(gate)) {
            throw new RuleViolation(ServiceRule.GATE_ALREADY);
        }
    }

    /** Whether what was noted of a gate may still be taken back: not once the service went on because of it. */
    void mayUndoGate(ServiceGate one) {
        if (one.cycle() != cycle || one.gate().stage() != stage) {
            throw new RuleViolation(ServiceRule.GATE_PASSED);
        }
    }

    /** The gates that keep the service in its stage: neither met nor overridden this time round. */
    List<Gate> blocking(Collection<ServiceGate> noted) {
        List<Gate> passed = passed(noted);
        return Gate.of(stage).stream().filter(gate -> !passed.contains(gate)).toList();
    }

    private List<Gate> passed(Collection<ServiceGate> noted) {
        return noted.stream()
                .filter(one -> one.serviceId().equals(id) && one.cycle() == cycle)
                .map(ServiceGate::gate)
                .toList();
    }

    /** Moves on to the next stage, where nothing blocks. */
    void advance(Collection<ServiceGate> noted) {
        mustCount();
        List<Gate> blocking = blocking(noted);
        if (!blocking.isEmpty()) {
            throw new RuleViolation(ServiceRule.ADVANCE_BLOCKED, blocking.size());
        }
        if (stage.isLast()) {
            cycle++;
        }
        stage = stage.next();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    Wording name() {
        return new Wording(nameEn, nameCy);
    }

    Wording need() {
        return new Wording(needEn, needCy);
    }

    Theme theme() {
        return theme;
    }

    String cohort() {
        return cohort;
    }

    Prevention prevention() {
        return prevention;
    }

    Stage stage() {
        return stage;
    }

    int cycle() {
        return cycle;
    }
}
