package cymru.cydweithio.board;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * Terms of reference as a board agreed them on a day, to be looked at again on another; the next ones take their place.
 */
@Entity
@Audited
class TermsOfReference {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID boardId;
    private LocalDate agreedOn;
    private LocalDate reviewOn;
    private String summaryEn;
    private String summaryCy;

    protected TermsOfReference() {}

    static TermsOfReference agree(UUID boardId, BoardTerms.TermsDetails details) {
        TermsOfReference terms = new TermsOfReference();
        terms.id = Ids.next();
        terms.boardId = boardId;
        terms.correct(details);
        return terms;
    }

    void correct(BoardTerms.TermsDetails details) {
        if (!details.reviewOn().isAfter(details.agreedOn())) {
            throw new RuleViolation(BoardRule.TERMS_REVIEW_BEFORE_AGREED);
        }
        String english = BoundedTexts.bounded(details.summaryEn(), 4000);
        String welsh = BoundedTexts.bounded(details.summaryCy(), 4000);
        if (english == null && welsh == null) {
            throw new RuleViolation(BoardRule.TERMS_SUMMARY_REQUIRED);
        }
        agreedOn = details.agreedOn();
        reviewOn = details.reviewOn();
        summaryEn = english;
        summaryCy = welsh;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID boardId() {
        return boardId;
    }

    BoardTerms.TermsDetails details() {
        return new BoardTerms.TermsDetails(version, agreedOn, reviewOn, summaryEn, summaryCy);
    }
}
