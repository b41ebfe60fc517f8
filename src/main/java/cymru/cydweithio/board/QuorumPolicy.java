package cymru.cydweithio.board;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** The quorum that a board has over a period; the next one takes its place. */
@Entity
@Audited
class QuorumPolicy {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID boardId;

    @Enumerated(EnumType.STRING)
    private Quorum.Kind kind;

    private Integer members;
    private Integer organisations;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected QuorumPolicy() {}

    static QuorumPolicy adopt(UUID boardId, Quorum quorum, LocalDate from) {
        QuorumPolicy policy = new QuorumPolicy();
        policy.id = Ids.next();
        policy.boardId = boardId;
        policy.validFrom = from;
        policy.correct(quorum);
        return policy;
    }

    void correct(Quorum quorum) {
        kind = quorum.kind();
        members = quorum.kind() == Quorum.Kind.NUMBERS ? quorum.members() : null;
        organisations = quorum.kind() == Quorum.Kind.NUMBERS ? quorum.organisations() : null;
    }

    /** Lasts until the day before; null for no end. */
    void until(LocalDate nextFrom) {
        validTo = nextFrom == null ? null : nextFrom.minusDays(1);
    }

    UUID id() {
        return id;
    }

    UUID boardId() {
        return boardId;
    }

    long version() {
        return version;
    }

    Quorum quorum() {
        return kind == Quorum.Kind.NUMBERS ? Quorum.of(members, organisations) : Quorum.ALL;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
