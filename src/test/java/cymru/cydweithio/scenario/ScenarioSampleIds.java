package cymru.cydweithio.scenario;

import cymru.cydweithio.it.SampleIds;

/** Scenarios in addresses. */
class ScenarioSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put("{scenario}", ids.one("select scenario_id from scenario_invitation order by id limit 1"));
        ids.put("{uninvited}", ids.one("select id from scenario where state = 'DRAFT' order by id limit 1"));
    }
}
