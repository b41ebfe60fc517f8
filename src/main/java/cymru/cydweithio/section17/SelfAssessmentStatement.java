package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A statement in one language as it was issued. */
@Entity
@Immutable
class SelfAssessmentStatement {
    @Id
    private UUID id;

    private UUID assessmentId;

    @Enumerated(EnumType.STRING)
    private Language language;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private long size;
    private byte[] content;
    private LocalDate issuedOn;
    private String issuedBy;

    protected SelfAssessmentStatement() {}

    static SelfAssessmentStatement of(
            UUID assessmentId, Language language, byte[] pdf, LocalDate today, SelfAssessment.By by) {
        SelfAssessmentStatement statement = new SelfAssessmentStatement();
        statement.id = Ids.next();
        statement.assessmentId = assessmentId;
        statement.language = language;
        statement.sha256 = Sha256.of(pdf);
        statement.size = pdf.length;
        statement.content = pdf.clone();
        statement.issuedOn = today;
        statement.issuedBy = by.name();
        return statement;
    }

    /** The file as it was issued; one that is not that any more is never given out. */
    byte[] content() {
        if (!Sha256.of(content).equals(sha256)) {
            throw new IllegalStateException("the statement " + id + " is not what was issued");
        }
        return content.clone();
    }
}
