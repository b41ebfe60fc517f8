package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Bilingual;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is asked of a body, with a code that is the same in every version, so that years can be compared. */
@Entity
@Immutable
class Criterion {
    @Id
    private UUID id;

    private UUID setId;
    private int position;
    private String code;
    private String nameEn;
    private String nameCy;
    private String questionEn;
    private String questionCy;

    protected Criterion() {}

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    String code() {
        return code;
    }

    Bilingual name() {
        return new Bilingual(nameEn, nameCy);
    }

    Bilingual question() {
        return new Bilingual(questionEn, questionCy);
    }
}
