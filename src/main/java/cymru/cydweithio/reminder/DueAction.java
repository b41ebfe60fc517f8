package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What this capability reads of actions: the published view {@code action_facts}. */
@Entity
@Immutable
@Table(name = "action_facts")
class DueAction {
    @Id
    private UUID id;

    private UUID partnershipId;
    private UUID ownerAccountId;
    private String reference;
    private String wording;
    private int closed;
    private UUID ownerId;
    private String ownerName;
    private String ownerEmail;

    @Enumerated(EnumType.STRING)
    private Language ownerLanguage;

    private LocalDate dueOn;
    private String state;

    protected DueAction() {}
}
