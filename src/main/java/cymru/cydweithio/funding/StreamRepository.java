package cymru.cydweithio.funding;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.StaleEdit;
import jakarta.persistence.EntityManager;

/**
 * How a stream is loaded, and how a change of one of its parts is counted as its own: of two people who plan or claim
 * at once, one is told of the other.
 */
final class StreamRepository {
    private StreamRepository() {}

    static FundingStream read(EntityManager em, StreamId id) {
        FundingStream stream = em.find(FundingStream.class, id.value());
        if (stream == null) {
            throw new NotFound();
        }
        return stream;
    }

    /** As the page showed it, or a stale edit. */
    static FundingStream of(EntityManager em, StreamId id, long version) {
        FundingStream stream = read(em, id);
        StaleEdit.refuseUnless(version, stream.version());
        stream.mustCount();
        return stream;
    }

    static void changed(EntityManager em, FundingStream stream) {
        StaleEdit.countChange(em, stream);
        em.flush();
    }
}
