package cymru.cydweithio.national;

import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** What the matrix of authorisation tries this capability with. */
@InServerSupport
@ApplicationScoped
class NationalSamples implements SampleArguments {

    @Inject
    private OwnAndOther rows;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(
                FigureOwner.class,
                object -> new FigureOwner(Scope.Kind.PARTNERSHIP, rows.partnership(object)),
                FigureReleaseId.class,
                object -> new FigureReleaseId(new UUID(0, 1)));
    }
}
