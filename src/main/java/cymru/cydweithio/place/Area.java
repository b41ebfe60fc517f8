package cymru.cydweithio.place;

import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;

/**
 * An area. A principal area is registered from reference data; a ward or a small area comes by import and lies in a
 * principal area, which it never leaves. None is removed.
 */
@Entity
@Audited
class Area {
    private static final int LAND_SCALE = 4;

    @Id
    private UUID id;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String gssCode;

    @Enumerated(EnumType.STRING)
    private AreaLevel level;

    private UUID parentId;
    /** For the database, which lets only a principal area be a parent; see V022. */
    @NotAudited
    @Enumerated(EnumType.STRING)
    private AreaLevel parentLevel;

    private String nameEn;
    private String nameCy;
    private int population;
    private Integer populationRounded;

    @Column(precision = 10, scale = LAND_SCALE)
    private BigDecimal landKm2;

    private Integer gridColumn;
    private Integer gridRow;
    private String isoCode;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Column(columnDefinition = "mediumtext")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String outline;

    private String sourceNote;
    private String licence;

    protected Area() {}

    static Area register(PlaceRegister.AreaInput input) {
        Area area = new Area();
        area.id = Ids.next();
        area.gssCode = input.gssCode();
        area.level = AreaLevel.PRINCIPAL;
        area.describe(input);
        return area;
    }

    /** A ward or a small area, within the principal area. */
    static Area register(PlaceRegister.ImportedArea details, UUID parent) {
        if (details.level() == AreaLevel.PRINCIPAL || parent == null) {
            throw new RuleViolation(PlaceRule.AREA_NEW_PRINCIPAL, details.code());
        }
        Area area = new Area();
        area.id = Ids.next();
        area.gssCode = details.code();
        area.level = details.level();
        area.parentId = parent;
        area.confidence = Confidence.MEDIUM;
        area.describe(details, parent);
        return area;
    }

    /** Takes over what the reference data now says; answers whether that differs from before. */
    boolean describe(PlaceRegister.AreaInput input) {
        List<Object> before = description();
        nameEn = input.nameEn();
        nameCy = input.nameCy();
        population = input.population();
        populationRounded = input.populationRounded();
        landKm2 = BigDecimal.valueOf(input.landKm2()).setScale(LAND_SCALE);
        gridColumn = input.gridColumn();
        gridRow = input.gridRow();
        isoCode = input.isoCode();
        confidence = input.confidence();
        outline = input.outline();
        sourceNote = PlaceRegister.REFERENCE_SOURCE;
        licence = PlaceRegister.REFERENCE_LICENCE;
        validFrom = input.commencement() == null ? null : input.commencement().on();
        return !before.equals(description());
    }

    /**
     * Takes over what a file of areas says; its place on the tile grid and its ISO code stay. Answers whether that
     * differs from before.
     */
    boolean describe(PlaceRegister.ImportedArea details, UUID parent) {
        List<Object> before = description();
        if (level != details.level()) {
            throw new RuleViolation(PlaceRule.AREA_OTHER_LEVEL, gssCode);
        }
        parentId = parent;
        parentLevel = parent == null ? null : AreaLevel.PRINCIPAL;
        nameEn = details.nameEn();
        nameCy = details.nameCy();
        if (level == AreaLevel.PRINCIPAL && population != details.population()) {
            populationRounded = Math.max(100, Math.round(details.population() / 100f) * 100);
        }
        population = details.population();
        landKm2 = details.landKm2().setScale(LAND_SCALE, RoundingMode.HALF_UP);
        // a file that names no start of a principal area does not take away the one that law gives it
        validFrom = level == AreaLevel.PRINCIPAL && details.validity().from() == null
                ? validFrom
                : details.validity().from();
        validTo = details.validity().to();
        confidence = details.confidence() == null ? confidence : details.confidence();
        outline = details.outline() == null ? outline : details.outline();
        boolean changed = !before.equals(description());
        if (changed || details.sourceNote() != null || details.licence() != null) {
            // what a file brought is not what was read before: its source and licence are those that the file names
            sourceNote = details.sourceNote();
            licence = details.licence();
        }
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(
                parentId,
                nameEn,
                nameCy,
                population,
                populationRounded,
                landKm2,
                gridColumn,
                gridRow,
                isoCode,
                validFrom,
                validTo,
                confidence,
                sourceNote,
                licence,
                outline);
    }

    UUID id() {
        return id;
    }

    String gssCode() {
        return gssCode;
    }
}
