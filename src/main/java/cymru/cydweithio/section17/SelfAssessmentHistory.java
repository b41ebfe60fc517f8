package cymru.cydweithio.section17;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What history tells of self-assessments: to the people of the body. */
@ApplicationScoped
class SelfAssessmentHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.held(SelfAssessmentId.HOLDING, Permission.EDIT_SECTION17_YEARS)
                .with("self_assessment_answer", "assessment_id = :id")
                .with("self_assessment_evidence", "assessment_id = :id")
                .with("self_assessment_action", "assessment_id = :id"));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(
                HistoryNames.open("select id, name_en, name_cy from criterion where id in (:ids)", "criterion_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "self_assessment.state", "section17.state",
                "self_assessment.basis", "section17.basis",
                "confirmed", "platform.truth");
    }
}
