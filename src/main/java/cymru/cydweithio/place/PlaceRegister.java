package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.RegisterResult;
import cymru.cydweithio.platform.RoughDate;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes reference data on places into the register: new codes are added, known codes are re-described, nothing changes when nothing changed.
 *
 * <p>Areas, layers and footprints are never removed; an area that a footprint no longer covers is taken off it.
 */
@UseCase
public class PlaceRegister {

    /**
     * What is known of a principal area.
     *
     * @param gssCode nine characters of the Office for National Statistics' code
     * @param population usual residents, Census 2021, unrounded
     * @param landKm2 square kilometres
     * @param outline GeoJSON geometry in WGS 84 (RFC 7946)
     */
    public record AreaFacts(String gssCode, String nameEn, String nameCy, int population, int populationRounded, int landKm2,
                            int gridColumn, int gridRow, String isoCode, Confidence confidence, String outline) {
        public AreaFacts {
            if (!gssCode.matches("W\\d{8}")) {
                throw new RuleViolation("place.area.codeForm", gssCode);
            }
            if (population <= 0 || populationRounded <= 0 || landKm2 <= 0) {
                throw new RuleViolation("place.area.positive");
            }
        }
    }

    /** What is known of a layer. */
    public record LayerFacts(String code, Bilingual name, Level level, Sponsor sponsor, Devolved devolved, Bilingual statutoryBasis,
                             Bilingual description, boolean dividesWales, Confidence confidence) {
    }

    /** What is known of a footprint; an absent start or end is null. */
    public record FootprintFacts(String code, String layerCode, Bilingual name, RoughDate from, RoughDate to, FootprintStatus status,
                                 Confidence confidence, Evidence evidence, String sourceNote) {
        public FootprintFacts {
            if (from != null && to != null && to.latest().isBefore(from.earliest())) {
                throw new RuleViolation("platform.period.endBeforeStart", from.earliest(), to.latest());
            }
        }
    }

    /** That a footprint covers an area. */
    public record CoverFacts(String footprintCode, String gssCode, Coverage coverage, Confidence confidence) {
    }

    /** Refuses a GeoJSON geometry that is no valid outline of an area of Wales. */
    public static void judgeOutline(String geoJson) {
        Outlines.read(geoJson);
    }

    private EntityManager em;

    protected PlaceRegister() {
    }

    @Inject
    PlaceRegister(EntityManager em) {
        this.em = em;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerAreas(Collection<AreaFacts> facts) {
        Map<String, Area> known = byCode("select a from Area a", Area.class, Area::gssCode);
        RegisterResult result = RegisterResult.NOTHING;
        for (AreaFacts fact : facts) {
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
    public RegisterResult registerLayers(Collection<LayerFacts> facts) {
        Map<String, Layer> known = byCode("select l from Layer l", Layer.class, Layer::code);
        RegisterResult result = RegisterResult.NOTHING;
        for (LayerFacts fact : facts) {
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
    public RegisterResult registerFootprints(Collection<FootprintFacts> facts) {
        Map<String, Layer> layers = byCode("select l from Layer l", Layer.class, Layer::code);
        Map<String, Footprint> known = byCode("select f from Footprint f", Footprint.class, Footprint::code);
        RegisterResult result = RegisterResult.NOTHING;
        for (FootprintFacts fact : facts) {
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
    public RegisterResult registerCover(Collection<CoverFacts> facts) {
        Map<String, Area> areas = byCode("select a from Area a", Area.class, Area::gssCode);
        Map<String, Footprint> footprints = byCode("select f from Footprint f", Footprint.class, Footprint::code);
        Map<List<UUID>, FootprintArea> known = new HashMap<>();
        for (FootprintArea row : em.createQuery("select c from FootprintArea c where c.validFrom is null", FootprintArea.class).getResultList()) {
            known.put(List.of(row.footprintId(), row.areaId()), row);
        }
        RegisterResult result = RegisterResult.NOTHING;
        Set<UUID> named = new HashSet<>();
        for (CoverFacts fact : facts) {
            UUID footprint = footprints.get(fact.footprintCode()).id();
            UUID area = areas.get(fact.gssCode()).id();
            named.add(footprint);
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

    private <T> Map<String, T> byCode(String query, Class<T> type, Function<T, String> code) {
        return em.createQuery(query, type).getResultStream().collect(Collectors.toMap(code, Function.identity()));
    }
}
