package cymru.cydweithio.service;

import cymru.cydweithio.it.SampleIds;

/** Services in addresses. */
class ServiceSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put(
                "{service}",
                ids.one(
                        "select s.id from service s join organisation o on o.id = s.organisation_id where o.code = 'LA-NWP' and s.theme = 'PUBLIC_SPACE' order by s.id limit 1"));
        ids.put(
                "{otherService}",
                ids.one(
                        "select s.id from service s join organisation o on o.id = s.organisation_id where o.code = 'LA-CRF' order by s.id limit 1"));
    }
}
