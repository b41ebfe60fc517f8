package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** That a person declared an interest in one item. */
@Entity
@Audited
class Declaration {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID meetingId;
    private UUID itemId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Interest kind;

    private String nature;

    protected Declaration() {}

    static Declaration of(UUID meetingId, UUID itemId, UUID personId, Interest kind, String nature) {
        if (personId == null || kind == null) {
            throw new RuleViolation(MeetingRule.DECLARATION_INCOMPLETE);
        }
        if (nature != null && nature.length() > 500) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, 500);
        }
        Declaration declaration = new Declaration();
        declaration.id = Ids.next();
        declaration.meetingId = meetingId;
        declaration.itemId = itemId;
        declaration.personId = personId;
        declaration.kind = kind;
        declaration.nature = nature == null || nature.isBlank() ? null : nature.strip();
        return declaration;
    }

    AttendanceRegister.DeclarationRow row(AgendaItem item, String person) {
        ItemDetails details = item.details();
        return new AttendanceRegister.DeclarationRow(
                id, itemId, item.position(), new Wording(details.titleEn(), details.titleCy()), person, kind, nature);
    }

    /** The item that it is about went to another meeting. */
    void goTo(UUID meeting) {
        meetingId = meeting;
    }

    UUID meetingId() {
        return meetingId;
    }
}
