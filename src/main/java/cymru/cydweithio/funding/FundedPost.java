package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A post that a stream pays for, or that a service needs and nobody pays for yet. Named by its title, never by who
 * holds it.
 */
@Entity
@Audited
class FundedPost {
    private static final int LONGEST = 200;
    private static final BigDecimal MOST = BigDecimal.valueOf(50);
    private static final int MOST_WEEKS = 52;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID streamId;
    private UUID serviceId;
    private UUID organisationId;
    private String title;
    private BigDecimal fullTime;
    private int noticeWeeks;
    private LocalDate startsOn;
    private LocalDate endsOn;

    protected FundedPost() {}

    /** @param streamId null while nobody pays for it */
    static FundedPost of(UUID streamId, FundedPosts.NewPost details) {
        validate(details);
        if (streamId == null && details.serviceId() == null) {
            throw new RuleViolation(PostRule.SERVICE_REQUIRED);
        }
        FundedPost post = new FundedPost();
        post.id = Ids.next();
        post.streamId = streamId;
        post.serviceId = details.serviceId();
        post.organisationId = details.organisationId();
        post.title = details.title().strip();
        post.fullTime = details.fullTime();
        post.noticeWeeks = details.noticeWeeks();
        post.startsOn = details.startsOn();
        post.endsOn = details.endsOn();
        return post;
    }

    private static void validate(FundedPosts.NewPost details) {
        if (details.title() == null || details.title().isBlank()) {
            throw new RuleViolation(PostRule.TITLE_REQUIRED);
        }
        if (details.title().strip().length() > LONGEST) {
            throw new RuleViolation(PostRule.TITLE_LONG, LONGEST);
        }
        if (details.organisationId() == null) {
            throw new RuleViolation(PostRule.EMPLOYER_REQUIRED);
        }
        if (details.fullTime() == null
                || details.fullTime().signum() <= 0
                || details.fullTime().compareTo(MOST) > 0
                || details.fullTime().stripTrailingZeros().scale() > 2) {
            throw new RuleViolation(PostRule.FULL_TIME_RANGE, MOST);
        }
        if (details.noticeWeeks() < 0 || details.noticeWeeks() > MOST_WEEKS) {
            throw new RuleViolation(PostRule.NOTICE, MOST_WEEKS);
        }
        if (details.startsOn() == null) {
            throw new RuleViolation(PostRule.STARTS_REQUIRED);
        }
        if (details.endsOn() != null && details.endsOn().isBefore(details.startsOn())) {
            throw new RuleViolation(PostRule.ENDS_BEFORE_START, details.endsOn(), details.startsOn());
        }
    }

    /** The stream pays for it no longer; the service that needs it has a post without money. */
    void withdrawFunding() {
        if (serviceId == null) {
            throw new RuleViolation(PostRule.RELEASE_SERVICE);
        }
        streamId = null;
    }

    /** A stream takes it over. */
    void fundBy(UUID stream) {
        if (streamId != null) {
            throw new RuleViolation(PostRule.FUNDED);
        }
        streamId = stream;
    }

    UUID id() {
        return id;
    }

    UUID streamId() {
        return streamId;
    }

    UUID serviceId() {
        return serviceId;
    }

    String title() {
        return title;
    }
}
