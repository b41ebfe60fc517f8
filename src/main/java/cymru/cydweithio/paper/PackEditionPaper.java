package cymru.cydweithio.paper;

import cymru.cydweithio.pack.PageSeries;
import cymru.cydweithio.pack.PageSpan;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an edition says of a paper, and on which pages it stands in every copy that holds it. */
@Entity
@Immutable
class PackEditionPaper {

    /** What an edition can say of a paper. */
    enum Kind {
        BOUND,
        TO_FOLLOW,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID editionId;
    private UUID itemId;
    private UUID paperId;
    private int position;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String titleEn;
    private String titleCy;
    private UUID versionEn;
    private UUID versionCy;
    private boolean welshToFollow;
    private boolean tabled;
    private String series;
    private Integer firstPage;
    private Integer lastPage;
    private UUID replacesId;
    private String because;

    protected PackEditionPaper() {}

    private static PackEditionPaper of(UUID editionId, Paper paper, int position, Kind kind, PageSeries series) {
        PackEditionPaper stored = new PackEditionPaper();
        stored.id = Ids.next();
        stored.editionId = editionId;
        stored.itemId = paper.itemId();
        stored.paperId = paper.id();
        stored.position = position;
        stored.kind = kind;
        stored.titleEn = paper.details().titleEn();
        stored.titleCy = paper.details().titleCy();
        stored.series = series.key();
        stored.tabled = paper.tabled();
        return stored;
    }

    /**
     * A paper that the edition carries.
     *
     * @param english for the English copies
     * @param welsh for the Welsh ones
     * @param replaces an earlier place of the paper, or null
     */
    static PackEditionPaper bound(
            UUID editionId,
            Paper paper,
            int position,
            UUID english,
            UUID welsh,
            boolean welshToFollow,
            PageSpan span,
            UUID replaces) {
        PackEditionPaper stored = of(editionId, paper, position, Kind.BOUND, span.series());
        stored.versionEn = english;
        stored.versionCy = welsh;
        stored.welshToFollow = welshToFollow;
        stored.firstPage = span.first();
        stored.lastPage = span.last();
        stored.replacesId = replaces;
        return stored;
    }

    static PackEditionPaper toFollow(UUID editionId, Paper paper, int position, PageSeries series) {
        return of(editionId, paper, position, Kind.TO_FOLLOW, series);
    }

    /** A paper that an earlier edition carried and that was withdrawn since. */
    static PackEditionPaper withdrawn(
            UUID editionId, Paper paper, int position, PageSeries series, UUID earlier, String because) {
        PackEditionPaper stored = of(editionId, paper, position, Kind.WITHDRAWN, series);
        stored.replacesId = earlier;
        stored.because = because;
        return stored;
    }

    UUID version(Language language) {
        return language == Language.EN ? versionEn : versionCy;
    }

    boolean carries(UUID version) {
        return version.equals(versionEn) || version.equals(versionCy);
    }

    boolean bound() {
        return kind == Kind.BOUND;
    }

    PageSpan span() {
        return bound() ? new PageSpan(new PageSeries(series), firstPage, lastPage) : null;
    }

    UUID id() {
        return id;
    }

    UUID editionId() {
        return editionId;
    }

    UUID itemId() {
        return itemId;
    }

    UUID paperId() {
        return paperId;
    }

    Kind kind() {
        return kind;
    }

    Wording title() {
        return new Wording(titleEn, titleCy);
    }

    boolean welshToFollow() {
        return welshToFollow;
    }

    boolean tabled() {
        return tabled;
    }

    UUID replacesId() {
        return replacesId;
    }

    String because() {
        return because;
    }
}
