package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.AssessmentChoices;
import cymru.cydweithio.assessment.AssessmentKinds;
import cymru.cydweithio.assessment.AssessmentState;
import cymru.cydweithio.assessment.Assessments;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The assessments that the reader may know of, narrowed by what stands in the address. */
@Named
@ViewScoped
public class AssessmentsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Assessments assessments;

    @Inject
    private AssessmentKinds kindsOfProducts;

    @Inject
    private AssessmentChoices choices;

    @Inject
    private RequestLanguage language;

    @Inject
    private CurrentActor current;

    private Assessments.Filter filter;
    private List<AssessmentKinds.KindRow> kinds;
    private List<AssessmentChoices.Choice> partnerships;
    private List<AssessmentChoices.Choice> commissioning;
    private LazyTable<Assessments.AssessmentRow> table;

    public void open() {
        filter = Assessments.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        table = new LazyTable<Assessments.AssessmentRow>(slice -> assessments.list(filter, slice)).open();
        kinds = kindsOfProducts.all();
        partnerships = choices.partnerships();
        commissioning = current.get().may(Permission.EDIT_ASSESSMENTS) ? choices.commissioning() : List.of();
    }

    public AssessmentState[] getStates() {
        return AssessmentState.values();
    }

    public Assessments.Filter getFilter() {
        return filter;
    }

    public List<AssessmentKinds.KindRow> getKinds() {
        return kinds;
    }

    public List<AssessmentChoices.Choice> getPartnerships() {
        return partnerships;
    }

    public List<AssessmentChoices.Choice> getCommissioning() {
        return commissioning;
    }

    public LazyTable<Assessments.AssessmentRow> getTable() {
        return table;
    }
}
