package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas, layers and footprints for programs: what the public addresses answer. Open to strangers while it is published
 * ({@link Publication}), otherwise to those who are signed in.
 *
 * <p>Pages are cut in SQL; whole lists are handed on row by row as they come from the database, so that their length
 * costs no memory.
 */
@UseCase
public class PlaceCatalogue {

    /**
     * An area.
     *
     * @param parentCode the principal area that it lies in, or null
     * @param sourceNote where it was read; null where the file that it was brought in with does not say
     * @param licence under what it may be used; null where the file does not say
     */
    public record AreaEntry(
            String code,
            AreaLevel level,
            String parentCode,
            String nameEn,
            String nameCy,
            int population,
            BigDecimal landKm2,
            LocalDate validFrom,
            LocalDate validTo,
            Confidence confidence,
            String sourceNote,
            String licence) {
        public Bilingual name() {
            return new Bilingual(nameEn, nameCy);
        }
    }

    /** An area with its GeoJSON outline. */
    public record OutlinedArea(AreaEntry area, String outline) {}

    /** A layer with the number of its footprints that stand on the date. */
    public record LayerEntry(
            String code,
            String nameEn,
            String nameCy,
            LayerKind kind,
            Level level,
            Sponsor sponsor,
            Devolved devolved,
            boolean dividesWales,
            String basisEn,
            String basisCy,
            String descriptionEn,
            String descriptionCy,
            Confidence confidence,
            long footprints) {
        public Bilingual statutoryBasis() {
            return new Bilingual(basisEn, basisCy, Bilingual.WelshStatus.CONSTRUCTED);
        }

        public Bilingual description() {
            return new Bilingual(descriptionEn, descriptionCy, Bilingual.WelshStatus.CONSTRUCTED);
        }
    }

