package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Bilingual;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What can be seen where a criterion is met to a level. */
@Entity
@Immutable
class CriterionLevel {
    @Id
    private UUID id;

    private UUID criterionId;
    private int level;
    private String textEn;
    private String textCy;

    protected CriterionLevel() {}

    int level() {
        return level;
    }

    Bilingual text() {
        return new Bilingual(textEn, textCy);
    }
}
