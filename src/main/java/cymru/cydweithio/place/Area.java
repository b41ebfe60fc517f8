package cymru.cydweithio.place;

import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** A principal area. It is registered from reference data and changes only when that changes; it is never removed. */
@Entity
@Audited
class Area {
    @Id
    private UUID id;
    @Version
    private long version;
    @JdbcTypeCode(SqlTypes.CHAR)
    private String gssCode;
    private String nameEn;
    private String nameCy;
    private int population;
    private int populationRounded;
    private int landKm2;
    private int gridColumn;
    private int gridRow;
    private String isoCode;
    @Enumerated(EnumType.STRING)
    private Confidence confidence;
    @Column(columnDefinition = "mediumtext")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String outline;

    protected Area() {
    }

    static Area register(PlaceRegister.AreaFacts facts) {
        Area area = new Area();
        area.id = Ids.next();
        area.gssCode = facts.gssCode();
        area.describe(facts);
        return area;
    }

    /** Takes over what the reference data now says; answers whether that differs from before. */
    boolean describe(PlaceRegister.AreaFacts facts) {
        List<Object> before = description();
        nameEn = facts.nameEn();
        nameCy = facts.nameCy();
        population = facts.population();
        populationRounded = facts.populationRounded();
        landKm2 = facts.landKm2();
        gridColumn = facts.gridColumn();
        gridRow = facts.gridRow();
        isoCode = facts.isoCode();
        confidence = facts.confidence();
        outline = facts.outline();
        return !before.equals(description());
    }

    private List<Object> description() {
        return Arrays.asList(nameEn, nameCy, population, populationRounded, landKm2, gridColumn, gridRow, isoCode, confidence, outline);
    }

    UUID id() {
        return id;
    }

    String gssCode() {
        return gssCode;
    }
}
