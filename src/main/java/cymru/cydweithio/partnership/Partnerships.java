package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Partnerships: the list and the public facts for everybody, how one works for those in it. */
@UseCase
public class Partnerships {

    /**
     * The layers whose footprints are partnerships with boards; the others are areas of bodies, statistics or planning.
     */
    public static final List<String> LAYERS = List.of(
            "CSP",
            "REGCSB",
            "PSB",
            "RPB",
            "APB",
            "VAWDASV",
            "RSB",
            "RHSCG",
            "LCJB",
            "LRF",
            "MAPPA",
            "YJS",
            "SVD",
            "CONTEST",
            "COHESION",
            "CJC",
            "RSP");

    /** A partnership in a list, with its public facts. */
    public record PartnershipRow(
            UUID id,
            String footprintCode,
            String nameEn,
            String nameCy,
            Bilingual.WelshStatus nameCyStatus,
            String layerCode,
            String layerNameEn,
            String layerNameCy) {
        public Bilingual name() {
            return new Bilingual(nameEn, nameCy, nameCyStatus);
        }

        public Bilingual layerName() {
            return new Bilingual(layerNameEn, layerNameCy);
        }
    }

    /**
     * How a partnership works.
     *
     * @param version goes back with an edit, so that a stale one is noticed
     * @param secretariat a team or a role, not a private person
     */
    public record WorkingDetails(
            long version,
            String secretariat,
            String contactEmail,
            String webAddress,
            Language workingLanguage,
            String purposeEn,
            String purposeCy) {}

    private static final String ROW = """
        select new cymru.cydweithio.partnership.Partnerships$PartnershipRow(p.id, f.code, f.nameEn, f.nameCy, f.nameCyStatus, f.layerCode, f.layerNameEn, f.layerNameCy)
        from Partnership p join FootprintReference f on f.id = p.footprintId where 1 = 1""";
    private static final SortOrder SORT = SortOrder.byDefault("f.nameEn, p.id")
            .column("nameEn", "f.nameEn")
            .column("nameCy", "f.nameCy")
            .column("layer", "f.layerNameEn")
            .tieBreak("p.id");

    private EntityManager em;
    private CurrentActor current;

    protected Partnerships() {}

    @Inject
    Partnerships(EntityManager em, CurrentActor current) {
        this.em = em;
        this.current = current;
    }

    @Requires(Permission.READ_REFERENCE)
    public Page<PartnershipRow> list(String search, String layerCode, Slice slice) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder();
        String pattern = SearchText.contains(search);
        if (pattern != null) {
            where.append(
                    " and (lower(f.nameEn) like :pattern escape '\\' or lower(f.nameCy) like :pattern escape '\\')");
            parameters.put("pattern", pattern);
        }
        if (layerCode != null && !layerCode.isBlank()) {
            where.append(" and f.layerCode = :layer");
            parameters.put("layer", layerCode);
        }
        TypedQuery<PartnershipRow> rows = em.createQuery(ROW + where + SORT.orderBy(slice), PartnershipRow.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        TypedQuery<Long> count = em.createQuery(
                "select count(p) from Partnership p join FootprintReference f on f.id = p.footprintId where 1 = 1"
                        + where,
                Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    @Requires(Permission.READ_REFERENCE)
    public PartnershipRow publicFacts(PublicPartnershipId id) {
        return em.createQuery(ROW + " and p.id = :id", PartnershipRow.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The partnerships that are founded on footprints, by layer and name. */
    @Requires(Permission.READ_REFERENCE)
    public List<PartnershipRow> onFootprints(Collection<String> footprintCodes) {
        return footprintCodes == null || footprintCodes.isEmpty()
                ? List.of()
                : em.createQuery(
                                ROW + " and f.code in :codes order by f.layerNameEn, f.nameEn, p.id",
                                PartnershipRow.class)
                        .setParameter("codes", footprintCodes)
                        .getResultList();
    }

    /** The partnerships in which the actor holds a role. */
    @Requires(Permission.READ_REFERENCE)
    public List<PartnershipRow> mine() {
        List<UUID> ids = current.get().grants().stream()
                .map(Actor.Grant::scope)
                .filter(scope -> scope.kind() == Scope.Kind.PARTNERSHIP)
                .map(Scope::id)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? new ArrayList<>()
                : em.createQuery(ROW + " and p.id in :ids order by f.nameEn", PartnershipRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Requires(Permission.READ_PARTNERSHIP)
    public WorkingDetails workingDetails(PartnershipId id) {
        return load(id).details();
    }

    /** The same for the form: only for those who may also save it. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public WorkingDetails editableDetails(PartnershipId id) {
        return load(id).details();
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public void describe(PartnershipId id, WorkingDetails details) {
        Partnership partnership = load(id);
        StaleEdit.refuseUnless(details.version(), partnership.version());
        partnership.describe(details);
        em.flush();
    }

    private Partnership load(PartnershipId id) {
        Partnership partnership = em.find(Partnership.class, id.value());
        if (partnership == null) {
            throw new NotFound();
        }
        return partnership;
    }
}
