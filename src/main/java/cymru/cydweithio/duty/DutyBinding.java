package cymru.cydweithio.duty;

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

/** A duty binds a class of bodies, one body, or the bodies of a layer. */
@Entity
@Audited
class DutyBinding {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID dutyId;

    @Enumerated(EnumType.STRING)
    private BindingTarget binds;

    private String target;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    private String noteEn;
    private String noteCy;

    protected DutyBinding() {}

    static DutyBinding of(UUID dutyId, DutyRegister.BindingInput input) {
        DutyBinding binding = new DutyBinding();
        binding.id = Ids.next();
        binding.dutyId = dutyId;
        binding.binds = input.binds();
        binding.target = input.target();
        binding.describe(input);
        return binding;
    }

    /** Takes over what the reference data now says; returns whether anything changed. */
    boolean describe(DutyRegister.BindingInput input) {
        List<Object> before = description();
        strength = input.strength();
        noteEn = input.note() == null ? null : input.note().en();
        noteCy = input.note() == null ? null : input.note().cy();
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(strength, noteEn, noteCy);
    }

    UUID dutyId() {
        return dutyId;
    }

    BindingTarget binds() {
        return binds;
    }

    String target() {
        return target;
    }
}
