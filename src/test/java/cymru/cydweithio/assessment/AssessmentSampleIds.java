package cymru.cydweithio.assessment;

import cymru.cydweithio.it.SampleIds;

/** Assessments, sections, priorities and plans in addresses. */
class AssessmentSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put("{signedAssessment}", ids.one(assessment("SIGNED_OFF", SampleIds.OF_NEWPORT)));
        ids.put("{draftAssessment}", ids.one(assessment("DRAFTING", SampleIds.OF_NEWPORT)));
        ids.put("{otherDraftAssessment}", ids.one(assessment("DRAFTING", SampleIds.OF_CARDIFF)));
        ids.put("{signedSection}", ids.one(section(ids.get("{signedAssessment}"), "=")));
        ids.put("{draftSection}", ids.one(section(ids.get("{draftAssessment}"), "<>")));
        ids.put(
                "{priority}",
                ids.one("select b.id from priority b" + SampleIds.OF_NEWPORT + " and b.assessment_id = '"
                        + ids.get("{signedAssessment}") + "' order by b.id limit 1"));
        ids.put(
                "{plan}",
                ids.one("select b.id from partnership_plan b" + SampleIds.OF_NEWPORT + " order by b.id limit 1"));
    }

    private static String assessment(String state, String whose) {
        return "select b.id from assessment b" + whose + " and b.state = '" + state
                + "' and b.withdrawn_on is null order by b.id limit 1";
    }

    /** A section of an assessment that something signed off uses, or that nothing does. */
    private static String section(String assessment, String signed) {
        return "select u.section_id from section_use u where u.assessment_id = '" + assessment
                + "' and (select count(*) from section_use o join assessment a on a.id = o.assessment_id where o.section_id = u.section_id and a.state = 'SIGNED_OFF') "
                + (signed.equals("=") ? "> 0" : "= 0") + " order by u.id limit 1";
    }
}
