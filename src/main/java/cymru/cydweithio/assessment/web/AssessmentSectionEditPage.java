package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.AssessmentId;
import cymru.cydweithio.assessment.AssessmentTheme;
import cymru.cydweithio.assessment.Assessments;
import cymru.cydweithio.assessment.RequiredContent;
import cymru.cydweithio.assessment.SectionId;
import cymru.cydweithio.assessment.Sections;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** The form in which a section is written for an assessment, or put right. */
@Named
@ViewScoped
public class AssessmentSectionEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Assessments assessments;

    @Inject
    private Sections sections;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String assessmentPath;

    @Inject
    @Param(pathIndex = 1)
    private String path;

    private AssessmentId assessmentId;
    private Assessments.AssessmentView assessment;
    private SectionId id;
    private Sections.SectionView shown;
    private AssessmentTheme theme;
    private String titleEn;
    private String titleCy;
    private String findingsEn;
    private String findingsCy;
    private Set<String> ticked = Set.of();

    /** A content that can be ticked. */
    public record ContentChoice(RequiredContent content, boolean chosen) {}

    public void open() {
        assessmentId = AssessmentId.parse(assessmentPath);
        id = path == null ? null : SectionId.parse(path);
        assessment = assessments.view(assessmentId);
        if (!assessment.mayEdit()) {
            throw new NotPermitted();
        }
        if (id != null) {
            shown = sections.view(id);
            if (shown.uses().stream().noneMatch(one -> one.id().equals(assessmentId.value()))) {
                throw new NotFound();
            }
            if (!shown.mayEdit()) {
                throw new NotPermitted();
            }
            theme = shown.theme();
            titleEn = shown.title().en();
            titleCy = shown.title().cy();
            findingsEn = shown.findings().en();
            findingsCy = shown.findings().cy();
            ticked = shown.contents().stream().map(Enum::name).collect(Collectors.toSet());
        }
    }

    public void save() {
        Sections.SectionDetails details = new Sections.SectionDetails(
                theme,
                Wording.ofNullable(titleEn, titleCy),
                Wording.ofNullable(findingsEn, findingsCy),
                Ticks.of("content").stream()
                        .map(one -> Parameters.constant(RequiredContent.values(), one))
                        .collect(Collectors.toSet()));
        if (id == null) {
            id = sections.write(assessmentId, details);
        } else {
            sections.describe(id, shown.version(), details);
        }
        notices.done("assessment.section.saved");
        redirects.to("/assessment-section/" + id);
    }

    public List<ContentChoice> getContentChoices() {
        Set<String> chosen = Ticks.or("content", ticked);
        return Arrays.stream(RequiredContent.values())
                .map(one -> new ContentChoice(one, chosen.contains(one.name())))
                .toList();
    }

    public Assessments.AssessmentView getOf() {
        return assessment;
    }

    public AssessmentTheme[] getThemes() {
        return AssessmentTheme.values();
    }

    public AssessmentId getAssessmentId() {
        return assessmentId;
    }

    public SectionId getId() {
        return id;
    }

    public Sections.SectionView getShown() {
        return shown;
    }

    public AssessmentTheme getTheme() {
        return theme;
    }

    public void setTheme(AssessmentTheme theme) {
        this.theme = theme;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getTitleCy() {
        return titleCy;
    }

    public void setTitleCy(String titleCy) {
        this.titleCy = titleCy;
    }

    public String getFindingsEn() {
        return findingsEn;
    }

    public void setFindingsEn(String findingsEn) {
        this.findingsEn = findingsEn;
    }

    public String getFindingsCy() {
        return findingsCy;
    }

    public void setFindingsCy(String findingsCy) {
        this.findingsCy = findingsCy;
    }
}
