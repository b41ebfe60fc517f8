package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A theme under which a review gathers issues. */
@Entity
@Audited
class ReviewTheme {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reviewId;
    private int number;
    private String textEn;
    private String textCy;

    protected ReviewTheme() {}

    static ReviewTheme of(UUID reviewId, int number, Wording text) {
        ReviewTheme theme = new ReviewTheme();
        theme.id = Ids.next();
        theme.reviewId = reviewId;
        theme.number = number;
        theme.describe(text);
        return theme;
    }

    /** Takes over what it now says; returns whether anything changed. */
    boolean describe(Wording text) {
        boolean changed = !Objects.equals(textEn, text.en()) || !Objects.equals(textCy, text.cy());
        textEn = text.en();
        textCy = text.cy();
        return changed;
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

    Wording text() {
        return new Wording(textEn, textCy);
    }
}
