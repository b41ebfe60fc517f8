package cymru.cydweithio.duty;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Bilingual.WelshStatus;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads duties and the bodies that they bind, starting from either. */
@UseCase
public class Duties {

    /**
     * A duty in a list.
     *
     * @param commencedOn its first day in force; null if unknown
     */
    public record DutyRow(
            UUID id,
            String code,
            String titleEn,
            String titleCy,
            String legislationEn,
            String legislationCy,
            String sectionEn,
            String sectionCy,
            LocalDate commencedOn) {
        public Bilingual title() {
            return new Bilingual(titleEn, titleCy, WelshStatus.CONSTRUCTED);
        }

        public Bilingual legislation() {
            return new Bilingual(legislationEn, legislationCy, WelshStatus.CONSTRUCTED);
        }

        public Bilingual section() {
            return new Bilingual(sectionEn, sectionCy, WelshStatus.CONSTRUCTED);
        }
    }

    /**
     * One duty.
     *
     * @param commencedOn its first day in force; null if unknown
     */
    public record DutyView(
            UUID id,
            String code,
            String titleEn,
            String titleCy,
            String legislationEn,
            String legislationCy,
            String sectionEn,
            String sectionCy,
            String appliesToEn,
            String appliesToCy,
            String summaryEn,
            String summaryCy,
            String reviewCycleEn,
            String reviewCycleCy,
            LocalDate commencedOn,
            String commencementSource,
            Confidence confidence,
            String source) {
        public Bilingual title() {
            return new Bilingual(titleEn, titleCy, WelshStatus.CONSTRUCTED);
        }

        public Bilingual legislation() {
            return new Bilingual(legislationEn, legislationCy, WelshStatus.CONSTRUCTED);
        }

        public Bilingual section() {
            return new Bilingual(sectionEn, sectionCy, WelshStatus.CONSTRUCTED);
        }

        public Bilingual appliesTo() {
            return new Bilingual(appliesToEn, appliesToCy, WelshStatus.CONSTRUCTED);
        }

        public Bilingual summary() {
            return new Bilingual(summaryEn, summaryCy, WelshStatus.CONSTRUCTED);
        }

        public Bilingual reviewCycle() {
            return new Bilingual(reviewCycleEn, reviewCycleCy, WelshStatus.CONSTRUCTED);
        }
    }

    /**
     * A body or class of bodies that a duty binds.
     *
     * @param targetNameEn the name of the organisation or layer; null for classes, whose texts are in the bundle
     */
    public record BindingRow(
            BindingTarget binds,
            String target,
            Strength strength,
            String noteEn,
            String noteCy,
            String targetNameEn,
            String targetNameCy) {
        public Bilingual note() {
            return noteEn == null ? null : new Bilingual(noteEn, noteCy, WelshStatus.CONSTRUCTED);
        }

        public Bilingual targetName() {
            return targetNameEn == null ? null : new Bilingual(targetNameEn, targetNameCy);
        }
    }

    /** A duty that binds an organisation, and how. */
    public record Reaching(DutyRow duty, Strength strength, String noteEn, String noteCy) {
        public Bilingual note() {
            return noteEn == null ? null : new Bilingual(noteEn, noteCy, WelshStatus.CONSTRUCTED);
        }
    }

    private static final String ROW = """
        new cymru.cydweithio.duty.Duties$DutyRow(d.id, d.code, d.titleEn, d.titleCy, d.legislationEn, d.legislationCy, d.sectionEn, d.sectionCy, d.commencedOn)""";
    static final String VIEW = """
        select new cymru.cydweithio.duty.Duties$DutyView(d.id, d.code, d.titleEn, d.titleCy, d.legislationEn, d.legislationCy, d.sectionEn, d.sectionCy, d.appliesToEn,
            d.appliesToCy, d.summaryEn, d.summaryCy, d.reviewCycleEn, d.reviewCycleCy, d.commencedOn, d.commencementSource, d.confidence, d.source) from Duty d""";

