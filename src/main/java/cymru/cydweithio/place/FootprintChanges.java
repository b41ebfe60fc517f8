package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RoughDate;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Dated changes of the map: areas leave and join footprints, footprints begin and end, from a day on. What was before
 * that day stays as it was.
 *
 * <p>Where all of it holds from one day, it is one transaction: half a reform is none.
 */
@UseCase
public class FootprintChanges {

    private EntityManager em;

    protected FootprintChanges() {}

    @Inject
    FootprintChanges(EntityManager em) {
        this.em = em;
    }

    /**
     * A new footprint of a layer from a day on.
     *
     * @param sourceNote where the change was decided
     */
    @Requires(Permission.RUN_REVIEW)
    public void begin(String layerCode, String code, Bilingual name, LocalDate from, String sourceNote) {
        Layer layer = em.createQuery("select l from Layer l where l.code = :code", Layer.class)
                .setParameter("code", layerCode)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        if (em.createQuery("select count(f) from Footprint f where f.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0) {
            throw new RuleViolation("place.footprint.codeTaken", code);
        }
        em.persist(Footprint.register(
                new PlaceRegister.FootprintFacts(
                        code,
                        layer.code(),
                        name,
                        RoughDate.day(from),
                        null,
                        FootprintStatus.CURRENT,
                        Confidence.HIGH,
                        Evidence.SOURCE,
                        sourceNote),
                layer.id()));
        em.flush();
    }

    /** A footprint covers an area from a day on. */
    @Requires(Permission.RUN_REVIEW)
    public void join(String footprintCode, Set<String> areas, LocalDate from) {
        Footprint footprint = locked(footprintCode);
        List<UUID> found = em.createQuery("select a.id from Area a where a.gssCode in :codes", UUID.class)
                .setParameter("codes", areas)
                .getResultList();
        if (found.size() < areas.size()) {
            throw new NotFound();
        }
        found.forEach(area -> em.persist(FootprintArea.coverFrom(footprint.id(), area, from)));
        em.flush();
    }

    /** A footprint covers areas no longer from a day on. */
    @Requires(Permission.RUN_REVIEW)
    public void leave(String footprintCode, Set<String> areas, LocalDate from) {
        Footprint footprint = locked(footprintCode);
        List<FootprintArea> covers = em.createQuery("""
            select c from FootprintArea c join Area a on a.id = c.areaId where c.footprintId = :footprint and a.gssCode in :codes
            and (c.validFrom is null or c.validFrom < :day) and (c.validTo is null or c.validTo >= :day)""", FootprintArea.class)
                .setParameter("footprint", footprint.id())
                .setParameter("codes", areas)
                .setParameter("day", from)
                .getResultList();
        if (covers.size() < areas.size()) {
            throw new RuleViolation("place.footprint.notCovered", footprintCode, String.join(", ", areas));
        }
        covers.forEach(cover -> cover.end(from.minusDays(1)));
        em.flush();
    }

    /** A footprint has its last day on the day before. */
    @Requires(Permission.RUN_REVIEW)
    public void end(String footprintCode, LocalDate from) {
        locked(footprintCode).end(from.minusDays(1));
        em.flush();
    }

    private Footprint locked(String code) {
        Footprint footprint = em.createQuery("select f from Footprint f where f.code = :code", Footprint.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        StaleEdit.countChange(em, footprint);
        return footprint;
    }
}
