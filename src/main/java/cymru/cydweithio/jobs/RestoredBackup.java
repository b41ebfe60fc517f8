package cymru.cydweithio.jobs;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * The one row that says whether the data was restored. Loading a backup marks it as loaded; from then on the product
 * holds mail and jobs until an administrator releases them.
 */
@Entity
class RestoredBackup {
    static final int ONLY = 1;

    @Id
    private int id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private RestoredState state;

    private Instant backupMadeAt;
    private Instant restoredAt;
    private Instant releasedAt;
    private String releasedBy;

    protected RestoredBackup() {}

    boolean holds() {
        return state.holds();
    }

    /** Returns whether the product sees this data for the first time since it was restored. */
    boolean detect() {
        if (state != RestoredState.LOADED) {
            return false;
        }
        state = RestoredState.HELD;
        return true;
    }

    void release(Instant now, String by) {
        if (state != RestoredState.HELD) {
            throw new RuleViolation(JobsRule.RESTORED_NOT_HELD);
        }
        state = RestoredState.RELEASED;
        releasedAt = now;
        releasedBy = by;
    }

    Instant backupMadeAt() {
        return backupMadeAt;
    }

    Instant restoredAt() {
        return restoredAt;
    }
}
