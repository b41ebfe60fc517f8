package cymru.cydweithio.overlap;

/**
 * What is counted beyond what is sure: current footprints and whole areas.
 *
 * @param unconfirmed unconfirmed footprints too, and historic ones whose end nobody knows
 * @param partial areas too that a footprint covers in part, as if it covered them whole
 */
public record Counting(boolean unconfirmed, boolean partial) {
    /** What is sure. */
    public static final Counting SURE = new Counting(false, false);
}
