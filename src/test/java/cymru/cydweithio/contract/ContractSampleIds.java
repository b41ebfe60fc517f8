package cymru.cydweithio.contract;

import cymru.cydweithio.it.SampleIds;

/** Contracts and providers in addresses. */
class ContractSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        String lead = " and lead_id = (select id from organisation where code = 'LA-NWP') order by reference limit 1";
        ids.put("{contract}", ids.one("select id from contract where state = 'LIVE'" + lead));
        ids.put("{planned}", ids.one("select id from contract where state = 'PLANNED'" + lead));
        ids.put(
                "{otherContract}",
                ids.one(
                        "select id from contract where lead_id = (select id from organisation where code = 'LA-CRF') order by id limit 1"));
        ids.put("{provider}", ids.one("select id from provider order by name limit 1"));
        ids.put("{paidContract}", ids.led("contract", "LA-NWP", "CSP-NWP"));
        ids.put("{otherPaidContract}", ids.led("contract", "LA-CRF", "CSP-CRF"));
    }
}
