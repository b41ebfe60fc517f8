package cymru.cydweithio.assessment;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What the matrix of authorisation tries this capability with, and its lists, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class AssessmentSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @Inject
    private Assessments assessments;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(
                AssessmentId.class,
                object -> new AssessmentId(rows.held("assessment", object)),
                SectionId.class,
                object -> new SectionId(rows.held("assessment_section", object)),
                PriorityId.class,
                object -> new PriorityId(rows.held("priority", object)),
                PlanId.class,
                object -> new PlanId(rows.held("partnership_plan", object)));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put(
                "assessments",
                () -> assessments.list(
                        new Assessments.Filter(null, null, null, "a", false), new Slice(0, 25, "titleEn", false)));
        return lists;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into assessment (id, version, partnership_id, kind_id, title_en, period_from, period_to, lead_id, state) select uuid(), 0, :newport, k.id, concat('Padding ', seq), "
                        + "'2020-04-01', '2021-03-31', o.id, 'DRAFTING' from seq_1_to_10000 join assessment_kind k on k.code = 'POPULATION' join organisation o on o.code = 'LA-NWP'");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from assessment where title_en like 'Padding %'");
    }
}
