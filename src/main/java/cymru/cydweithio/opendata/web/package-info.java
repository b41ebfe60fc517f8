/**
 * Pages of {@code opendata}, and its addresses for programs: resources under {@code /api/v1}, which all extend
 * {@link cymru.cydweithio.opendata.web.ApiResource}.
 */
package cymru.cydweithio.opendata.web;
