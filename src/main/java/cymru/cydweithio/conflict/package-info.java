/**
 * Conflicts: where footprints contradict each other, the law, or the boards that work across them.
 *
 * <p>API: {@link cymru.cydweithio.conflict.Conflicts} lists what {@link cymru.cydweithio.conflict.ConflictFinder} finds
 * on a date, and keeps the reviewer's judgements. Findings are derived each time and never stored; a judgement refers
 * to a finding by its key and outlives the finding. Neighbours: {@code overlap} gives the maps, {@code action} records
 * what partnerships are asked to do, {@code security} says who may.
 */
package cymru.cydweithio.conflict;
