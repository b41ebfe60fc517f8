package cymru.cydweithio.service;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * What was noted of a gate in one time round the cycle: that it is met, or who let the service pass without it and why.
 * Taken back while the stage is the same, never changed.
 */
@Entity
@Audited
class ServiceGate {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_NOTE = 1000;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID serviceId;
    private int cycle;

    @Enumerated(EnumType.STRING)
    private Gate gate;

    private boolean overridden;
    private LocalDate notedOn;
    private String notedBy;
    private String notedPost;
    private String note;

    protected ServiceGate() {}

    static ServiceGate met(UUID serviceId, int cycle, Gate gate, String by, LocalDate on, String evidence) {
        return noted(
                serviceId,
                cycle,
                gate,
                by,
                null,
                on,
                text(evidence, LONGEST_NOTE, ServiceRule.GATE_EVIDENCE_REQUIRED, ServiceRule.GATE_EVIDENCE_LONG));
    }

    static ServiceGate overridden(
            UUID serviceId, int cycle, Gate gate, String by, String post, LocalDate on, String reason) {
        return noted(
                serviceId,
                cycle,
                gate,
                text(by, LONGEST_NAME, ServiceRule.GATE_BY_REQUIRED, ServiceRule.GATE_BY_LONG),
                text(post, LONGEST_NAME, ServiceRule.GATE_POST_REQUIRED, ServiceRule.GATE_POST_LONG),
                on,
                text(reason, LONGEST_NOTE, ServiceRule.GATE_REASON_REQUIRED, ServiceRule.GATE_REASON_LONG));
    }

    private static ServiceGate noted(
            UUID serviceId, int cycle, Gate gate, String by, String post, LocalDate on, String note) {
        ServiceGate one = new ServiceGate();
        one.id = Ids.next();
        one.serviceId = serviceId;
        one.cycle = cycle;
        one.gate = gate;
        one.overridden = post != null;
        one.notedBy = by;
        one.notedPost = post;
        one.notedOn = on;
        one.note = note;
        return one;
    }

    private static String text(String typed, int longest, Rule missing, Rule tooLong) {
        if (typed == null || typed.isBlank()) {
            throw new RuleViolation(missing);
        }
        if (typed.strip().length() > longest) {
            throw new RuleViolation(tooLong, longest);
        }
        return typed.strip();
    }

    UUID id() {
        return id;
    }

    UUID serviceId() {
        return serviceId;
    }

    int cycle() {
        return cycle;
    }

    Gate gate() {
        return gate;
    }

    boolean overridden() {
        return overridden;
    }

    LocalDate notedOn() {
        return notedOn;
    }

    String notedBy() {
        return notedBy;
    }

    String notedPost() {
        return notedPost;
    }

    String note() {
        return note;
    }
}
