package cymru.cydweithio.calendar;

import cymru.cydweithio.platform.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What this capability reads of accounts: the published view {@code account_facts}. */
@Entity
@Immutable
@Table(name = "account_facts")
class AccountReference {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String state;

    protected AccountReference() {}
}
