/**
 * The structure chart: who reports to whom, and is scrutinised by whom, through which layer, on any date.
 *
 * <p>API: {@link cymru.cydweithio.structure.Structure}. It keeps nothing of its own: links are recorded in
 * {@code partnership}, boards in {@code board}, whose published view {@code board_facts} it reads; {@code place} says
 * which footprints cover an area.
 */
package cymru.cydweithio.structure;
