package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * That a partnership reports to, or is scrutinised by, another partnership or an organisation, over a period. To whom
 * it leads never changes.
 */
@Entity
@Audited
class GovernanceLink {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;

    @Enumerated(EnumType.STRING)
    private GovernanceKind kind;

    private UUID toPartnershipId;
    private UUID toOrganisationId;
    private String note;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected GovernanceLink() {}

    static GovernanceLink make(
            UUID partnershipId,
            GovernanceKind kind,
            UUID toPartnershipId,
            UUID toOrganisationId,
            String note,
            Period period) {
        if (kind == null) {
            throw new RuleViolation(PartnershipRule.GOVERNANCE_KIND_REQUIRED);
        }
        if ((toPartnershipId == null) == (toOrganisationId == null)) {
            throw new RuleViolation(PartnershipRule.GOVERNANCE_TO_REQUIRED);
        }
        if (partnershipId.equals(toPartnershipId)) {
            throw new RuleViolation(PartnershipRule.GOVERNANCE_ITSELF);
        }
        GovernanceLink link = new GovernanceLink();
        link.id = Ids.next();
        link.partnershipId = partnershipId;
        link.kind = kind;
        link.toPartnershipId = toPartnershipId;
        link.toOrganisationId = toOrganisationId;
        link.change(note, period);
        return link;
    }

    void change(String newNote, Period period) {
        if (period.from() == null) {
            throw new RuleViolation(PartnershipRule.GOVERNANCE_FROM_REQUIRED);
        }
        if (newNote != null && newNote.strip().length() > 300) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, 300);
        }
        note = newNote == null || newNote.isBlank() ? null : newNote.strip();
        validFrom = period.from();
        validTo = period.to();
    }

    /** The same link is not said twice of one day. */
    void refuseBeside(Collection<GovernanceLink> ofPartnership) {
        if (ofPartnership.stream()
                .anyMatch(other -> !other.id.equals(id)
                        && other.kind == kind
                        && Objects.equals(other.toPartnershipId, toPartnershipId)
                        && Objects.equals(other.toOrganisationId, toOrganisationId)
                        && other.period().overlaps(period()))) {
            throw new RuleViolation(PartnershipRule.GOVERNANCE_TWICE);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
