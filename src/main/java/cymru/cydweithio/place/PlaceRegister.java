package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Commencement;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RegisterResult;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes reference data on places into the register: new codes are added, known codes are re-described, nothing changes
 * when nothing changed.
 *
 * <p>Areas, layers and footprints are never removed; an area that a footprint no longer covers is taken off it.
 */
@UseCase
public class PlaceRegister {
    private static final int CODES_AT_ONCE = 1000;

    /** Where the reference data on areas was read; see its SOURCES.md. */
    public static final String REFERENCE_SOURCE =
            "Office for National Statistics (Census 2021); Natural Earth (outline)";

    /** Under what that may be used, by its SPDX name; the outline is in the public domain. */
    public static final String REFERENCE_LICENCE = "OGL-UK-3.0";

    /**
     * What is known of a principal area.
     *
     * @param gssCode nine characters of the Office for National Statistics' code
     * @param population usual residents, Census 2021, unrounded
     * @param landKm2 square kilometres
     * @param outline GeoJSON geometry in WGS 84 (RFC 7946)
     * @param commencement since when it is an area; null where that is not known
     */
    public record AreaInput(
            String gssCode,
            String nameEn,
            String nameCy,
            int population,
            int populationRounded,
            int landKm2,
            int gridColumn,
            int gridRow,
            String isoCode,
            Confidence confidence,
            String outline,
            Commencement commencement) {
        public AreaInput {
            if (!gssCode.matches("W\\d{8}")) {
                throw new RuleViolation(PlaceRule.AREA_CODE_FORM, gssCode);
            }
            if (population <= 0 || populationRounded <= 0 || landKm2 <= 0) {
                throw new RuleViolation(PlaceRule.AREA_POSITIVE);
            }
        }
    }

    /**
     * What is known of a layer.
     *
     * @param commencement since when its footprints are provided for; null where that is not known
     */
    public record LayerInput(
            String code,
            Bilingual name,
            Level level,
            Sponsor sponsor,
            Devolved devolved,
            Bilingual statutoryBasis,
            Bilingual description,
            boolean dividesWales,
            Confidence confidence,
            Commencement commencement) {
        /** Whether law asks for it, as the words of the basis say. */
        boolean statutory() {
            String basis = statutoryBasis().en();
            return !basis.startsWith("None") && !basis.contains("no statutory effect") && !basis.equals("Various");
        }
    }

    /**
     * What is known of a footprint; an absent start or end is null.
     *
     * @param licence under what it may be used, as its source names it; null where it names none
     */
    public record FootprintInput(
            String code,
            String layerCode,
            Bilingual name,
            PartialDate from,
            PartialDate to,
            FootprintStatus status,
            Confidence confidence,
            Evidence evidence,
            String sourceNote,
            String licence) {
        public FootprintInput {
            if (from != null && to != null && to.latest().isBefore(from.earliest())) {
                throw new RuleViolation(PlatformRule.PERIOD_END_BEFORE_START, from.earliest(), to.latest());
            }
        }
    }

    /**
     * What a file of areas says of one.
     *
     * @param parentCode the principal area that it lies in; null for a principal area
     * @param confidence null: as it was, or medium for a new one
     * @param sourceNote where it was read; null where the file does not say
     * @param licence under what it may be used; null where the file does not say
     * @param outline GeoJSON geometry in WGS 84 that {@link OutlineValidator} found sound; null: as it was, which a new
     *     area cannot have
     */
    public record ImportedArea(
            String code,
            AreaLevel level,
            String parentCode,
            String nameEn,
            String nameCy,
            int population,
            BigDecimal landKm2,
            Period validity,
            Confidence confidence,
            String sourceNote,
            String licence,
            String outline) {
        public ImportedArea {
            if (!code.matches("W\\d{8}")) {
                throw new RuleViolation(PlaceRule.AREA_CODE_FORM, code);
            }
            if (population <= 0 || landKm2.signum() <= 0) {
                throw new RuleViolation(PlaceRule.AREA_POSITIVE);
            }
        }
    }

    /** That a footprint covers an area of any level over a period. */
    public record DatedCover(
            String footprintCode, String areaCode, Coverage coverage, Confidence confidence, Period period) {}

    /** That a footprint covers an area. */
    public record CoverInput(String footprintCode, String gssCode, Coverage coverage, Confidence confidence) {}

