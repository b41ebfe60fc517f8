package cymru.cydweithio.section17;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * How a body says that it met Section 17 in a financial year. Begun, answered, reviewed by somebody who did not answer,
 * signed by the chief officer, issued as a statement; from the signature on nothing of it changes. A reviewer may send
 * it back. Answers, evidence and improvement actions are rows of their own. Its figures reach the national view when
 * the body releases them.
 */
@Entity
@Audited
class SelfAssessment {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_NOTE = 2000;

    /** Above this level an answer needs evidence. */
    static final int BARE_LEVEL = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;
    private int year;
    private UUID setId;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @Enumerated(EnumType.STRING)
    private SelfAssessmentState state;

    private LocalDate begunOn;
    private String begunBy;
    private Integer carriedFrom;
    private UUID authorId;
    private String authorName;
    private LocalDate answeredOn;
    private UUID reviewerId;
    private String reviewerName;
    private LocalDate reviewedOn;
    private String reviewNote;
    private String signatoryName;
    private String signatoryOffice;
    private LocalDate signedOn;
    private String recordedBy;
    private LocalDate issuedOn;
    private LocalDate releasedOn;
    private String releasedBy;

    protected SelfAssessment() {}

    /** A person of the body. The account is null for the product itself. */
    record By(UUID account, String name) {}

    /**
     * A criterion as it is judged before somebody signs.
     *
     * @param level null where there is no answer
     * @param standing how many pieces of evidence are there
     * @param gone how many are no longer there
     */
    record Judged(Integer level, boolean confirmed, long standing, long gone) {
        boolean lacksEvidence() {
            return level != null && level > BARE_LEVEL && standing == 0;
        }
    }

    /** @param carriedFrom the year whose answers it begins with, or null */
    static SelfAssessment begin(
            UUID organisationId,
            FinancialYear year,
            UUID setId,
            Basis basis,
            FinancialYear carriedFrom,
            LocalDate today,
            By by) {
        if (year.firstDay().isAfter(today)) {
            throw new RuleViolation(Section17Rule.YEAR_FUTURE, year.toString());
        }
        SelfAssessment assessment = new SelfAssessment();
        assessment.id = Ids.next();
        assessment.organisationId = organisationId;
        assessment.year = year.start();
        assessment.setId = setId;
        assessment.basis = basis;
        assessment.state = SelfAssessmentState.BEGUN;
        assessment.begunOn = today;
        assessment.begunBy = by.name();
        assessment.carriedFrom = carriedFrom == null ? null : carriedFrom.start();
        return assessment;
    }

    void mustBeOpen() {
        if (!state.open()) {
            throw new RuleViolation(Section17Rule.ANSWERS_CLOSED);
        }
    }

    /** Every criterion is answered, and what was carried over has been looked at: it goes to the reviewer. */
    void answered(Collection<Judged> criteria, LocalDate today, By by) {
        mustBeIn(SelfAssessmentState.BEGUN);
        mustBeAnswered(criteria);
        state = SelfAssessmentState.ANSWERED;
        authorId = by.account();
        authorName = by.name();
        answeredOn = today;
        reviewerId = null;
        reviewerName = null;
        reviewedOn = null;
        reviewNote = null;
    }

    /**
     * Somebody who did not answer has looked at it.
     *
     * @param answering the accounts of all who have answered or confirmed a criterion
     */
    void reviewed(String note, Set<UUID> answering, LocalDate today, By by) {
        mustBeIn(SelfAssessmentState.ANSWERED);
        if (!mayBeReviewedBy(by.account(), answering)) {
            throw new RuleViolation(Section17Rule.REVIEWER_ANSWERED);
        }
        reviewNote = BoundedText.optional(note, LONGEST_NOTE, Section17Rule.NOTE_LONG);
        state = SelfAssessmentState.REVIEWED;
        reviewerId = by.account();
        reviewerName = by.name();
        reviewedOn = today;
    }

    boolean mayBeReviewedBy(UUID account, Set<UUID> answering) {
        return account == null || !account.equals(authorId) && !answering.contains(account);
    }

