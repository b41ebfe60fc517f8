package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads organisations. */
@UseCase
public class Organisations {

    /** The kinds of organisation, as reference data words them. */
    public static final List<String> KINDS = List.of(
            "local authority",
            "health board",
            "NHS trust",
            "police force",
            "PCC",
            "fire and rescue",
            "probation",
            "park authority",
            "corporate joint committee",
            "community council",
            "government department",
            "Welsh public body",
            "prison service",
            "non-departmental public body",
            "prosecution service",
            "courts service",
            "national agency",
            "police collaboration",
            "partnership unit",
            "local government association",
            "network",
            "auditor",
            "commissioner",
            "inspectorate",
            "third sector umbrella",
            "regional economic body");

    /** A row of the list. */
    public record OrganisationRow(
            UUID id,
            String code,
            String nameEn,
            String nameCy,
            Bilingual.WelshStatus nameCyStatus,
            String kind,
            Devolved devolved,
            Section17 section17,
            boolean responsibleAuthority) {
        public Bilingual name() {
            return new Bilingual(nameEn, nameCy, nameCyStatus);
        }
    }

    /** One organisation. */
    public record OrganisationView(
            UUID id,
            String code,
            String nameEn,
            String nameCy,
            Bilingual.WelshStatus nameCyStatus,
            String kind,
            Devolved devolved,
            Section17 section17,
            boolean responsibleAuthority,
            String noteEn,
            String noteCy,
            Confidence confidence,
            String footprintCode,
            String footprintNameEn,
            String footprintNameCy,
            Bilingual.WelshStatus footprintNameCyStatus) {
        public Bilingual name() {
            return new Bilingual(nameEn, nameCy, nameCyStatus);
        }

        public Bilingual note() {
            return noteEn == null ? null : new Bilingual(noteEn, noteCy, Bilingual.WelshStatus.CONSTRUCTED);
        }

        public Bilingual footprintName() {
            return footprintCode == null
                    ? null
                    : new Bilingual(footprintNameEn, footprintNameCy, footprintNameCyStatus);
        }
    }

    private static final String ROW = """
        select new cymru.cydweithio.partnership.Organisations$OrganisationRow(o.id, o.code, o.nameEn, o.nameCy, o.nameCyStatus, o.kind, o.devolved,
            o.section17, o.responsibleAuthority) from Organisation o""";
    static final String VIEW = """
        select new cymru.cydweithio.partnership.Organisations$OrganisationView(o.id, o.code, o.nameEn, o.nameCy, o.nameCyStatus, o.kind, o.devolved,
            o.section17, o.responsibleAuthority, o.noteEn, o.noteCy, o.confidence, f.code, f.nameEn, f.nameCy, f.nameCyStatus)
        from Organisation o left join FootprintReference f on f.id = o.footprintId""";

    private static final SortOrder SORT = SortOrder.byDefault("o.nameEn, o.id")
            .column("nameEn", "o.nameEn")
            .column("nameCy", "o.nameCy")
            .column("kind", "o.kind")
            .column("section17", "o.section17")
            .column("responsibleAuthority", "o.responsibleAuthority")
            .tieBreak("o.id");

    private EntityManager em;
    private CurrentActor current;

    protected Organisations() {}

    @Inject
    Organisations(EntityManager em, CurrentActor current) {
        this.em = em;
        this.current = current;
    }

    /**
     * Lists organisations.
     *
     * @param section17 null for all
     * @param responsibleAuthority null for all
     */
    @Requires(Permission.READ_REFERENCE)
    public Page<OrganisationRow> list(
            String search, String kind, Section17 section17, Boolean responsibleAuthority, Slice slice) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where 1 = 1");
        String pattern = SearchText.contains(search);
        if (pattern != null) {
            where.append(
                    " and (lower(o.nameEn) like :pattern escape '\\' or lower(o.nameCy) like :pattern escape '\\' or lower(o.code) like :pattern escape '\\')");
            parameters.put("pattern", pattern);
        }
        if (kind != null && !kind.isBlank()) {
            where.append(" and o.kind = :kind");
            parameters.put("kind", kind);
        }
        if (section17 != null) {
            where.append(" and o.section17 = :section17");
            parameters.put("section17", section17);
        }
        if (responsibleAuthority != null) {
            where.append(" and o.responsibleAuthority = :responsible");
            parameters.put("responsible", responsibleAuthority);
        }
        TypedQuery<OrganisationRow> rows = em.createQuery(ROW + where + SORT.orderBy(slice), OrganisationRow.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        TypedQuery<Long> count = em.createQuery("select count(o) from Organisation o" + where, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    @Requires(Permission.READ_REFERENCE)
    public OrganisationView view(String code) {
        return em.createQuery(VIEW + " where o.code = :code", OrganisationView.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The organisations for which the actor holds a role. */
    @Requires(Permission.READ_REFERENCE)
    public List<OrganisationRow> mine() {
        List<UUID> ids = current.get().grants().stream()
                .map(Actor.Grant::scope)
                .filter(scope -> scope.kind() == Scope.Kind.ORGANISATION)
                .map(Scope::id)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(ROW + " where o.id in :ids order by o.nameEn", OrganisationRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
