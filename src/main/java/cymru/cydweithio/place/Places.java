package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads areas, layers and footprints, on any date. */
@UseCase
public class Places {

    /** A row of the list of areas. */
    public record AreaRow(String gssCode, String nameEn, String nameCy, int population, BigDecimal landKm2) {
        public Bilingual name() {
            return new Bilingual(nameEn, nameCy);
        }
    }

    /**
     * One area.
     *
     * @param parentCode the principal area that it lies in; null, as are its names, for a principal area
     * @param populationRounded and its ISO code: of principal areas only
     */
    public record AreaView(
            UUID id,
            String gssCode,
            AreaLevel level,
            String parentCode,
            String parentEn,
            String parentCy,
            String nameEn,
            String nameCy,
            int population,
            Integer populationRounded,
            BigDecimal landKm2,
            String isoCode,
            Confidence confidence,
            String sourceNote) {
        public Bilingual parent() {
            return parentCode == null ? null : new Bilingual(parentEn, parentCy);
        }

        public Bilingual name() {
            return new Bilingual(nameEn, nameCy);
        }

        /** Residents to the square kilometre, Census 2021. */
        public int density() {
            return Math.round(population / landKm2.floatValue());
        }
    }

    /** A layer with the number of its footprints that stand on the date. */
    public record LayerRow(
            String code,
            String nameEn,
            String nameCy,
            LayerKind kind,
            Level level,
            Sponsor sponsor,
            Devolved devolved,
            boolean dividesWales,
            Confidence confidence,
            long footprints) {
        public Bilingual name() {
            return new Bilingual(nameEn, nameCy);
        }
    }

    /** One layer. */
    public record LayerView(
            UUID id,
            String code,
            String nameEn,
            String nameCy,
            LayerKind kind,
            Level level,
            Sponsor sponsor,
            Devolved devolved,
            String basisEn,
            String basisCy,
            String descriptionEn,
            String descriptionCy,
            boolean dividesWales,
            LocalDate commencedOn,
            String commencementSource,
            Confidence confidence) {
        public Bilingual name() {
            return new Bilingual(nameEn, nameCy);
        }

        public Bilingual statutoryBasis() {
            return new Bilingual(basisEn, basisCy, Bilingual.WelshStatus.CONSTRUCTED);
        }

        public Bilingual description() {
            return new Bilingual(descriptionEn, descriptionCy, Bilingual.WelshStatus.CONSTRUCTED);
        }
    }

    /** A footprint in a list. */
    public record FootprintRow(
            UUID id,
            String code,
            String nameEn,
            String nameCy,
            Bilingual.WelshStatus nameCyStatus,
            String layerCode,
            String layerNameEn,
            String layerNameCy,
            LocalDate validFrom,
            PartialDate.Precision fromPrecision,
            LocalDate validTo,
            PartialDate.Precision toPrecision,
            FootprintStatus status,
            Confidence confidence,
            Evidence evidence,
            String sourceNote,
            String licence) {
        public Bilingual name() {
            return new Bilingual(nameEn, nameCy, nameCyStatus);
        }

        public Bilingual layerName() {
            return new Bilingual(layerNameEn, layerNameCy);
        }

        public PartialDate from() {
            return validFrom == null ? null : new PartialDate(validFrom, fromPrecision);
        }

        public PartialDate to() {
            return validTo == null ? null : new PartialDate(validTo, toPrecision);
        }

        /** It has ended, but nobody knows when. */
        public boolean endUnknown() {
            return status == FootprintStatus.HISTORIC && validTo == null;
        }
    }

    /** An area that a footprint covers, over a period of its own where that is shorter than the footprint's. */
    public record CoveredArea(
            String gssCode,
            String nameEn,
            String nameCy,
            int population,
            Coverage coverage,
            Confidence confidence,
            LocalDate validFrom,
            LocalDate validTo) {
        public Bilingual name() {
            return new Bilingual(nameEn, nameCy);
        }
    }

    /** A footprint that covers an area on a date. */
    public record Covering(FootprintRow footprint, Coverage coverage, Confidence confidence) {}

    static final String FOOTPRINT_ROW = """
        select new cymru.cydweithio.place.Places$FootprintRow(f.id, f.code, f.nameEn, f.nameCy, f.nameCyStatus, l.code, l.nameEn, l.nameCy,
            f.validFrom, f.validFromPrecision, f.validTo, f.validToPrecision, f.status, f.confidence, f.evidence, f.sourceNote,
                f.licence)\s""";
    /**
     * Of footprints f: those that count without being asked for. Left out are unconfirmed ones, and historic ones whose
     * end nobody knows: that they have ended is certain, so that they must not be taken for current.
     */
    static final String COUNTS = " f.status <> 'UNCONFIRMED' and not (f.status = 'HISTORIC' and f.validTo is null)";
    /** Of footprints f: those that hold on :date. */
    static final String HOLDS_ON_DATE = " exists (select 1 from FootprintTerm term "
            + "where term.footprintId = f.id and (term.validFrom is null or term.validFrom <= :date)"
            + " and (term.validTo is null or term.validTo >= :date))";

