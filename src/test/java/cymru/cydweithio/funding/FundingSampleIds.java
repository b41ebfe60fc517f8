package cymru.cydweithio.funding;

import cymru.cydweithio.it.SampleIds;

/** Funding streams in addresses. */
class FundingSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put("{stream}", ids.led("funding_stream", "LA-NWP", "CSP-NWP"));
        ids.put("{otherStream}", ids.led("funding_stream", "LA-CRF", "CSP-CRF"));
    }
}