    /** That a footprint covers an area, over a period of its own where that is shorter than the footprint's. */
    public record CoverEntry(
            String footprintCode,
            String areaCode,
            Coverage coverage,
            Confidence confidence,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** A footprint with the areas that it covers. */
    public record FootprintEntry(Places.FootprintRow footprint, List<CoverEntry> areas) {}

    /**
     * A footprint with its areas and the outline of all of them together, or null where no outline is known or wanted.
     */
    public record OutlinedFootprint(Places.FootprintRow footprint, List<CoverEntry> areas, String outline) {}

    /** A footprint that covers an area. */
    public record CoveringEntry(Places.FootprintRow footprint, CoverEntry cover) {}

    /**
     * Which footprints are meant.
     *
     * @param layerCode of one layer; null for all
     * @param date those that stand on it; null whenever they stand
     * @param unconfirmed whether unconfirmed ones, and ended ones without a known end, are among them
     * @param since those that were changed since, or whose areas were; null for all
     */
    public record Choice(String layerCode, LocalDate date, boolean unconfirmed, Instant since) {

        public Choice(String layerCode, LocalDate date, boolean unconfirmed) {
            this(layerCode, date, unconfirmed, null);
        }

        private String where() {
            return " where (:layer is null or l.code = :layer) and (:unconfirmed = true or ("
                    + (date == null ? " f.status <> 'UNCONFIRMED'" : Places.COUNTS) + "))"
                    + (date == null ? "" : " and" + Places.HOLDS_ON_DATE)
                    + (since == null ? "" : " and (" + FOOTPRINT_CHANGED + " or " + COVER_CHANGED + ")");
        }

        private String whereCover() {
            return date == null ? "" : " " + Places.COVER_HOLDS_ON_DATE;
        }

        private <T> TypedQuery<T> with(TypedQuery<T> query) {
            query.setParameter("layer", layerCode).setParameter("unconfirmed", unconfirmed);
            if (since != null) {
                query.setParameter("since", since);
            }
            return date == null ? query : query.setParameter("date", date);
        }
    }

    /** Of areas a, footprints f and layers l: those of which the audit trail has a change since :since. */
    private static final String AREA_CHANGED =
            "cast(sql('(select count(*) from area_aud x join revision_facts r on r.id = x.rev "
                    + "where x.id = ? and r.changed_at >= ?)', a.id, :since) as Long) > 0";

    private static final String FOOTPRINT_CHANGED =
            "cast(sql('(select count(*) from footprint_aud x join revision_facts r on r.id = x.rev "
                    + "where x.id = ? and r.changed_at >= ?)', f.id, :since) as Long) > 0";
    private static final String COVER_CHANGED =
            "cast(sql('(select count(*) from footprint_area_aud x join revision_facts r on r.id = x.rev "
                    + "where x.footprint_id = ? and r.changed_at >= ?)', f.id, :since) as Long) > 0";
    private static final String LAYER_CHANGED =
            "cast(sql('(select count(*) from layer_aud x join revision_facts r on r.id = x.rev "
                    + "where x.id = ? and r.changed_at >= ?)', l.id, :since) as Long) > 0";

    /** How near to an outline a place may lie, in degrees, for what lies within that outline to be looked at. */
    private static final double NEARBY = 0.02;

    private static final int ROWS_AT_ONCE = 100;
    private static final int OUTLINES_KEPT = 500;
    private static final String AREA_ENTRY = """
        select new cymru.cydweithio.place.PlaceCatalogue$AreaEntry(a.gssCode, a.level, p.gssCode, a.nameEn, a.nameCy, a.population,
            a.landKm2, a.validFrom, a.validTo,
            a.confidence, a.sourceNote, a.licence)""";
    private static final String AREAS = " from Area a left join Area p on p.id = a.parentId";
    private static final String OF_LEVEL = " where (:level is null or a.level = :level)";
    private static final String COVER_ENTRY =
            " new cymru.cydweithio.place.PlaceCatalogue$CoverEntry(f.code, a.gssCode, c.coverage, c.confidence, c.validFrom, c.validTo)";
    private static final String FOOTPRINTS = " from Footprint f join Layer l on l.id = f.layerId";
    private static final String COVERS =
            " from FootprintArea c join Footprint f on f.id = c.footprintId join Layer l on l.id = f.layerId "
                    + "join Area a on a.id = c.areaId";

    private static final String LAYER_ENTRY = """
        select new cymru.cydweithio.place.PlaceCatalogue$LayerEntry(l.code, l.nameEn, l.nameCy, l.kind, l.level, l.sponsor,
            l.devolved, l.dividesWales, l.statutoryBasisEn,
            l.statutoryBasisCy, l.descriptionEn, l.descriptionCy, l.confidence,
            (select count(f) from Footprint f
                where f.layerId = l.id and""" + Places.COUNTS + " and" + Places.HOLDS_ON_DATE + ")) from Layer l";

    private record CoverRow(Places.FootprintRow footprint, CoverEntry cover, String outline) {}

    private EntityManager em;
    private Publication publication;

    protected PlaceCatalogue() {}

    @Inject
    PlaceCatalogue(EntityManager em, Publication publication) {
        this.em = em;
        this.publication = publication;
    }

    /** The number of the newest change to anything: as long as it stays, so does every answer. */
    @Requires(Permission.PUBLIC)
    public long edition() {
        publication.ask();
        return ((Number) em.createNativeQuery("""
            select greatest(coalesce((select max(rev) from area_aud), 0), coalesce((select max(rev) from layer_aud), 0),
                coalesce((select max(rev) from footprint_aud), 0),
                coalesce((select max(rev) from footprint_area_aud), 0))""").getSingleResult()).longValue();
    }

    /**
     * Areas by their code, of one level or of all.
     *
     * @param since those that were changed since; null for all
     */
    @Requires(Permission.PUBLIC)
    public Page<AreaEntry> areas(AreaLevel level, Instant since, Slice slice) {
        publication.ask();
        return areaPage(
                OF_LEVEL + (since == null ? "" : " and " + AREA_CHANGED),
                since == null ? Map.of() : Map.of("since", since),
                level,
                slice);
    }

    /** The areas that lie in a principal area, of one level or of all. */
    @Requires(Permission.PUBLIC)
    public Page<AreaEntry> areasWithin(String areaCode, AreaLevel level, Slice slice) {
        publication.ask();
        entry(areaCode);
        return areaPage(OF_LEVEL + " and p.gssCode = :code", Map.of("code", areaCode), level, slice);
    }

    /**
     * The areas that a footprint covers on a date, and those that lie in them, of one level or of all. None where the
     * footprint does not exist on that date.
     */
    @Requires(Permission.PUBLIC)
    public Page<AreaEntry> areasOfFootprint(String footprintCode, AreaLevel level, LocalDate date, Slice slice) {
        publication.ask();
        refuseUnknownFootprint(footprintCode);
        return areaPage(
                OF_LEVEL
                        + " and exists (select c.id from FootprintArea c join Footprint f on f.id = c.footprintId where f.code = :code"
                        + " and (c.areaId = a.id or c.areaId = a.parentId) and" + Places.HOLDS_ON_DATE
                        + " " + Places.COVER_HOLDS_ON_DATE + ")",
                Map.of("code", footprintCode, "date", date),
                level,
                slice);
    }

    private Page<AreaEntry> areaPage(String where, Map<String, Object> parameters, AreaLevel level, Slice slice) {
        TypedQuery<AreaEntry> rows = em.createQuery(AREA_ENTRY + AREAS + where + " order by a.gssCode", AreaEntry.class)
                .setParameter("level", level);
        TypedQuery<Long> count =
                em.createQuery("select count(a)" + AREAS + where, Long.class).setParameter("level", level);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return page(slice, rows, count);
    }

    /**
     * The areas in whose outlines a place lies on a date, the largest first: on a border those on both sides, outside
     * Wales none. Of what lies within principal areas only that is looked at which lies near the place.
     */
    @Requires(Permission.PUBLIC)
    public List<AreaEntry> areasAt(Position position, LocalDate date) {
        publication.ask();
        Geometry place = position.point();
        List<AreaEntry> found = new ArrayList<>();
        List<String> near = new ArrayList<>();
        outlined(" and a.level = 'PRINCIPAL'", date, Map.of(), one -> {
            Geometry outline = Outlines.repaired(one.outline());
            if (outline.isWithinDistance(place, NEARBY)) {
                near.add(one.area().code());
            }
            if (outline.covers(place)) {
                found.add(one.area());
            }
        });
        if (!near.isEmpty()) {
            outlined(" and p.gssCode in :near", date, Map.of("near", near), one -> {
                if (Outlines.repaired(one.outline()).covers(place)) {
                    found.add(one.area());
                }
            });
        }
        return found;
    }

    private void outlined(String where, LocalDate date, Map<String, Object> parameters, Consumer<OutlinedArea> reader) {
        TypedQuery<OutlinedArea> areas = Rows.ofEntities(
                        em,
                        AREA_ENTRY + " as area, a.outline as outline" + AREAS
                                + " where a.outline is not null and (a.validFrom is null or a.validFrom <= :date)"
                                + " and (a.validTo is null or a.validTo >= :date)" + where
                                + " order by case when a.level = 'PRINCIPAL' then 0 when a.level = 'WARD' then 1 else 2 end, a.gssCode",
                        OutlinedArea.class)
                .setParameter("date", date)
                .setHint("org.hibernate.fetchSize", ROWS_AT_ONCE);
        parameters.forEach(areas::setParameter);
        try (Stream<OutlinedArea> rows = areas.getResultStream()) {
            rows.forEach(reader);
        }
    }

    @Requires(Permission.PUBLIC)
    public AreaEntry area(String code) {
        publication.ask();
        return entry(code);
    }

    private AreaEntry entry(String code) {
        return em.createQuery(AREA_ENTRY + AREAS + " where a.gssCode = :code", AreaEntry.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The footprints that cover an area on a date; where it lies in a principal area, those too that cover that one.
     */
    @Requires(Permission.PUBLIC)
    public Page<CoveringEntry> covering(String areaCode, LocalDate date, boolean unconfirmed, Slice slice) {
        publication.ask();
        AreaEntry area = entry(areaCode);
        List<String> codes =
                Stream.of(areaCode, area.parentCode()).filter(Objects::nonNull).toList();
        Choice choice = new Choice(null, date, unconfirmed);
        String where = COVERS + choice.where() + choice.whereCover() + " and a.gssCode in :codes";
        return page(
                slice,
                choice.with(Rows.ofEntities(
                                em,
                                Places.FOOTPRINT_ROW + "as footprint," + COVER_ENTRY + " as cover" + where
                                        + " order by f.code, a.level desc",
                                CoveringEntry.class)
                        .setParameter("codes", codes)),
                choice.with(
                        em.createQuery("select count(c)" + where, Long.class).setParameter("codes", codes)));
    }

    /**
     * Layers by their code.
     *
     * @param since those that were changed since; null for all
     */
    @Requires(Permission.PUBLIC)
    public Page<LayerEntry> layers(LocalDate date, Instant since, Slice slice) {
        publication.ask();
        String where = since == null ? "" : " where " + LAYER_CHANGED;
        TypedQuery<LayerEntry> rows = em.createQuery(LAYER_ENTRY + where + " order by l.code", LayerEntry.class)
                .setParameter("date", date);
        TypedQuery<Long> count = em.createQuery("select count(l) from Layer l" + where, Long.class);
        return since == null
                ? page(slice, rows, count)
                : page(slice, rows.setParameter("since", since), count.setParameter("since", since));
    }

    @Requires(Permission.PUBLIC)
    public LayerEntry layer(String code, LocalDate date) {
        publication.ask();
        return em.createQuery(LAYER_ENTRY + " where l.code = :code", LayerEntry.class)
                .setParameter("date", date)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Footprints by their code, each with its areas. */
    @Requires(Permission.PUBLIC)
    public Page<FootprintEntry> footprints(Choice choice, Slice slice) {
        publication.ask();
        refuseUnknownLayer(choice);
        Page<Places.FootprintRow> page = page(
                slice,
                choice.with(em.createQuery(
                        Places.FOOTPRINT_ROW + FOOTPRINTS + choice.where() + " order by f.code",
                        Places.FootprintRow.class)),
                choice.with(em.createQuery("select count(f)" + FOOTPRINTS + choice.where(), Long.class)));
        Map<String, List<CoverEntry>> areas = new HashMap<>();
        if (!page.rows().isEmpty()) {
            TypedQuery<CoverEntry> covers = em.createQuery(
                            "select" + COVER_ENTRY + COVERS + " where f.id in :ids" + choice.whereCover()
                                    + " order by a.gssCode, c.coversFrom",
                            CoverEntry.class)
                    .setParameter(
                            "ids",
                            page.rows().stream().map(Places.FootprintRow::id).toList());
            (choice.date() == null ? covers : covers.setParameter("date", choice.date()))
                    .getResultList()
                    .forEach(cover -> areas.computeIfAbsent(cover.footprintCode(), code -> new ArrayList<>())
                            .add(cover));
        }
        return new Page<>(
                page.rows().stream()
                        .map(row -> new FootprintEntry(row, areas.getOrDefault(row.code(), List.of())))
                        .toList(),
                page.total());
    }

    /** One footprint with all areas that it covers or covered, and the outline of all of them together. */
    @Requires(Permission.PUBLIC)
    public OutlinedFootprint footprint(String code) {
        publication.ask();
        refuseUnknownFootprint(code);
        List<OutlinedFootprint> found = new ArrayList<>();
        Gathering gathering = new Gathering(found::add);
        Rows.ofEntities(
                        em,
                        Places.FOOTPRINT_ROW + "as footprint," + COVER_ENTRY + " as cover, a.outline as outline"
                                + FOOTPRINTS
                                + " left join FootprintArea c on c.footprintId = f.id left join Area a on a.id = c.areaId"
                                + " where f.code = :code order by a.gssCode, c.coversFrom",
                        CoverRow.class)
                .setParameter("code", code)
                .getResultList()
                .forEach(row -> gathering.add(row.footprint(), row.cover(), row.outline()));
        gathering.hand();
        return found.get(0);
    }

    private void refuseUnknownFootprint(String code) {
        if (em.createQuery("select f.id from Footprint f where f.code = :code")
                .setParameter("code", code)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    /** Hands on every area, by code, with its outline. */
    @Requires(Permission.PUBLIC)
    public void eachArea(AreaLevel level, Consumer<OutlinedArea> reader) {
        publication.ask();
        try (Stream<OutlinedArea> rows = Rows.ofEntities(
                        em,
                        AREA_ENTRY + " as area, a.outline as outline" + AREAS + OF_LEVEL + " order by a.gssCode",
                        OutlinedArea.class)
                .setParameter("level", level)
                .setHint("org.hibernate.fetchSize", ROWS_AT_ONCE)
                .getResultStream()) {
            rows.forEach(reader);
        }
    }

    /**
     * Hands on every footprint that is meant, by code, with its areas and, where wanted, their common outline. Areas
     * that are covered only in part lend their whole outline: where the line runs within them is not known.
     */
    @Requires(Permission.PUBLIC)
    public void eachFootprint(Choice choice, boolean outlined, Consumer<OutlinedFootprint> reader) {
        publication.ask();
        refuseUnknownLayer(choice);
        Gathering gathering = new Gathering(reader);
        String cover = COVER_ENTRY + " as cover, " + (outlined ? "a.outline" : "''") + " as outline";
        try (Stream<CoverRow> rows = choice.with(Rows.ofEntities(
                        em,
                        Places.FOOTPRINT_ROW + "as footprint," + cover + FOOTPRINTS
                                + " left join FootprintArea c on c.footprintId = f.id" + choice.whereCover()
                                + " left join Area a on a.id = c.areaId" + choice.where()
                                + " order by f.code, a.gssCode, c.coversFrom",
                        CoverRow.class))
                .setHint("org.hibernate.fetchSize", ROWS_AT_ONCE)
                .getResultStream()) {
            rows.forEach(row -> gathering.add(row.footprint(), row.cover(), row.outline()));
        }
        gathering.hand();
    }

    /** Refuses a choice of a layer that there is not. */
    @Requires(Permission.PUBLIC)
    public void refuseUnknown(Choice choice) {
        publication.ask();
        refuseUnknownLayer(choice);
    }

    private void refuseUnknownLayer(Choice choice) {
        if (choice.layerCode() != null
                && em.createQuery("select l.id from Layer l where l.code = :code")
                        .setParameter("code", choice.layerCode())
                        .getResultList()
                        .isEmpty()) {
            throw new NotFound();
        }
    }

    private static <T> Page<T> page(Slice slice, TypedQuery<T> rows, TypedQuery<Long> count) {
        return new Page<>(
                rows.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList(),
                count.getSingleResult());
    }

    /** Gathers the rows of one footprint, which come one after another, and hands it on when the next begins. */
    private static final class Gathering {
        private final Consumer<OutlinedFootprint> reader;
        private final Map<String, Geometry> outlines = new LinkedHashMap<>(OUTLINES_KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Geometry> eldest) {
                return size() > OUTLINES_KEPT;
            }
        };
        private Places.FootprintRow footprint;
        private List<CoverEntry> areas = new ArrayList<>();
        private Map<String, Geometry> shapes = new LinkedHashMap<>();

        Gathering(Consumer<OutlinedFootprint> reader) {
            this.reader = reader;
        }

        void add(Places.FootprintRow row, CoverEntry cover, String outline) {
            if (footprint != null && !footprint.id().equals(row.id())) {
                hand();
            }
            footprint = row;
            if (cover.areaCode() != null) {
                areas.add(cover);
                if (!outline.isEmpty()) {
                    shapes.put(
                            cover.areaCode(),
                            outlines.computeIfAbsent(cover.areaCode(), code -> Outlines.repaired(outline)));
                }
            }
        }

        void hand() {
            if (footprint != null) {
                reader.accept(new OutlinedFootprint(footprint, areas, Outlines.union(shapes.values())));
                footprint = null;
                areas = new ArrayList<>();
                shapes = new LinkedHashMap<>();
            }
        }
    }
}
