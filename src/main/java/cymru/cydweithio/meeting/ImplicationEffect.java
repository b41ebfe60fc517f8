package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** The likely effect of a decision under one head and what is done about it: jointly, or as it differs for one body. */
@Entity
@Audited
class ImplicationEffect {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID meetingId;
    private UUID implicationId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ImplicationHead head;

    private String effect;
    private String done;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String writtenBy;
    private LocalDate writtenOn;

    protected ImplicationEffect() {}

    /**
     * Nothing is said yet.
     *
     * @param organisationId the body that adds it, or null
     */
    static ImplicationEffect of(Implication implication, UUID organisationId, ImplicationHead head) {
        ImplicationEffect made = new ImplicationEffect();
        made.id = Ids.next();
        made.meetingId = implication.meetingId();
        made.implicationId = implication.id();
        made.organisationId = organisationId;
        made.head = head;
        return made;
    }

    void write(Section17Statement.Effect said, Language in, String by, LocalDate today) {
        if (said.effect().equals(effect) && Objects.equals(said.done(), done) && in == language) {
            return;
        }
        effect = said.effect();
        done = said.done();
        language = in;
        writtenBy = by;
        writtenOn = today;
    }

    UUID implicationId() {
        return implicationId;
    }

    UUID organisationId() {
        return organisationId;
    }

    ImplicationHead head() {
        return head;
    }

    Section17Statement.Effect said() {
        return new Section17Statement.Effect(effect, done);
    }
}
