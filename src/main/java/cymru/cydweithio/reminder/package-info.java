/**
 * What reaches people outside the pages: the mail outbox, written in the transaction that a mail reports on and sent
 * afterwards; reminders of what is due, and the scheduler that looks for them; each person's calendar feed.
 *
 * <p>API: the event by which other capabilities send mail ({@link cymru.cydweithio.platform.Letter});
 * {@link cymru.cydweithio.reminder.Outbox} and {@link cymru.cydweithio.reminder.Reminders} for the administrator;
 * {@link cymru.cydweithio.reminder.CalendarFeeds} for everybody. Neighbours: {@code security}, whose links it mails.
 * What is due is contributed by the capabilities ({@link cymru.cydweithio.security.DueSource}), none of which is known
 * here; people, appointments and roles are read through their published views only.
 */
package cymru.cydweithio.reminder;
