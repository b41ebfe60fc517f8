/**
 * Reviews, what they recommended and the plans that followed: historic ones are memory, not overdue work.
 *
 * <p>API: {@link cymru.cydweithio.recommendation.Reviews}, {@link cymru.cydweithio.recommendation.ReviewRegister}.
 */
package cymru.cydweithio.recommendation;
