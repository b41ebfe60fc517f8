/**
 * Mail that arrives: the outbox, written in the transaction of what a mail tells of and sent afterwards.
 *
 * <p>API: events of other capabilities that people are told of by mail; {@link cymru.cydweithio.reminder.Outbox} for the administrator.
 * Neighbours: {@code security}, whose links it mails.
 */
package cymru.cydweithio.reminder;
