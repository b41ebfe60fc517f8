package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** That a proposal answers an issue. Made and taken away, never changed. */
@Entity
@Audited
class IssueProposal {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID issueId;
    private UUID recommendationId;
    private int number;

    protected IssueProposal() {}

    static IssueProposal of(UUID issueId, UUID recommendationId, int number) {
        IssueProposal link = new IssueProposal();
        link.id = Ids.next();
        link.issueId = issueId;
        link.recommendationId = recommendationId;
        link.number = number;
        return link;
    }

    UUID issueId() {
        return issueId;
    }

    UUID recommendationId() {
        return recommendationId;
    }
}
