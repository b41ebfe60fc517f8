/**
 * Conflicts: where footprints contradict each other, their law, or the boards that work over them.
 *
 * <p>API: {@link cymru.cydweithio.conflict.Conflicts} lists what {@link cymru.cydweithio.conflict.ConflictFinder} finds
 * on a date, and keeps what a reviewer thinks of it. Findings are derived each time and never stored; a judgement
 * belongs to a finding by its key and survives the finding. Neighbours: {@code overlap} gives the maps, {@code action}
 * takes what partnerships are asked to do, {@code security} says who may.
 */
package cymru.cydweithio.conflict;
