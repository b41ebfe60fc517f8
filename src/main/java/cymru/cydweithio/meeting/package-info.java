/**
 * Meetings of a board from planning to approved minutes: agenda, attendance and quorum, declarations of interest,
 * decisions, minutes.
 *
 * <p>Neighbours: {@code board} for who sits where on the day. The action log, {@code action}, and papers and packs,
 * {@code paper}, stand above; what minutes show of the log it tells through
 * {@link cymru.cydweithio.meeting.MeetingActions}.
 */
package cymru.cydweithio.meeting;
