package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody who writes papers, from the published view {@code person_facts}. */
@Entity
@Immutable
@Table(name = "person_facts")
class AuthorReference {

    @Id
    private UUID id;

    private UUID partnershipId;
    private String name;
    private String email;
    private String language;

    protected AuthorReference() {}

    UUID id() {
        return id;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    Language language() {
        return Language.valueOf(language);
    }
}
