package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.ItemMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/**
 * A later meeting deals with an item instead: its papers go there. Where the agenda had gone out the earlier meeting
 * keeps them, as they were issued, and the later one gets papers of its own that begin with the same files; what was
 * withdrawn stays behind.
 */
@ApplicationScoped
class PapersOfMovedItem {

    private EntityManager em;
    private PaperRepository papers;
    private Clock clock;

    protected PapersOfMovedItem() {}

    @Inject
    PapersOfMovedItem(EntityManager em, PaperRepository papers, Clock clock) {
        this.em = em;
        this.papers = papers;
        this.clock = clock;
    }

    void follow(@Observes ItemMoved moved) {
        List<Paper> ofItem = em.createQuery(
                        "select p from Paper p where p.itemId = :item order by p.position, p.id", Paper.class)
                .setParameter("item", moved.itemId())
                .getResultList();
        if (moved.goneThere()) {
            ofItem.forEach(paper -> paper.goTo(moved.meetingId()));
            return;
        }
        int position = 0;
        for (Paper paper : ofItem) {
            if (paper.withdrawn()) {
                continue;
            }
            position++;
            Paper copy = Paper.of(paper.partnershipId(), moved.meetingId(), moved.takenId(), position, paper.details());
            em.persist(copy);
            for (PaperRepository.Newest newest : papers.newestOfPaper(paper.id())) {
                em.persist(PaperVersion.of(
                        copy.id(),
                        newest.language(),
                        1,
                        newest.sha256(),
                        newest.fileName(),
                        newest.receivedOn(),
                        clock.instant(),
                        newest.submittedBy()));
            }
        }
    }
}
