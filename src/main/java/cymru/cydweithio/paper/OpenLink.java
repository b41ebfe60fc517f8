package cymru.cydweithio.paper;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Asks, in a short transaction of its own, what a link is for, so that none is open while a file is received and looked at. */
@ApplicationScoped
class OpenLink {

    record Target(UUID paperId, String email) {
    }

    private PaperLinks links;

    protected OpenLink() {
    }

    @Inject
    OpenLink(PaperLinks links) {
        this.links = links;
    }

    @Transactional
    Target of(String token) {
        PaperLink link = links.usable(token);
        return new Target(link.paperId(), link.email());
    }
}
