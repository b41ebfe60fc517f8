/**
 * Boards and sub-groups, seats that belong to organisations, who holds them over time, quorum, terms of reference, and
 * the people of a partnership.
 *
 * <p>API: {@code People}, {@code Boards}, {@code Seats}, {@code Appointments}, {@code Quorums}, {@code BoardTerms}.
 * Everything is asked on a date: a meeting of 2024 is judged by the members of 2024. Others read the published views
 * {@code person_facts}, {@code board_facts}, {@code seat_facts} and {@code appointment_facts}. Neighbours:
 * {@code partnership}, whose boards they are.
 */
package cymru.cydweithio.board;
