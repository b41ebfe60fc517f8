package cymru.cydweithio.assessment;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What history tells of assessments, their sections, priorities and plans: drafts too, so it is for their readers. */
@ApplicationScoped
class AssessmentHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(
                HistorySubject.held(AssessmentId.HOLDING, Permission.READ_ASSESSMENT_DRAFTS)
                        .with("assessment_area", "assessment_id = :id")
                        .with("assessment_contributor", "assessment_id = :id")
                        .with("section_use", "assessment_id = :id"),
                HistorySubject.held(SectionId.HOLDING, Permission.READ_ASSESSMENT_DRAFTS)
                        .with("section_content", "section_id = :id")
                        .with("section_source", "section_id = :id"),
                // which actions serve it is not told here: they may have gone behind a closed item since
                HistorySubject.held(PriorityId.HOLDING, Permission.READ_ASSESSMENT_DRAFTS)
                        .with("priority_section", "priority_id = :id"),
                HistorySubject.held(PlanId.HOLDING, Permission.READ_ASSESSMENT_DRAFTS),
                HistorySubject.open("assessment_kind", Permission.READ_REFERENCE));
    }

    @Override
    public List<HistoryNames> names() {
        Set<Permission> readers = Set.of(Permission.READ_ASSESSMENT_DRAFTS);
        return List.of(
                HistoryNames.open("select id, name_en, name_cy from assessment_kind where id in (:ids)", "kind_id"),
                HistoryNames.open(
                        "select id, name_en, name_cy from organisation_facts where id in (:ids)", "supplier_id"),
                HistoryNames.ofPartnership(
                        readers,
                        "select id, coalesce(title_en, title_cy) as name_en, title_cy as name_cy, partnership_id from assessment where id in (:ids)",
                        "assessment_id"),
                HistoryNames.ofPartnership(
                        readers,
                        "select id, coalesce(title_en, title_cy) as name_en, title_cy as name_cy, partnership_id from assessment_section where id in (:ids)",
                        "section_id"),
                HistoryNames.ofPartnership(
                        readers,
                        "select id, coalesce(title_en, title_cy) as name_en, title_cy as name_cy, partnership_id from partnership_plan where id in (:ids)",
                        "plan_id"),
                HistoryNames.ofPartnership(
                        readers,
                        "select id, coalesce(title_en, title_cy) as name_en, title_cy as name_cy, partnership_id from assessment where id in (:ids) "
                                + "union all select id, coalesce(title_en, title_cy), title_cy, partnership_id from assessment_section where id in (:ids)",
                        "supersedes_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "assessment.state", "assessment.state",
                "assessment_section.theme", "assessment.theme",
                "section_content.content", "assessment.content",
                "assessment_kind.law", "assessment.law",
                "consulted", "platform.truth",
                "retired", "platform.truth");
    }
}
