package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Withdrawal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A body that delivers services under contracts. One register for all commissioners, so that each sees that it is the
 * same body. One that was entered wrongly is withdrawn; of two that are one body, one is merged into the other and
 * leads to it from then on.
 */
@Entity
@Audited
class Provider {
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_ADDRESS = 400;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organisationId;
    private String name;
    private String registration;
    private String address;
    private boolean invented;

    @Embedded
    private Withdrawal withdrawal;

    @Embedded
    private Restoration restoration;

    private UUID mergedInto;
    private UUID importId;

    protected Provider() {}

    static Provider register(ProviderDetails details, UUID organisationId, boolean invented) {
        Provider provider = new Provider();
        provider.id = Ids.next();
        provider.describe(details);
        provider.organisationId = organisationId;
        provider.invented = invented;
        return provider;
    }

    /** Takes over what is known of it. */
    void describe(ProviderDetails details) {
        validate(details);
        if (isGone()) {
            throw new RuleViolation(ProviderRule.GONE);
        }
        name = details.name().strip();
        registration = orNull(details.registration());
        address = orNull(details.address());
    }

    /** Refuses facts that cannot be those of a provider, before anything is looked up for it. */
    static void validate(ProviderDetails details) {
        if (orNull(details.name()) == null) {
            throw new RuleViolation(ProviderRule.NAME_REQUIRED);
        }
        if (details.name().strip().length() > LONGEST
                || details.registration() != null
                        && details.registration().strip().length() > LONGEST_NUMBER) {
            throw new RuleViolation(ProviderRule.LONG, LONGEST);
        }
        if (details.address() != null && details.address().strip().length() > LONGEST_ADDRESS) {
            throw new RuleViolation(ProviderRule.ADDRESS_LONG, LONGEST_ADDRESS);
        }
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** It came by an import, which can be taken back. */
    void importedBy(UUID brought) {
        importId = brought;
    }

    /** It was entered wrongly. */
    void withdraw(LocalDate today, String by, String because) {
        withdrawal = Withdrawal.of(withdrawal, today, by, because);
    }

    /** It turned out to be a body that is in the register already. */
    void mergeInto(Provider survivor, LocalDate today, String by, String because) {
        if (survivor.id.equals(id)) {
            throw new RuleViolation(ProviderRule.MERGE_ITSELF);
        }
        if (survivor.isGone()) {
            throw new RuleViolation(ProviderRule.GONE);
        }
        if (!mayBe(survivor)) {
            throw new RuleViolation(ProviderRule.MERGE_OTHER_BODY);
        }
        withdrawal = Withdrawal.of(withdrawal, today, by, because);
        mergedInto = survivor.id;
    }

    /** Whether it was withdrawn or merged into another. */
    boolean isGone() {
        return withdrawal != null;
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    /** It had been withdrawn by mistake. */
    void restore(LocalDate today, String by, String because) {
        if (mergedInto != null) {
            throw new RuleViolation(ProviderRule.RESTORE_MERGED);
        }
        restoration = Restoration.of(withdrawal, today, by, because);
        withdrawal = null;
    }

    Restoration restoration() {
        return restoration;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    ProviderDetails details() {
        return new ProviderDetails(name, registration, address);
    }

    boolean invented() {
        return invented;
    }

    long version() {
        return version;
    }

    /** Whether it may be the same body as another under a new name: no other register number speaks against it. */
    boolean mayBe(Provider other) {
        return registration == null || other.registration == null || registration.equals(other.registration);
    }

    UUID id() {
        return id;
    }
}
