package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A content that the law names and a section gives. Added and taken away, never changed. */
@Entity
@Audited
class SectionContent {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID sectionId;

    @Enumerated(EnumType.STRING)
    private RequiredContent content;

    protected SectionContent() {}

    static SectionContent of(UUID sectionId, RequiredContent content) {
        SectionContent given = new SectionContent();
        given.id = Ids.next();
        given.sectionId = sectionId;
        given.content = content;
        return given;
    }

    UUID sectionId() {
        return sectionId;
    }

    RequiredContent content() {
        return content;
    }
}
