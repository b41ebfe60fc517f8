package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** One provider took the place of another under a contract that ran: when, why, and what the law asked for. */
@Entity
@Audited
class ProviderChange {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;
    private UUID leavingId;
    private UUID comingId;
    private LocalDate changesOn;

    @Enumerated(EnumType.STRING)
    private ReplacementGround ground;

    private String reason;

    @Enumerated(EnumType.STRING)
    private ChangeNotice notice;

    private LocalDate noticeOn;
    private LocalDate recordedOn;
    private String recordedBy;

    protected ProviderChange() {}

    /**
     * Judges and records a replacement.
     *
     * @param sameNumber whether both have the same register number, or one of them none
     * @param that what the answer about a notice is judged by: a change of neither value nor term
     * @param lastDay of the contract
     */
    static ProviderChange record(
            Contract contract,
            Replacement details,
            boolean sameNumber,
            ChangeNotice.Case that,
            LocalDate lastDay,
            LocalDate today,
            String by) {
        contract.state().mustRun();
        if (details.comingId() == null) {
            throw new RuleViolation(TermsRule.REPLACE_COMING);
        }
        if (details.comingId().equals(details.leavingId())) {
            throw new RuleViolation(TermsRule.REPLACE_SAME);
        }
        if (details.on() == null) {
            throw new RuleViolation(TermsRule.REPLACE_DAY);
        }
        LocalDate earliest = contract.period().from().plusDays(1);
        if (details.on().isBefore(earliest) || details.on().isAfter(lastDay)) {
            throw new RuleViolation(TermsRule.REPLACE_OUTSIDE, earliest, lastDay);
        }
        if (details.ground() == null) {
            throw new RuleViolation(TermsRule.REPLACE_GROUND);
        }
        if (details.ground() == ReplacementGround.NAME_ONLY && !sameNumber) {
            throw new RuleViolation(TermsRule.REPLACE_OTHER_BODY);
        }
        if (details.ground().modifies()) {
            if (details.notice() == null) {
                throw new RuleViolation(ChangeNoticeRule.REQUIRED);
            }
            details.notice().forReplacement(details.ground(), that, details.reason(), details.noticeOn(), details.on());
        } else if (details.notice() != null || details.noticeOn() != null) {
            throw new RuleViolation(TermsRule.REPLACE_NO_NOTICE);
        }
        ProviderChange change = new ProviderChange();
        change.id = Ids.next();
        change.contractId = contract.id();
        change.leavingId = details.leavingId().value();
        change.comingId = details.comingId().value();
        change.changesOn = details.on();
        change.ground = details.ground();
        change.reason = Contract.reason(details.reason());
        change.notice = details.notice();
        change.noticeOn = details.noticeOn();
        change.recordedOn = today;
        change.recordedBy = by;
        return change;
    }
}
