/**
 * Reference data on Wales, in and out: areas, layers, footprints, organisations, duties, reviews.
 *
 * <p>API: {@link cymru.cydweithio.reference.ReferenceData}: a set of files is read whole, every fault is reported with
 * its file, line, column and reason, and all or nothing is handed to the registers of {@code place},
 * {@code partnership}, {@code duty} and {@code review}.
 */
package cymru.cydweithio.reference;
