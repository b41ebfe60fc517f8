package cymru.cydweithio.paper;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Asks, in a short transaction of its own, what a link is for, so that none is open while a file is received and looked
 * at.
 */
@ApplicationScoped
class PaperLinkLookup {

    record Target(UUID paperId, String email) {}

    private PaperLinks links;

    protected PaperLinkLookup() {}

    @Inject
    PaperLinkLookup(PaperLinks links) {
        this.links = links;
    }

    @Transactional
    Target of(String token) {
        PaperLink link = links.of(token);
        if (!links.usable(link)) {
            throw new RuleViolation(PaperRule.HAND_IN_ENDED);
        }
        return new Target(link.paperId(), link.email());
    }
}