    /** Where an area of that code lies, or lay, in that time, as GeoJSON; null where no outline is known. */
    public record AreaOutline(String code, LocalDate validFrom, LocalDate validTo, String outline) {

        public Period period() {
            return new Period(validFrom, validTo);
        }
    }

    private record LevelRow(String code, AreaLevel level) {}

    /** Refuses a GeoJSON geometry that is no valid outline of an area of Wales. */
    public static void validateOutline(String geoJson) {
        Outlines.read(geoJson);
    }

    private record CodeRow(String code, UUID id) {}

    private EntityManager em;

    protected PlaceRegister() {}

    @Inject
    PlaceRegister(EntityManager em) {
        this.em = em;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerAreas(Collection<AreaInput> inputs) {
        Map<String, Area> known = byCode("select a from Area a where a.level = 'PRINCIPAL'", Area.class, Area::gssCode);
        RegisterResult result = RegisterResult.NOTHING;
        for (AreaInput fact : inputs) {
            Area area = known.get(fact.gssCode());
            if (area == null) {
                em.persist(Area.register(fact));
                result = result.andAdded();
            } else {
                result = result.andKnown(area.describe(fact));
            }
        }
        em.flush();
        return result;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerLayers(Collection<LayerInput> inputs) {
        Map<String, Layer> known = byCode("select l from Layer l", Layer.class, Layer::code);
        RegisterResult result = RegisterResult.NOTHING;
        for (LayerInput fact : inputs) {
            Layer layer = known.get(fact.code());
            if (layer == null) {
                em.persist(Layer.register(fact));
                result = result.andAdded();
            } else {
                result = result.andKnown(layer.describe(fact));
            }
        }
        em.flush();
        return result;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerFootprints(Collection<FootprintInput> inputs) {
        Map<String, Layer> layers = byCode("select l from Layer l", Layer.class, Layer::code);
        Map<String, Footprint> known = byCode("select f from Footprint f", Footprint.class, Footprint::code);
        RegisterResult result = RegisterResult.NOTHING;
        for (FootprintInput fact : inputs) {
            Layer layer = layers.get(fact.layerCode());
            Footprint footprint = known.get(fact.code());
            if (footprint == null) {
                em.persist(Footprint.register(fact, layer.id()));
                result = result.andAdded();
            } else {
                result = result.andKnown(footprint.describe(fact, layer.id()));
            }
        }
        em.flush();
        return result;
    }

    /** Says of each named footprint exactly which areas it covers: what is no longer named is taken off it. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerCover(Collection<CoverInput> inputs) {
        Map<String, UUID> areas = ids(
                "select a.gssCode as code, a.id as id from Area a where a.gssCode in :codes",
                inputs.stream().map(CoverInput::gssCode));
        Map<String, Footprint> footprints = byCode("select f from Footprint f", Footprint.class, Footprint::code);
        Map<List<UUID>, FootprintArea> known = new HashMap<>();
        Set<List<UUID>> dated = new HashSet<>();
        for (FootprintArea row : em.createQuery("select c from FootprintArea c", FootprintArea.class)
                .getResultList()) {
            if (row.period().equals(Period.ALWAYS)) {
                known.put(List.of(row.footprintId(), row.areaId()), row);
            } else {
                dated.add(List.of(row.footprintId(), row.areaId()));
            }
        }
        RegisterResult result = RegisterResult.NOTHING;
        Set<UUID> named = new HashSet<>();
        for (CoverInput fact : inputs) {
            UUID footprint = footprints.get(fact.footprintCode()).id();
            UUID area = areas.get(fact.gssCode());
            named.add(footprint);
            if (dated.contains(List.of(footprint, area))) {
                // what was said with dates is more than this file knows
                continue;
            }
            FootprintArea row = known.remove(List.of(footprint, area));
            if (row == null) {
                em.persist(FootprintArea.cover(footprint, area, fact.coverage(), fact.confidence()));
                result = result.andAdded();
            } else {
                result = result.andKnown(row.describe(fact.coverage(), fact.confidence()));
            }
        }
        for (FootprintArea row : known.values()) {
            if (named.contains(row.footprintId())) {
                em.remove(row);
                result = result.andRemoved();
            }
        }
        em.flush();
        return result;
    }

    /**
     * Takes in areas of any level, some at a time: known codes are re-described, new ones added below a principal area.
     * The session is emptied after, so that thousands of outlines are never held at once.
     */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerImportedAreas(Collection<ImportedArea> facts) {
        Set<String> codes = facts.stream()
                .flatMap(fact -> Stream.of(fact.code(), fact.parentCode()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Area> known = em.createQuery("select a from Area a where a.gssCode in :codes", Area.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(Area::gssCode, Function.identity()));
        RegisterResult result = RegisterResult.NOTHING;
        for (ImportedArea fact : facts) {
            UUID parent = fact.parentCode() == null
                    ? null
                    : known.get(fact.parentCode()).id();
            Area area = known.get(fact.code());
            if (area == null) {
                em.persist(Area.register(fact, parent));
                result = result.andAdded();
            } else {
                result = result.andKnown(area.describe(fact, parent));
            }
        }
        em.flush();
        em.clear();
        return result;
    }

    /** The level of every area that is registered, by its code. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public Map<String, AreaLevel> areaLevels() {
        Map<String, AreaLevel> levels = new HashMap<>();
        Rows.ofEntities(em, "select a.gssCode as code, a.level as level from Area a", LevelRow.class)
                .getResultList()
                .forEach(row -> levels.put(row.code(), row.level()));
        return levels;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public Set<String> layerCodes() {
        return new HashSet<>(
                em.createQuery("select l.code from Layer l", String.class).getResultList());
    }

    /** Every area of a level with its outline, one after the other; to be read to its end in the transaction. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public Stream<AreaOutline> outlines(AreaLevel level) {
        return Rows.ofEntities(
                        em,
                        "select a.gssCode as code, a.validFrom as validFrom, a.validTo as validTo, a.outline as outline "
                                + "from Area a where a.level = :level",
                        AreaOutline.class)
                .setParameter("level", level)
                .getResultStream();
    }

    /**
     * Says of each named footprint exactly which areas it covers and when: rows that are no longer named are taken off
     * it.
     */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerDatedCover(Collection<DatedCover> facts) {
        Map<String, UUID> areas = ids(
                "select a.gssCode as code, a.id as id from Area a where a.gssCode in :codes",
                facts.stream().map(DatedCover::areaCode));
        Map<String, UUID> footprints = ids(
                "select f.code as code, f.id as id from Footprint f where f.code in :codes",
                facts.stream().map(DatedCover::footprintCode));
        Map<List<Object>, FootprintArea> known = new HashMap<>();
        if (!footprints.isEmpty()) {
            em.createQuery("select c from FootprintArea c where c.footprintId in :footprints", FootprintArea.class)
                    .setParameter("footprints", footprints.values())
                    .getResultStream()
                    .forEach(row -> known.put(List.of(row.footprintId(), row.areaId(), row.period()), row));
        }
        RegisterResult result = RegisterResult.NOTHING;
        List<FootprintArea> added = new ArrayList<>();
        for (DatedCover fact : facts) {
            UUID footprint = footprints.get(fact.footprintCode());
            UUID area = areas.get(fact.areaCode());
            FootprintArea row = known.remove(List.of(footprint, area, fact.period()));
            if (row == null) {
                added.add(FootprintArea.cover(footprint, area, fact.period(), fact.coverage(), fact.confidence()));
                result = result.andAdded();
            } else {
                result = result.andKnown(row.describe(fact.coverage(), fact.confidence()));
            }
        }
        for (FootprintArea row : known.values()) {
            em.remove(row);
            result = result.andRemoved();
        }
        // what goes makes room before what comes: the database lets no area stand twice at a time
        em.flush();
        added.forEach(em::persist);
        em.flush();
        return result;
    }

    private Map<String, UUID> ids(String query, Stream<String> codes) {
        Map<String, UUID> ids = new HashMap<>();
        List<String> wanted = codes.distinct().toList();
        for (int from = 0; from < wanted.size(); from += CODES_AT_ONCE) {
            Rows.ofEntities(em, query, CodeRow.class)
                    .setParameter("codes", wanted.subList(from, Math.min(wanted.size(), from + CODES_AT_ONCE)))
                    .getResultList()
                    .forEach(row -> ids.put(row.code(), row.id()));
        }
        return ids;
    }

    private <T> Map<String, T> byCode(String query, Class<T> type, Function<T, String> code) {
        return em.createQuery(query, type).getResultStream().collect(Collectors.toMap(code, Function.identity()));
    }
}
