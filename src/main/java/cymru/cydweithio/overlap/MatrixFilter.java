package cymru.cydweithio.overlap;

import cymru.cydweithio.place.Level;
import cymru.cydweithio.place.Sponsor;
import cymru.cydweithio.platform.Devolved;

/** Which layers the matrix shows: null means any. */
public record MatrixFilter(Sponsor sponsor, Devolved devolved, Level level, Boolean statutory) {
    public static final MatrixFilter ALL = new MatrixFilter(null, null, null, null);

    boolean matches(Coterminosity.LayerName layer) {
        return (sponsor == null || sponsor == layer.sponsor())
                && (devolved == null || devolved == layer.devolved())
                && (level == null || level == layer.level())
                && (statutory == null || statutory == layer.statutory());
    }
}
