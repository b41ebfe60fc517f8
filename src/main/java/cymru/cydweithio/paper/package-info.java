/**
 * Papers in versions, the links by which authors hand them in, and the board pack as it is issued, with who may see
 * what.
 *
 * <p>Files are kept in chunks under their SHA-256 and streamed both ways. Neighbours: {@code meeting}, whose items the
 * papers are for and which asks for them through {@link cymru.cydweithio.meeting.MeetingPapers}; {@code document} for
 * the renderer of tagged PDF; {@code inspection}, which says what a PDF from outside may hold; {@code pack}, which
 * writes the pack that is planned here.
 */
package cymru.cydweithio.paper;
