package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * An issue as a review identified it under one of its themes: one that stands under two themes is two, each with what
 * the review says of it there.
 */
@Entity
@Audited
class ReviewIssue {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reviewId;
    private UUID themeId;
    private int number;
    private String nameEn;
    private String nameCy;

    protected ReviewIssue() {}

    static ReviewIssue of(UUID reviewId, UUID themeId, int number, Wording name) {
        ReviewIssue issue = new ReviewIssue();
        issue.id = Ids.next();
        issue.reviewId = reviewId;
        issue.themeId = themeId;
        issue.number = number;
        issue.describe(name);
        return issue;
    }

    /** Takes over what it now says; returns whether anything changed. */
    boolean describe(Wording text) {
        boolean changed = !Objects.equals(nameEn, text.en()) || !Objects.equals(nameCy, text.cy());
        nameEn = text.en();
        nameCy = text.cy();
        return changed;
    }

    UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    UUID themeId() {
        return themeId;
    }

    int number() {
        return number;
    }

    Wording name() {
        return new Wording(nameEn, nameCy);
    }
}
