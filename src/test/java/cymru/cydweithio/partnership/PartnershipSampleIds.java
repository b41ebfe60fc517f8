package cymru.cydweithio.partnership;

import cymru.cydweithio.it.SampleIds;

/** Partnerships and organisations in addresses, which those of others build on. */
class PartnershipSampleIds implements SampleIds.Source {
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put("{own}", ids.linked("coordinator", "/", "/partnership/"));
        ids.put("{other}", ids.linked("coordinator", "/partnerships?q=Cardiff&layer=CSP", "/partnership/"));
        ids.put(
                "{governance}",
                ids.get("{own}") + "/"
                        + ids.one("select b.id from governance_link b" + SampleIds.OF_NEWPORT
                                + " order by b.id limit 1"));
        ids.put("{council}", ids.one("select id from organisation where code = 'LA-NWP'"));
        ids.put("{otherCouncil}", ids.one("select id from organisation where code = 'LA-CRF'"));
        ids.put("{otherLead}", ids.one("select id from organisation where code = 'LA-CRF'"));
    }
}
