package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A barrier, an enabler or what needs to change, of one issue under one theme. */
@Entity
@Audited
class ReviewPoint {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID issueId;

    @Enumerated(EnumType.STRING)
    private PointKind kind;

    private int number;
    private String textEn;
    private String textCy;

    protected ReviewPoint() {}

    static ReviewPoint of(UUID issueId, PointKind kind, int number, Wording text) {
        ReviewPoint point = new ReviewPoint();
        point.id = Ids.next();
        point.issueId = issueId;
        point.kind = kind;
        point.number = number;
        point.describe(text);
        return point;
    }

    /** Takes over what it now says; returns whether anything changed. */
    boolean describe(Wording text) {
        boolean changed = !Objects.equals(textEn, text.en()) || !Objects.equals(textCy, text.cy());
        textEn = text.en();
        textCy = text.cy();
        return changed;
    }

    UUID issueId() {
        return issueId;
    }

    PointKind kind() {
        return kind;
    }

    int number() {
        return number;
    }
}
