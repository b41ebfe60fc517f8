package cymru.cydweithio.action;

import cymru.cydweithio.it.SampleIds;

/** An action in addresses. */
class ActionSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put("{action}", ids.linked("coordinator", "/actions?state=ALL", "/action/"));
    }
}