    private static final SortOrder SORT = SortOrder.byDefault("d.legislationEn, d.code")
            .column("titleEn", "d.titleEn")
            .column("titleCy", "d.titleCy")
            .column("legislation", "d.legislationEn")
            .column("code", "d.code")
            .column("commencedOn", "d.commencedOn")
            .tieBreak("d.id");

    private EntityManager em;

    protected Duties() {}

    @Inject
    Duties(EntityManager em) {
        this.em = em;
    }

    @Requires(Permission.READ_REFERENCE)
    public Page<DutyRow> list(String search, Slice slice) {
        String pattern = SearchText.contains(search);
        String where = pattern == null
                ? ""
                : " where lower(d.titleEn) like :pattern escape '\\' or lower(d.titleCy) like :pattern escape '\\'"
                        + " or lower(d.legislationEn) like :pattern escape '\\' or lower(d.legislationCy) like :pattern escape '\\' or lower(d.code) like :pattern escape '\\'";
        TypedQuery<DutyRow> rows = em.createQuery(
                        "select " + ROW + " from Duty d" + where + SORT.orderBy(slice), DutyRow.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        TypedQuery<Long> count = em.createQuery("select count(d) from Duty d" + where, Long.class);
        if (pattern != null) {
            rows.setParameter("pattern", pattern);
            count.setParameter("pattern", pattern);
        }
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    @Requires(Permission.READ_REFERENCE)
    public DutyView view(String code) {
        return em.createQuery(VIEW + " where d.code = :code", DutyView.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Requires(Permission.READ_REFERENCE)
    public List<BindingRow> bindings(String dutyCode) {
        return bindingsOf(em, dutyCode);
    }

    static List<BindingRow> bindingsOf(EntityManager em, String dutyCode) {
        return em.createQuery("""
            select new cymru.cydweithio.duty.Duties$BindingRow(b.binds, b.target, b.strength, b.noteEn, b.noteCy,
                coalesce(o.nameEn, l.nameEn), coalesce(o.nameCy, l.nameCy))
            from DutyBinding b join Duty d on d.id = b.dutyId
            left join OrganisationReference o on b.binds = 'ORGANISATION' and o.code = b.target
            left join LayerReference l on b.binds = 'LAYER' and l.code = b.target
            where d.code = :code order by case b.strength when 'BOUND' then 0 when 'VOLUNTARY' then 1 else 2 end, b.binds, b.target""", BindingRow.class)
                .setParameter("code", dutyCode)
                .getResultList();
    }

    /** The duties that bind an organisation: by its kind, by name, or by the two lists of the 1998 Act. */
    @Requires(Permission.READ_REFERENCE)
    public List<Reaching> reaching(String organisationCode) {
        return reachingOf(em, organisationCode);
    }

    static List<Reaching> reachingOf(EntityManager em, String organisationCode) {
        return em.createQuery("select new cymru.cydweithio.duty.Duties$Reaching(" + ROW + """
            , b.strength, b.noteEn, b.noteCy)
            from DutyBinding b join Duty d on d.id = b.dutyId, OrganisationReference o where o.code = :code and (
                (b.binds = 'RESPONSIBLE_AUTHORITY' and o.responsibleAuthority = true) or (b.binds = 'SECTION17' and o.section17 = 'BOUND')
                or (b.binds = 'KIND' and b.target = o.kind) or (b.binds = 'ORGANISATION' and b.target = o.code))
            order by case b.strength when 'BOUND' then 0 when 'VOLUNTARY' then 1 else 2 end, d.legislationEn, d.code""", Reaching.class)
                .setParameter("code", organisationCode)
                .getResultList();
    }

    /** The duties that the law places on the bodies of a layer. */
    @Requires(Permission.READ_REFERENCE)
    public List<Reaching> ofLayer(String layerCode) {
        return em.createQuery("select new cymru.cydweithio.duty.Duties$Reaching(" + ROW + """
            , b.strength, b.noteEn, b.noteCy) from DutyBinding b join Duty d on d.id = b.dutyId
            where b.binds = 'LAYER' and b.target = :code order by case b.strength when 'BOUND' then 0 when 'VOLUNTARY' then 1 else 2 end, d.legislationEn, d.code""", Reaching.class)
                .setParameter("code", layerCode)
                .getResultList();
    }
}
