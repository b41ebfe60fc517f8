package cymru.cydweithio.conflict;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** The reviewer's judgement on a finding; it can be revised. */
@Entity
@Audited
class ConflictJudgement {
    private static final int LONGEST = 2_000;

    @Id
    private UUID id;

    @Version
    private long version;

    private String finding;

    @Enumerated(EnumType.STRING)
    private ConflictStatus status;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Language language;

    private LocalDate judgedOn;

    protected ConflictJudgement() {}

    static ConflictJudgement of(String finding, ConflictStatus status, String reason, Language language, LocalDate on) {
        ConflictJudgement judgement = new ConflictJudgement();
        judgement.id = Ids.next();
        judgement.finding = finding;
        judgement.judge(status, reason, language, on);
        return judgement;
    }

    void judge(ConflictStatus judged, String because, Language written, LocalDate on) {
        if (judged == null || judged == ConflictStatus.NEW) {
            throw new RuleViolation(ConflictRule.STATUS_REQUIRED);
        }
        boolean silent = because == null || because.isBlank();
        if (silent && judged != ConflictStatus.TO_RESOLVE) {
            throw new RuleViolation(ConflictRule.REASON_REQUIRED);
        }
        if (!silent && because.strip().length() > LONGEST) {
            throw new RuleViolation(ConflictRule.REASON_LONG, LONGEST);
        }
        status = judged;
        reason = silent ? null : because.strip();
        language = written;
        judgedOn = on;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String finding() {
        return finding;
    }

    ConflictStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Language language() {
        return language;
    }

    LocalDate judgedOn() {
        return judgedOn;
    }
}
