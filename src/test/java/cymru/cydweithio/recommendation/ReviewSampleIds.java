package cymru.cydweithio.recommendation;

import cymru.cydweithio.it.SampleIds;

/** Issues of reviews in addresses. */
class ReviewSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put(
                "{reviewIssue}",
                ids.one(
                        "select i.id from review_issue i join review v on v.id = i.review_id where v.code = 'WTSC-2017' and i.number = 6"));
    }
}
