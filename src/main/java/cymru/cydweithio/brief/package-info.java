/**
 * One area on one page: everything that covers an area on a date, the partnerships over it with their boards and seats,
 * and the duties that bind them, as a page, as accessible PDF and as a Word document that say the same.
 *
 * <p>API: {@link cymru.cydweithio.brief.AreaBriefs}. Neighbours: {@code place} for the area and what covers it,
 * {@code document} for page, PDF and Word, {@code security} for who may; partnerships, boards, meetings and duties are
 * read through their published views.
 */
package cymru.cydweithio.brief;
