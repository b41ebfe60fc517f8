/**
 * The catalogue of reports: so far the action log as accessible PDF.
 *
 * <p>API: {@link cymru.cydweithio.report.ActionLogReport}. Neighbours: {@code action}, which narrows and guards what
 * the report of it shows; {@code document} for PDF; other capabilities are read through their published views.
 */
package cymru.cydweithio.report;
