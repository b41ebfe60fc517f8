package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A kind of statutory product. Never removed, as assessments are of it: one that is retired is offered no more. What
 * the law names for it, and whether it is consulted on, stays what it was when it was added, or assessments would be
 * judged by something else than when they were begun.
 */
@Entity
@Audited
class AssessmentKind {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String nameEn;
    private String nameCy;

    @Enumerated(EnumType.STRING)
    private AssessmentLaw law;

    private boolean consulted;
    private String dutyCode;
    private boolean retired;

    protected AssessmentKind() {}

    static AssessmentKind add(String code, String nameEn, String nameCy, boolean consulted) {
        if (code == null || !code.strip().matches("[A-Z][A-Z_]{1,19}")) {
            throw new RuleViolation(AssessmentRule.KIND_CODE);
        }
        AssessmentKind kind = new AssessmentKind();
        kind.id = Ids.next();
        kind.code = code.strip();
        kind.law = AssessmentLaw.NONE;
        kind.consulted = consulted;
        kind.rename(nameEn, nameCy, false);
        return kind;
    }

    void rename(String english, String welsh, boolean retired) {
        nameEn = name(english);
        nameCy = name(welsh);
        this.retired = retired;
    }

    private static String name(String name) {
        return BoundedTexts.text(name, BoundedTexts.TITLE, AssessmentRule.KIND_NAMES, AssessmentRule.TITLE_LONG);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AssessmentLaw law() {
        return law;
    }

    boolean consulted() {
        return consulted;
    }

    boolean retired() {
        return retired;
    }

    AssessmentKinds.KindRow row() {
        return new AssessmentKinds.KindRow(
                code, version, new Bilingual(nameEn, nameCy), law, consulted, dutyCode, retired);
    }
}
