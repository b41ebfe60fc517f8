package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A public body, or a class of bodies. Registered from reference data; never removed. */
@Entity
@Audited
class Organisation {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String nameEn;
    private String nameCy;

    @Enumerated(EnumType.STRING)
    private Bilingual.WelshStatus nameCyStatus;

    private String kind;

    @Enumerated(EnumType.STRING)
    private Devolved devolved;

    @Enumerated(EnumType.STRING)
    private Section17 section17;

    private boolean responsibleAuthority;
    private String noteEn;
    private String noteCy;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private UUID footprintId;

    protected Organisation() {}

    static Organisation register(OrganisationRegister.OrganisationFacts facts, UUID footprintId) {
        Organisation organisation = new Organisation();
        organisation.id = Ids.next();
        organisation.code = facts.code();
        organisation.describe(facts, footprintId);
        return organisation;
    }

    /** Takes over what the reference data now says; answers whether that differs from before. */
    boolean describe(OrganisationRegister.OrganisationFacts facts, UUID footprint) {
        List<Object> before = description();
        nameEn = facts.name().en();
        nameCy = facts.name().cy();
        nameCyStatus = facts.name().cyStatus();
        kind = facts.kind();
        devolved = facts.devolved();
        section17 = facts.section17();
        responsibleAuthority = facts.responsibleAuthority();
        noteEn = facts.note() == null ? null : facts.note().en();
        noteCy = facts.note() == null ? null : facts.note().cy();
        confidence = facts.confidence();
        footprintId = footprint;
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(
                nameEn,
                nameCy,
                nameCyStatus,
                kind,
                devolved,
                section17,
                responsibleAuthority,
                noteEn,
                noteCy,
                confidence,
                footprintId);
    }

    String code() {
        return code;
    }
}
