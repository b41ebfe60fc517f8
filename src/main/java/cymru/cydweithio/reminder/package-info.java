/**
 * Reminders by mail of what falls due.
 *
 * <p>API: {@link cymru.cydweithio.reminder.Reminders} for the administrator. What is due, and when somebody is reminded
 * of it, is told by the capabilities ({@link cymru.cydweithio.security.DueSource}), none of which is known here; people
 * and roles are read through their published views only. Neighbours: {@code mail}, which sends the mails; {@code jobs},
 * which says when to look.
 */
package cymru.cydweithio.reminder;
