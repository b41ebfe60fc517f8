package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The kinds of statutory products: public facts, to which the administrator adds. */
@UseCase
public class AssessmentKinds {

    /**
     * A kind, by its code.
     *
     * @param dutyCode the duty of the register under which it is prepared, or null
     */
    public record KindRow(
            String code,
            long version,
            Bilingual name,
            AssessmentLaw law,
            boolean consulted,
            String dutyCode,
            boolean retired) {}

    private EntityManager em;

    protected AssessmentKinds() {}

    @Inject
    AssessmentKinds(EntityManager em) {
        this.em = em;
    }

    @Requires(Permission.READ_REFERENCE)
    public List<KindRow> all() {
        return em.createQuery("select k from AssessmentKind k order by k.retired, k.nameEn, k.id", AssessmentKind.class)
                .setMaxResults(200)
                .getResultStream()
                .map(AssessmentKind::row)
                .toList();
    }

    /** Whether the actor may keep the kinds: what the page asks before it shows its forms. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public List<KindRow> kept() {
        return all();
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public void add(String code, String nameEn, String nameCy, boolean consulted) {
        AssessmentKind kind = AssessmentKind.add(code, nameEn, nameCy, consulted);
        if (find(code.strip()).isPresent()) {
            throw new RuleViolation(AssessmentRule.KIND_TAKEN, code.strip());
        }
        em.persist(kind);
        em.flush();
    }

    /** Names a kind anew, or retires it. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public void change(String code, long version, String nameEn, String nameCy, boolean retired) {
        AssessmentKind kind = find(code).orElseThrow(NotFound::new);
        StaleEdit.refuseUnless(version, kind.version());
        kind.rename(nameEn, nameCy, retired);
        em.flush();
    }

    private Optional<AssessmentKind> find(String code) {
        return em.createQuery("select k from AssessmentKind k where k.code = :code", AssessmentKind.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