    /** Of covers c: those that hold on :date; one without a start begins with its area. */
    static final String COVER_HOLDS_ON_DATE = """
         and coalesce(c.validFrom, (select began.validFrom from Area began where began.id = c.areaId), :date) <= :date
             and (c.validTo is null or c.validTo >= :date)""";

    private static final SortOrder AREA_SORT = SortOrder.byDefault("a.nameEn, a.id")
            .column("nameEn", "a.nameEn")
            .column("nameCy", "a.nameCy")
            .column("gssCode", "a.gssCode")
            .column("population", "a.population")
            .column("landKm2", "a.landKm2")
            .tieBreak("a.id");
    private static final SortOrder LAYER_SORT = SortOrder.byDefault("l.nameEn, l.id")
            .column("nameEn", "l.nameEn")
            .column("nameCy", "l.nameCy")
            .column("code", "l.code")
            .column("kind", "l.kind")
            .column("level", "l.level")
            .column("sponsor", "l.sponsor")
            .tieBreak("l.id");
    private static final SortOrder FOOTPRINT_SORT = SortOrder.byDefault("f.nameEn, f.id")
            .column("nameEn", "f.nameEn")
            .column("nameCy", "f.nameCy")
            .column("code", "f.code")
            .column("layer", "l.nameEn")
            .column("validFrom", "f.validFrom")
            .column("validTo", "f.validTo")
            .column("status", "f.status")
            .tieBreak("f.id");

    private EntityManager em;

    protected Places() {}

    @Inject
    Places(EntityManager em) {
        this.em = em;
    }

    /** The principal areas. */
    @Requires(Permission.READ_REFERENCE)
    public Page<AreaRow> areas(String search, Slice slice) {
        return areasAt(AreaLevel.PRINCIPAL, search, slice);
    }

    /** The areas of one level. */
    @Requires(Permission.READ_REFERENCE)
    public Page<AreaRow> areasAt(AreaLevel level, String search, Slice slice) {
        String pattern = SearchText.contains(search);
        String where = " where a.level = :level"
                + (pattern == null
                        ? ""
                        : " and (lower(a.nameEn) like :pattern escape '\\' or lower(a.nameCy) like :pattern escape '\\' "
                                + "or lower(a.gssCode) like :pattern escape '\\')");
        return page(
                slice,
                pattern == null ? Map.of("level", level) : Map.of("level", level, "pattern", pattern),
                AreaRow.class,
                "select new cymru.cydweithio.place.Places$AreaRow(a.gssCode, a.nameEn, a.nameCy, a.population, a.landKm2) from Area a"
                        + where + AREA_SORT.orderBy(slice),
                "select count(a) from Area a" + where);
    }

    @Requires(Permission.READ_REFERENCE)
    public AreaView area(String gssCode) {
        return one(em.createQuery("""
            select new cymru.cydweithio.place.Places$AreaView(a.id, a.gssCode, a.level, p.gssCode, p.nameEn, p.nameCy, a.nameEn,
                a.nameCy, a.population, a.populationRounded,
                a.landKm2, a.isoCode, a.confidence, a.sourceNote) from Area a left join Area p on p.id = a.parentId
                    where a.gssCode = :code""", AreaView.class).setParameter("code", gssCode));
    }

    /**
     * Every footprint that covers the area on the date, whatever its layer; unconfirmed ones only when asked. What
     * covers a principal area covers what lies in it, as far as is known.
     */
    @Requires(Permission.READ_REFERENCE)
    public List<Covering> covering(String gssCode, LocalDate date, boolean unconfirmed, Language language) {
        List<Covering> rows = Rows.ofEntities(
                        em,
                        FOOTPRINT_ROW + """
            as footprint, c.coverage as coverage, c.confidence as confidence from FootprintArea c join Area a on a.id = c.areaId
                join Footprint f on f.id = c.footprintId
            join Layer l on l.id = f.layerId
            where (a.gssCode = :code or a.id = (select b.parentId from Area b where b.gssCode = :code))"""
                                + " and (:unconfirmed = true or (" + COUNTS + ")) and" + HOLDS_ON_DATE
                                + COVER_HOLDS_ON_DATE + " order by l.level, l." + nameIn(language)
                                + ", f.nameEn, a.level desc",
                        Covering.class)
                .setParameter("code", gssCode)
                .setParameter("date", date)
                .setParameter("unconfirmed", unconfirmed)
                .getResultList();
        Map<String, Covering> covering = new LinkedHashMap<>();
        rows.forEach(row -> covering.putIfAbsent(row.footprint().code(), row));
        return List.copyOf(covering.values());
    }

