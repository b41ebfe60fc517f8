/**
 * Meetings of a board from planning to approved minutes: agenda, attendance and quorum, declarations of interest,
 * decisions, minutes.
 *
 * <p>Neighbours: {@code board} for who sits where on the day. The action log, {@code action}, and papers and packs,
 * {@code paper}, stand above; what agenda and minutes show of them they tell through
 * {@link cymru.cydweithio.meeting.MeetingActions} and {@link cymru.cydweithio.meeting.MeetingPapers}. What stands in
 * calendars is published as {@code meeting_due}.
 */
package cymru.cydweithio.meeting;
