/**
 * The catalogue of reports and the renderer of accessible PDF (PDF/UA-1, ISO 14289-1, and PDF/A, ISO 19005).
 *
 * <p>API: {@link cymru.cydweithio.report.TaggedPdf}, {@link cymru.cydweithio.report.ActionLogReport}. Neighbours:
 * {@code action}, which filters and protects what its report shows; other capabilities are read through their published
 * views.
 */
package cymru.cydweithio.report;
