package cymru.cydweithio.board;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The quorum of a board over time; the next one takes its place. */
@UseCase
public class Quorums {

    /** A quorum over a period. */
    public record QuorumRow(UUID id, long version, Quorum quorum, LocalDate from, LocalDate to) {}

    private EntityManager em;
    private BoardRepository boards;
    private QuorumLaw law;
    private Clock clock;

    protected Quorums() {}

    @Inject
    Quorums(EntityManager em, BoardRepository boards, QuorumLaw law, Clock clock) {
        this.em = em;
        this.boards = boards;
        this.law = law;
        this.clock = clock;
    }

    /** Lays down a quorum from a day on; the one before it ends the day before. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID adoptQuorum(BoardId id, Quorum quorum, LocalDate from) {
        PlausibleDates.first(from, today());
        Board board = boards.changing(id);
        refuseAgainstLaw(board, quorum);
        if (!board.period().activeOn(from)) {
            throw new RuleViolation(BoardRule.QUORUM_OUTSIDE_BOARD);
        }
        QuorumPolicy added = QuorumPolicy.adopt(board.id(), quorum, from);
        for (QuorumPolicy policy : boards.policiesOf(board)) {
            LocalDate other = policy.period().from();
            if (other.equals(from)) {
                throw new RuleViolation(BoardRule.QUORUM_SAME_DAY, from);
            }
            if (other.isBefore(from) && PlausibleDates.outlasts(policy.period(), from.minusDays(1))) {
                policy.until(from);
            }
            if (other.isAfter(from)
                    && (added.period().to() == null
                            || other.isBefore(added.period().to()))) {
                added.until(other);
            }
        }
        em.persist(added);
        em.flush();
        return added.id();
    }

    /** Corrects what was laid down; its days stay. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void correctQuorum(BoardId id, QuorumId policyId, long version, Quorum quorum) {
        Board board = boards.changing(id);
        refuseAgainstLaw(board, quorum);
        QuorumPolicy policy = boards.policiesOf(board).stream()
                .filter(one -> one.id().equals(policyId.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
        StaleEdit.refuseUnless(version, policy.version());
        policy.correct(quorum);
        em.flush();
    }

    private void refuseAgainstLaw(Board board, Quorum quorum) {
        if (quorum.kind() != Quorum.Kind.ALL_ORGANISATIONS && law.fixes(board)) {
            throw new RuleViolation(BoardRule.QUORUM_BY_LAW);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
