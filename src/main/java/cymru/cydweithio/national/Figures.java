package cymru.cydweithio.national;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.ReleasableFigure;
import cymru.cydweithio.security.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures that the capabilities contribute. */
@ApplicationScoped
class Figures {

    private Instance<ReleasableFigure> contributed;
    private final Map<String, ReleasableFigure> byName = new TreeMap<>();

    protected Figures() {}

    @Inject
    Figures(@Any Instance<ReleasableFigure> contributed) {
        this.contributed = contributed;
    }

    @PostConstruct
    void find() {
        for (ReleasableFigure figure : contributed) {
            if (!figure.name().matches("[a-z0-9]+(-[a-z0-9]+)*")
                    || figure.name().length() > 40) {
                throw new IllegalStateException("no name of a figure: " + figure.name());
            }
            if (byName.put(figure.name(), figure) != null) {
                throw new IllegalStateException("two figures are called " + figure.name());
            }
        }
    }

    List<ReleasableFigure> all() {
        return List.copyOf(byName.values());
    }

    List<ReleasableFigure> of(Scope.Kind kind) {
        return byName.values().stream().filter(figure -> figure.whose() == kind).toList();
    }

    ReleasableFigure named(String name) {
        ReleasableFigure figure = name == null ? null : byName.get(name);
        if (figure == null) {
            throw new NotFound();
        }
        return figure;
    }
}
