/**
 * Overlap: how the footprints of two layers relate, and how nearly layers share boundaries.
 *
 * <p>API: {@link cymru.cydweithio.overlap.Coterminosity} answers relations and measures on a date. The measures are in
 * {@link cymru.cydweithio.overlap.Comparison}, which takes maps of any origin, so that a scenario is measured by the
 * same rules as today's map. Neighbours: {@code place} publishes areas, layers and footprints as views;
 * {@code security} for who may.
 */
package cymru.cydweithio.overlap;
