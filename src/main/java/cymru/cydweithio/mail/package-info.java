/**
 * The mail outbox: a mail is written in the transaction of what it tells of, and sent afterwards.
 *
 * <p>API: events that people are told of by mail ({@link cymru.cydweithio.platform.OutboxMessage}), or
 * {@link cymru.cydweithio.mail.OutboxWriter} where it matters whether a mail is new;
 * {@link cymru.cydweithio.mail.Outbox} for the administrator. Neighbours: {@code security}, whose links it mails, and
 * {@code jobs}, whose hold it keeps.
 */
package cymru.cydweithio.mail;
