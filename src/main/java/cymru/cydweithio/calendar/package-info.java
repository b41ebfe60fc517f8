/**
 * Each person's calendar feed: what falls due to him or her, as a calendar program reads it.
 *
 * <p>API: {@link cymru.cydweithio.calendar.CalendarFeeds}. What is due is told by the capabilities
 * ({@link cymru.cydweithio.security.DueSource}), none of which is known here; people, appointments and roles are read
 * through their published views only.
 */
package cymru.cydweithio.calendar;
