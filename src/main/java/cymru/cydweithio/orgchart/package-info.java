/**
 * The organisation chart: who reports to whom and who scrutinises whom, layer by layer, on any date.
 *
 * <p>API: {@link cymru.cydweithio.orgchart.OrgChart}. It keeps nothing of its own: links are recorded in
 * {@code partnership}, boards in {@code board}, whose published view {@code board_facts} it reads; {@code place} says
 * which footprints cover an area.
 */
package cymru.cydweithio.orgchart;
