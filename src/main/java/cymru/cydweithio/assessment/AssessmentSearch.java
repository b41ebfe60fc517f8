package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Permission;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The list of assessments as one SQL condition over the table {@code assessment}, which is called a: drafts of the
 * partnerships whose drafts the actor may read, what was signed off of all that the actor reaches.
 */
final class AssessmentSearch {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final SortOrder ORDER = SortOrder.byDefault("a.period_to desc, a.id desc")
            .column("titleEn", "coalesce(a.title_en, a.title_cy)")
            .column("titleCy", "coalesce(a.title_cy, a.title_en)")
            .column("dueOn", "a.due_on")
            .column("state", "field(a.state, 'COMMISSIONED', 'DRAFTING', 'CONSULTED', 'SIGNED_OFF')")
            .tieBreak("a.id");
    private static final String FROM = " from assessment a join assessment_kind k on k.id = a.kind_id";

    private final StringBuilder where = new StringBuilder(" where 1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    private AssessmentSearch() {}

    static AssessmentSearch visibleTo(Actor actor) {
        AssessmentSearch search = new AssessmentSearch();
        Actor.Reach reads = actor.reach(Permission.READ_ASSESSMENTS);
        Actor.Reach drafts = actor.reach(Permission.READ_ASSESSMENT_DRAFTS);
        if (!reads.everywhere()) {
            search.where.append(" and a.partnership_id in (:reads)");
            search.parameters.put("reads", orNobody(reads.partnerships()));
        }
        if (!drafts.everywhere()) {
            search.where.append(
                    " and (a.partnership_id in (:drafts) or a.state = 'SIGNED_OFF' and a.withdrawn_on is null)");
            search.parameters.put("drafts", orNobody(drafts.partnerships()));
        }
        return search;
    }

    private static Set<UUID> orNobody(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOBODY) : ids;
    }

    AssessmentSearch matching(Assessments.Filter filter) {
        where.append(filter.withdrawn() ? " and a.withdrawn_on is not null" : " and a.withdrawn_on is null");
        equal("k.code", "kind", filter.kind());
        equal("a.state", "state", filter.state() == null ? null : filter.state().name());
        equal("a.partnership_id", "partnership", filter.partnership());
        String text = SearchText.contains(filter.text());
        if (text != null) {
            where.append(" and (a.title_en like :text escape '\\\\' or a.title_cy like :text escape '\\\\')");
            parameters.put("text", text);
        }
        return this;
    }

    private void equal(String column, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    long count(EntityManager em) {
        return filled(em.unwrap(Session.class).createNativeQuery("select count(*)" + FROM + where, Long.class))
                .getSingleResult();
    }

    List<Assessments.AssessmentRow> page(EntityManager em, Slice slice, LocalDate today) {
        return filled(Rows.ofSql(
                        em,
                        "select a.id, a.title_en, a.title_cy, k.name_en as kind_name_en, k.name_cy as kind_name_cy, a.partnership_id, "
                                + "n.name_en as partnership_en, n.name_cy as partnership_cy, a.period_from, a.period_to, a.due_on, a.signed_off_on, a.state, "
                                + "(select count(*) from section_use u where u.assessment_id = a.id) as sections, "
                                + "a.state <> 'SIGNED_OFF' and a.due_on is not null and a.due_on < :today as overdue"
                                + FROM
                                + " join scope_name n on n.id = a.partnership_id and n.kind = 'PARTNERSHIP'" + where
                                + ORDER.orderBy(slice),
                        Assessments.AssessmentRow.class))
                .setParameter("today", today)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
    }

    private <T> NativeQuery<T> filled(NativeQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
