package cymru.cydweithio.national;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.Scoped;
import java.util.Locale;
import java.util.UUID;

/** The partnership or organisation whose figures are released. */
public record FigureOwner(Scope.Kind kind, UUID id) implements Scoped {

    public FigureOwner {
        if (kind != Scope.Kind.PARTNERSHIP && kind != Scope.Kind.ORGANISATION || id == null) {
            throw new IllegalArgumentException("no owner of figures: " + kind);
        }
    }

    /** Reads the two parts of an address; anything that is not one does not exist. */
    public static FigureOwner parse(String kind, String id) {
        UUID read = Ids.parse(id).orElseThrow(NotFound::new);
        return switch (kind == null ? "" : kind) {
            case "partnership" -> new FigureOwner(Scope.Kind.PARTNERSHIP, read);
            case "organisation" -> new FigureOwner(Scope.Kind.ORGANISATION, read);
            default -> throw new NotFound();
        };
    }

    @Override
    public Scope scope() {
        return new Scope(kind, id);
    }

    /** As in an address. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + id;
    }
}
