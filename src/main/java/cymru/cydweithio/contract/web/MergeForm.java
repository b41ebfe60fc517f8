package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ProviderId;
import java.io.Serializable;
import java.util.UUID;

/** Which provider another is to be, and why. */
public class MergeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID survivor;
    private String because;

    /** Null while none is chosen. */
    ProviderId survivorId() {
        return survivor == null ? null : new ProviderId(survivor);
    }

    public UUID getSurvivor() {
        return survivor;
    }

    public void setSurvivor(UUID survivor) {
        this.survivor = survivor;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
