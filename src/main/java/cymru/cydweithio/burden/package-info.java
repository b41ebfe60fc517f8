/**
 * The burden of boards: on how many partnerships, distinct sets of areas, boards, meetings and hours an area, an
 * organisation or a person sits.
 *
 * <p>API: {@link cymru.cydweithio.burden.Burden}. Neighbours: {@code place} for the kinds of layers, {@code security}
 * for who may; partnerships, boards, seats and meetings are read through their published views and counted in SQL.
 */
package cymru.cydweithio.burden;
