package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.PostId;
import java.io.Serializable;
import java.util.UUID;

/** Which post a stream takes over, or pays for no longer. */
public class PostFundingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID id;

    /** Null while none is chosen. */
    PostId post() {
        return id == null ? null : new PostId(id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
