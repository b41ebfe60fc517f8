package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ProviderId;
import cymru.cydweithio.contract.ProviderRole;
import java.io.Serializable;
import java.util.UUID;

/** A provider that joins a contract or leaves it. */
public class DelivererForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID provider;
    private ProviderRole role = ProviderRole.LEAD;

    /** Null while none is chosen. */
    ProviderId providerId() {
        return provider == null ? null : new ProviderId(provider);
    }

    public UUID getProvider() {
        return provider;
    }

    public void setProvider(UUID provider) {
        this.provider = provider;
    }

    public ProviderRole getRole() {
        return role;
    }

    public void setRole(ProviderRole role) {
        this.role = role;
    }
}
