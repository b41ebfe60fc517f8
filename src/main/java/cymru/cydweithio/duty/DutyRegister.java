package cymru.cydweithio.duty;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Commencement;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.RegisterResult;
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

/** Takes reference data on duties into the register. */
@UseCase
public class DutyRegister {

    /**
     * What is known of a duty.
     *
     * @param commencement since when it is in force; null if unknown
     */
    public record DutyInput(
            String code,
            Bilingual title,
            Bilingual legislation,
            Bilingual section,
            Bilingual appliesTo,
            Bilingual summary,
            Bilingual reviewCycle,
            Commencement commencement,
            Confidence confidence,
            String source) {}

    /** Whom a duty binds; the note may be null. */
    public record BindingInput(String dutyCode, BindingTarget binds, String target, Strength strength, Bilingual note) {
        public BindingInput {
            if (binds.hasTarget() == target.isEmpty()) {
                throw new RuleViolation(DutyRule.BINDING_TARGET);
            }
        }
    }

    private EntityManager em;

    protected DutyRegister() {}

    @Inject
    DutyRegister(EntityManager em) {
        this.em = em;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult register(Collection<DutyInput> inputs) {
        Map<String, Duty> known = duties();
        RegisterResult result = RegisterResult.NOTHING;
        for (DutyInput fact : inputs) {
            Duty duty = known.get(fact.code());
            if (duty == null) {
                em.persist(Duty.register(fact));
                result = result.andAdded();
            } else {
                result = result.andKnown(duty.describe(fact));
            }
        }
        em.flush();
        return result;
    }

    /** Sets exactly whom each named duty binds: bindings that the data no longer names are removed. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult registerBindings(Collection<BindingInput> inputs) {
        Map<String, Duty> duties = duties();
        Map<List<Object>, DutyBinding> known = new HashMap<>();
        for (DutyBinding binding :
                em.createQuery("select b from DutyBinding b", DutyBinding.class).getResultList()) {
            known.put(List.of(binding.dutyId(), binding.binds(), binding.target()), binding);
        }
        RegisterResult result = RegisterResult.NOTHING;
        Set<UUID> named = new HashSet<>();
        for (BindingInput fact : inputs) {
            UUID duty = duties.get(fact.dutyCode()).id();
            named.add(duty);
            DutyBinding binding = known.remove(List.of(duty, fact.binds(), fact.target()));
            if (binding == null) {
                em.persist(DutyBinding.of(duty, fact));
                result = result.andAdded();
            } else {
                result = result.andKnown(binding.describe(fact));
            }
        }
        for (DutyBinding binding : known.values()) {
            if (named.contains(binding.dutyId())) {
                em.remove(binding);
                result = result.andRemoved();
            }
        }
        em.flush();
        return result;
    }

    private Map<String, Duty> duties() {
        return em.createQuery("select d from Duty d", Duty.class)
                .getResultStream()
                .collect(Collectors.toMap(Duty::code, Function.identity()));
    }
}
