package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A review of how partnerships work. Registered from reference data; never removed. */
@Entity
@Audited
class Review {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String titleEn;
    private String titleCy;
    private LocalDate publishedOn;
    private boolean historic;
    private String summaryEn;
    private String summaryCy;
    private String sourceNote;

    protected Review() {}

    static Review register(ReviewRegister.ReviewInput input) {
        Review review = new Review();
        review.id = Ids.next();
        review.code = input.code();
        review.describe(input);
        return review;
    }

    /** Takes over what the reference data now says; returns whether anything changed. */
    boolean describe(ReviewRegister.ReviewInput input) {
        List<Object> before = description();
        titleEn = input.title().en();
        titleCy = input.title().cy();
        publishedOn = input.publishedOn();
        historic = input.historic();
        summaryEn = input.summary().en();
        summaryCy = input.summary().cy();
        sourceNote = input.sourceNote();
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(titleEn, titleCy, publishedOn, historic, summaryEn, summaryCy, sourceNote);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }
}
