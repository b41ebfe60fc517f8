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

    static Organisation register(OrganisationRegister.OrganisationInput input, UUID footprintId) {
        Organisation organisation = new Organisation();
        organisation.id = Ids.next();
        organisation.code = input.code();
        organisation.describe(input, footprintId);
        return organisation;
    }

    /** Takes over what the reference data now says; answers whether that differs from before. */
    boolean describe(OrganisationRegister.OrganisationInput input, UUID footprint) {
        List<Object> before = description();
        nameEn = input.name().en();
        nameCy = input.name().cy();
        nameCyStatus = input.name().cyStatus();
        kind = input.kind();
        devolved = input.devolved();
        section17 = input.section17();
        responsibleAuthority = input.responsibleAuthority();
        noteEn = input.note() == null ? null : input.note().en();
        noteCy = input.note() == null ? null : input.note().cy();
        confidence = input.confidence();
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
