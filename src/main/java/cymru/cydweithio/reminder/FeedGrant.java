package cymru.cydweithio.reminder;

import cymru.cydweithio.security.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Who holds a role over a partnership, and when: the published view {@code role_grant_facts}. */
@Entity
@Immutable
@Table(name = "role_grant_facts")
class FeedGrant {
    @Id
    private UUID id;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID partnershipId;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected FeedGrant() {}
}
