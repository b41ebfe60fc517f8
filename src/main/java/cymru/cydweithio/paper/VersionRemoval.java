package cymru.cydweithio.paper;

import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The trace of a version whose file is gone: by whom, when and why. */
@Entity
@Immutable
@Table(name = "paper_version_removal")
class VersionRemoval {

    /** Why a file can go. */
    enum Kind {
        /** It was the wrong one, and never issued. */
        REMOVED,
        /** It must not be kept, though it may have been issued. */
        ERASED
    }

    @Id
    private UUID versionId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant removedAt;
    private String removedBy;
    private String because;

    protected VersionRemoval() {}

    static VersionRemoval of(UUID versionId, Kind kind, String because, Instant now, String by) {
        VersionRemoval removal = new VersionRemoval();
        removal.versionId = versionId;
        removal.kind = kind;
        removal.because = reason(because);
        removal.removedAt = now;
        removal.removedBy = by;
        return removal;
    }

    /** A reason that was given, and that fits. */
    static String reason(String because) {
        if (because == null || because.isBlank()) {
            throw new RuleViolation(PaperRule.REASON_MISSING);
        }
        if (because.strip().length() > 300) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, 300);
        }
        return because.strip();
    }

    UUID versionId() {
        return versionId;
    }

    Kind kind() {
        return kind;
    }

    Papers.RemovalRow row() {
        return new Papers.RemovalRow(kind == Kind.ERASED, removedAt, removedBy, because);
    }
}
