package cymru.cydweithio.it;

import cymru.cydweithio.platform.Period;
import cymru.cydweithio.security.ReleasableFigure;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Windfalls of a capability that the product has never heard of; those that were eaten are never said. */
@InServerSupport
@ApplicationScoped
public class PlantedFigure implements ReleasableFigure {

    /** How many have fallen. */
    static final AtomicLong FALLEN = new AtomicLong(7);

    @Override
    public String name() {
        return "windfalls";
    }

    @Override
    public Scope.Kind whose() {
        return Scope.Kind.PARTNERSHIP;
    }

    @Override
    public String words() {
        return "assessment.figure";
    }

    @Override
    public List<String> measures() {
        return List.of("signedOff", "outstanding");
    }

    @Override
    public Map<String, Long> counted(Scope whose, Period period) {
        return Map.of("signedOff", FALLEN.get(), "unheard", 99L);
    }
}
