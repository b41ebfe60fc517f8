package cymru.cydweithio.place;

import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A partnership layer: one kind of map of Wales. Registered from reference data; never removed. */
@Entity
@Audited
class Layer {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String nameEn;
    private String nameCy;

    @Enumerated(EnumType.STRING)
    private LayerKind kind;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Sponsor sponsor;

    @Enumerated(EnumType.STRING)
    private Devolved devolved;

    private String statutoryBasisEn;
    private String statutoryBasisCy;
    private String descriptionEn;
    private String descriptionCy;
    private boolean dividesWales;
    private boolean statutory;
    private LocalDate commencedOn;
    private String commencementSource;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    protected Layer() {}

    static Layer register(PlaceRegister.LayerInput input) {
        Layer layer = new Layer();
        layer.id = Ids.next();
        layer.code = input.code();
        layer.describe(input);
        return layer;
    }

    /** Takes over what the reference data now says; answers whether that differs from before. */
    boolean describe(PlaceRegister.LayerInput input) {
        List<Object> before = description();
        nameEn = input.name().en();
        nameCy = input.name().cy();
        kind = LayerKinds.of(code);
        level = input.level();
        sponsor = input.sponsor();
        devolved = input.devolved();
        statutoryBasisEn = input.statutoryBasis().en();
        statutoryBasisCy = input.statutoryBasis().cy();
        descriptionEn = input.description().en();
        descriptionCy = input.description().cy();
        dividesWales = input.dividesWales();
        statutory = input.statutory();
        commencedOn = input.commencement() == null ? null : input.commencement().on();
        commencementSource =
                input.commencement() == null ? null : input.commencement().source();
        confidence = input.confidence();
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(
                nameEn,
                nameCy,
                kind,
                level,
                sponsor,
                devolved,
                statutoryBasisEn,
                statutoryBasisCy,
                descriptionEn,
                descriptionCy,
                dividesWales,
                statutory,
                commencedOn,
                commencementSource,
                confidence);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }
}
