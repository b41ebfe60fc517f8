/**
 * Reviews, what they recommended and the plans that followed: historic ones are memory, not overdue work.
 *
 * <p>API: {@link cymru.cydweithio.review.Reviews}, {@link cymru.cydweithio.review.ReviewRegister}.
 */
package cymru.cydweithio.review;
