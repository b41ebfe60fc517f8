package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What a review recommended. */
@Entity
@Audited
class Recommendation {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reviewId;
    private int number;
    private String textEn;
    private String textCy;

    protected Recommendation() {}

    static Recommendation register(UUID reviewId, ReviewRegister.RecommendationInput input) {
        Recommendation recommendation = new Recommendation();
        recommendation.id = Ids.next();
        recommendation.reviewId = reviewId;
        recommendation.number = input.number();
        recommendation.describe(input);
        return recommendation;
    }

    /** Takes over what the reference data now says; returns whether anything changed. */
    boolean describe(ReviewRegister.RecommendationInput input) {
        List<Object> before = Arrays.asList(textEn, textCy);
        textEn = input.text().en();
        textCy = input.text().cy();
        return !before.equals(Arrays.asList(textEn, textCy));
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    int number() {
        return number;
    }
}
