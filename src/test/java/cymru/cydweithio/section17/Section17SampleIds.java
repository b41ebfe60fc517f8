package cymru.cydweithio.section17;

import cymru.cydweithio.it.SampleIds;

/** Section 17 years in addresses: one that is not released. */
class Section17SampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put("{selfAssessment}", ids.one(of("LA-NWP")));
        ids.put("{otherSelfAssessment}", ids.one(of("LA-CRF")));
    }

    private static String of(String council) {
        return "select a.id from self_assessment a join organisation o on o.id = a.organisation_id where o.code = '"
                + council + "' and a.released_on is null order by a.id limit 1";
    }
}
