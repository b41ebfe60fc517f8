/**
 * What is kept how long: lists the kinds of data that capabilities keep for a time, and has them cleared.
 *
 * <p>API: {@link cymru.cydweithio.retention.RetentionSchedule} for the administrator's page; what is kept is
 * contributed as {@link cymru.cydweithio.platform.RetentionRule}. Neighbours: {@code security} for who may,
 * {@code jobs} for when.
 */
package cymru.cydweithio.retention;
