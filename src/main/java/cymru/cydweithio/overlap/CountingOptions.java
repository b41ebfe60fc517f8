package cymru.cydweithio.overlap;

/**
 * What is counted in addition to what is certain (current footprints and whole areas).
 *
 * @param unconfirmed whether to count unconfirmed footprints and historic ones whose end is unknown
 * @param partial whether to count areas that a footprint covers in part, as if it covered them whole
 */
public record CountingOptions(boolean unconfirmed, boolean partial) {
    /** What is sure. */
    public static final CountingOptions SURE = new CountingOptions(false, false);
}
