/**
 * The action log: what somebody is to do by a date, from any origin, with updates that are only ever added. Overdue is
 * derived, never stored.
 *
 * <p>API: {@link cymru.cydweithio.action.Actions}; {@link cymru.cydweithio.action.ActionChoices} for the fields of its
 * pages; {@link cymru.cydweithio.action.ActionImport} for logs kept in spreadsheets. Neighbours: {@code board} and
 * {@code meeting}, whose published views say where an action comes from and who may know of it. Meetings stand below
 * and know nothing of the log: for their pages and rules it answers to {@link cymru.cydweithio.meeting.MeetingActions}.
 * Others read the published views {@code action_facts} and, for what falls due, {@code action_due}; what an actor may
 * see of it {@code Actions} alone decides.
 */
package cymru.cydweithio.action;
