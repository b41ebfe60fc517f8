/**
 * The review paper: what a review of footprints has found on a day, what could be otherwise and what the reviewer
 * recommends, as accessible PDF and as a workbook with every table of it.
 *
 * <p>API: {@link cymru.cydweithio.reviewreport.ReviewReports}. Nothing is stored: recommendations stand in the files
 * alone. Neighbours: {@code overlap}, {@code conflict}, {@code burden} and {@code scenario} for what is said,
 * {@code place} for the maps, {@code document} for PDF and workbook, {@code security} for who may.
 */
package cymru.cydweithio.reviewreport;
