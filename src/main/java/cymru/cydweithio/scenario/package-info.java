/**
 * Scenarios: what the map could be. A scenario branches the map of a day, changes footprints step by step, is measured
 * against today's map, commented on by those who are invited, and either abandoned or adopted as dated changes.
 *
 * <p>API: {@link cymru.cydweithio.scenario.Scenarios} reads them, {@link cymru.cydweithio.scenario.ScenarioRegister}
 * keeps them, {@link cymru.cydweithio.scenario.ScenarioEffects} measures what they do,
 * {@link cymru.cydweithio.scenario.ScenarioAdoption} turns one into the plan of record, and
 * {@link cymru.cydweithio.scenario.Suggestions} proposes moves. What the law allows is in
 * {@link cymru.cydweithio.scenario.ChangePowers}. Neighbours: {@code overlap} measures any map, {@code place} takes
 * over what is adopted, {@code security} says who may.
 */
package cymru.cydweithio.scenario;
