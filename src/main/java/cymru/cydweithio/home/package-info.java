/**
 * My work: what a person's roles lead to, from whatever capability, and what falls due.
 *
 * <p>API: {@link cymru.cydweithio.home.MyWork}, which asks the capabilities what falls due
 * ({@link cymru.cydweithio.security.DueSource}) and knows none of them. Nobody uses this capability.
 */
package cymru.cydweithio.home;
