package cymru.cydweithio.security;

import cymru.cydweithio.platform.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** In which browsers a person has signed in. */
@ApplicationScoped
class DevicesOfPeople implements RetentionRule {

    private KnownDevices devices;

    protected DevicesOfPeople() {}

    @Inject
    DevicesOfPeople(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public String words() {
        return "security.kept.devices";
    }

    @Override
    public Duration kept() {
        return KnownDevices.REMEMBERED;
    }

    @Override
    public Basis basis() {
        return Basis.POLICY;
    }

    @Override
    public int clear(Instant now) {
        return devices.clear(now);
    }
}
