package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.AssessmentKinds;
import cymru.cydweithio.assessment.AssessmentRule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The kinds of statutory products, which the administrator keeps. */
@Named
@ViewScoped
public class AssessmentKindsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AssessmentKinds kindsOfProducts;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    private List<AssessmentKinds.KindRow> kinds;
    private String code;
    private String nameEn;
    private String nameCy;
    private boolean consulted;
    private String changed;
    private String newNameEn;
    private String newNameCy;
    private boolean retired;

    public void open() {
        kinds = kindsOfProducts.kept();
    }

    public void add() {
        kindsOfProducts.add(code, nameEn, nameCy, consulted);
        done();
    }

    public void change() {
        AssessmentKinds.KindRow row = kinds.stream()
                .filter(one -> one.code().equals(changed))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(AssessmentRule.KIND_REQUIRED));
        kindsOfProducts.change(row.code(), row.version(), newNameEn, newNameCy, retired);
        done();
    }

    private void done() {
        notices.done("assessment.kind.saved");
        redirects.to("/assessment-kinds");
    }

    public List<AssessmentKinds.KindRow> getKinds() {
        return kinds;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameCy() {
        return nameCy;
    }

    public void setNameCy(String nameCy) {
        this.nameCy = nameCy;
    }

    public boolean isConsulted() {
        return consulted;
    }

    public void setConsulted(boolean consulted) {
        this.consulted = consulted;
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(String changed) {
        this.changed = changed;
    }

    public String getNewNameEn() {
        return newNameEn;
    }

    public void setNewNameEn(String newNameEn) {
        this.newNameEn = newNameEn;
    }

    public String getNewNameCy() {
        return newNameCy;
    }

    public void setNewNameCy(String newNameCy) {
        this.newNameCy = newNameCy;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
