package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A body that delivers services under contracts. One register for all commissioners, so that each sees that it is the
 * same body.
 */
@Entity
@Audited
class Provider {
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 40;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;
    private String name;
    private String registration;
    private boolean invented;

    protected Provider() {}

    static Provider register(String name, String registration, UUID organisationId, boolean invented) {
        if (name == null || name.isBlank()) {
            throw new RuleViolation("contract.provider.required");
        }
        if (name.strip().length() > LONGEST
                || registration != null && registration.strip().length() > LONGEST_NUMBER) {
            throw new RuleViolation("contract.provider.long", LONGEST);
        }
        Provider provider = new Provider();
        provider.id = Ids.next();
        provider.name = name.strip();
        provider.registration = registration == null || registration.isBlank() ? null : registration.strip();
        provider.organisationId = organisationId;
        provider.invented = invented;
        return provider;
    }

    UUID id() {
        return id;
    }
}
