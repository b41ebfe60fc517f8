package cymru.cydweithio.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The network address that a request comes from. What {@code X-Forwarded-For} claims is believed only from the
 * configured proxies.
 */
@ApplicationScoped
public class ClientAddress {

    private Set<String> trustedProxies;

    protected ClientAddress() {}

    @Inject
    ClientAddress(@ConfigProperty(name = "TRUSTED_PROXIES") Optional<List<String>> trustedProxies) {
        this.trustedProxies = Set.copyOf(trustedProxies.orElse(List.of()));
    }

    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        // some proxies add a line of their own instead of appending to the client's
        String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        if (forwarded.isEmpty() || !trustedProxies.contains(address)) {
            return address;
        }
        // each proxy appends the address it saw: the last one that is not a proxy of ours is the client
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.isEmpty() && !trustedProxies.contains(hop)) {
                return hop;
            }
        }
        return address;
    }
}
