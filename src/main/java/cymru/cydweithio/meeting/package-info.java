/**
 * Meetings of a board from planning to approved minutes: agenda, attendance and quorum, declarations of interest,
 * decisions, minutes.
 *
 * <p>Neighbours: {@code board} for who sits where on the day, {@code action} for what is raised. Papers and packs stand
 * on top, in {@code paper}. What stands in calendars is published as {@code meeting_due}.
 */
package cymru.cydweithio.meeting;
