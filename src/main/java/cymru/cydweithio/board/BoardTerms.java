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
import java.util.List;
import java.util.UUID;

/** The terms of reference of a board, as agreed one after the other. */
@UseCase
public class BoardTerms {

    /**
     * Terms of reference as agreed on a day.
     *
     * @param inForce whether none came after them
     * @param reviewOverdue whether they are in force and should have been looked at again
     */
    public record TermsRow(
            UUID id,
            long version,
            LocalDate agreedOn,
            LocalDate reviewOn,
            String summaryEn,
            String summaryCy,
            boolean inForce,
            boolean reviewOverdue) {}

    /** Terms of reference to agree or to correct. */
    public record TermsDetails(
            long version, LocalDate agreedOn, LocalDate reviewOn, String summaryEn, String summaryCy) {}

    private EntityManager em;
    private BoardRepository boards;
    private Clock clock;

    protected BoardTerms() {}

    @Inject
    BoardTerms(EntityManager em, BoardRepository boards, Clock clock) {
        this.em = em;
        this.boards = boards;
        this.clock = clock;
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID agreeTerms(BoardId id, TermsDetails details) {
        refuseUnsound(details);
        Board board = boards.changing(id);
        refuseSameDay(board, null, details.agreedOn());
        TermsOfReference terms = TermsOfReference.agree(board.id(), details);
        em.persist(terms);
        em.flush();
        return terms.id();
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public void correctTerms(BoardId id, TermsId termsId, TermsDetails details) {
        refuseUnsound(details);
        Board board = boards.changing(id);
        TermsOfReference terms = em.find(TermsOfReference.class, termsId.value());
        if (terms == null || !terms.boardId().equals(board.id())) {
            throw new NotFound();
        }
        StaleEdit.refuseUnless(details.version(), terms.version());
        refuseSameDay(board, terms.id(), details.agreedOn());
        terms.correct(details);
        em.flush();
    }

    private void refuseUnsound(TermsDetails details) {
        PlausibleDates.first(details.agreedOn(), today());
        PlausibleDates.first(details.reviewOn(), today());
        if (details.agreedOn().isAfter(today())) {
            throw new RuleViolation(BoardRule.TERMS_AGREED_AHEAD);
        }
    }

    private void refuseSameDay(Board board, UUID itself, LocalDate agreedOn) {
        List<UUID> same = em.createQuery(
                        "select t.id from TermsOfReference t where t.boardId = :board and t.agreedOn = :day",
                        UUID.class)
                .setParameter("board", board.id())
                .setParameter("day", agreedOn)
                .getResultList();
        if (same.stream().anyMatch(id -> !id.equals(itself))) {
            throw new RuleViolation(BoardRule.TERMS_SAME_DAY, agreedOn);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
