package cymru.cydweithio.section17;

import cymru.cydweithio.document.DocumentFiles;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;

/** The signed statement of a body for a year, filed as it is issued and given out as it was. */
@UseCase
public class Statements {

    private EntityManager em;
    private SelfAssessmentLookup lookup;
    private SelfAssessments assessments;
    private DocumentFiles files;
    private Messages messages;

    protected Statements() {}

    @Inject
    Statements(
            EntityManager em,
            SelfAssessmentLookup lookup,
            SelfAssessments assessments,
            DocumentFiles files,
            Messages messages) {
        this.em = em;
        this.lookup = lookup;
        this.assessments = assessments;
        this.files = files;
        this.messages = messages;
    }

    /** Makes the statement in both languages and files it. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void issue(SelfAssessmentId id, long version) {
        SelfAssessment assessment = lookup.change(id, version);
        assessment.issue(lookup.today());
        SelfAssessments.SelfAssessmentView shown = assessments.view(id);
        for (Language language : Language.values()) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            files.writePdf(new StatementDocument(messages, language).of(shown), pdf);
            em.persist(SelfAssessmentStatement.of(
                    assessment.id(), language, pdf.toByteArray(), lookup.today(), lookup.by()));
        }
        StaleEdit.countChange(em, assessment);
        em.flush();
    }

    /** The file as it was issued. */
    @Requires(Permission.READ_SECTION17_YEARS)
    public byte[] issued(SelfAssessmentId id, Language language) {
        SelfAssessment assessment = lookup.read(id);
        return em.createQuery(
                        "select s from SelfAssessmentStatement s where s.assessmentId = :id and s.language = :language",
                        SelfAssessmentStatement.class)
                .setParameter("id", assessment.id())
                .setParameter("language", language)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .content();
    }
}
