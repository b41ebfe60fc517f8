/**
 * Data in and out: for now, the reference data on Wales.
 *
 * <p>API: {@link cymru.cydweithio.interchange.ReferenceData}. A set of files is read whole, every fault is reported with its file, line, column
 * and reason, and all or nothing is handed to the registers of {@code place}, {@code partnership}, {@code duty} and {@code review}.
 */
package cymru.cydweithio.interchange;
