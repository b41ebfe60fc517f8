/**
 * The action log: what somebody is to do by a date, from any origin, with updates that are only ever added. Overdue is derived, never stored.
 *
 * <p>API: {@code Actions}. Others read the published view {@code action_facts}.
 */
package cymru.cydweithio.action;
