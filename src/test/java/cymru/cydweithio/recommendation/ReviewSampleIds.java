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
        ids.put("{proposal}", ids.one(recommendation("WTSC-2017")));
        ids.put("{recommendation}", ids.one(recommendation("CRW-2005")));
    }

    private static String recommendation(String review) {
        return "select c.id from recommendation c join review v on v.id = c.review_id where v.code = '" + review
                + "' and c.number = 2";
    }
}