    @Requires(Permission.READ_REFERENCE)
    public Page<LayerRow> layers(String search, Level level, LayerKind kind, LocalDate date, Slice slice) {
        String pattern = SearchText.contains(search);
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        if (pattern != null) {
            conditions.add("(lower(l.nameEn) like :pattern escape '\\' or lower(l.nameCy) like :pattern escape '\\' "
                    + "or lower(l.code) like :pattern escape '\\')");
            parameters.put("pattern", pattern);
        }
        if (level != null) {
            conditions.add("l.level = :level");
            parameters.put("level", level);
        }
        if (kind != null) {
            conditions.add("l.kind = :kind");
            parameters.put("kind", kind);
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<LayerRow> rows = em.createQuery(
                        """
            select new cymru.cydweithio.place.Places$LayerRow(l.code, l.nameEn, l.nameCy, l.kind, l.level, l.sponsor, l.devolved,
                l.dividesWales, l.confidence,
                (select count(f) from Footprint f
                    where f.layerId = l.id and""" + COUNTS + " and" + HOLDS_ON_DATE + ")) from Layer l" + where + LAYER_SORT.orderBy(slice),
                        LayerRow.class)
                .setParameter("date", date)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        TypedQuery<Long> count = em.createQuery("select count(l) from Layer l" + where, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    /** All layers by their name in the language, for a choice: there are a few dozen. */
    @Requires(Permission.READ_REFERENCE)
    public List<LayerView> allLayers(Language language) {
        return em.createQuery(LAYER_VIEW + "order by l." + nameIn(language), LayerView.class)
                .setMaxResults(Slice.MAX_SIZE)
                .getResultList();
    }

    @Requires(Permission.READ_REFERENCE)
    public LayerView layer(String code) {
        return one(em.createQuery(LAYER_VIEW + "where l.code = :code", LayerView.class)
                .setParameter("code", code));
    }

    private static final String LAYER_VIEW = """
        select new cymru.cydweithio.place.Places$LayerView(l.id, l.code, l.nameEn, l.nameCy, l.kind, l.level, l.sponsor,
            l.devolved, l.statutoryBasisEn,
            l.statutoryBasisCy, l.descriptionEn, l.descriptionCy, l.dividesWales, l.commencedOn, l.commencementSource,
                l.confidence) from Layer l\s""";

    /** The footprints of all layers or of one, on a date or on any, filtered and cut in SQL. */
    @Requires(Permission.READ_REFERENCE)
    public Page<FootprintRow> footprints(
            String search, String layerCode, FootprintStatus status, LocalDate date, Slice slice) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        String pattern = SearchText.contains(search);
        if (pattern != null) {
            conditions.add("(lower(f.nameEn) like :pattern escape '\\' or lower(f.nameCy) like :pattern escape '\\' "
                    + "or lower(f.code) like :pattern escape '\\')");
            parameters.put("pattern", pattern);
        }
        if (layerCode != null && !layerCode.isBlank()) {
            conditions.add("l.code = :layer");
            parameters.put("layer", layerCode);
        }
        if (status != null) {
            conditions.add("f.status = :status");
            parameters.put("status", status);
        }
        if (date != null) {
            conditions.add("not (f.status = 'HISTORIC' and f.validTo is null)");
            conditions.add(HOLDS_ON_DATE);
            parameters.put("date", date);
        }
        String from = "from Footprint f join Layer l on l.id = f.layerId"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        return page(
                slice,
                parameters,
                FootprintRow.class,
                FOOTPRINT_ROW + from + FOOTPRINT_SORT.orderBy(slice),
                "select count(f) " + from);
    }

    @Requires(Permission.READ_REFERENCE)
    public FootprintRow footprint(String code) {
        return one(em.createQuery(
                        FOOTPRINT_ROW + "from Footprint f join Layer l on l.id = f.layerId where f.code = :code",
                        FootprintRow.class)
                .setParameter("code", code));
    }

    @Requires(Permission.READ_REFERENCE)
    public List<CoveredArea> coveredBy(String footprintCode, Language language) {
        return em.createQuery("""
            select new cymru.cydweithio.place.Places$CoveredArea(a.gssCode, a.nameEn, a.nameCy, a.population, c.coverage,
                c.confidence, c.validFrom, c.validTo)
            from FootprintArea c join Area a on a.id = c.areaId join Footprint f on f.id = c.footprintId where f.code = :code
                order by a.""" + nameIn(language) + ", c.coversFrom", CoveredArea.class)
                .setParameter("code", footprintCode)
                .getResultList();
    }

    /** Lists are in the alphabetical order of the language that they are read in. */
    static String nameIn(Language language) {
        return language == Language.CY ? "nameCy" : "nameEn";
    }

    private <T> Page<T> page(
            Slice slice, Map<String, Object> parameters, Class<T> type, String rowQuery, String countQuery) {
        TypedQuery<T> rows =
                em.createQuery(rowQuery, type).setFirstResult(slice.first()).setMaxResults(slice.size());
        TypedQuery<Long> count = em.createQuery(countQuery, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    private static <T> T one(TypedQuery<T> query) {
        return query.getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
