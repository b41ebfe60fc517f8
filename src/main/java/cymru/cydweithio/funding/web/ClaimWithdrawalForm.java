package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.ClaimId;
import java.io.Serializable;
import java.util.UUID;

/** Which claim was wrong. */
public class ClaimWithdrawalForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID id;

    /** Null while none is chosen. */
    ClaimId claim() {
        return id == null ? null : new ClaimId(id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
