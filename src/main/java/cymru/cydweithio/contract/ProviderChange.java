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
            Replacement facts,
            boolean sameNumber,
            ChangeNotice.Case that,
            LocalDate lastDay,
            LocalDate today,
            String by) {
        contract.state().mustRun();
        if (facts.comingId() == null) {
            throw new RuleViolation(TermsRule.REPLACE_COMING);
        }
        if (facts.comingId().equals(facts.leavingId())) {
            throw new RuleViolation(TermsRule.REPLACE_SAME);
        }
        if (facts.on() == null) {
            throw new RuleViolation(TermsRule.REPLACE_DAY);
        }
        LocalDate earliest = contract.period().from().plusDays(1);
        if (facts.on().isBefore(earliest) || facts.on().isAfter(lastDay)) {
            throw new RuleViolation(TermsRule.REPLACE_OUTSIDE, earliest, lastDay);
        }
        if (facts.ground() == null) {
            throw new RuleViolation(TermsRule.REPLACE_GROUND);
        }
        if (facts.ground() == ReplacementGround.NAME_ONLY && !sameNumber) {
            throw new RuleViolation(TermsRule.REPLACE_OTHER_BODY);
        }
        if (facts.ground().modifies()) {
            if (facts.notice() == null) {
                throw new RuleViolation(ChangeNoticeRule.REQUIRED);
            }
            facts.notice().forReplacement(facts.ground(), that, facts.reason(), facts.noticeOn(), facts.on());
        } else if (facts.notice() != null || facts.noticeOn() != null) {
            throw new RuleViolation(TermsRule.REPLACE_NO_NOTICE);
        }
        ProviderChange change = new ProviderChange();
        change.id = Ids.next();
        change.contractId = contract.id();
        change.leavingId = facts.leavingId();
        change.comingId = facts.comingId();
        change.changesOn = facts.on();
        change.ground = facts.ground();
        change.reason = Contract.reason(facts.reason());
        change.notice = facts.notice();
        change.noticeOn = facts.noticeOn();
        change.recordedOn = today;
        change.recordedBy = by;
        return change;
    }
}
