/**
 * The catalogue of reports and the renderer of accessible PDF (PDF/UA-1, ISO 14289-1, and PDF/A, ISO 19005).
 *
 * <p>Reads other capabilities through their published views only.
 */
package cymru.cydweithio.report;
