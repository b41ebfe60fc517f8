package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What a meeting of another body decided in public, registered as evidence. */
@Entity
@Audited
class OutsideDecision {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;
    private UUID partnershipId;
    private String meetingName;
    private LocalDate decidedOn;
    private String reference;
    private String titleEn;
    private String titleCy;
    private String decidedEn;
    private String decidedCy;
    private String link;
    private String registeredBy;
    private LocalDate registeredOn;

    @Embedded
    private Withdrawal withdrawal;

    protected OutsideDecision() {}

    /**
     * Registers one.
     *
     * @param partnershipId the partnership for which it is done, or null where the body does it itself
     */
    static OutsideDecision register(OutsideDecisions.Content content, UUID partnershipId, String by, LocalDate today) {
        OutsideDecision decision = new OutsideDecision();
        decision.id = Ids.next();
        decision.partnershipId = partnershipId;
        decision.registeredBy = by;
        decision.registeredOn = today;
        decision.describe(content, today);
        return decision;
    }

    void describe(OutsideDecisions.Content content, LocalDate today) {
        if (withdrawal != null) {
            throw ImplicationRule.OUTSIDE_WITHDRAWN.broken();
        }
        if (content.decidedOn().isAfter(today)) {
            throw ImplicationRule.OUTSIDE_DAY_AHEAD.broken();
        }
        organisationId = content.organisation();
        meetingName = content.meeting();
        decidedOn = content.decidedOn();
        reference = content.reference();
        titleEn = content.title().en();
        titleCy = content.title().cy();
        decidedEn = content.decided().en();
        decidedCy = content.decided().cy();
        link = content.link();
    }

    void withdraw(LocalDate today, String by, String because) {
        withdrawal = Withdrawal.of(withdrawal, today, by, because);
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

    OutsideDecisions.Content content() {
        return new OutsideDecisions.Content(
                organisationId,
                meetingName,
                decidedOn,
                reference,
                new Wording(titleEn, titleCy),
                new Wording(decidedEn, decidedCy),
                link);
    }

    String registeredBy() {
        return registeredBy;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    Withdrawal.View withdrawn() {
        return Withdrawal.view(withdrawal);
    }
}