    /** Back to those who answer, with what is to be put right. */
    void sendBack(String note) {
        if (state != SelfAssessmentState.ANSWERED && state != SelfAssessmentState.REVIEWED) {
            throw new RuleViolation(Section17Rule.STATE_OTHER);
        }
        reviewNote = BoundedText.text(note, LONGEST_NOTE, Section17Rule.NOTE_REQUIRED, Section17Rule.NOTE_LONG);
        state = SelfAssessmentState.BEGUN;
        reviewerId = null;
        reviewerName = null;
        reviewedOn = null;
    }

    /** The chief officer has signed: every answer stands, on evidence that is there. */
    void signOff(Collection<Judged> criteria, SelfAssessments.Signature signature, LocalDate today, By by) {
        mustBeIn(SelfAssessmentState.REVIEWED);
        mustBeAnswered(criteria);
        long gone = criteria.stream().mapToLong(Judged::gone).sum();
        if (gone > 0) {
            throw new RuleViolation(Section17Rule.EVIDENCE_GONE, gone);
        }
        long bare = criteria.stream().filter(Judged::lacksEvidence).count();
        if (bare > 0) {
            throw new RuleViolation(Section17Rule.EVIDENCE_MISSING, bare);
        }
        String name = BoundedText.text(
                OneLine.of(signature.name()), LONGEST_NAME, Section17Rule.SIGNATORY_NAME, Section17Rule.SIGNATORY_LONG);
        String office = BoundedText.text(
                OneLine.of(signature.office()),
                LONGEST_NAME,
                Section17Rule.SIGNATORY_OFFICE,
                Section17Rule.SIGNATORY_LONG);
        if (signature.on() == null
                || signature.on().isAfter(today)
                || signature.on().isBefore(year().firstDay())) {
            throw new RuleViolation(Section17Rule.SIGNED_ON, year().firstDay());
        }
        signatoryName = name;
        signatoryOffice = office;
        signedOn = signature.on();
        recordedBy = by.name();
        state = SelfAssessmentState.SIGNED_OFF;
    }

    private static void mustBeAnswered(Collection<Judged> criteria) {
        long unanswered = criteria.stream().filter(one -> one.level() == null).count();
        if (unanswered > 0) {
            throw new RuleViolation(Section17Rule.UNANSWERED, unanswered);
        }
        long unconfirmed = criteria.stream().filter(one -> !one.confirmed()).count();
        if (unconfirmed > 0) {
            throw new RuleViolation(Section17Rule.UNCONFIRMED, unconfirmed);
        }
    }

    void issue(LocalDate today) {
        mustBeIn(SelfAssessmentState.SIGNED_OFF);
        state = SelfAssessmentState.ISSUED;
        issuedOn = today;
    }

    /** Its figures may be seen beyond the body. */
    void release(LocalDate today, By by) {
        if (!state.signed() || releasedOn != null) {
            throw new RuleViolation(Section17Rule.STATE_OTHER);
        }
        releasedOn = today;
        releasedBy = by.name();
    }

    void withhold() {
        if (releasedOn == null) {
            throw new RuleViolation(Section17Rule.STATE_OTHER);
        }
        releasedOn = null;
        releasedBy = null;
    }

    private void mustBeIn(SelfAssessmentState wanted) {
        if (state != wanted) {
            throw new RuleViolation(Section17Rule.STATE_OTHER);
        }
    }

    boolean released() {
        return releasedOn != null;
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

    FinancialYear year() {
        return new FinancialYear(year);
    }

    UUID setId() {
        return setId;
    }

    Basis basis() {
        return basis;
    }

    SelfAssessmentState state() {
        return state;
    }

    LocalDate begunOn() {
        return begunOn;
    }

    String begunBy() {
        return begunBy;
    }

    FinancialYear carriedFrom() {
        return carriedFrom == null ? null : new FinancialYear(carriedFrom);
    }

    String authorName() {
        return authorName;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    String reviewerName() {
        return reviewerName;
    }

    LocalDate reviewedOn() {
        return reviewedOn;
    }

    String reviewNote() {
        return reviewNote;
    }

    /** Null as long as nobody has signed. */
    SelfAssessments.Signature signature() {
        return signedOn == null ? null : new SelfAssessments.Signature(signatoryName, signatoryOffice, signedOn);
    }

    String recordedBy() {
        return recordedBy;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate releasedOn() {
        return releasedOn;
    }

    String releasedBy() {
        return releasedBy;
    }
}
