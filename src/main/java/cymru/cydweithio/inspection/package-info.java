/**
 * The gate for PDF files from outside: what a file may hold, and how much it may cost to look.
 *
 * <p>{@link cymru.cydweithio.inspection.PdfGate} has each file read in a process of its own, with little memory and
 * time, by {@link cymru.cydweithio.inspection.PdfJudge}, whose list of what is allowed is
 * {@link cymru.cydweithio.inspection.AllowedContent}. It uses the JDK and PDFBox alone, because that is all that the
 * process has. Neighbours: {@code paper}, which asks it and words its answers.
 */
package cymru.cydweithio.inspection;
