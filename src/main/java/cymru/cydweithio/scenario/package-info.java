/**
 * Scenarios: what the map could be. A scenario branches the map of a day, changes footprints step by step, is measured
 * beside today's map, commented by those who are invited, and either let go or adopted as dated changes.
 *
 * <p>API: {@link cymru.cydweithio.scenario.Scenarios} keeps them, {@link cymru.cydweithio.scenario.Suggestions}
 * proposes moves. What law allows stands in {@link cymru.cydweithio.scenario.LawOfChange}. Neighbours: {@code overlap}
 * measures any map, {@code place} takes over what is adopted, {@code security} says who may.
 */
package cymru.cydweithio.scenario;
