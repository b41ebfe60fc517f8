/** Reviews, what they recommended and the plans that followed: historic ones are memory, not overdue work. */
package cymru.cydweithio.review;
