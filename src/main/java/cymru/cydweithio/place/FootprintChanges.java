package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

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
            throw new RuleViolation(PlaceRule.FOOTPRINT_CODE_TAKEN, code);
        }
        em.persist(Footprint.register(
                new PlaceRegister.FootprintInput(
                        code,
                        layer.code(),
                        name,
                        PartialDate.day(from),
                        null,
                        FootprintStatus.CURRENT,
                        Confidence.HIGH,
                        Evidence.SOURCE,
                        sourceNote,
                        null),
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
            throw new RuleViolation(PlaceRule.FOOTPRINT_NOT_COVERED, footprintCode, String.join(", ", areas));
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

    /**
     * Why what one transaction entered cannot be taken back exactly as it was: what has been changed again since.
     *
     * @param revision of that transaction in the audit trail
     */
    @Requires(Permission.RUN_REVIEW)
    public List<RuleViolation> obstacles(long revision) {
        List<RuleViolation> obstacles = new ArrayList<>();
        for (Entered one : covers(revision)) {
            FootprintArea cover = em.find(FootprintArea.class, one.id());
            if (cover == null || !cover.period().equals(new Period(one.from(), one.until()))) {
                obstacles.add(new RuleViolation(PlaceRule.UNDO_COVER, one.areaName(), one.footprintName()));
            }
        }
        for (Entered one : footprints(revision)) {
            Footprint footprint = em.find(Footprint.class, one.id());
            if (footprint == null || !Objects.equals(footprint.validTo(), one.until())) {
                obstacles.add(new RuleViolation(PlaceRule.UNDO_FOOTPRINT, one.footprintName()));
            } else if (one.made()
                    && em.createQuery("select count(c) from FootprintArea c where c.footprintId = :id", Long.class)
                                    .setParameter("id", one.id())
                                    .getSingleResult()
                            > covers(revision).stream()
                                    .filter(cover ->
                                            cover.made() && cover.footprintId().equals(one.id()))
                                    .count()) {
                obstacles.add(new RuleViolation(PlaceRule.UNDO_GROWN, one.footprintName()));
            }
        }
        return obstacles;
    }

    /** The codes of the footprints that one transaction made. */
    @Requires(Permission.RUN_REVIEW)
    public List<String> made(long revision) {
        return footprints(revision).stream()
                .filter(Entered::made)
                .map(one -> em.find(Footprint.class, one.id()))
                .filter(Objects::nonNull)
                .map(Footprint::code)
                .toList();
    }

    /**
     * Takes back what one transaction entered, exactly: what it added goes, what it ended ends as it was to end before.
     * Nothing happens where any of it was changed since.
     */
    @Requires(Permission.RUN_REVIEW)
    public void undo(long revision) {
        obstacles(revision).stream().findFirst().ifPresent(obstacle -> {
            throw obstacle;
        });
        List<Entered> covers = covers(revision);
        List<Entered> footprints = footprints(revision);
        covers.stream().filter(Entered::made).forEach(one -> em.remove(em.find(FootprintArea.class, one.id())));
        em.flush();
        covers.stream()
                .filter(one -> !one.made())
                .forEach(one -> em.find(FootprintArea.class, one.id()).changeEnd(one.endedBefore()));
        footprints.stream()
                .filter(one -> !one.made())
                .forEach(one -> em.find(Footprint.class, one.id()).changeEnd(one.endedBefore(), one.precisionBefore()));
        footprints.stream().filter(Entered::made).forEach(one -> em.remove(em.find(Footprint.class, one.id())));
        em.flush();
    }

    /**
     * A row as a transaction left it.
     *
     * @param made whether the transaction added it
     * @param endedBefore the last day that it had before; null where it had none
     */
    private record Entered(
            UUID id,
            boolean made,
            UUID footprintId,
            Bilingual footprintName,
            Bilingual areaName,
            LocalDate from,
            LocalDate until,
            LocalDate endedBefore,
            PartialDate.Precision precisionBefore) {}

    private List<Entered> covers(long revision) {
        List<Tuple> rows = em.unwrap(Session.class)
                .createNativeQuery("""
            select n.id as id, n.revtype as revtype, n.footprint_id as footprint_id, n.valid_from as valid_from,
                n.valid_to as valid_to, f.name_en as name_en, f.name_cy as name_cy,
                a.name_en as area_en, a.name_cy as area_cy,
                (select b.valid_to from footprint_area_aud b where b.id = n.id and b.rev < n.rev
                    order by b.rev desc limit 1) as ended_before
            from footprint_area_aud n join footprint_aud f on f.id = n.footprint_id
                and f.rev = (select max(g.rev) from footprint_aud g where g.id = n.footprint_id and g.rev <= n.rev)
            join area a on a.id = n.area_id where n.rev = :rev and n.revtype <> 2 order by n.id""", Tuple.class)
                .setParameter("rev", revision)
                .getResultList();
        return rows.stream()
                .map(row -> new Entered(
                        row.get("id", UUID.class),
                        ((Number) row.get("revtype")).intValue() == 0,
                        row.get("footprint_id", UUID.class),
                        new Bilingual(row.get("name_en", String.class), row.get("name_cy", String.class)),
                        new Bilingual(row.get("area_en", String.class), row.get("area_cy", String.class)),
                        day(row.get("valid_from")),
                        day(row.get("valid_to")),
                        day(row.get("ended_before")),
                        null))
                .toList();
    }

    private List<Entered> footprints(long revision) {
        List<Tuple> rows = em.unwrap(Session.class)
                .createNativeQuery("""
            select n.id as id, n.revtype as revtype, n.valid_from as valid_from, n.valid_to as valid_to, n.name_en as name_en,
                n.name_cy as name_cy,
                b.valid_to as ended_before, b.valid_to_precision as precision_before
            from footprint_aud n left join footprint_aud b on b.id = n.id
                and b.rev = (select max(g.rev) from footprint_aud g where g.id = n.id and g.rev < n.rev)
            where n.rev = :rev and n.revtype <> 2 order by n.id""", Tuple.class)
                .setParameter("rev", revision)
                .getResultList();
        return rows.stream()
                .map(row -> new Entered(
                        row.get("id", UUID.class),
                        ((Number) row.get("revtype")).intValue() == 0,
                        row.get("id", UUID.class),
                        new Bilingual(row.get("name_en", String.class), row.get("name_cy", String.class)),
                        null,
                        day(row.get("valid_from")),
                        day(row.get("valid_to")),
                        day(row.get("ended_before")),
                        row.get("precision_before") == null
                                ? null
                                : PartialDate.Precision.valueOf(row.get("precision_before", String.class))))
                .toList();
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
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
