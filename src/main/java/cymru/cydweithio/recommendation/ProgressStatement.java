package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Withdrawal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * What somebody said became of a recommendation, from which day on and with what evidence. It is never changed: the
 * next statement takes its place, and one made by mistake is withdrawn and stays to be read.
 */
@Entity
@Audited
class ProgressStatement {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_ADDRESS = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID recommendationId;

    @Enumerated(EnumType.STRING)
    private ProgressState state;

    private LocalDate saidOn;
    private String reason;
    private String evidenceKind;
    private UUID evidenceId;
    private String evidenceAddress;
    private String saidBy;

    @Embedded
    private Withdrawal withdrawal;

    protected ProgressStatement() {}

    static ProgressStatement of(UUID recommendationId, Progress.Statement said, LocalDate today, String by) {
        if (said.state() == null) {
            throw new RuleViolation(RecommendationRule.STATE_REQUIRED);
        }
        if (said.on() == null) {
            throw new RuleViolation(RecommendationRule.DAY_REQUIRED);
        }
        if (said.on().isAfter(today)) {
            throw new RuleViolation(RecommendationRule.DAY_AHEAD, said.on());
        }
        ProgressStatement statement = new ProgressStatement();
        statement.id = Ids.next();
        statement.recommendationId = recommendationId;
        statement.state = said.state();
        statement.saidOn = said.on();
        statement.reason = reason(said);
        statement.evidenceAddress = address(said.address());
        if (said.evidence() != null) {
            statement.evidenceKind = said.evidence().kind();
            statement.evidenceId = said.evidence().id();
        }
        if (said.state() == ProgressState.DONE && statement.evidenceAddress == null && statement.evidenceId == null) {
            throw new RuleViolation(RecommendationRule.EVIDENCE_REQUIRED);
        }
        statement.saidBy = by;
        return statement;
    }

    private static String reason(Progress.Statement said) {
        String reason = said.reason() == null || said.reason().isBlank()
                ? null
                : said.reason().strip();
        if (reason == null && said.state().needsReason()) {
            throw new RuleViolation(RecommendationRule.REASON_REQUIRED);
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new RuleViolation(RecommendationRule.REASON_LONG, LONGEST_REASON);
        }
        return reason;
    }

    private static String address(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String address = typed.strip();
        try {
            URI uri = new URI(address);
            if (!"https".equalsIgnoreCase(uri.getScheme())
                    || uri.getHost() == null
                    || address.length() > LONGEST_ADDRESS) {
                throw new RuleViolation(RecommendationRule.ADDRESS_BAD);
            }
        } catch (URISyntaxException e) {
            throw new RuleViolation(RecommendationRule.ADDRESS_BAD);
        }
        return address;
    }

    void withdraw(LocalDate today, String by, String because) {
        withdrawal = Withdrawal.of(withdrawal, today, by, because);
    }

    UUID id() {
        return id;
    }

    UUID recommendationId() {
        return recommendationId;
    }
}
